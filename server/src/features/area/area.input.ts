import { Field, Float, InputType } from 'type-graphql';
import { AREA_PROBLEMS, areaProblem, type AreaShape } from '@serasi/shared';
import { badUserInput } from '../../platform/errors.ts';

@InputType({ description: 'A circle on the ground.' })
export class AreaCircleInput {
  @Field(() => Float, { description: 'Longitude of the centre in degrees.' })
  lng: number;

  @Field(() => Float, { description: 'Latitude of the centre in degrees.' })
  lat: number;

  @Field(() => Float, { description: 'Radius in km, above 0 and at most 3,000.' })
  radiusKm: number;
}

@InputType({ description: 'An area: exactly one of its fields. EPSG:4326.' })
export class AreaInput {
  @Field(() => [Float], {
    nullable: true,
    description: 'A box: [minLng, minLat, maxLng, maxLat] in degrees.',
  })
  bbox?: number[] | null;

  @Field(() => AreaCircleInput, { nullable: true, description: 'A circle.' })
  circle?: AreaCircleInput | null;

  @Field(() => [[Float]], {
    nullable: true,
    description:
      'A polygon: 3 to 100 corners [lng, lat] in order, closed or not. Its line may not cross itself.',
  })
  polygon?: number[][] | null;
}

/** The shape of an argument. @throws BAD_USER_INPUT when it is none, or cannot be used: the sentence says why. */
export function toShape({ bbox, circle, polygon }: AreaInput): AreaShape {
  const shapes = [bbox && boxOf(bbox), circle && circleOf(circle), polygon && polygonOf(polygon)].filter(
    (shape) => shape !== null && shape !== undefined,
  );
  const [shape] = shapes;
  if (!shape || shapes.length > 1) {
    throw badUserInput('AREA_FORM', {
      id: 'Sebutkan area dengan tepat satu cara: "bbox", "circle" atau "polygon".',
      en: 'Give the area in exactly one way: "bbox", "circle" or "polygon".',
    });
  }
  const problem = areaProblem(shape);
  if (problem) throw badUserInput(`AREA_${problem}`, AREA_PROBLEMS[problem]);
  return shape;
}

function boxOf(bbox: readonly number[]): AreaShape {
  const [west, south, east, north] = bbox;
  if (
    bbox.length !== 4 ||
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined
  )
    throw wrongNumbers('"bbox"', 4, '[minLng, minLat, maxLng, maxLat]');
  return { kind: 'BOX', west, south, east, north };
}

function circleOf({ lng, lat, radiusKm }: AreaCircleInput): AreaShape {
  return { kind: 'CIRCLE', lng, lat, radiusKm };
}

function polygonOf(polygon: readonly number[][]): AreaShape {
  const points = polygon.map((corner): [number, number] => {
    const [lng, lat] = corner;
    if (corner.length !== 2 || lng === undefined || lat === undefined)
      throw wrongNumbers('"polygon"', 2, '[lng, lat]');
    return [lng, lat];
  });
  const [first, last] = [points[0], points.at(-1)];
  const isClosed = points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return { kind: 'POLYGON', points: isClosed ? points.slice(0, -1) : points };
}

function wrongNumbers(field: string, count: number, form: string): Error {
  return badUserInput('AREA_NUMBERS', {
    id: `${field} memuat tepat ${count} angka setiap kali: ${form}.`,
    en: `${field} holds exactly ${count} numbers each time: ${form}.`,
  });
}
