import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@serasi/db';
import { IDM_IKS_2024, IKSM_SERASI_1_0_0 } from '@serasi/shared';
import type { MethodIndicator, ResilienceMethod } from '@serasi/shared';
import { UserError } from '../../platform/errors.ts';

const METHODS: readonly ResilienceMethod[] = [IKSM_SERASI_1_0_0, IDM_IKS_2024];
const DEFAULT_METHOD = IKSM_SERASI_1_0_0;

const STORED_METHOD = `select record from method where id = $1 and version = $2`;
const INSERT_METHOD = `insert into method (id, version, kind, name, record, is_default)
  values ($1, $2, $3, $4::jsonb, $5::jsonb, $6)`;
const UPSERT_INDICATOR = `insert into indicator (code, ordinal, name, unit, set_id) values ($1, $2, $3::jsonb, $4::jsonb, $5)
  on conflict (code) do update set name = excluded.name, unit = excluded.unit`;
/** $1 set, $2 code, $3 ordinal. An indicator that is in the way. */
const TAKEN_INDICATOR = `select code, ordinal from indicator
  where (code = $2 and (ordinal <> $3 or set_id <> $1)) or (set_id = $1 and ordinal = $3 and code <> $2) limit 1`;

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

/** Stores an indicator. @throws UserError when its code is stored at another ordinal, or the ordinal is another indicator's */
export async function registerIndicator(
  manager: EntityManager,
  setId: string,
  indicator: MethodIndicator,
): Promise<void> {
  const { code, ordinal, name, unit } = indicator;
  const [taken] = await manager.query<{ code: string; ordinal: number }[]>(TAKEN_INDICATOR, [
    setId,
    code,
    ordinal,
  ]);
  if (taken) {
    throw new UserError('ORDINAL', {
      id: `Indikator ${code} tidak dapat memakai nomor urut ${ordinal}: ${taken.code} sudah tersimpan di nomor ${taken.ordinal}. Nomor urut tidak pernah dipakai ulang; pakai nomor baru untuk indikator baru.`,
      en: `Indicator ${code} can't have the ordinal ${ordinal}: ${taken.code} is stored at ${taken.ordinal}. Ordinals are never used again; take a new one for a new indicator.`,
    });
  }
  await manager.query(UPSERT_INDICATOR, [code, ordinal, JSON.stringify(name), JSON.stringify(unit), setId]);
}

/** $1 id or "id/version", $2 whether drafts count; published ones come first, the latest of them before others. */
const FIND_METHOD = `select record, status, is_default from method
  where ($2::boolean or status = 'PUBLISHED') and ($1 = id || '/' || version or $1 = id)
  order by status = 'PUBLISHED' desc, published_at desc, version desc limit 1`;
const METHOD_NAMES = `select id || '/' || version as name from method where $1::boolean or status = 'PUBLISHED' order by 1`;

export interface StoredMethod {
  record: ResilienceMethod;
  status: 'DRAFT' | 'PUBLISHED';
  is_default: boolean;
}

/** A method by "id/version", or the latest published of an id; undefined where there is none. */
export async function findMethod(
  manager: EntityManager,
  name: string,
  drafts: boolean,
): Promise<StoredMethod | undefined> {
  return (await manager.query<StoredMethod[]>(FIND_METHOD, [name, drafts]))[0];
}

/**
 * A method by "id/version", or the latest published of an id; a draft, too, unless only published ones are wanted.
 *
 * @throws UserError naming the known ones
 */
export async function storedMethod(
  manager: EntityManager,
  name: string,
  { drafts = true } = {},
): Promise<StoredMethod> {
  const row = await findMethod(manager, name, drafts);
  if (row) return row;
  const known = (await manager.query<{ name: string }[]>(METHOD_NAMES, [drafts])).map((one) => one.name);
  throw new UserError('METHOD', {
    id: `Metode "${name}" tidak ada. Yang ${drafts ? 'ada' : 'terbit'}: ${known.join(', ')}.`,
    en: `There is no method "${name}". ${drafts ? 'There is' : 'Published'}: ${known.join(', ')}.`,
  });
}
