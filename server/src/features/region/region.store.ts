import { kindOfCode, normaliseName, REGION_LEVELS } from '@serasi/shared';
import type { EntityManager } from '@serasi/db';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { createDataset } from '../../platform/dataset.store.ts';
import type { ProvinceSplit } from '../../sources/province-splits.ts';
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

/** Provinces that were split: what they became, the old province itself among it. */
export async function storeSplits(
  manager: EntityManager,
  areas: readonly AdministrativeArea[],
  splits: readonly ProvinceSplit[],
): Promise<void> {
  const ids = new Map(areas.map((area) => [area.code, area.id]));
  const rows = splits.flatMap((split) =>
    [split.from, ...split.into].flatMap((code) => {
      const [successor, predecessor] = [ids.get(code), ids.get(split.from)];
      return successor === undefined || predecessor === undefined
        ? []
        : [{ ...split, successor, predecessor }];
    }),
  );
  await bulkInsert(
    manager,
    'region_lineage',
    [
      { name: 'successor_id', type: 'integer' },
      { name: 'predecessor_id', type: 'integer' },
      { name: 'predecessor_code', type: 'text' },
      { name: 'predecessor_name', type: 'text' },
      { name: 'happened_on', type: 'date' },
      { name: 'source', type: 'text' },
      { name: 'change', expression: `'SPLIT'` },
    ],
    [
      rows.map((row) => row.successor),
      rows.map((row) => row.predecessor),
      rows.map((row) => row.from),
      rows.map((row) => row.name),
      rows.map((row) => row.on),
      rows.map((row) => row.source),
    ],
  );
}

const ALL_AREAS = `select id, code, name, level, parent_id as "parentId" from region where valid_to is null order by id`;

/** Every region of today, by id: what boundary making and simulation work from. */
export async function readAreas(manager: EntityManager): Promise<AdministrativeArea[]> {
  const rows = await manager.query<(Omit<AdministrativeArea, 'level'> & { level: number })[]>(ALL_AREAS);
  return rows.map((row) => ({ ...row, level: REGION_LEVELS[row.level] ?? 'VILLAGE' }));
}
