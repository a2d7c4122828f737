import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@serasi/db';
import { createTestPostgres, testPostgresUrl, postgresSkipReason } from '@serasi/db/postgres-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, ROOT, SerasiProcess } from '../support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'serasi-import-'));
/** Yogyakarta alone: 438 villages. */
const env: { SERASI_DATA_DIR: string; SERASI_PROVINCES: string; DATABASE_URL?: string } = {
  SERASI_DATA_DIR: join(folder, 'data'),
  SERASI_PROVINCES: '34',
};
const run = (...args: string[]): Promise<{ code: number | null; output: string }> =>
  SerasiProcess.run(args, env);
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const account = (output: string): string => / {2}Baris \/ rows +(.*)/.exec(output)?.[1] ?? output;

async function inDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
  const database = await openDatabase({
    dataDir: env.SERASI_DATA_DIR,
    url: env.DATABASE_URL,
    embeddedHostScript: join(ROOT, 'db', 'dist', 'embedded-host.js'),
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
const rows = <Row>(sql: string): Promise<Row[]> =>
  inDatabase((database) => database.dataSource.query<Row[]>(sql));

/** A square in degrees as GeoJSON coordinates, around the point of the village. */
interface VillagePoint {
  code: string;
  name: string;
  lng: number;
  lat: number;
}
function squares(villages: readonly VillagePoint[], size: number): string {
  const features = villages.map(({ code, name, lng, lat }) => ({
    type: 'Feature',
    properties: { code, name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lng - size, lat - size],
          [lng + size, lat - size],
          [lng + size, lat + size],
          [lng - size, lat + size],
          [lng - size, lat - size],
        ],
      ],
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['embedded', 'PostgreSQL'] as const)('on %s', (engine) => {
  if (engine === 'PostgreSQL' && testPostgresUrl === undefined) {
    it.skip(`the same journeys${postgresSkipReason}`, () => undefined);
    return;
  }
  beforeAll(async () => {
    if (engine === 'PostgreSQL') {
      const postgres = await createTestPostgres();
      env.DATABASE_URL = postgres.url;
      drop = () => postgres.drop();
    }
    const prepared = await run('prepare');
    expect(prepared.code, prepared.output).toBe(0);
  });
  let drop = (): Promise<void> => Promise.resolve();
  afterAll(async () => {
    delete env.DATABASE_URL;
    await drop();
  });

  describe('an office imports residents', () => {
    const first =
      'kode;nama;tahun;penduduk\n34.01.01.2001;Jangkaran;2024;2.100\n34.01.01.2002;Sindutan;2024;1.850\n';
    const second =
      'kode;nama;tahun;penduduk\n34.01.01.2001;Jangkaran;2024;2.200\n34.01.01.2002;Sindutan;2024;1.850\n';
    const options = ['--code-system', 'kemendagri'];

    it('tries first, and nothing is there', async () => {
      const { code, output } = await run(
        'import',
        'population',
        file('satu.csv', first),
        ...options,
        '--dry-run',
      );
      expect(output).toContain('Uji coba');
      expect(account(output)).toBe('2 dibaca = 2 baru + 0 diubah + 0 tetap + 0 ditolak');
      expect(code).toBe(0);
      expect(await rows('select * from import_batch')).toEqual([]);
    });

    it('commits; the same file again changes nothing', async () => {
      expect((await run('import', 'population', file('satu.csv', first), ...options)).output).toContain(
        'Impor',
      );
      const again = await run('import', 'population', file('satu.csv', first), ...options);
      expect(account(again.output)).toBe('2 dibaca = 0 baru + 0 diubah + 2 tetap + 0 ditolak');
      expect(again.code).toBe(0);
      expect(await rows('select count(*)::int as n from import_batch')).toEqual([{ n: 1 }]);
    });

    it('corrects a figure, and takes both back in order', async () => {
      const corrected = await run('import', 'population', file('dua.csv', second), ...options);
      expect(account(corrected.output)).toBe('2 dibaca = 0 baru + 1 diubah + 1 tetap + 0 ditolak');
      const [older, newer] = (await rows<{ id: number }>('select id from import_batch order by id')).map(
        ({ id }) => String(id),
      );
      const refused = await run('import', 'undo', older ?? '');
      expect(refused.output).toContain(`import undo ${newer}`);
      expect(refused.code).toBe(1);
      const residents = `select residents, d.is_simulated as simulated from region_population p join dataset d on d.id = p.dataset_id
        join region r on r.id = p.region_id where r.code = '34.01.01.2001' and p.year = 2024`;
      expect((await run('import', 'undo', newer ?? '')).code).toBe(0);
      expect(await rows(residents)).toEqual([{ residents: 2100, simulated: false }]);
      expect((await run('import', 'undo', older ?? '')).code).toBe(0);
      const back = await rows<{ simulated: boolean }>(residents);
      expect(back.every(({ simulated }) => simulated)).toBe(true);
      const twice = await run('import', 'undo', older ?? '');
      expect([twice.code, twice.output.includes('sudah dibatalkan')]).toEqual([1, true]);
    });

    it('is told row by row what was not taken', async () => {
      const bad =
        'kode,nama,tahun,penduduk\n34.01.01.2001,Jangkaran,2024,banyak\n34.01.01.2002,Sindutan,,1850\n99.99.99.2001,Entah,2024,10\n34.01.01.2003,Palihan,2024,1700\n';
      const { code, output } = await run(
        'import',
        'population',
        file('buruk.csv', bad),
        ...options,
        '--dry-run',
      );
      expect(account(output)).toBe('4 dibaca = 1 baru + 0 diubah + 0 tetap + 3 ditolak');
      expect(code).toBe(2);
      const path = /alasannya: (.*)/.exec(output)?.[1] ?? '';
      const rejects = readFileSync(path, 'utf8');
      expect(rejects).toMatch(/^kode,nama,tahun,penduduk,alasan,reason/);
      expect(rejects.trim().split('\n')).toHaveLength(4);
      expect(rejects).toContain('bukan angka');
    });

    it('never has a code system guessed', async () => {
      const { code, output } = await run('import', 'population', file('satu.csv', first));
      expect(output).toContain('--code-system');
      expect(code).toBe(1);
    });

    it('killed at any moment leaves the whole batch or nothing', async () => {
      const villages = await rows<{ code: string }>('select code from region where level = 4');
      const many = ['kode,tahun,penduduk', ...villages.map(({ code }, i) => `${code},2023,${1000 + i}`)].join(
        '\n',
      );
      for (const moment of [2500, 3500, 4500]) {
        const killed = SerasiProcess.start(
          ['import', 'population', file('banyak.csv', many), ...options],
          env,
        );
        await new Promise((resolve) => setTimeout(resolve, moment));
        await killed.stop('SIGKILL');
        const [state] = await rows<{ batches: number; rows: number }>(`select
          (select count(*)::int from import_batch where file_name = 'banyak.csv') as batches,
          (select count(*)::int from region_population where year = 2023 and batch_id is not null) as rows`);
        expect([0, villages.length]).toContain(state?.rows);
        expect((state?.batches ?? 0) > 0).toBe((state?.rows ?? 0) > 0);
      }
    });
  });

  describe('indicators', () => {
    it('are checked against their units; a real report replaces the simulated one as a whole', async () => {
      const csv = [
        'kode,tahun,indikator,nilai,satuan',
        '34.01.01.2001,2024,PKR1,430,%',
        '34.01.01.2001,2024,PKR2,0.43,%',
        '34.01.01.2001,2024,POS1,2,kali per bulan',
        '34.01.01.2001,2024,POS2,2,%',
        '34.01.01.2001,2024,XYZ,2,',
        '34.01.01,2024,POS1,2,',
      ].join('\n');
      const { code, output } = await run(
        'import',
        'indicators',
        file('indikator.csv', csv),
        '--code-system',
        'kemendagri',
      );
      expect(account(output)).toBe('6 dibaca = 2 baru + 0 diubah + 0 tetap + 4 ditolak');
      expect(output).toContain('tulis 43');
      expect(code).toBe(2);
      const [report] =
        await rows(`select state, value[2]::float as pkr2 from indicator_report i join region r on r.id = i.region_id
        where r.code = '34.01.01.2001' and year = 2024 and set_id = 'iksm-serasi'`);
      expect(report).toMatchObject({ state: 'MOMOMMMMMMMM' });
    });
  });

  describe('boundaries', () => {
    it('are taken, drawn, and taken back', async () => {
      const villages =
        await rows<VillagePoint>(`select r.code, r.name, st_x(p.point) as lng, st_y(p.point) as lat
        from region_place p join region r on r.id = p.region_id where r.level = 4 and r.code like '34.01.01.%'`);
      const [before] = await rows<{ hash: string }>('select hash from tile_set where is_current');
      const path = file('batas.geojson', squares(villages, 0.004));
      const { code, output } = await run('import', 'boundaries', path, '--code-system', 'kemendagri');
      expect(account(output)).toBe(
        `${villages.length} dibaca = ${villages.length} baru + 0 diubah + 0 tetap + 0 ditolak`,
      );
      expect(code).toBe(0);
      const official = `select count(*)::int as n from region_place p join region r on r.id = p.region_id
        where p.boundary_status = 'OFFICIAL' and r.level = 4`;
      expect(await rows(official)).toEqual([{ n: villages.length }]);
      const [after] = await rows<{ hash: string }>('select hash from tile_set where is_current');
      expect(after?.hash).not.toBe(before?.hash);
      const [batch] = await rows<{ id: number }>(`select id from import_batch where kind = 'BOUNDARIES'`);
      expect((await run('import', 'undo', String(batch?.id))).code).toBe(0);
      expect(await rows(official)).toEqual([{ n: 0 }]);
      expect(await rows('select count(*)::int as n from region_place where geom is null')).toEqual([
        { n: 0 },
      ]);
    });

    it('that lie far from where the code says go to the review list', async () => {
      const [village] =
        await rows<VillagePoint>(`select r.code, r.name, st_x(p.point) as lng, st_y(p.point) as lat
        from region_place p join region r on r.id = p.region_id where r.code = '34.01.01.2001'`);
      if (!village) throw new Error('no village');
      const path = file('jauh.geojson', squares([{ ...village, lng: 120.2, lat: -5.5 }], 0.004));
      const { code, output } = await run('import', 'boundaries', path, '--code-system', 'kemendagri');
      expect(output).toContain('Perlu ditinjau');
      expect(code).toBe(2);
    });

    it('come from an open source, file by file', async () => {
      const dump = `INSERT INTO wilayah_boundaries(kode,nama,lat,lng,path) VALUES
        ('34.01.01','Temon',-7.88,110.07,'[[[-7.86,110.06],[-7.86,110.10],[-7.90,110.10],[-7.90,110.06],[-7.86,110.06]]]');\n`;
      const server: Server = createServer((request, response) => {
        if (request.url === '/kec/wilayah_boundaries_kec_34.sql') response.end(dump);
        else response.writeHead(404).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { code, output } = await run(
        'import',
        'open-boundaries',
        '--provinces',
        '34',
        '--base-url',
        base,
        '--dry-run',
      );
      server.close();
      expect(account(output)).toBe('1 dibaca = 1 baru + 0 diubah + 0 tetap + 0 ditolak');
      expect(output).toContain('lintang');
      expect(output).toContain('6 berkas tidak ada di sumbernya');
      expect(code).toBe(2);
    });
  });

  describe('over HTTP', () => {
    it('an upload is staged, looked at, committed and undone; without the token nothing', async () => {
      const port = await freePort();
      const server = SerasiProcess.start(['serve'], {
        ...env,
        PORT: String(port),
        SERASI_IMPORT_TOKEN: 'rahasia-uji',
      });
      await server.says('Ctrl-C');
      const ask = async (
        method: string,
        path: string,
        body?: string,
        token = 'rahasia-uji',
      ): Promise<[number, Record<string, unknown>]> => {
        const response = await fetch(`http://127.0.0.1:${port}/api/imports${path}`, {
          method,
          headers: { authorization: `Bearer ${token}` },
          ...(body === undefined ? {} : { body }),
        });
        const text = await response.text();
        return [
          response.status,
          text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text },
        ];
      };
      const csv = 'kode,tahun,penduduk\n34.01.01.2001,2022,1999\n34.01.01.2002,2022,x\n';
      expect((await ask('POST', '/population', csv, 'salah'))[0]).toBe(401);
      const [created, upload] = await ask('POST', '/population?name=u.csv&codeSystem=kemendagri', csv);
      expect(created).toBe(201);
      const id = String(upload['id']);
      const [, preview] = await ask('POST', `/${id}/preview`);
      expect(preview).toMatchObject({
        outcome: { status: 'DRY_RUN', counts: { read: 2, inserted: 1, rejected: 1 } },
      });
      expect((await ask('GET', `/${id}/rejects`))[1]['text']).toContain('bukan angka');
      const [, committed] = await ask('POST', `/${id}/commit`);
      expect(committed).toMatchObject({ outcome: { status: 'COMMITTED' } });
      const batchId = (committed['outcome'] as { batchId: number }).batchId;
      expect((await ask('POST', `/${id}/commit`))[0]).toBe(404);
      expect((await ask('POST', `/batches/${batchId}/undo`))[1]).toEqual({ undone: 'u.csv' });
      const mapping = encodeURIComponent('{"columns":{"residents":"JIWA"},"constants":{"year":"2021"}}');
      const odd = 'kode,JIWA\n34.01.01.2001,1888\n';
      const [, mapped] = await ask(
        'POST',
        `/population?name=m.csv&codeSystem=kemendagri&mapping=${mapping}`,
        odd,
      );
      const [, seen] = await ask('POST', `/${String(mapped['id'])}/preview`);
      expect(seen).toMatchObject({ outcome: { counts: { read: 1, inserted: 1 } } });
      expect((await ask('DELETE', `/${String(mapped['id'])}`))[0]).toBe(204);
      expect((await ask('POST', '/ramalan', csv))[0]).toBe(422);
      expect((await ask('POST', '/population', ''))[0]).toBe(422);
      expect(await server.stop()).toBe(0);
    });
  });

  describe('a template', () => {
    it.each(['incidents', 'indicators', 'population', 'coverage'])(
      'for %s can be imported as it is',
      async (kind) => {
        const out = join(folder, 'contoh');
        expect((await run('template', kind, '--out', out)).code).toBe(0);
        for (const form of ['csv', 'xlsx']) {
          const path = join(out, `serasi-${kind}.${form}`);
          const { output } = await run('import', kind, path, '--code-system', 'kemendagri', '--dry-run');
          // The examples lie in Bulukumba, which this small database does not have: every row is read and told so.
          expect(account(output), output).toMatch(
            /^[1-9]\d* dibaca = 0 baru \+ 0 diubah \+ 0 tetap \+ [1-9]\d* ditolak$/,
          );
        }
      },
    );
  });
});
