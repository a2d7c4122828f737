import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../open.ts';
import { openTestDatabase, temporaryFolder } from '../testing.ts';

const folder = temporaryFolder();
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(folder.path);
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> =>
  database.dataSource.query(sql, parameters);

/** A second client of the same host, as the prepare process is. */
const join = (): Promise<Database> =>
  openDatabase({ dataDir: folder.path, embeddedSocket: database.embeddedSocket });

test('commits are flushed to the disk', async () => {
  const [row] =
    await query(`select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method,
    current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages`);
  expect(row).toEqual({ fsync: 'on', method: 'fsync', commit: 'on', pages: 'on' });
});

test('PostGIS transforms, and trigrams and unaccent work', async () => {
  const [row] =
    await query(`select round(st_x(st_transform(st_setsrid(st_point(106.8, -6.2), 4326), 3857))) as x,
    similarity('Bima', 'bima') as s, unaccent('é') as e`);
  expect(row).toEqual({ x: 11888922, s: 1, e: 'e' });
});

test('an error inside a transaction rolls back all of it, and the connection stays usable', async () => {
  await query('create table thing (id int primary key)');
  const failing = database.dataSource.transaction(async (manager) => {
    await manager.query('insert into thing values (1)');
    await manager.query('insert into thing values (1)');
  });
  await expect(failing).rejects.toThrow(/duplicate key/);
  expect(await query('select * from thing')).toEqual([]);
});

test('a hundred statements at once all get their own answer', async () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const answers = await Promise.all(numbers.map((n) => query('select $1::int as n', [n])));
  expect(answers.map((rows) => rows[0]?.['n'])).toEqual(numbers);
});

test('80,000 rows from unnest arrive whole', async () => {
  await query('create table bulk (id int primary key, name text, geom geometry(Point, 4326))');
  const ids = Array.from({ length: 80_000 }, (_, index) => index);
  await query(
    `insert into bulk select id, name, st_setsrid(st_point(lng, -6), 4326)
     from unnest($1::int[], $2::text[], $3::float8[]) as row (id, name, lng)`,
    [ids, ids.map((id) => `Desa ${id} – "Ñ"`), ids.map((id) => 95 + id / 2000)],
  );
  const [row] = await query('select count(*)::int as n, sum(id)::text as sum, max(name) as name from bulk');
  expect(row).toEqual({ n: 80_000, sum: '3199960000', name: 'Desa 9999 – "Ñ"' });
});

test('a statement larger than any buffer and an answer as large come through', async () => {
  const text = 'ä'.repeat(6_000_000);
  const [row] = await query('select $1::text as text', [text]);
  expect(row?.['text'] === text).toBe(true);
});

test('two clients take turns by statement and by transaction', async () => {
  const other = await join();
  await query('create table turn (id int, who text)');
  const work = async (client: Database, who: string): Promise<void> => {
    for (let id = 0; id < 40; id++) {
      await client.dataSource.transaction(async (manager) => {
        await manager.query('insert into turn values ($1, $2)', [id, who]);
        const [row] = await manager.query<{ n: string }[]>('select count(*) as n from turn where who = $1', [
          who,
        ]);
        expect(Number(row?.n)).toBe(id + 1);
        if (id % 3 === 0) await sleep(2);
      });
    }
  };
  await Promise.all([work(database, 'a'), work(other, 'b')]);
  expect(await query('select who, count(*)::int as n from turn group by who order by who')).toEqual([
    { who: 'a', n: 40 },
    { who: 'b', n: 40 },
  ]);
  await other.close();
});

test('nothing of a session is left to the next connection', async () => {
  const first = await join();
  await first.dataSource.query(`set work_mem = '1MB'`);
  await first.dataSource.query('create temporary table leftover (id int)');
  await first.dataSource.query('prepare leftover as select 1');
  await first.dataSource.query('select pg_advisory_lock(42)');
  await first.close();
  const second = await join();
  const [row] = await second.dataSource.query<Record<string, unknown>[]>(`
    select current_setting('work_mem') as work_mem, to_regclass('pg_temp.leftover') as temporary,
      (select count(*)::int from pg_prepared_statements where name = 'leftover') as prepared,
      (select count(*)::int from pg_locks where locktype = 'advisory') as locks`);
  expect(row).toEqual({ work_mem: '32MB', temporary: null, prepared: 0, locks: 0 });
  await second.close();
});

test('a client that goes in the middle of a transaction leaves nothing', async () => {
  await query('create table half (id int)');
  const first = await join();
  const runner = first.dataSource.createQueryRunner();
  await runner.query('begin');
  await runner.query('insert into half values (1)');
  const waiting = query('select count(*)::int as n from half');
  await first.close();
  expect(await waiting).toEqual([{ n: 0 }]);
});

test('a SQL error in a batch of the extended protocol does not disturb the next statement', async () => {
  await expect(query('select $1::int / 0 as boom', [1])).rejects.toThrow(/division by zero/);
  await expect(query('select nonsense($1)', [1])).rejects.toThrow();
  expect(await query('select $1::int as n', [7])).toEqual([{ n: 7 }]);
});

test('COPY FROM STDIN is refused with an error and the database goes on', async () => {
  await query('create table copied (id int)');
  await expect(query('copy copied from stdin')).rejects.toThrow(/not possible/);
  expect(await query('select 1 as n')).toEqual([{ n: 1 }]);
});
