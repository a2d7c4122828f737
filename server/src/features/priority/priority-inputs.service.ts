import { LRUCache } from 'lru-cache';
import {
  changeBetween,
  levelOfNumber,
  orNull,
  type DataStatus,
  type ResilienceMethod,
  type VillageFacts,
} from '@serasi/shared';
import { Service, type RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { toRegion, type Region, type RegionRow } from '../region/index.ts';
import type { Run } from '../resilience/index.ts';
import { measureIncidents } from '../spatial/index.ts';
import type { PriorityResult } from './choose-priorities.ts';
import { priorityInputs, type PriorityInputsRow } from './priority.queries.ts';

/** A village with its names; `facts` are what the choice is made from. */
export interface InputVillage {
  facts: VillageFacts;
  name: string;
  districtName: string;
  regencyName: string;
  /** The interval of the index; null where it is not computed. */
  interval: { low: number; high: number } | null;
  region: () => Region;
}

/** The villages of a region with all that a plan may weigh. The same for every plan. */
export interface PriorityInputs {
  within: RegionRow;
  run: Run;
  before: Run | null;
  villages: ReadonlyMap<string, InputVillage>;
  dataStatus: DataStatus;
}

interface Rates {
  byDistrict: ReadonlyMap<number, number>;
  dataStatus: string;
}

/** About 30 MB. */
const MOST_VILLAGES = 60_000;
/** Of one region and run. */
const MOST_RESULTS = 5;
const NO_RATES: Rates = { byDistrict: new Map(), dataStatus: 'REAL' };

/** Inputs by data version, viewer, run and region: moving a weight reads nothing. */
export class PriorityInputStore {
  private readonly inputs = new LRUCache<string, PriorityInputs>({
    maxSize: MOST_VILLAGES,
    sizeCalculation: ({ villages }) => villages.size + 1,
  });
  private readonly results = new WeakMap<PriorityInputs, LRUCache<string, PriorityResult>>();
  private readonly rates = new LRUCache<string, Rates>({ max: 10 });

  /** One statement, or none. @throws BAD_USER_INPUT when no region has the code. */
  async load(context: RequestContext, run: Run, before: Run | null, within: string): Promise<PriorityInputs> {
    const key = `${context.dataVersion}/${context.viewer.kind}/${run.id}/${within}`;
    const cached = this.inputs.get(key);
    if (cached) return cached;
    const [rates, [row]] = await Promise.all([
      this.loadRates(context, run.period),
      context.batch.read<PriorityInputsRow>(priorityInputs(within), [
        run.id,
        before?.id ?? null,
        within,
        Number.parseInt(run.period, 10),
      ]),
    ]);
    if (!row) throw new Error('Inputs are one row of columns, even without villages.');
    const made = toInputs(row, run, before, within, rates);
    this.inputs.set(key, made);
    return made;
  }

  /** The result of a plan over these inputs; the latest few are kept, for whoever pages, searches or exports. */
  carriedOut(inputs: PriorityInputs, plan: string, make: () => PriorityResult): PriorityResult {
    const kept = this.results.get(inputs) ?? new LRUCache<string, PriorityResult>({ max: MOST_RESULTS });
    this.results.set(inputs, kept);
    const made = kept.get(plan) ?? make();
    kept.set(plan, made);
    return made;
  }

  /** Incidents of the year by kecamatan as the viewer may see them; none for a period that is no year. */
  private async loadRates(context: RequestContext, period: string): Promise<Rates> {
    if (!/^(19|20)\d\d$/.test(period)) return NO_RATES;
    const { key, read } = measureIncidents(context, 3, null, period);
    const cached = this.rates.get(`${context.dataVersion}/${key}`);
    if (cached) return cached;
    const { ids, values, dataStatus } = await read();
    const byDistrict = new Map(ids.map((id, i) => [id, values[i] ?? NaN]));
    const made = { byDistrict, dataStatus };
    this.rates.set(`${context.dataVersion}/${key}`, made);
    return made;
  }
}

/** What the priority workbench shares between operations. */
export const PRIORITY_INPUTS = new Service<PriorityInputStore>('priority inputs');

function toInputs(
  row: PriorityInputsRow,
  run: Run,
  before: Run | null,
  within: string,
  rates: Rates,
): PriorityInputs {
  if (row.within === null) throw unknownRegion(within);
  const residentStatus = mixed(row.some_simulated_residents, row.some_real_residents);
  const statuses = [run.dataStatus, before?.dataStatus ?? run.dataStatus, residentStatus, rates.dataStatus];
  return {
    within: row.within,
    run,
    before,
    villages: new Map(row.codes.map((code, i) => [code, toVillage(row, i, run.method, before, rates)])),
    dataStatus: statuses.every((status) => status === 'SIMULATED')
      ? 'SIMULATED'
      : statuses.every((status) => status === 'REAL')
        ? 'REAL'
        : 'MIXED',
  };
}

function mixed(someSimulated: boolean, someReal: boolean): DataStatus {
  return someSimulated ? (someReal ? 'MIXED' : 'SIMULATED') : 'REAL';
}

function toVillage(
  row: PriorityInputsRow,
  i: number,
  method: ResilienceMethod,
  before: Run | null,
  rates: Rates,
): InputVillage {
  const [index, low, high] = [row.indices[i] ?? null, row.lows[i] ?? null, row.highs[i] ?? null];
  const earlier = {
    index: row.before_indices[i] ?? null,
    low: row.before_lows[i] ?? null,
    high: row.before_highs[i] ?? null,
  };
  const code = row.codes[i] ?? '';
  const name = row.names[i] ?? '';
  const [regencyId, districtId] = [row.regency_ids[i] ?? 0, row.district_ids[i] ?? 0];
  return {
    name,
    districtName: row.district_names[i] ?? '',
    regencyName: row.regency_names[i] ?? '',
    interval: low === null || high === null ? null : { low, high },
    facts: {
      code,
      regencyId,
      districtId,
      index,
      level: levelOfNumber(row.levels[i] ?? 0),
      weakest: weakestOf(row.dimensions[i] ?? [], method),
      change: before && changeBetween(earlier, { index, low, high }),
      incidentRate: orNull(rates.byDistrict.get(districtId) ?? NaN),
      residents: row.residents[i] ?? null,
      confidence: row.confidences[i] ?? null,
    },
    region: () =>
      toRegion({
        id: row.ids[i] ?? 0,
        parent_id: districtId,
        level: 4,
        kind: row.kinds[i] ?? null,
        code,
        name,
        province_id: row.province_ids[i] ?? null,
        regency_id: regencyId,
        district_id: districtId,
        valid_from: row.valid_from[i] ?? null,
      }),
  };
}

/** The lowest known dimension; the first of equal ones. */
function weakestOf(
  scores: readonly (number | null)[],
  { dimensions }: ResilienceMethod,
): VillageFacts['weakest'] {
  let weakest: VillageFacts['weakest'] = null;
  for (const dimension of dimensions.keys()) {
    const score = scores[dimension] ?? null;
    if (score !== null && (weakest === null || score < weakest.score)) weakest = { dimension, score };
  }
  return weakest;
}

function unknownRegion(code: string): Error {
  return badUserInput('REGION_UNKNOWN', {
    id: `Tidak ada wilayah dengan kode ${code}. Cari kodenya dengan searchRegions.`,
    en: `No region has the code ${code}. Find the code with searchRegions.`,
  });
}
