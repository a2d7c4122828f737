import type { EntityManager } from '@serasi/db';
import { methodKey, validateMethod } from '@serasi/shared';
import type { MethodProblem, ResilienceMethod } from '@serasi/shared';
import { UserError } from '../../platform/errors.ts';
import { findMethod, registerIndicator, storedMethod, type StoredMethod } from './method.store.ts';

const LIST = `select m.id || '/' || m.version as name, m.status, m.kind, m.is_default,
    to_char(case m.status when 'DRAFT' then m.changed_at else m.published_at end, 'YYYY-MM-DD') as on_day,
    (select count(distinct period)::int from score_run r where r.method_id = m.id and r.method_version = m.version and r.is_current) as periods
  from method m order by m.id, m.published_at, m.version`;
const INSERT_DRAFT = `insert into method (id, version, kind, name, record, status) values ($1, $2, $3, $4::jsonb, $5::jsonb, 'DRAFT')`;
const CHANGE_DRAFT = `update method set record = $3::jsonb, name = $4::jsonb, changed_at = now() where id = $1 and version = $2 and status = 'DRAFT'`;
const DISCARD = `delete from method where id = $1 and version = $2 and status = 'DRAFT'`;
const PUBLISH = `update method set status = 'PUBLISHED', published_at = now(), changed_at = now() where id = $1 and version = $2`;
const WAS_DEFAULT = `select id from method where is_default`;
const MOVE_DEFAULT = `update method set is_default = (id = $1 and version = $2) where is_default or (id = $1 and version = $2)`;

export interface MethodLine {
  name: string;
  status: StoredMethod['status'];
  kind: string;
  is_default: boolean;
  on_day: string;
  periods: number;
}

export function listMethods(manager: EntityManager): Promise<MethodLine[]> {
  return manager.query<MethodLine[]>(LIST);
}

/** A draft that begins as a copy. @throws UserError for a published index, or a version that is taken */
export async function cloneMethod(
  manager: EntityManager,
  name: string,
  version: string,
): Promise<ResilienceMethod> {
  const { record } = await storedMethod(manager, name);
  const draft: ResilienceMethod = { ...record, version, basedOn: methodKey(record) };
  refuse(draft, validateMethod(draft, await chainOf(manager, draft)));
  const taken = (await listMethods(manager)).some((line) => line.name === methodKey(draft));
  if (taken) {
    throw new UserError('VERSION', {
      id: `${methodKey(draft)} sudah ada. Pilih versi lain.`,
      en: `${methodKey(draft)} is there already. Choose another version.`,
    });
  }
  await manager.query(INSERT_DRAFT, [
    draft.id,
    version,
    draft.kind,
    JSON.stringify(draft.name),
    JSON.stringify(draft),
  ]);
  return draft;
}

/** Puts another record in a draft's place; it may still be wrong. Returns what is wrong with it. @throws UserError */
export async function changeDraft(
  manager: EntityManager,
  name: string,
  record: unknown,
): Promise<MethodProblem[]> {
  const { record: before } = await draftOf(manager, name);
  const given = record as Partial<ResilienceMethod> | null;
  if (typeof given !== 'object' || given?.id !== before.id || given.version !== before.version) {
    throw new UserError('VERSION', {
      id: `Berkas ini bukan ${methodKey(before)}: "id" dan "version" di dalamnya harus sama dengan rancangannya.`,
      en: `This file is not ${methodKey(before)}: its "id" and "version" must be those of the draft.`,
    });
  }
  await manager.query(CHANGE_DRAFT, [
    before.id,
    before.version,
    JSON.stringify(given),
    JSON.stringify(given.name ?? before.name),
  ]);
  return problemsOf(manager, given);
}

export async function discardDraft(manager: EntityManager, name: string): Promise<void> {
  const { record } = await draftOf(manager, name);
  await manager.query(DISCARD, [record.id, record.version]);
}

/** What keeps a record from being published. */
export async function problemsOf(manager: EntityManager, record: unknown): Promise<MethodProblem[]> {
  return validateMethod(record, await chainOf(manager, record as Partial<ResilienceMethod>));
}

/**
 * Makes a draft a method: from now on immutable. A new version of the default method becomes the default. Its scores are the caller's
 * to compute, in the same transaction.
 * @throws UserError naming all that is wrong
 */
export async function publishDraft(manager: EntityManager, name: string): Promise<ResilienceMethod> {
  const { record } = await draftOf(manager, name);
  refuse(record, await problemsOf(manager, record));
  for (const dimension of record.dimensions)
    for (const indicator of dimension.indicators) await registerIndicator(manager, record.id, indicator);
  await manager.query(PUBLISH, [record.id, record.version]);
  const [before] = await manager.query<{ id: string }[]>(WAS_DEFAULT);
  if (before?.id === record.id) await manager.query(MOVE_DEFAULT, [record.id, record.version]);
  return record;
}

async function draftOf(manager: EntityManager, name: string): Promise<StoredMethod> {
  const stored = await storedMethod(manager, name);
  if (stored.status === 'DRAFT') return stored;
  const key = methodKey(stored.record);
  throw new UserError('PUBLISHED', {
    id: `${key} sudah terbit dan tidak dapat diubah. Buat rancangan darinya: npm run serasi -- method clone ${key} --as <versi>`,
    en: `${key} is published and can't be changed. Make a draft of it: npm run serasi -- method clone ${key} --as <version>`,
  });
}

/** What the record is based on, and so on upward; ends at a method that comes twice. */
async function chainOf(
  manager: EntityManager,
  record: Partial<ResilienceMethod> | null,
): Promise<{ basedOnChain: string[] }> {
  const chain: string[] = [];
  let parent = record?.basedOn ?? null;
  while (typeof parent === 'string' && chain.length < 100) {
    const row = await findMethod(manager, parent, true);
    parent = row?.record.basedOn ?? null;
    if (parent !== null) chain.push(parent);
    if (new Set(chain).size < chain.length) break;
  }
  return { basedOnChain: chain };
}

function refuse(record: ResilienceMethod, problems: readonly MethodProblem[]): void {
  if (problems.length === 0) return;
  const list = (lang: 'id' | 'en'): string =>
    problems.map((one) => `\n    ${one.path}: ${one[lang]}`).join('');
  throw new UserError('METHOD_INVALID', {
    id: `${methodKey(record)} belum dapat diterbitkan:${list('id')}`,
    en: `${methodKey(record)} can't be published yet:${list('en')}`,
  });
}
