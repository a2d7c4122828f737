import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, SerasiProcess } from '../support/process.ts';
import { SMALL_ENGINES, SmallData } from '../support/small-data.ts';

const TOKEN = 'rahasia-uji';
/** BPS counts the kecamatan of Kulon Progo in tens. */
const REGENCIES = 'kode_bps,nama_bps,kode_dagri\n3401,KULON PROGO,3401\n';
const DISTRICTS = 'kode_bps,nama_bps,kode_dagri\n3401010,TEMON,340101\n3401020,WATES,340102\n';
const RESIDENTS = 'kode;nama;tahun;penduduk\n3401010;Temon;2024;29.100\n3401020;Wates;2024;49.850\n';
const CODEBOOK = 'column,indikator\ns01,Akses sarana kesehatan\n';
const INDICATORS = 'kode_desa,desa,kecamatan,tahun,s01\n34.01.01.2001,JANGKARAN,TEMON,2024,4\n';

const containing = (text: string): unknown => expect.stringContaining(text);
const sentence: unknown = expect.stringMatching(/^[A-Za-z].{25,}\.$/);

type Answer = [status: number, body: Record<string, unknown>];

describe.each(SMALL_ENGINES)('a crosswalk and a codebook over HTTP on $name', ({ name, missing }) => {
  if (missing !== null) {
    it.skip(missing, () => undefined);
    return;
  }
  let data: SmallData;
  let servers: SerasiProcess[] = [];
  let origins: string[] = [];
  let calls = 0;
  const start = async (env: NodeJS.ProcessEnv): Promise<void> => {
    const port = await freePort();
    const server = SerasiProcess.start(['serve'], { ...data.env, ...env, PORT: String(port) });
    servers.push(server);
    await server.says('Ctrl-C');
    origins.push(`http://127.0.0.1:${port}/api/imports`);
  };
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
    [servers, origins] = [[], []];
  };
  beforeAll(async () => {
    data = await SmallData.prepare(name);
    await start({ SERASI_IMPORT_TOKEN: TOKEN });
    if (name === 'PostgreSQL') await start({ SERASI_IMPORT_TOKEN: TOKEN });
  });
  afterAll(async () => {
    await stop();
    await data?.remove();
  });

  /** Where there are several servers, each call goes to another one than the last. */
  const ask = async (method: string, path: string, body?: string, token = TOKEN): Promise<Answer> => {
    const response = await fetch(`${origins[calls++ % origins.length]}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return [response.status, text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)];
  };
  const upload = async (path: string, body: string): Promise<string> => {
    const [status, answer] = await ask('POST', path, body);
    expect([status, answer]).toMatchObject([201, { bytes: Buffer.byteLength(body) }]);
    return String(answer['id']);
  };

  it('BPS codes are resolved by uploaded crosswalks, which stay for the next import', async () => {
    const regencies = await upload('/crosswalk?name=padanan.csv', REGENCIES);
    const districts = await upload('/crosswalk?name=padanan.csv', DISTRICTS);
    const both = `crosswalk=${regencies},${districts}`;
    const first = await upload(`/population?name=bps.csv&codeSystem=bps&${both}`, RESIDENTS);
    const [, preview] = await ask('POST', `/${first}/preview`);
    expect(preview).toMatchObject({
      outcome: { status: 'DRY_RUN', counts: { read: 2, inserted: 2, rejected: 0 } },
    });
    expect((await ask('POST', `/${first}/commit`))[1]).toMatchObject({ outcome: { status: 'COMMITTED' } });
    const twice = `crosswalk=${regencies}&crosswalk=${districts}`;
    const again = await upload(`/population?codeSystem=bps&${twice}`, RESIDENTS);
    const [, same] = await ask('POST', `/${again}/commit`);
    expect(same).toMatchObject({ outcome: { status: 'UNCHANGED', counts: { unchanged: 2 } } });
    expect((await ask('DELETE', `/${districts}`))[0]).toBe(204);
    const [status, gone] = await ask('POST', `/${again}/preview`);
    expect([status, gone]).toMatchObject([422, { problem: { code: 'NO_COMPANION' } }]);
  });

  it('an uploaded codebook names the indicators', async () => {
    const codebook = await upload('/codebook?name=kamus.csv', CODEBOOK);
    const id = await upload(`/indicators?name=idm.csv&preset=idm-indikator&codebook=${codebook}`, INDICATORS);
    const [, committed] = await ask('POST', `/${id}/commit`);
    expect(committed).toMatchObject({
      outcome: { status: 'COMMITTED', counts: { read: 1, inserted: 1, rejected: 0 } },
    });
  });

  it.each([
    ['/population?codeSystem=bps&crosswalk=0', RESIDENTS, 422, 'NO_COMPANION'],
    ['/population?codeSystem=bps&crosswalk=1,2,3,4,5,6,7,8,9,10,11', RESIDENTS, 422, 'TOO_MANY_COMPANIONS'],
    ['/indicators?codebook=1,2', INDICATORS, 422, 'TOO_MANY_COMPANIONS'],
    ['/crosswalk', '', 422, 'EMPTY'],
    ['/crosswalk', 'x'.repeat(16 * 1024 ** 2 + 1), 413, 'UPLOAD_TOO_LARGE'],
    ['/codebook', 'x'.repeat(1024 ** 2 + 1), 413, 'UPLOAD_TOO_LARGE'],
  ])('%s: what can be mended is said in both languages (case %#)', async (path, body, status, code) => {
    expect(await ask('POST', path, body)).toEqual([
      status,
      { problem: { code, id: sentence, en: sentence } },
    ]);
  });

  it('a crosswalk that is none is named; data without one asks for it; a codebook is no crosswalk', async () => {
    const wrong = await upload('/crosswalk?name=salah.csv', RESIDENTS);
    const codebook = await upload('/codebook?name=kamus.csv', CODEBOOK);
    const preview = async (id: string): Promise<Answer> => ask('POST', `/${id}/preview`);
    const misled = await upload(`/population?codeSystem=bps&crosswalk=${wrong}`, RESIDENTS);
    expect(await preview(misled)).toMatchObject([
      422,
      { problem: { code: 'COLUMNS', id: containing('Padanan kode salah.csv') } },
    ]);
    const bare = await upload('/population?codeSystem=bps', RESIDENTS);
    expect(await preview(bare)).toMatchObject([
      422,
      { problem: { code: 'CROSSWALK_NEEDED', id: containing('crosswalk=') } },
    ]);
    expect(await preview(wrong)).toMatchObject([422, { problem: { code: 'NO_DATA' } }]);
    const [, mixed] = await ask('POST', `/population?codeSystem=bps&crosswalk=${codebook}`, RESIDENTS);
    expect(mixed).toMatchObject({ problem: { code: 'NO_COMPANION' } });
  });

  it('nothing is taken without the token, and nothing where imports are closed', async () => {
    for (const kind of ['crosswalk', 'codebook']) {
      const [status, answer] = await ask('POST', `/${kind}`, DISTRICTS, 'salah');
      expect([status, answer]).toMatchObject([401, { problem: { code: 'NOT_ALLOWED' } }]);
    }
    await stop();
    const batches = await data.rows(
      `select file_name, options -> 'crosswalk' as crosswalk, options -> 'codebook' as codebook from import_batch order by id`,
    );
    expect(batches).toEqual([
      { file_name: 'bps.csv', crosswalk: 'padanan.csv,padanan.csv', codebook: null },
      { file_name: 'idm.csv', crosswalk: null, codebook: 'kamus.csv' },
    ]);
    expect(await data.rows(`select name ->> 'id' as name from indicator where code = 'IDM_S01'`)).toEqual([
      { name: 'Akses sarana kesehatan' },
    ]);
    await start({});
    const [status, answer] = await ask('POST', '/crosswalk', DISTRICTS);
    expect([status, answer]).toMatchObject([403, { problem: { code: 'IMPORT_CLOSED' } }]);
  });
});
