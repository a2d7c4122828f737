import {
  at,
  emptyReports,
  levelOfNumber,
  methodWith,
  orNull,
  REPORT_SOURCES,
  REPORT_STATES,
} from '@serasi/shared';
import type { RegionScores, ReportColumns, ResilienceMethod } from '@serasi/shared';
import { badUserInput } from '../../platform/errors.ts';
import type { Run } from './catalog.ts';
import { TriedScore } from './doubt.type.ts';
import { DimensionScore } from './resilience.type.ts';
import { readRegions, type ReadRows, type ScoredRegions } from './scored-regions.ts';
import { readInputs } from './scoring-inputs.ts';
import { compute } from './scoring.service.ts';

/** Kabupaten/kota that one question may reach: a province. */
const MOST_REGENCIES = 40;

export interface CodeValue {
  indicator: string;
  value: number;
}

export interface TargetRow {
  id: number;
  code: string;
  level: number;
  province_id: number | null;
  regency_id: number | null;
  district_id: number | null;
}

/** $1 codes. Today's regions of these codes. */
export const TARGETS = `select id, code, level, province_id, regency_id, district_id from region
  where code = any($1::text[]) and valid_to is null order by code`;

/** $1 provinces. */
export const REGENCIES_OF = `select id from region where level = 2 and valid_to is null and province_id = any($1::int[])`;

/** $1 run. One row: sums of each kabupaten/kota. */
export const ROLLUP = `select rollup from score_run where id = $1::int`;

export interface Tried {
  id: number;
  before: TriedScore;
  after: TriedScore;
}

/**
 * Scores some villages and all above them with changed values, or with changed weights. Nothing is stored. With changed weights only the
 * targets are told, since regions around them were scored with the method's own.
 */
export async function tryChanges(
  read: ReadRows,
  run: Run,
  targets: readonly TargetRow[],
  changes: readonly CodeValue[],
  weights: readonly CodeValue[],
): Promise<Tried[]> {
  const changed = checked(run.method, changes, weights);
  const [regencies, rollups] = await Promise.all([
    regenciesOf(read, targets),
    read<{ rollup: Record<string, number[]> }>(ROLLUP, [run.id]),
  ]);
  const regions = await readRegions(read, regencies);
  const inputs = await readInputs(read, regions, run.method, run.period);
  const kept = new Map(Object.entries(rollups[0]?.rollup ?? {}).map(([id, row]) => [Number(id), row]));
  for (const id of regencies) kept.delete(id);
  const before = compute(run.method, run.period, inputs, null, kept).scores;
  const columns = withChanges(run.method, regions, inputs.columns, targets, changes);
  const after = compute(changed, run.period, { ...inputs, columns }, null, kept).scores;
  return told(regions, targets, weights.length > 0).map((place) => ({
    id: at(regions.ids, place),
    before: triedAt(run.method, before, place),
    after: triedAt(run.method, after, place),
  }));
}

/** The method with the weights. @throws BAD_USER_INPUT for an unknown indicator or a number that makes no sense */
function checked(
  method: ResilienceMethod,
  changes: readonly CodeValue[],
  weights: readonly CodeValue[],
): ResilienceMethod {
  const known = new Map(
    method.dimensions.flatMap((d) => d.indicators.map((indicator) => [indicator.code, indicator])),
  );
  for (const { indicator, value } of [...changes, ...weights]) {
    if (!known.has(indicator)) {
      const list = [...known.keys()].join(', ');
      throw badUserInput('INDICATOR', {
        id: `Indikator "${indicator}" tidak ada dalam ${method.id}. Yang ada: ${list || 'tidak ada'}.`,
        en: `${method.id} has no indicator "${indicator}". There is: ${list || 'none'}.`,
      });
    }
    if (!Number.isFinite(value)) throw notANumber(indicator);
  }
  for (const { indicator, value } of weights) {
    if (value > 0 && value <= 1000) continue;
    throw badUserInput('WEIGHT', {
      id: `Bobot ${indicator} harus lebih dari 0 dan paling besar 1000, bukan ${value}.`,
      en: `The weight of ${indicator} must be above 0 and at most 1000, not ${value}.`,
    });
  }
  for (const { indicator, value } of changes) {
    const { goalposts, unit } = known.get(indicator) ?? {};
    // A share beyond 100 % or a negative count can't be meant; beyond a goalpost otherwise is merely full marks.
    const isShare = unit?.id.startsWith('%') ?? false;
    if (value >= 0 && (!isShare || value <= 100) && goalposts) continue;
    throw badUserInput('VALUE', {
      id: `Nilai ${value} tidak mungkin untuk ${indicator} (${unit?.id ?? ''}).`,
      en: `${value} is not possible for ${indicator} (${unit?.en ?? ''}).`,
    });
  }
  return methodWith(method, Object.fromEntries(weights.map(({ indicator, value }) => [indicator, value])));
}

