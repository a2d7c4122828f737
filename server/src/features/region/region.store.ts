import { kindOfCode, normaliseName, REGION_LEVELS } from '@serasi/shared';
import type { EntityManager } from '@serasi/db';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { createDataset } from '../../platform/dataset.store.ts';
import type { RegionSplit } from '../../sources/region-splits.ts';
import type { AdministrativeArea } from '../../sources/idn-area-data.ts';

const COLUMNS = [
  { name: 'id', type: 'integer' },
  { name: 'parent_id', type: 'integer' },
  { name: 'level', type: 'smallint' },
  { name: 'kind', type: 'text' },
  { name: 'code', type: 'text' },
  { name: 'name', type: 'text' },
  { name: 'search_name', type: 'text' },
  { name: 'province_id', type: 'integer' },
  { name: 'regency_id', type: 'integer' },
  { name: 'district_id', type: 'integer' },
];

/** Loads the whole list of regions into empty tables, with their codes. Parents must come before children. */
export async function storeRegions(
  manager: EntityManager,
  areas: readonly AdministrativeArea[],
  report: (done: number, total: number) => void,
): Promise<void> {
  await createDataset(manager, {
    kind: 'REGIONS',
    title: 'Kode dan nama wilayah administrasi (Kepmendagri 300.2.2-2138/2025)',
    source: 'idn-area-data 4.0.1',
    licence: 'ODbL-1.0',
    isSimulated: false,
    rowCount: areas.length,
  });
  const ancestors = new Map<number, number[]>();
  for (const area of areas) {
    const above = area.parentId === null ? [] : (ancestors.get(area.parentId) ?? []);
    ancestors.set(area.id, [...above, area.id]);
  }
  const ancestorAt = (level: number): (number | null)[] =>
    areas.map((area) => ancestors.get(area.id)?.[level] ?? null);
  await bulkInsert(
    manager,
    'region',
    COLUMNS,
    [
      areas.map((area) => area.id),
      areas.map((area) => area.parentId),
      areas.map((area) => REGION_LEVELS.indexOf(area.level)),
      areas.map((area) => kindOfCode(area.code)),
      areas.map((area) => area.code),
      areas.map((area) => area.name),
      areas.map((area) => normaliseName(area.name)),
      ancestorAt(1),
      ancestorAt(2),
      ancestorAt(3),
    ],
    { report },
  );
  await manager.query(`insert into region_code (region_id, code) select id, code from region`);
  await manager.query('analyze region');
}

/** What is known of a village's past: its code and name in an earlier list. */
export interface FormerVillage {
  formerCode: string;
  formerName: string;
}

/**
 * Records which villages had another code (RECODE) or, under the same code, another name (RENAME) in an earlier list. The day is
 * not known. `former`: by today's code.
 */
export async function storeLineage(
  manager: EntityManager,
  areas: readonly AdministrativeArea[],
  former: ReadonlyMap<string, FormerVillage>,
  source: string,
): Promise<void> {
  const changed = areas.flatMap((area) => {
    const past = former.get(area.code);
    if (!past) return [];
    const renamed = normaliseName(past.formerName) !== normaliseName(area.name);
    if (past.formerCode === area.code && !renamed) return [];
    return [{ id: area.id, change: past.formerCode === area.code ? 'RENAME' : 'RECODE', ...past }];
  });
  await bulkInsert(
    manager,
    'region_lineage',
    [
      { name: 'successor_id', type: 'integer' },
      { name: 'change', type: 'text' },
      { name: 'predecessor_code', type: 'text' },
      { name: 'predecessor_name', type: 'text' },
      { name: 'source', type: 'text' },
    ],
    [
      changed.map((row) => row.id),
      changed.map((row) => row.change),
      changed.map((row) => row.formerCode),
      changed.map((row) => row.formerName),
      changed.map(() => source),
    ],
  );
}

/** Ties a split to the regions of today: what the region became, itself among it. Written once, however often it runs. */
const STORE_SPLITS = `insert into region_lineage (change, successor_id, predecessor_id, predecessor_code, predecessor_name, happened_on, source)
  select 'SPLIT', s.id, p.id, v.predecessor, v.name, v.happened_on, v.source
  from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[]) as v (successor, predecessor, name, happened_on, source)
  join region s on s.code = v.successor and s.valid_to is null
  join region p on p.code = v.predecessor and p.valid_to is null
  where not exists (select from region_lineage l where l.change = 'SPLIT' and l.successor_id = s.id and l.predecessor_id = p.id)`;

/** Regions that were split: what they became, the old region itself among it. */
export async function storeSplits(manager: EntityManager, splits: readonly RegionSplit[]): Promise<void> {
  const rows = splits.flatMap((split) =>
    [split.from, ...split.into].map((successor) => ({ ...split, successor })),
  );
  await manager.query(STORE_SPLITS, [
    rows.map((row) => row.successor),
    rows.map((row) => row.from),
    rows.map((row) => row.name),
    rows.map((row) => row.on),
    rows.map((row) => row.source),
  ]);
}

const ALL_AREAS = `select id, code, name, level, parent_id as "parentId" from region where valid_to is null order by id`;

/** Every region of today, by id: what boundary making and simulation work from. */
export async function readAreas(manager: EntityManager): Promise<AdministrativeArea[]> {
  const rows = await manager.query<(Omit<AdministrativeArea, 'level'> & { level: number })[]>(ALL_AREAS);
  return rows.map((row) => ({ ...row, level: REGION_LEVELS[row.level] ?? 'VILLAGE' }));
}
