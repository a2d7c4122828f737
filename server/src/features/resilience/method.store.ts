import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@serasi/db';
import { IDM_IKS_2024, IKSM_SERASI_1_0_0 } from '@serasi/shared';
import type { MethodIndicator, ResilienceMethod } from '@serasi/shared';

const METHODS: readonly ResilienceMethod[] = [IKSM_SERASI_1_0_0, IDM_IKS_2024];
const DEFAULT_METHOD = IKSM_SERASI_1_0_0;

const STORED_METHOD = `select record from method where id = $1 and version = $2`;
const INSERT_METHOD = `insert into method (id, version, kind, name, record, is_default)
  values ($1, $2, $3, $4::jsonb, $5::jsonb, $6)`;
const UPSERT_INDICATOR = `insert into indicator (code, ordinal, name, unit, set_id) values ($1, $2, $3::jsonb, $4::jsonb, $5)
  on conflict (code) do update set name = excluded.name, unit = excluded.unit returning ordinal`;

/**
 * Stores the methods that this version of Serasi knows, and their indicators. Does nothing to what is there already.
 *
 * @throws when a stored method of the same id and version differs, or an indicator has another ordinal: both are
 * immutable, and a change needs a new version or a new code.
 */
export async function registerMethods(
  manager: EntityManager,
  methods: readonly ResilienceMethod[] = METHODS,
): Promise<void> {
  for (const method of methods) {
    await registerMethod(manager, method);
    for (const dimension of method.dimensions) {
      for (const indicator of dimension.indicators) await registerIndicator(manager, method.id, indicator);
    }
  }
}

async function registerMethod(manager: EntityManager, method: ResilienceMethod): Promise<void> {
  const { id, version, kind, name } = method;
  const [stored] = await manager.query<{ record: unknown }[]>(STORED_METHOD, [id, version]);
  if (!stored) {
    const isDefault = method === DEFAULT_METHOD;
    const texts = [JSON.stringify(name), JSON.stringify(method)];
    await manager.query(INSERT_METHOD, [id, version, kind, ...texts, isDefault]);
  } else if (!isDeepStrictEqual(stored.record, JSON.parse(JSON.stringify(method)))) {
    throw new Error(`Method ${id}/${version} is stored with another record; a change needs a new version.`);
  }
}

async function registerIndicator(
  manager: EntityManager,
  setId: string,
  indicator: MethodIndicator,
): Promise<void> {
  const { code, ordinal, name, unit } = indicator;
  const [row] = await manager.query<{ ordinal: number }[]>(UPSERT_INDICATOR, [
    code,
    ordinal,
    JSON.stringify(name),
    JSON.stringify(unit),
    setId,
  ]);
  if (row?.ordinal !== ordinal) {
    throw new Error(`Indicator ${code} is stored at ordinal ${row?.ordinal ?? '?'}, not ${ordinal}.`);
  }
}
