import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpApp, LIMITS } from '@serasi/server';
import { freePort, SerasiProcess } from '../support/process.ts';

const data = process.env['SERASI_TEST_DATA_DIR'];

describe.skipIf(!data)(
  `over HTTP${data ? '' : ' (skipped: SERASI_TEST_DATA_DIR is not set: run npm test)'}`,
  () => {
    let server: SerasiProcess;
    let origin: string;
    beforeAll(async () => {
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      server = SerasiProcess.start(['serve'], { PORT: String(port), SERASI_DATA_DIR: data });
      await server.says('Ctrl-C');
    });
    afterAll(() => server?.stop());

    const post = (body: string): Promise<Response> =>
      fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const tileJson = async (): Promise<{
      tiles: string[];
      minzoom: number;
      maxzoom: number;
      boundaryStatus: string;
      vector_layers: { id: string }[];
    }> => (await fetch(`${origin}/tiles/regions.json`)).json() as never;
    const tile = async (z: number, x: number, y: number): Promise<string> => {
      const { tiles } = await tileJson();
      return (tiles[0] ?? '').replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
    };

    it('describes its tiles as TileJSON', async () => {
      const { tiles, minzoom, maxzoom, boundaryStatus, vector_layers } = await tileJson();
      expect(tiles[0]).toMatch(/\/tiles\/[0-9a-f]{16}\/\{z\}\/\{x\}\/\{y\}\.mvt$/);
      expect([minzoom, maxzoom, boundaryStatus]).toEqual([0, 10, 'INDICATIVE']);
      expect(vector_layers.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['province', 'regency', 'district', 'village', 'neighbour']),
      );
    });

    it('serves a tile for ever, gzipped, with an ETag that is honoured', async () => {
      const address = await tile(8, 213, 131);
      const answer = await fetch(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      expect(answer.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toContain('73.02');
      const again = await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
    });

    it('answers 204 at sea, 404 for a set that is gone, 400 for an address that is none', async () => {
      expect((await fetch(await tile(10, 0, 0))).status).toBe(204);
      const gone = await fetch(`${origin}/tiles/0123456789abcdef/3/6/4.mvt`);
      expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
      expect((await fetch(await tile(3, 99, 0))).status).toBe(400);
    });

    it('sends all village levels in a small answer, the same each time', async () => {
      const query = JSON.stringify({
        query: '{ resilienceMap(level: VILLAGE) { packed { firstId levels } } }',
      });
      const [first, second] = [await (await post(query)).text(), await (await post(query)).text()];
      expect(second).toBe(first);
      const raw = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
        body: query,
      });
      expect(raw.headers.get('content-encoding')).toBe('gzip');
      expect(
        Number(raw.headers.get('content-length') ?? (await raw.clone().arrayBuffer()).byteLength),
      ).toBeLessThan(200_000);
    });

    it('refuses a body that is too large or no JSON, with a sentence', async () => {
      const large = await post(JSON.stringify({ query: `{ a }${' '.repeat(LIMITS.bodyBytes)}` }));
      expect(large.status).toBe(413);
      expect(await large.text()).toContain('100 kB');
      const broken = await post('{');
      expect(broken.status).toBe(400);
      expect(await broken.text()).toContain('JSON');
    });

    it('lets browsers ask each time whether the page and its service worker are new, never whether a hashed file is', async () => {
      const kept = async (path: string): Promise<string | null> =>
        (await fetch(origin + path)).headers.get('cache-control');
      expect(await kept('/')).toBe('no-cache');
      expect(await kept('/sw.js')).toBe('no-cache');
      expect((await fetch(`${origin}/sw.js`)).headers.get('content-type')).toContain('javascript');
      const [asset] = /\/assets\/[^"]+\.js/.exec(await (await fetch(`${origin}/`)).text()) ?? [''];
      expect(await kept(asset)).toContain('immutable');
      const worker = await (await fetch(`${origin}/sw.js`)).text();
      expect(worker).toContain(asset);
      expect(worker).not.toContain('monaco');
    });

    it('offers no online basemap unless its operator names one', async () => {
      expect(await (await fetch(`${origin}/api/basemap`)).json()).toEqual({ url: null, attribution: null });
    });

    it('gives the pages, and says where nothing is', async () => {
      for (const path of ['/', '/graphiql']) {
        const page = await fetch(origin + path);
        expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      }
      expect((await fetch(`${origin}/tidak-ada`)).status).toBe(404);
      expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ ready: true });
    });
  },
);

describe('what a page may load', () => {
  const policyOf = async (basemap: Parameters<typeof createHttpApp>[1] = null): Promise<string> => {
    const { app } = createHttpApp({ title: { id: 'Uji', en: 'Test' }, share: null }, basemap);
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { headers } = await fetch(`http://127.0.0.1:${port}/healthz`);
    server.close();
    return headers.get('content-security-policy') ?? '';
  };

  it('is its own origin only, and workers', async () => {
    const policy = await policyOf();
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("worker-src 'self' blob:");
  });

  it('is the host of the basemap too, where the operator names one', async () => {
    const policy = await policyOf({
      url: 'https://petak.contoh.go.id/{z}/{x}/{y}.png',
      origin: 'https://petak.contoh.go.id',
      attribution: '© Penyedia',
    });
    expect(policy).toContain("connect-src 'self' https://petak.contoh.go.id;");
    expect(policy).not.toMatch(/script-src[^;]*petak/);
  });
});
