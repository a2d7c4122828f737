import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaBox, areaKm2, areaRing, distanceKm, type AreaShape, type LngLat } from './area.ts';
import { AREA_PROBLEMS, areaProblem, MOST_AREA_POINTS, type AreaProblem } from './area-problem.ts';

const box = (west: number, south: number, east: number, north: number): AreaShape => ({
  kind: 'BOX',
  west,
  south,
  east,
  north,
});
const circle = (lng: number, lat: number, radiusKm: number): AreaShape => ({
  kind: 'CIRCLE',
  lng,
  lat,
  radiusKm,
});
const polygon = (...points: LngLat[]): AreaShape => ({ kind: 'POLYGON', points });
/** A regular star-shaped ring around Bulukumba. */
const around = (corners: number): LngLat[] =>
  Array.from({ length: corners }, (_, i) => [
    120.2 + 0.3 * Math.cos((2 * Math.PI * i) / corners),
    -5.5 + 0.3 * Math.sin((2 * Math.PI * i) / corners),
  ]);

describe('an area', () => {
  it('is a closed ring; a circle keeps its distance', () => {
    expect(areaRing(box(120, -6, 121, -5))).toEqual([
      [120, -6],
      [121, -6],
      [121, -5],
      [120, -5],
      [120, -6],
    ]);
    const ring = areaRing(circle(120.2, -5.4, 25));
    expect(ring[0]).toEqual(ring.at(-1));
    for (const point of ring) expect(distanceKm([120.2, -5.4], point)).toBeCloseTo(25, 6);
  });

  it('knows its size: a degree square at the equator, a circle of 25 km', () => {
    expect(areaKm2(box(120, -0.5, 121, 0.5))).toBeCloseTo(12364.19, 1);
    const exact = Math.PI * 25 ** 2;
    expect(areaKm2(circle(120.2, -5.4, 25)) / exact).toBeGreaterThan(0.999);
    expect(areaKm2(circle(120.2, -5.4, 25)) / exact).toBeLessThan(1);
  });

  it('a circle lies inside its box, whatever its place and size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 95, max: 141, noNaN: true }),
        fc.double({ min: -11, max: 6, noNaN: true }),
        fc.double({ min: 0.1, max: 2000, noNaN: true }),
        (lng, lat, radiusKm) => {
          const [west, south, east, north] = areaBox(circle(lng, lat, radiusKm));
          expect(west).toBeLessThan(lng);
          expect(east).toBeGreaterThan(lng);
          expect(north - south).toBeCloseTo((2 * radiusKm) / 111.195, 0);
          expect(areaProblem(circle(lng, lat, radiusKm))).toBeNull();
        },
      ),
    );
  });
});

describe('an area that cannot be used', () => {
  it.each<[AreaProblem | null, AreaShape]>([
    [null, box(119.9, -5.6, 120.4, -5.2)],
    [null, box(94, -12, 142, 7)],
    [null, circle(120.2, -5.4, 25)],
    [null, polygon([120, -6], [121, -6], [120.5, -5])],
    [null, polygon(...around(MOST_AREA_POINTS))],
    ['NOT_A_NUMBER', box(NaN, -5.6, 120.4, -5.2)],
    ['NOT_A_NUMBER', circle(120, Infinity, 5)],
    ['SWAPPED', box(-5.6, 119.9, -5.2, 120.4)],
    ['SWAPPED', circle(-5.4, 120.2, 25)],
    ['SWAPPED', polygon([-6, 120], [-6, 121], [-5, 120.5])],
    ['OFF_EARTH', box(119, -95, 120, -5)],
    ['ANTIMERIDIAN', box(130, -10, -170, 5)],
    ['ANTIMERIDIAN', polygon([140, -5], [-170, -5], [140, 0])],
    ['TURNED', box(120.4, -5.6, 119.9, -5.2)],
    ['TURNED', box(120, -5.6, 120, -5.2)],
    ['OUTSIDE', box(2, 48, 3, 49)],
    ['OUTSIDE', circle(151.2, -33.9, 100)],
    ['RADIUS', circle(120.2, -5.4, 0)],
    ['RADIUS', circle(120.2, -5.4, -1)],
    ['RADIUS', circle(120.2, -5.4, NaN)],
    ['RADIUS', circle(120.2, -5.4, 3001)],
    ['FEW_POINTS', polygon()],
    ['FEW_POINTS', polygon([120, -5], [121, -5], [120, -5])],
    ['MANY_POINTS', polygon(...around(MOST_AREA_POINTS + 1))],
    ['CROSSING', polygon([120, -6], [121, -5], [121, -6], [120, -5])],
    ['CROSSING', polygon([120, -6], [121, -6], [121, -5], [120.5, -6], [120, -5])],
    ['NO_AREA', polygon([120, -6], [121, -6], [120.5, -6])],
    ['NO_AREA', box(120, -6, 120.00001, -5.99999)],
  ])('%s', (problem, shape) => expect(areaProblem(shape)).toBe(problem));

  it('has a sentence in both languages for every reason', () => {
    for (const { id, en } of Object.values(AREA_PROBLEMS)) {
      expect(id).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
    }
  });
});
