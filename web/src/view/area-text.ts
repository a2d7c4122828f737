import { areaProblem, type AreaShape, type LngLat } from '@serasi/shared';
import type { MapLevel } from '../map/levels.ts';
import { LEVEL_WORDS, parseLevel } from './place.slice.ts';

/** An area chosen on the map, and the level whose regions are looked for in it. */
export interface AreaChoice {
  shape: AreaShape;
  level: MapLevel;
}

/** 4 decimals: about 11 m. */
const DECIMALS = 4;
/** A shape of the most points takes less. */
const LONGEST = 3000;
const LETTER = { BOX: 'r', CIRCLE: 'c', POLYGON: 'p' } as const;

const round = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

/** A shape as its address keeps it: what is shown and counted is what a link brings back. */
export function roundShape(shape: AreaShape): AreaShape {
  switch (shape.kind) {
    case 'BOX':
      return {
        kind: 'BOX',
        west: round(shape.west),
        south: round(shape.south),
        east: round(shape.east),
        north: round(shape.north),
      };
    case 'CIRCLE':
      return {
        kind: 'CIRCLE',
        lng: round(shape.lng),
        lat: round(shape.lat),
        radiusKm: Number(shape.radiusKm.toPrecision(4)),
      };
    case 'POLYGON':
      return { kind: 'POLYGON', points: shape.points.map(([lng, lat]): LngLat => [round(lng), round(lat)]) };
  }
}

function numbersOf(shape: AreaShape): number[] {
  switch (shape.kind) {
    case 'BOX':
      return [shape.west, shape.south, shape.east, shape.north];
    case 'CIRCLE':
      return [shape.lng, shape.lat, shape.radiusKm];
    case 'POLYGON':
      return shape.points.flat();
  }
}

/**
 * An area in an address: `r:west,south,east,north,desa` (box) · `c:lng,lat,km,desa` (circle) · `p:lng,lat,lng,lat,…,desa` (polygon); the last
 * word is the level.
 */
export function formatArea({ shape, level }: AreaChoice): string {
  return `${LETTER[shape.kind]}:${[...numbersOf(roundShape(shape)), LEVEL_WORDS[level]].join(',')}`;
}

/** The area that a text stands for; null when it is none, or one that cannot be used. Without a level: kecamatan. */
export function parseArea(text: string): AreaChoice | null {
  const match = text.length <= LONGEST ? /^([rcp]):(.+)$/.exec(text) : null;
  const parts = match?.[2]?.split(',') ?? [];
  const last = parts.at(-1) ?? '';
  const level = parseLevel(last);
  const numbers = (level === null ? parts : parts.slice(0, -1)).map((part) =>
    /^-?\d{1,4}(\.\d{1,6})?$/.test(part) ? Number(part) : NaN,
  );
  const shape = numbers.every(Number.isFinite) ? shapeOf(match?.[1] ?? '', numbers) : null;
  return shape && areaProblem(shape) === null ? { shape, level: level ?? 'DISTRICT' } : null;
}

function shapeOf(letter: string, numbers: readonly number[]): AreaShape | null {
  const [a, b, c, d] = numbers;
  if (letter === 'p') return numbers.length % 2 === 0 ? { kind: 'POLYGON', points: pairs(numbers) } : null;
  if (a === undefined || b === undefined || c === undefined) return null;
  if (letter === 'c') return d === undefined ? { kind: 'CIRCLE', lng: a, lat: b, radiusKm: c } : null;
  if (d === undefined || numbers.length > 4) return null;
  return { kind: 'BOX', west: a, south: b, east: c, north: d };
}

function pairs(numbers: readonly number[]): LngLat[] {
  return numbers.flatMap((lng, i): LngLat[] => (i % 2 === 0 ? [[lng, numbers[i + 1] ?? NaN]] : []));
}
