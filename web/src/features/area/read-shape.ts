import { AREA_PROBLEMS, areaProblem, readAngle, readPoint, type AreaShape, type Axis } from '@serasi/shared';
import { roundShape } from '../../view/area-text.ts';

/** The number boxes of a box and of a circle. */
export const BOX_SIDES = ['west', 'east', 'south', 'north'] as const;
export type BoxSide = (typeof BOX_SIDES)[number];

/** What was read from number boxes, or the box that cannot be read, or what is wrong with the whole. */
export type Read =
  { shape: AreaShape } | { wrong: BoxSide | 'centre' | 'radius' } | { problem: { id: string; en: string } };

const AXIS: Record<BoxSide, Axis> = {
  west: 'LONGITUDE',
  east: 'LONGITUDE',
  south: 'LATITUDE',
  north: 'LATITUDE',
};

/** A box from four texts, each in degrees as people write them. */
export function readBox(texts: Readonly<Record<BoxSide, string>>): Read {
  const sides: Partial<Record<BoxSide, number>> = {};
  for (const side of BOX_SIDES) {
    const angle = readAngle(texts[side]);
    if (!angle || (angle.axis !== null && angle.axis !== AXIS[side])) return { wrong: side };
    sides[side] = angle.degrees;
  }
  const { west = NaN, east = NaN, south = NaN, north = NaN } = sides;
  return checked({ kind: 'BOX', west, south, east, north });
}

/** A circle from the text of its centre and of its radius in km. */
export function readCircle(texts: { centre: string; radius: string }): Read {
  const centre = readPoint(texts.centre);
  if (!centre) return { wrong: 'centre' };
  const radius = texts.radius
    .trim()
    .replace(/\s*km$/i, '')
    .replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(radius)) return { wrong: 'radius' };
  return checked({ kind: 'CIRCLE', lng: centre.lng, lat: centre.lat, radiusKm: Number(radius) });
}

function checked(shape: AreaShape): Read {
  const rounded = roundShape(shape);
  const problem = areaProblem(rounded);
  return problem ? { problem: AREA_PROBLEMS[problem] } : { shape: rounded };
}
