import { Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { BoundaryStatusEnum } from './region.enums.ts';
import { regionLoaders } from './region.loaders.ts';
import type { PlaceRow, PopulationRow } from './region.queries.ts';
import { Position, Region } from './region.type.ts';

const placeOf = ({ row }: Region, context: RequestContext): Promise<PlaceRow | null> =>
  context.of(regionLoaders).place.load(row.id);
const populationOf = ({ row }: Region, context: RequestContext): Promise<PopulationRow | null> =>
  context.of(regionLoaders).population.load(row.id);

/** Where a region lies and how many live there. */
@Resolver(() => Region)
export class RegionPlaceResolver {
  @FieldResolver(() => BoundaryStatusEnum, {
    description: 'INDICATIVE: made from village points, not to decide on. NONE: no polygon is known.',
  })
  async boundaryStatus(@Root() region: Region, @Ctx() context: RequestContext): Promise<string> {
    return (await placeOf(region, context))?.boundary_status ?? 'NONE';
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Area of the polygon in km². Null: no polygon.',
  })
  async areaKm2(@Root() region: Region, @Ctx() context: RequestContext): Promise<number | null> {
    return (await placeOf(region, context))?.area_km2 ?? null;
  }

  @FieldResolver(() => Position, {
    nullable: true,
    description: 'A point surely inside. Null: no place is known.',
  })
  async point(@Root() region: Region, @Ctx() context: RequestContext): Promise<Position | null> {
    const point = (await placeOf(region, context))?.point;
    return point ? { lng: point[0], lat: point[1] } : null;
  }

  @FieldResolver(() => [Float], {
    nullable: true,
    description: '[minLng, minLat, maxLng, maxLat], EPSG:4326. Null: no polygon.',
  })
  async bbox(@Root() region: Region, @Ctx() context: RequestContext): Promise<number[] | null> {
    return (await placeOf(region, context))?.bbox ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Residents (people). Null: not known, never 0.' })
  async residents(@Root() region: Region, @Ctx() context: RequestContext): Promise<number | null> {
    return (await populationOf(region, context))?.residents ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Year that `residents` speaks of.' })
  async residentsYear(@Root() region: Region, @Ctx() context: RequestContext): Promise<number | null> {
    return (await populationOf(region, context))?.year ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether `residents` is simulated, not real.' })
  async residentsSimulated(@Root() region: Region, @Ctx() context: RequestContext): Promise<boolean> {
    return (await populationOf(region, context))?.is_simulated ?? false;
  }
}
