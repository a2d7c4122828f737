import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, SerasiProcess } from '../support/process.ts';

const data = process.env['SERASI_TEST_DATA_DIR'];
const url = process.env['SERASI_TEST_DATABASE_URL'];
const ENGINES = [
  { name: 'embedded', env: { SERASI_DATA_DIR: data }, missing: data ? '' : ' (skipped: run npm test)' },
  {
    name: 'PostgreSQL',
    env: { SERASI_DATA_DIR: data, DATABASE_URL: url },
    missing: url ? '' : ' (skipped: no PostgreSQL with PostGIS)',
  },
];

for (const { name, env, missing } of ENGINES) {
  describe.skipIf(missing)(`files to take away, on ${name}${missing}`, () => {
    let server: SerasiProcess;
    let origin: string;
    beforeAll(async () => {
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      server = SerasiProcess.start(['serve'], { PORT: String(port), ...env });
      await server.says('Ctrl-C');
    });
    afterAll(() => server?.stop());

    const get = (path: string): Promise<Response> => fetch(`${origin}/api/export/${path}`);
    const lines = async (path: string): Promise<string[]> =>
      (await (await get(path)).text()).trim().split(/\r?\n/);

    it('hold every region once, more than a page of them too', async () => {
      const [head, ...rows] = await lines('regions.csv?level=DISTRICT&dialect=koma&bahasa=en');
      const codes = rows.map((row) => row.split(',')[0]);
      expect([codes.length, new Set(codes).size]).toEqual([7285, 7285]);
      expect(head?.split(',').length).toBeGreaterThan(10);
      const own = await lines('regions.csv?level=DISTRICT&within=73.02&dialect=koma&bahasa=en');
      expect(own.slice(1).every((row) => row.startsWith('73.02.'))).toBe(true);
      expect(own).toHaveLength(11);
    });

    it('write numbers as the reader does, and say what is simulated', async () => {
      const [point] = (await lines('regions.csv?level=PROVINCE&dialect=koma')).slice(1);
      const [comma] = (await lines('regions.csv?level=PROVINCE&dialect=titikkoma')).slice(1);
      expect(point).toMatch(/,\d+\.\d+,/);
      expect(comma).toMatch(/;\d+,\d+;/);
      expect((await get('regions.csv?level=PROVINCE')).headers.get('content-disposition')).toContain(
        'simulasi',
      );
      expect((await lines('regions.txt?level=PROVINCE')).join(' ')).toMatch(/simulasi/i);
    });

    it('are GeoJSON in EPSG:4326 with the figures as properties', async () => {
      const { type, features } = (await (await get('regions.geojson?level=REGENCY&within=34')).json()) as {
        type: string;
        features: { geometry: { type: string; coordinates: number[][][][] }; properties: object }[];
      };
      expect([type, features.length]).toEqual(['FeatureCollection', 5]);
      for (const { geometry } of features) {
        const [lng = 0, lat = 0] = geometry.coordinates.flat(2)[0] ?? [];
        expect([geometry.type, lng > 109 && lng < 112, lat < -7 && lat > -9]).toEqual([
          'MultiPolygon',
          true,
          true,
        ]);
      }
    });

    it('tell no incidents of a village', async () => {
      const [head = '', ...rows] = await lines(
        'regions.csv?level=VILLAGE&within=73.02.01&dialect=koma&bahasa=en',
      );
      const place = head.split(',').findIndex((name) => /incident/i.test(name));
      const above = (await lines('regions.csv?level=REGENCY&within=73&dialect=koma&bahasa=en')).slice(1);
      expect(place).toBeGreaterThan(0);
      expect(rows.every((row) => row.split(',')[place] === '')).toBe(true);
      expect(above.some((row) => Number(row.split(',')[place]) > 0)).toBe(true);
    });

    it.each([
      ['regions.csv?level=DISTRICT&within=99', 'REGION_UNKNOWN'],
      ['regions.csv?level=RT', ''],
      ["regions.csv?level=PROVINCE&within=73' or 1=1", ''],
      ['regions.geojson?level=PROVINCE&bbox=1,2,x,4', ''],
    ])('refuse %s with a sentence', async (path, code) => {
      const answer = await get(path);
      const { problem } = (await answer.json()) as { problem: { code: string; id: string; en: string } };
      expect(answer.status).toBe(400);
      if (code) expect(problem.code).toBe(code);
      expect(problem.id).not.toBe(problem.en);
    });

    it('may be framed by others only as the embedded map', async () => {
      const policy = async (path: string): Promise<string> =>
        (await fetch(origin + path)).headers.get('content-security-policy') ?? '';
      expect(await policy('/?tampilan=sematan&wilayah=73')).toContain('frame-ancestors *');
      for (const path of ['/', '/?tampilan=proyektor', '/graphiql', '/graphql?tampilan=sematan'])
        expect(await policy(path)).not.toContain('frame-ancestors *');
    });
  });
}
