import { join } from 'node:path';
import type { FeatureRecord } from '../../import/geo/feature-record.ts';
import {
  readFeatureFile,
  readFeaturesApart,
  rejectFeaturesApart,
} from '../../import/geo/feature-worker.client.ts';
import { codeSystemOf, loadMatcher } from '../../import/match/load-matcher.ts';
import type { Match, RegionClue } from '../../import/match/region-clue.ts';
import type { Importer, ImportJob } from '../../import/importer.ts';
import type { Reason } from '../../import/reason.ts';
import { keepBefore } from '../../import/batch.store.ts';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { UserError } from '../../platform/errors.ts';
import * as SQL from './boundary-import.queries.ts';
import { BOUNDARY_REASONS as REASONS } from './boundary-reasons.ts';
import { BOUNDARY_PRESETS, clueOf, PLAIN, presetOf } from './boundary.presets.ts';
import { rebuildTiles, rebuildWithParents, type FreshShapes } from './rebuild-tiles.ts';

const READING = { id: 'Membaca berkas batas', en: 'Reading the boundary file' };
const STAGING = { id: 'Memuat bentuk wilayah', en: 'Loading shapes' };
const MENDING = { id: 'Memeriksa dan memperbaiki bentuk', en: 'Checking and mending shapes' };
const COMPARING = {
  id: 'Membandingkan dengan batas yang ada',
  en: 'Comparing with the boundaries that are there',
};
/** Shapes loaded in one statement: their bytes must stay well below what a message may have. */
const STAGE_ROWS = 500;
const STAGE_BYTES = 8_000_000;
/** Common area / smaller area below which a shape is not believed to be the region's. */
const LEAST_OVERLAP = 0.1;
/** From an indicative kabupaten; and from the parent. @source measured on the real nation: Pekajang lies 60 km from its kabupaten's cells */
const ARBITER_METRES = 100_000;
const PARENT_METRES = 10_000;

/** Boundaries: shapes replace those of the regions they belong to; tiles and untouched parents are made anew. */
export const boundaryImporter: Importer = {
  kind: 'boundaries',
  presets: Object.keys(BOUNDARY_PRESETS),
  run: importBoundaries,
  afterUndo: (manager, workDir, report) => rebuildTiles(manager, { workDir, report }),
  writeRejects: (job, reasons, outBase) =>
    rejectFeaturesApart(featureJob(job), reasons, outBase, job.workDir),
};

async function importBoundaries(job: ImportJob): Promise<void> {
  const { manager, account, batchId } = job;
  const { placed, name } = await stageShapes(job);
  const preset = BOUNDARY_PRESETS[name ?? ''] ?? PLAIN;
  const unchanged = await checkShapes(job, placed);
  const staged = await manager.query<{ region_id: number; had: boolean }[]>(SQL.STAGED_REGIONS);
  const had = new Map(staged.map((row) => [row.region_id, row.had]));
  for (const [region, numbers] of placed) {
    if (unchanged.has(region)) account.unchanged += numbers.length;
    else if (had.get(region) === true) account.updated += numbers.length;
    else if (had.get(region) === false) account.inserted += numbers.length;
  }
  if (!account.changed) return;
  const datasetId = await job.dataset({
    key: name === null ? 'batas-lokal' : `batas-${name}`,
    title: 'Batas wilayah',
    source: preset.source,
    licence: preset.licence,
    isRedistributable: true,
  });
  await keepBefore(manager, 'region_place', batchId, 't.region_id in (select region_id from staged_place)');
  await manager.query(SQL.TAKE_STAGED, [datasetId, batchId]);
  await withdrawLeftBehind(job);
  await manager.query('analyze region_place');
  // Tiles change no count: a dry run need not make them.
  if (job.request.dryRun) return;
  await rebuildWithParents(
    manager,
    { batchId, datasetId, fresh: freshShapes(job, placed, had), detail: job.detail },
    { workDir: job.workDir, report: (title, done, total) => job.report(title, done, total) },
  );
}

/** Regions that one feature each gave and that are stored now. */
function freshShapes(
  job: ImportJob,
  placed: ReadonlyMap<number, number[]>,
  stored: ReadonlyMap<number, boolean>,
): FreshShapes {
  const regionOf = new Map<number, number>();
  for (const [region, [number, ...others]] of placed)
    if (number !== undefined && others.length === 0 && stored.has(region)) regionOf.set(number, region);
  return { file: featureFile(job), regionOf };
}

function featureFile(job: ImportJob): string {
  return join(job.workDir, 'features.ndjson');
}

function featureJob(job: ImportJob): { file: string; layer?: string; crs?: string; encoding?: string } {
  const { request, mapping, file } = job;
  const [layer, crs, encoding] = [
    request.layer ?? mapping.layer,
    request.crs ?? mapping.crs,
    request.encoding ?? mapping.encoding,
  ];
  return {
    file: file.path,
    ...(layer ? { layer } : {}),
    ...(crs ? { crs } : {}),
    ...(encoding ? { encoding } : {}),
  };
}

