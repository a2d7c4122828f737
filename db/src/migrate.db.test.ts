import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openDatabase, type Database } from './open.ts';
import { readSqlFiles, type SqlFile, type SqlFiles } from './sql-files.ts';
import { createTestPostgres, postgresSkipReason } from './testing-postgres.ts';
import { openTestDatabase, temporaryFolder } from './testing.ts';

const file = (name: string, text: string): SqlFile => ({
  name,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
});
const files = (migrations: SqlFile[], objects: SqlFile[] = []): SqlFiles => ({ migrations, objects });
const first = file('0001_a', 'create table a (id int, name text); insert into a values (1, $$satu$$)');

interface Subject {
  readonly database: Database;
  /** Another server on the same database. */
  openAgain(): Promise<Database>;
  end(): Promise<void>;
}

const embedded = async (): Promise<Subject> => {
  const folder = temporaryFolder();
  const database = await openTestDatabase(folder.path);
  const openAgain = (): Promise<Database> =>
    openDatabase({ dataDir: folder.path, embeddedSocket: database.embeddedSocket });
  return { database, openAgain, end: async () => database.close().then(() => folder.remove()) };
};

const postgres = async (): Promise<Subject> => {
  const server = await createTestPostgres();
  const openAgain = (): Promise<Database> => openDatabase({ url: server.url, dataDir: '' });
  const database = await openAgain();
  return { database, openAgain, end: async () => database.close().then(() => server.drop()) };
};

const engines = [
  { name: 'embedded', start: embedded, isSkipped: false },
  { name: `PostgreSQL${postgresSkipReason}`, start: postgres, isSkipped: postgresSkipReason !== '' },
];

for (const { name, start, isSkipped } of engines) {
  describe.skipIf(isSkipped)(`migrate on ${name}`, () => {
    let subject: Subject;
    let database: Database;
    beforeEach(async () => {
      subject = await start();
      database = subject.database;
    });
    afterEach(() => subject.end());

    const steps = async (given: SqlFiles, on = database): Promise<string[]> => {
      const seen: string[] = [];
      await migrate(on, { files: given, onStep: (step) => seen.push(step) });
      return seen;
    };
    const rows = (sql: string): Promise<unknown> => database.dataSource.query(sql);

    test('applies the files of the project; a second time does nothing', async () => {
      const project = readSqlFiles();
      const expected = [...project.migrations.map((migration) => migration.name), 'sql'];
      expect(await steps(project)).toEqual(expected);
      const before = await rows('select * from schema_migration');
      expect(await steps(project)).toEqual([]);
      expect(await rows('select * from schema_migration')).toEqual(before);
      expect(await rows('select count(*)::int as n from incident_public')).toEqual([{ n: 0 }]);
    });

    test('applies each migration once when servers start at the same time', async () => {
      const others = await Promise.all([subject.openAgain(), subject.openAgain()]);
      const seen = await Promise.all([database, ...others].map((server) => steps(files([first]), server)));
      expect(seen.flat()).toEqual(['0001_a']);
      expect(await rows('select * from a')).toEqual([{ id: 1, name: 'satu' }]);
      await Promise.all(others.map((other) => other.close()));
    });

    test('rolls a failing migration back whole and goes on with it the next time', async () => {
      const broken = file('0002_b', 'create table b (id int); select nonsense()');
      await expect(steps(files([first, broken]))).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
      expect(await rows(`select to_regclass('b') as b, to_regclass('a') is not null as a`)).toEqual([
        { b: null, a: true },
      ]);
      expect(await steps(files([first, file('0002_b', 'create table b (id int)')]))).toEqual(['0002_b']);
    });

    test('refuses a database that a newer version made', async () => {
      await steps(files([first, file('0002_b', 'create table b (id int)')]));
      const opening = steps(files([first]));
      await expect(opening).rejects.toMatchObject({ code: 'SCHEMA_NEWER', facts: { name: '0002_b' } });
    });

    test('refuses an applied migration whose file was changed', async () => {
      await steps(files([first]));
      const changed = file('0001_a', `${first.text}; select 1`);
      await expect(steps(files([changed]))).rejects.toMatchObject({ code: 'SCHEMA_CHANGED' });
    });

    test('applies views whatever their order, and again only when a file changed', async () => {
      const inner = file('z_inner', 'create or replace view z_inner as select id from a');
      const outer = file('a_outer', 'create or replace view a_outer as select id + 1 as next from z_inner');
      expect(await steps(files([first], [outer, inner]))).toEqual(['0001_a', 'sql']);
      expect(await steps(files([first], [outer, inner]))).toEqual([]);
      expect(await rows('select * from a_outer')).toEqual([{ next: 2 }]);
      const renamed = file('a_outer', 'create or replace view a_outer as select id + 2 as next from z_inner');
      expect(await steps(files([first], [renamed, inner]))).toEqual(['sql']);
      expect(await rows('select * from a_outer')).toEqual([{ next: 3 }]);
    });

    test('makes views and functions again where "create or replace" cannot', async () => {
      const one = file('one', 'create or replace function one() returns int language sql as $$ select 1 $$');
      const inner = file('v', 'create or replace view v as select id, name, one() as one from a');
      const outer = file('w', 'create or replace view w as select id from v');
      await steps(files([first], [one, inner, outer]));
      const text = file(
        'one',
        'create or replace function one() returns text language sql as $$ select $q$i$q$ $$',
      );
      const narrow = file('v', 'create or replace view v as select id, one() as one from a');
      await steps(files([first], [text, narrow, outer]));
      expect(await rows('select v.*, w.id as w from v, w')).toEqual([{ id: 1, one: 'i', w: 1 }]);
    });

    test('leaves everything as it was when a view cannot be made', async () => {
      const view = file('v', 'create or replace view v as select id, name from a');
      await steps(files([first], [view]));
      const bad = file('v', 'create or replace view v as select id from a where nonsense');
      await expect(steps(files([first], [bad]))).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
      expect(await rows('select * from v')).toEqual([{ id: 1, name: 'satu' }]);
    });

    test('does not drop a view that a person made on ours', async () => {
      await steps(files([first], [file('v', 'create or replace view v as select id, name from a')]));
      await rows('create view mine as select name from v');
      const narrow = file('v', 'create or replace view v as select id from a');
      await expect(steps(files([first], [narrow]))).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
      expect(await rows('select * from mine')).toEqual([{ name: 'satu' }]);
    });

    test('changes nothing on a replica, only checks', async () => {
      const replica: Database = { ...database, isReplica: true };
      await expect(steps(files([first]), replica)).rejects.toMatchObject({ code: 'SCHEMA_BEHIND' });
      expect(await rows(`select to_regclass('schema_migration') as t`)).toEqual([{ t: null }]);
      await steps(files([first]));
      expect(await steps(files([first]), replica)).toEqual([]);
      await expect(steps(files([]), replica)).rejects.toMatchObject({ code: 'SCHEMA_NEWER' });
    });
  });
}