function notANumber(indicator: string): Error {
  return badUserInput('VALUE', {
    id: `Nilai untuk ${indicator} bukan angka.`,
    en: `The value for ${indicator} is not a number.`,
  });
}

/** Kabupaten/kota of the targets. @throws BAD_USER_INPUT for more than a province */
async function regenciesOf(read: ReadRows, targets: readonly TargetRow[]): Promise<number[]> {
  const provinces = targets.filter(({ level }) => level === 1).map(({ id }) => id);
  const rows = provinces.length > 0 ? await read<{ id: number }>(REGENCIES_OF, [provinces]) : [];
  const own = targets.flatMap(({ regency_id }) => (regency_id === null ? [] : [regency_id]));
  const all = [...new Set([...own, ...rows.map(({ id }) => id)])];
  if (targets.some(({ level }) => level === 0) || all.length > MOST_REGENCIES) {
    throw badUserInput('TOO_MANY', {
      id: `Andaian menjangkau paling banyak satu provinsi (${MOST_REGENCIES} kabupaten/kota) sekaligus. Untuk seluruh negara, buat rancangan metode: npm run serasi -- method clone.`,
      en: `A what-if reaches at most a province (${MOST_REGENCIES} kabupaten/kota) at once. For the whole nation make a draft of a method: npm run serasi -- method clone.`,
    });
  }
  return all;
}

/** The reports of villages in the targets with the changed values; a changed value counts as observed. */
function withChanges(
  method: ResilienceMethod,
  { tree, ids }: ScoredRegions,
  columns: ReportColumns,
  targets: readonly TargetRow[],
  changes: readonly CodeValue[],
): ReportColumns {
  const changed: ReportColumns = {
    ...emptyReports(0, columns.width),
    ...columns,
    values: columns.values.slice(),
    states: columns.states.slice(),
    sources: columns.sources.slice(),
  };
  const wanted = new Set(targets.map(({ id }) => id));
  const ordinals = new Map(method.dimensions.flatMap((d) => d.indicators.map((i) => [i.code, i.ordinal])));
  for (let place = 0; place < tree.count; place++) {
    if (!tree.isVillage[place]) continue;
    let above = place;
    while (above >= 0 && !wanted.has(at(ids, above))) above = at(tree.parent, above);
    if (above < 0) continue;
    for (const { indicator, value } of changes) {
      const there = place * columns.width + (ordinals.get(indicator) ?? 1) - 1;
      if (changed.states[there] !== REPORT_STATES.OBSERVED.charCodeAt(0))
        changed.sources[there] = REPORT_SOURCES.ESTIMATE.charCodeAt(0);
      changed.values[there] = value;
      changed.states[there] = REPORT_STATES.OBSERVED.charCodeAt(0);
    }
  }
  return changed;
}

/** Places to tell of: the targets and, unless only they are right, what lies above them, coarse to fine. */
function told(
  { tree, placeOf }: ScoredRegions,
  targets: readonly TargetRow[],
  targetsOnly: boolean,
): number[] {
  const places = new Set<number>();
  for (const { id } of targets) {
    let place = placeOf.get(id) ?? -1;
    while (place >= 0) {
      places.add(place);
      place = targetsOnly ? -1 : at(tree.parent, place);
    }
  }
  return [...places].sort((a, b) => at(tree.level, a) - at(tree.level, b) || a - b);
}

function triedAt({ dimensions }: ResilienceMethod, scores: RegionScores, place: number): TriedScore {
  const size = dimensions.length;
  const level = levelOfNumber(at(scores.level, place));
  return Object.assign(new TriedScore(), {
    index: level === 'NO_DATA' ? null : orNull(at(scores.index, place)),
    level,
    dimensions: dimensions.map(({ code, name }, i) =>
      Object.assign(new DimensionScore(), {
        code,
        label: name,
        score: orNull(at(scores.dimensions, place * size + i)),
      }),
    ),
  });
}