/** Reads, matches and loads the shapes; returns which features each region got, and by which preset. */
async function stageShapes(job: ImportJob): Promise<{ placed: Map<number, number[]>; name: string | null }> {
  const { account, manager } = job;
  const file = featureFile(job);
  const summary = await readFeaturesApart(manager, featureJob(job), file, job.workDir, (done) =>
    job.report(READING, done, 0),
  );
  job.detail['format'] = summary.format;
  job.detail['crs'] = summary.crs;
  for (const warning of summary.warnings) account.warn(warning);
  const name = presetOf(job.request.preset, summary.layers);
  const preset = BOUNDARY_PRESETS[name ?? ''] ?? PLAIN;
  if (name !== null && name !== job.request.preset) account.warn(REASONS.presetRecognised(name));
  const system = codeSystemOf(
    job,
    preset === BOUNDARY_PRESETS['gadm'] ? 'kemendagri' : (preset.codeSystem ?? undefined),
  );
  const numbers: number[] = [];
  const clues: RegionClue[] = [];
  for await (const record of readFeatureFile(file)) {
    account.read += 1;
    const clue = clueOf(record.properties, preset, job.mapping, system);
    if (record.problem) account.reject(record.number, record.problem);
    else if (!clue) account.reject(record.number, REASONS.noAttributes(Object.keys(record.properties)));
    else {
      numbers.push(record.number);
      clues.push(clue);
    }
  }
  if (account.read === 0) throw empty(job.file.name);
  const matches = (await loadMatcher(job, system)).match(clues);
  const regionOf = new Map<number, number>();
  const placed = new Map<number, number[]>();
  const how: Record<string, number> = {};
  numbers.forEach((number, i) => {
    const match = matches[i] as Match;
    if ('reject' in match) return account.reject(number, match.reject);
    how[match.by] = (how[match.by] ?? 0) + 1;
    regionOf.set(number, match.id);
    placed.set(match.id, [...(placed.get(match.id) ?? []), number]);
  });
  job.detail['matched'] = how;
  await manager.query(SQL.CREATE_STAGED);
  await load(job, file, regionOf);
  return { placed, name };
}

async function load(job: ImportJob, file: string, regionOf: ReadonlyMap<number, number>): Promise<void> {
  let page: FeatureRecord[] = [];
  let bytes = 0;
  let done = 0;
  const flush = async (): Promise<void> => {
    await bulkInsert(job.manager, 'staged_place', SQL.STAGED_COLUMNS, [
      page.map(({ number }) => number),
      page.map(({ number }) => regionOf.get(number)),
      page.map(({ wkb }) => wkb),
    ]);
    done += page.length;
    job.report(STAGING, done, regionOf.size);
    page = [];
    bytes = 0;
  };
  for await (const record of readFeatureFile(file)) {
    if (record.wkb === null || !regionOf.has(record.number)) continue;
    page.push(record);
    bytes += record.wkb.length;
    if (page.length >= STAGE_ROWS || bytes >= STAGE_BYTES) await flush();
  }
  if (page.length > 0) await flush();
  await job.manager.query('create index on staged_place (region_id)');
  await job.manager.query(SQL.ANALYZE_STAGED);
}

/** Mends, joins parts, leaves out what is there already, and asks the arbiter. Returns the unchanged regions. */
async function checkShapes(job: ImportJob, placed: ReadonlyMap<number, number[]>): Promise<Set<number>> {
  const { manager, account } = job;
  const rejectRegion = (region: number, reason: Reason): void =>
    placed.get(region)?.forEach((number) => account.reject(number, reason));
  job.report(MENDING, 0, 0);
  const [mended] = await manager.query<[SQL.MendedRow[], number]>(SQL.MEND);
  const largest = Math.max(0, ...mended.map((row) => Math.abs(row.change_pct ?? 0)));
  for (const row of mended) if (row.area_km2 > 0) account.warn(REASONS.mended(largest), row.number);
  job.detail['mended'] = mended.map(({ number, change_pct }) => ({ number, changePct: change_pct }));
  for (const region of await regionsOf(job, SQL.DROP_EMPTY)) rejectRegion(region, REASONS.nothingLeft());
  const joined = await manager.query<{ number: number }[]>(SQL.JOIN_PARTS);
  for (const { number } of joined) account.warn(REASONS.joined(), number);
  job.report(COMPARING, 0, 3);
  const unchanged = new Set(await regionsOf(job, SQL.DROP_UNCHANGED));
  for (const row of await manager.query<SQL.ArbiterRow[]>(SQL.ARBITER, [LEAST_OVERLAP, ARBITER_METRES])) {
    if (job.request.acceptReview) account.warn(REASONS.elsewhere(row), row.number);
    else {
      await manager.query('delete from staged_place where region_id = $1', [row.region_id]);
      rejectRegion(row.region_id, REASONS.elsewhere(row));
    }
  }
  job.report(COMPARING, 2, 3);
  for (const row of await manager.query<SQL.FarRow[]>(SQL.FAR_FROM_PARENT, [PARENT_METRES]))
    account.warn(REASONS.farFromParent(row), row.number);
  job.report(COMPARING, 3, 3);
  return unchanged;
}

/** Indicative cells among official neighbours would overlap them. */
async function withdrawLeftBehind({ manager, batchId, detail }: ImportJob): Promise<void> {
  const rows = await manager.query<{ region_id: number }[]>(SQL.LEFT_BEHIND, [batchId]);
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.region_id);
  await keepBefore(manager, 'region_place', batchId, `t.region_id = any('{${ids.join(',')}}'::int[])`);
  await manager.query(SQL.WITHDRAW, [ids, batchId]);
  detail['withdrawn'] = ids.length;
}

async function regionsOf({ manager }: ImportJob, sql: string): Promise<number[]> {
  const [rows] = await manager.query<[{ region_id: number }[], number]>(sql);
  return rows.map((row) => row.region_id);
}

function empty(name: string): UserError {
  return new UserError('EMPTY', {
    id: `Berkas ${name} tidak berisi satu pun wilayah.`,
    en: `The file ${name} holds no region at all.`,
  });
}
