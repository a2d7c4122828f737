import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from '@serasi/db';
import { SerasiProcess } from '../support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'serasi-cli-'));
const postgres = process.env['SERASI_TEST_POSTGRES_URL'];
/** Yogyakarta alone: the first load takes seconds. */
const small = { SERASI_DATA_DIR: join(folder, 'data'), SERASI_PROVINCES: '34' };

/** One sentence in each language, no stack, and an exit code that a script can see. */
function expectSentence({ code, output }: { code: number | null; output: string }, id: RegExp): void {
  expect(output).toMatch(id);
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
}

describe('a mistake at the command line', () => {
  beforeAll(async () => {
    const prepared = await SerasiProcess.run(['prepare'], small);
    expect(prepared.output).not.toContain('✗');
    expect(prepared.code).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it.each<[string, string[], RegExp, Record<string, string>?]>([
    ['a file that is not there', ['import', 'boundaries', '/nowhere/batas.json'], /tidak dapat dibaca/],
    ['a PORT that is none', ['serve'], /bukan nomor porta/, { PORT: 'abc' }],
    ['an unknown preset', ['import', 'index', '/dev/null', '--preset', 'idm-1999'], /idm-2024/],
    ['a simulation of minus one incident', ['simulate', '--incidents', '-1'], /bilangan bulat/],
    [
      'a database that cannot be reached',
      ['serve'],
      /DATABASE_URL|basis data/i,
      { DATABASE_URL: 'postgres://x@127.0.0.1:1/y', PORT: '0' },
    ],
  ])('%s gets a sentence', async (_name, args, sentence, env = {}) => {
    expectSentence(await SerasiProcess.run(args, { ...small, ...env }), sentence);
  });

  it.each([
    ['no map', 'ini bukan peta', /tidak dikenal|bukan/],
    ['no features', '{"type":"FeatureCollection","features":[]}', /tidak memuat satu fitur/],
    ['broken gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), /rusak|terpotong|gzip/],
    ['empty', '', /kosong/],
  ])('boundaries: %s gets a sentence and changes nothing', async (name, content, sentence) => {
    const path = file(`${name.replace(/ /g, '-')}.json`, content);
    expectSentence(
      await SerasiProcess.run(['import', 'boundaries', path, '--code-system', 'kemendagri'], small),
      sentence,
    );
  });

  it('an index without its columns gets a sentence that names them', async () => {
    const path = file('salah.csv.gz', gzipSync('a,b\n1,2\n'));
    expectSentence(
      await SerasiProcess.run(['import', 'index', path, '--preset', 'idm-2024'], small),
      /idm; iks; ike; ikl/,
    );
  });

  it('an index with doubtful rows says so by exit code 2 and a file with reasons', async () => {
    const header = 'kode_desa,desa,kecamatan,kode_kab,provinsi,iks,ike,ikl,idm,status,sumber\n';
    const good = '34.01.01.2001,JANGKARAN,TEMON,34.01,DIY,0.7,0.6,0.65,0.65,BERKEMBANG,Reguler\n';
    const path = file(
      'sebagian.csv',
      `${header}${good}99.01.01.2001,ENTAH,ENTAH,99.01,X,0.7,0.6,0.65,0.65,BERKEMBANG,Reguler\n`,
    );
    const { code, output } = await SerasiProcess.run(
      ['import', 'index', path, '--preset', 'idm-2024'],
      small,
    );
    expect(output).toMatch(/2 dibaca = 1 baru \+ 0 diubah \+ 0 tetap \+ 1 ditolak/);
    expect(code).toBe(2);
  });

  it('a port in use gets a sentence with another port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expectSentence(
      await SerasiProcess.run(['serve'], { ...small, PORT: String(port) }),
      /sudah dipakai program lain/,
    );
    other.close();
  });

  it('a second process on one data directory is refused, naming the first', async () => {
    const first = SerasiProcess.start(['serve'], { ...small, PORT: '0' });
    await first.says('Ctrl-C');
    const second = await SerasiProcess.run(['serve'], { ...small, PORT: '0' });
    expectSentence(second, /sedang dipakai|dipakai proses/);
    expect(await first.stop()).toBe(0);
  });

  it.skipIf(!postgres)(
    'PostgreSQL without PostGIS gets a sentence (skipped without PostgreSQL)',
    async () => {
      const admin = new DataSource({ type: 'postgres', url: postgres ?? '' });
      await admin.initialize();
      await admin.query(`create role plain login password 'plain'`);
      await admin.query('create database plain owner plain');
      await admin.destroy();
      const url = (postgres ?? '').replace('serasi:serasi@', 'plain:plain@').replace(/\/postgres$/, '/plain');
      expectSentence(await SerasiProcess.run(['prepare'], { ...small, DATABASE_URL: url }), /postgis/i);
    },
  );
});
