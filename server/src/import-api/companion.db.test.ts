import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { migrate, type Database } from '@serasi/db';
import { openTestDatabase, temporaryFolder } from '@serasi/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdCompanions, restoreCompanions } from './companion.store.ts';
import { storeUpload } from './upload.store.ts';

const folder = temporaryFolder();
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase(folder.path);
  await migrate(database);
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

async function upload(content: string): Promise<string> {
  const about = { kind: 'crosswalk', file_name: 'padanan.csv', options: {} } as const;
  return (await storeUpload(database.dataSource, about, Readable.from([Buffer.from(content)]))).id;
}

it('a crosswalk stays while imports name it, and goes a week after the last one', async () => {
  const { manager } = database.dataSource;
  const age = (days: number): Promise<unknown> =>
    manager.query(`update import_upload set created_at = created_at - make_interval(days => $1)`, [days]);
  const [used, idle] = [await upload('used'), await upload('idle')];
  await age(6);
  await holdCompanions(manager, { crosswalk: used });
  await age(2);
  const other = await upload('other');
  await expect(holdCompanions(manager, { crosswalk: idle })).rejects.toMatchObject({ code: 'NO_COMPANION' });
  const paths = await restoreCompanions(manager, 'crosswalk', `${used}, ${other},${used}`, folder.path);
  const texts = (paths?.split(',') ?? []).map((path) => readFile(path, 'utf8'));
  expect(await Promise.all(texts)).toEqual(['used', 'other']);
});
