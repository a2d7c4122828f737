import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { levelOfCode } from '@serasi/shared';
import { expect, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { runBoundaryJob } from './boundary-job.ts';
import type { BoundarySummary, PolygonRecord, ShapeRecord, TileRecord } from './boundary-records.ts';
import { toWkb } from './shapes.ts';

const CODES = ['ID', '73', '73.02', '73.02.01', '73.02.01.2001', '73.02.01.2002'];
const LISTED = CODES.map((code, id) => ({ id, code, name: `Nama ${code}`, level: levelOfCode(code) }));

function square(west: number): number[][][] {
  return [[[west, -5, west + 1, -5, west + 1, -4, west, -4]]];
}

function record(code: string, polygons: number[][][]): PolygonRecord {
  const listed = LISTED.find((region) => region.code === code);
  if (!listed) throw new Error(`${code} is not listed`);
  return { ...listed, wkb: toWkb(polygons).toString('base64') };
}

async function run(
  records: readonly PolygonRecord[],
  derive: readonly string[],
): Promise<{ summary: BoundarySummary; shapes: ShapeRecord[]; tiles: TileRecord[]; stages: Set<string> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'serasi-boundary-job-'));
  const file = join(outDir, 'polygons.ndjson');
  const regions = join(outDir, 'regions.json');
  writeFileSync(file, records.map((line) => `${JSON.stringify(line)}\n`).join(''));
  writeFileSync(regions, JSON.stringify(LISTED));
  const stages = new Set<string>();
  const job = { source: { kind: 'polygons', file, derive }, regions, outDir, makeTiles: true } as const;
  const summary = await runBoundaryJob(job, ({ stage }) => stages.add(stage));
  const lines = (name: string): unknown[] =>
    readFileSync(join(outDir, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  return {
    summary,
    shapes: lines('shapes.ndjson') as ShapeRecord[],
    tiles: lines('tiles.ndjson') as TileRecord[],
    stages,
  };
}

test('parents are made of the file’s villages, not of their old polygons; tiles hold all of them', async () => {
  const { summary, shapes, tiles, stages } = await run(
    [
      record('73.02.01', square(130)),
      record('73.02.01.2001', square(120)),
      { ...record('73.02.01.2002', square(121)), point: [121.25, -4.25] },
    ],
    ['ID', '73', '73.02', '73.02.01'],
  );
  expect(shapes.map(({ code }) => code).sort()).toEqual(['73', '73.02', '73.02.01', 'ID']);
  for (const { bbox } of shapes) expect(bbox).toEqual([120, -5, 122, -4]);
  expect(summary).toMatchObject({
    shapes: 4,
    counts: { NATION: 1, PROVINCE: 1, REGENCY: 1, DISTRICT: 1, VILLAGE: 2 },
    underivable: [],
    unknownCodes: [],
    withoutPolygon: [],
  });
  const bodies = tiles.filter(({ z }) => z === 10).map(({ body }) => gunzipSync(Buffer.from(body, 'base64')));
  for (const code of CODES.slice(1)) expect(bodies.some((body) => body.includes(`Nama ${code}`))).toBe(true);
  expect(summary.tileSet?.tiles).toBe(tiles.length);
  expect([...stages]).toEqual(['reading', 'boundaries', 'shapes', 'shapes-ready', 'tiles', 'done']);
});

test('nothing to derive: no shapes, tiles all the same; what has no polygon is named', async () => {
  const { summary, shapes } = await run([record('73.02.01.2001', square(120))], ['11']);
  expect([shapes, summary.shapes, summary.underivable]).toEqual([[], 0, []]);
  expect(summary.withoutPolygon).toEqual(CODES.filter((code) => code !== '73.02.01.2001'));
  expect(summary.tileSet).not.toBeNull();
});
