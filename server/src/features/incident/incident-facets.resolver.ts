import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { checkRegionCode } from '../region/index.ts';
import { countIncidents, placesInside } from './count-incidents.ts';
import { INCIDENT_REGION } from './incident-cube.queries.ts';
import type { IncidentCube } from './incident-cube.ts';
import { cubeKey, INCIDENT_CUBES } from './incident-cubes.service.ts';
import { IncidentFacets, IncidentPlaces } from './incident-facets.type.ts';
import { toFacets, toPlaces } from './incident-facets.view.ts';
import { checkFilter, IncidentFilter } from './incident-filter.ts';

/** A pass over all incidents costs about as much as a hundred fields. */
const COST = 100;
const FILTER_ARG = 'Which incidents; all when left out.';
const WITHIN_ARG =
  'Only incidents in the region with this code or below it; a kecamatan at the finest. Everywhere when left out.';
const VILLAGE = 4;

@Resolver()
export class IncidentFacetsResolver {
  @Query(() => IncidentFacets, {
    description: 'How many incidents pass a filter, and how many each other choice of it would give.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  async incidentFacets(
    @Arg('filter', () => IncidentFilter, { nullable: true, description: FILTER_ARG })
    filter: IncidentFilter | null | undefined,
    @Arg('within', () => String, { nullable: true, description: WITHIN_ARG })
    within: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<IncidentFacets> {
    const wanted = checkFilter(context.viewer, filter);
    const [cube, isInside] = await cubeWithin(context, within);
    return toFacets(context.viewer, cube, wanted, countIncidents(cube, wanted, isInside));
  }

  @Query(() => IncidentPlaces, {
    description: 'Where the incidents that pass a filter are: one count for each place, for maps.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  async incidentPlaces(
    @Arg('filter', () => IncidentFilter, { nullable: true, description: FILTER_ARG })
    filter: IncidentFilter | null | undefined,
    @Arg('within', () => String, { nullable: true, description: WITHIN_ARG })
    within: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPlaces> {
    const wanted = checkFilter(context.viewer, filter);
    const [cube, isInside] = await cubeWithin(context, within);
    return toPlaces(cubeKey(context), cube, countIncidents(cube, wanted, isInside));
  }
}

/** The viewer's cube, and which of its places lie in the region. @throws BAD_USER_INPUT for an unknown region or a village. */
async function cubeWithin(
  context: RequestContext,
  code: string | null | undefined,
): Promise<[cube: IncidentCube, isInside: Uint8Array | null]> {
  const isAsked = code !== null && code !== undefined;
  const [cube, [region]] = await Promise.all([
    context.get(INCIDENT_CUBES).load(context),
    isAsked
      ? context.batch.read<{ id: number; level: number }>(INCIDENT_REGION, [checkRegionCode(code)])
      : [null],
  ]);
  if (!isAsked) return [cube, null];
  if (!region) throw unknownRegion(code);
  if (region.level === VILLAGE && context.viewer.kind === 'public') throw neverByVillage(code);
  return [cube, placesInside(cube, region)];
}

function unknownRegion(code: string): Error {
  return badUserInput('REGION_UNKNOWN', {
    id: `Tidak ada wilayah dengan kode ${code}. Cari kodenya dengan searchRegions.`,
    en: `No region has the code ${code}. Find the code with searchRegions.`,
  });
}

function neverByVillage(code: string): Error {
  const district = code.slice(0, code.lastIndexOf('.'));
  return badUserInput('WITHIN_LEVEL', {
    id: `Insiden tidak diumumkan per desa. Tanyakan kecamatannya: ${district}.`,
    en: `Incidents are not told by village. Ask for its kecamatan: ${district}.`,
  });
}
