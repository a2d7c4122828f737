import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_ENGINES, SmallData } from '../support/small-data.ts';
import { tileFaults } from '../support/tile-faults.ts';

interface Place {
  code: string;
  name: string;
  level: number;
  lng: number;
  lat: number;
}
type Ring = [lng: number, lat: number][];

const PLACES = `select r.code, r.name, r.level, st_x(p.point) as lng, st_y(p.point) as lat
  from region_place p join region r on r.id = p.region_id where r.code like '34%' order by r.code`;

/** Corners in degrees around the place, as a closed ring. */
function ring({ lng, lat }: Place, half: number, corners: Ring): Ring {
  return [...corners, ...corners.slice(0, 1)].map(([x, y]) => [lng + x * half, lat + y * half]);
}
const SQUARE: Ring = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];
/** Two triangles that meet in the middle: no valid polygon. */
const BOW_TIE: Ring = [
  [-1, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
];
/** A square with a needle out and back: no valid polygon. */
const NEEDLE: Ring = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [0, 1],
  [0, 3],
  [0, 1],
  [-1, 1],
];

function feature({ code, name }: Place, ...coordinates: Ring[]): object {
  return { type: 'Feature', properties: { code, name }, geometry: { type: 'Polygon', coordinates } };
}

/** Villages as an office may draw them: across their neighbours, broken, in two features, no larger than a house. */
function villageShapes(villages: readonly Place[]): object[] {
  return villages.flatMap((village, i) => {
    const shape = (half: number, corners: Ring): object => feature(village, ring(village, half, corners));
    if (i % 6 === 1) return [shape(0.01, BOW_TIE)];
    if (i % 6 === 2) return [shape(0.008, NEEDLE)];
    if (i % 6 === 3) return [shape(0.003, SQUARE), shape(0.004, BOW_TIE)];
    if (i % 6 === 4) return [shape(0.00001, SQUARE)];
    if (i % 6 === 5)
      return [feature(village, ring(village, 0.01, SQUARE), ring(village, 0.0099, [...SQUARE].reverse()))];
    return [shape(0.012, SQUARE)];
  });
}

describe.each(SMALL_ENGINES)('the tiles in use, on $name', ({ name, missing }) => {
  if (missing !== null) {
    it.skip(missing, () => undefined);
    return;
  }
  let data: SmallData;
  let places: Place[];
  beforeAll(async () => {
    data = await SmallData.prepare(name);
    places = await data.rows<Place>(PLACES);
  });
  afterAll(() => data?.remove());

  const faults = (): Promise<string[]> => data.inDatabase(tileFaults);
  const importShapes = async (features: object[]): Promise<string> => {
    const path = data.file('batas.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    const { code, output } = await data.run('import', 'boundaries', path, '--code-system', 'kemendagri');
    expect(code, output).toBe(0);
    return output;
  };

  it('hold every region after the first load', async () => {
    expect(await faults()).toEqual([]);
  });

  it('hold every region after villages were mended, joined and withdrawn', async () => {
    const villages = places.filter(({ code, level }) => level === 4 && /^34\.01\.0[1-3]/.test(code));
    const ofThird = villages.filter(({ code }) => code.startsWith('34.01.03'));
    const output = await importShapes(villageShapes(villages.filter((one) => one !== ofThird[0])));
    expect(output).toMatch(/! [1-9]\d* × Bentuk yang tidak sah diperbaiki/);
    expect(output).toContain('Indikatif ditarik');
    expect(await faults()).toEqual([]);
  });

  it('hold every region after kabupaten got shapes of a part of their land and of their children', async () => {
    const some = places.filter(({ code }) => /^34\.0[234]$|^34\.02\.0[12]$|^34\.03\.01\.200[12]$/.test(code));
    expect(some.length).toBe(7);
    await importShapes(
      some.map((place) => feature(place, ring(place, 0.2 / 4 ** (place.level - 2), SQUARE))),
    );
    expect(await faults()).toEqual([]);
  });

  it('hold every region after both were undone', async () => {
    const batches = await data.rows<{ id: number }>('select id from import_batch order by id desc');
    for (const { id } of batches) expect((await data.run('import', 'undo', String(id))).code).toBe(0);
    expect(await faults()).toEqual([]);
    expect(await data.rows('select count(*)::int as n from region_place where geom is null')).toEqual([
      { n: 0 },
    ]);
  });
});
