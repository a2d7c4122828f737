import { changeBetween, PACKED_CLAIMS, type Localised, type MethodDimension } from '@serasi/shared';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { RESILIENCE, type Run } from '../resilience/index.ts';
import {
  CHANGES,
  CONFIDENCES,
  COVERAGES,
  DIMENSIONS,
  INDICES,
  type ChangeColumnsRow,
  type ColumnsRow,
  type DimensionColumnsRow,
} from './measure.queries.ts';
import type { Asked, Measured, MeasuredColumns } from './measured.ts';

type Ask = (context: RequestContext, asked: Asked) => Measured;

export const measureIndex: Ask = (context, { level, method, period }) => {
  const run = context.get(RESILIENCE).catalog.find(method, period);
  return ofRun(run, 'index', pointsOf(run), () => readColumns(context, run, INDICES, [run.id, level]));
};

export const measureDimension: Ask = (context, { level, dimension: code, method, period }) => {
  const run = context.get(RESILIENCE).catalog.find(method, period);
  const { place, dimension } = findDimension(run, code);
  return ofRun(run, `dimension ${dimension.code}`, pointsOf(run), async () => {
    const ordinals = dimension.indicators.map(({ ordinal }) => ordinal);
    const params = [run.id, level, place + 1, run.method.id, Number(run.period), ordinals];
    const [row] = await context.batch.read<DimensionColumnsRow>(DIMENSIONS, params);
    if (!row) throw new Error(NO_ROW);
    const suppressed = new Set(row.withheld);
    const withheld = new Set(row.ids.filter((id, i) => row.values[i] === null && suppressed.has(id)));
    return { ...toColumns(row, run.dataStatus), withheld };
  });
};

export const measureConfidence: Ask = (context, { level, method, period }) => {
  const run = context.get(RESILIENCE).catalog.find(method, period);
  return ofRun(run, 'confidence', FRACTION, () => readColumns(context, run, CONFIDENCES, [run.id, level]));
};

export const measureCoverage: Ask = (context, { level, method, period }) => {
  const run = context.get(RESILIENCE).catalog.find(method, period);
  return ofRun(run, 'coverage', PERCENT, async () => {
    const params = [run.id, level, run.method.kind === 'COMPUTED'];
    const columns = await readColumns(context, run, COVERAGES, params);
    return { ...columns, values: columns.values.map((share) => share * 100) };
  });
};

export const measureChange: Ask = (context, { level, method, period, against }) => {
  const { catalog } = context.get(RESILIENCE);
  const run = catalog.find(method, period);
  const before = against ? catalog.find(method, against) : periodBefore(catalog.runs, run);
  if (before.id === run.id) throw samePeriod(run.period);
  const read = async (): Promise<MeasuredColumns> => {
    const [row] = await context.batch.read<ChangeColumnsRow>(CHANGES, [run.id, level, before.id]);
    if (!row) throw new Error(NO_ROW);
    const changes = row.ids.map((_, i) =>
      changeBetween(
        { index: value(row.before, i), low: value(row.before_low, i), high: value(row.before_high, i) },
        { index: value(row.after, i), low: value(row.after_low, i), high: value(row.after_high, i) },
      ),
    );
    return {
      ids: row.ids,
      codes: row.codes,
      values: changes.map(({ delta }) => delta ?? NaN),
      claims: changes.map(({ delta, claim }) => PACKED_CLAIMS.indexOf(delta === null ? 'UNKNOWN' : claim)),
      dataStatus: run.dataStatus === before.dataStatus ? run.dataStatus : 'MIXED',
    };
  };
  return { ...ofRun(run, `change ${before.id}`, pointsOf(run), read), against: before.period };
};

const NO_ROW = 'Columns are one row, even without regions.';
const FRACTION: Localised = { id: '0–1', en: '0–1' };
const PERCENT: Localised = { id: '%', en: '%' };

/** Of an index in the scale of its method. */
function pointsOf({ method: { scale } }: Run): Localised {
  const range = `${scale.min}–${scale.max}`;
  return { id: `poin (${range})`, en: `points (${range})` };
}

function ofRun(run: Run, name: string, unit: Localised, read: Measured['read']): Measured {
  return { key: `${run.id} ${name}`, period: run.period, method: run.method, unit, read };
}

async function readColumns(
  context: RequestContext,
  run: Run,
  sql: string,
  params: unknown[],
): Promise<MeasuredColumns> {
  const [row] = await context.batch.read<ColumnsRow>(sql, params);
  if (!row) throw new Error(NO_ROW);
  return toColumns(row, run.dataStatus);
}

export function toColumns({ ids, codes, values }: ColumnsRow, dataStatus: string): MeasuredColumns {
  return { ids, codes, values: values.map((one) => one ?? NaN), dataStatus };
}

function value(list: readonly (number | null)[], i: number): number | null {
  return list[i] ?? null;
}

/** The place and record of a dimension. @throws BAD_USER_INPUT that names the known ones. */
function findDimension({ method }: Run, code: string | null): { place: number; dimension: MethodDimension } {
  const place = method.dimensions.findIndex((one) => one.code === code);
  const dimension = method.dimensions[place];
  if (dimension) return { place, dimension };
  const known = method.dimensions.map((one) => one.code).join(', ');
  throw badUserInput('DIMENSION', {
    id: `Sebutkan dimensinya ("dimension"). Yang dimiliki ${method.id}: ${known}.`,
    en: `Say which dimension ("dimension"). ${method.id} has: ${known}.`,
  });
}

/** The run of the same method for the period before. @throws BAD_USER_INPUT when there is none. */
function periodBefore(runs: readonly Run[], run: Run): Run {
  const earlier = runs.filter(
    ({ method, period }) =>
      method.id === run.method.id && method.version === run.method.version && period < run.period,
  );
  const before = earlier.at(-1);
  if (before) return before;
  throw badUserInput('AGAINST', {
    id: `Sebelum ${run.period} tidak ada periode lain dari ${run.method.id}, jadi perubahannya tidak dapat dihitung. Pilih periode lain, atau sebutkan pembandingnya dengan "against".`,
    en: `${run.method.id} has no period before ${run.period}, so no change can be told. Choose another period, or name one to compare with as "against".`,
  });
}

function samePeriod(period: string): Error {
  return badUserInput('AGAINST', {
    id: `Periode ${period} dibandingkan dengan dirinya sendiri. Pilih "against" yang lain.`,
    en: `The period ${period} is compared with itself. Choose another "against".`,
  });
}
