import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { readAdministrativeAreas } from '../../sources/idn-area-data.ts';
import { villagePoints } from '../../sources/village-points.ts';
import { defaultBoundaries } from '../../boundaries/default-boundaries.ts';
import { shapeOf } from '../../boundaries/shapes.ts';
import { buildTiles, type TileRegion } from './build-tiles.ts';
import { readTile } from './read-tile.test-support.ts';
import { POLYGON_LAYERS } from './tile-layers.ts';
import type { Tile } from './tile-sheet.ts';

const SAMPLE = /^(31|31\.01.*|34|34\.04.*)$/;

let regions: Map<string, TileRegion>;
let makeTiles: () => Tile[];
let tiles: Tile[];

beforeAll(() => {
  const areas = readAdministrativeAreas();
  const sample = areas.filter(({ code }) => SAMPLE.test(code));
  const boundaries = defaultBoundaries(
    sample,
    villagePoints(areas).filter(({ code }) => SAMPLE.test(code)),
  );
  regions = new Map();
  for (const geometry of Object.values(boundaries.layers).flat()) {
    const area = sample.find(({ code }) => code === geometry.code);
    const shape = shapeOf(boundaries.arcs, geometry);
    if (area && shape) regions.set(area.code, { ...area, point: shape.point, areaDeg2: shape.areaDeg2 });
  }
  makeTiles = () => [...buildTiles(boundaries, regions)];
  tiles = makeTiles();
}, 120_000);

test('no region vanishes from its layer at any zoom, and the feature id is the region id', () => {
  for (const { name: layer, level, minZoom } of POLYGON_LAYERS) {
    const wanted = [...regions.values()].filter((region) => region.level === level);
    for (let z = minZoom; z <= 10; z++) {
      const features = tiles
        .filter((tile) => tile.z === z)
        .flatMap(({ body }) => readTile(body)[layer] ?? []);
      const idOf = new Map(features.map(({ id, tags }) => [tags.code, id]));
      for (const { id, code } of wanted) expect(idOf.get(code), `${layer} ${code} at z${z}`).toBe(id);
      expect(new Set(features.map(({ tags }) => tags.level))).toEqual(new Set([level]));
    }
  }
});

test('a region comes once per tile and its exteriors run clockwise on the screen', () => {
  const tile = tiles.find(({ z, body }) => z === 9 && (readTile(body).village?.length ?? 0) > 20);
  const villages = readTile(tile?.body ?? Buffer.alloc(0)).village ?? [];
  expect(new Set(villages.map(({ id }) => id)).size).toBe(villages.length);
  for (const { geometry, tags } of villages)
    expect(firstRingArea(geometry), String(tags.code)).toBeGreaterThan(0);
});

test('labels and neighbours are there, Indonesia is not its own neighbour', () => {
  const layersAt = (z: number): Set<string> =>
    new Set(tiles.filter((t) => t.z === z).flatMap(({ body }) => Object.keys(readTile(body))));
  expect(layersAt(0)).toEqual(new Set(['neighbour', 'province']));
  expect(layersAt(10)).toEqual(new Set(['neighbour', 'province', 'regency', 'district', 'village', 'label']));
  const names = tiles.flatMap(({ body }) => readTile(body).neighbour ?? []).map(({ tags }) => tags.name);
  expect(names).toContain('Malaysia');
  expect(names).not.toContain('Indonesia');
});

test('the same boundaries give the same bytes', () => {
  const hashOf = (list: Tile[]): string =>
    list.reduce((hash, { body }) => hash.update(body), createHash('sha256')).digest('hex');
  expect(hashOf(makeTiles())).toBe(hashOf(tiles));
}, 120_000);

function firstRingArea(commands: number[]): number {
  const step = (i: number): number => ((commands[i] ?? 0) >> 1) ^ -((commands[i] ?? 0) & 1);
  const lineTo = (commands[3] ?? 0) >> 3;
  let [x, y] = [step(1), step(2)];
  const points = [[x, y]];
  for (let i = 0; i < lineTo; i++) points.push([(x += step(4 + 2 * i)), (y += step(5 + 2 * i))]);
  return points.reduce((sum, [ax = 0, ay = 0], i) => {
    const [bx = 0, by = 0] = points[(i + 1) % points.length] ?? [];
    return sum + ax * by - bx * ay;
  }, 0);
}
