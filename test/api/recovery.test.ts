import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort, SerasiProcess } from '../support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'serasi-kill-'));
/** Moments of the first load, in milliseconds after the start: making the database, regions, values, boundaries. */
const MOMENTS = [400, 2500, 6000, 9000, 11_000, 12_500, 14_000];

describe('kill -9 in the first load', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is taken up again by the next start, and nothing half-made is ever served', async () => {
    const env = { SERASI_DATA_DIR: join(folder, 'data'), SERASI_PROVINCES: '34' };
    for (const moment of MOMENTS) {
      const port = await freePort();
      const serasi = SerasiProcess.start(['serve'], { ...env, PORT: String(port) });
      const until = Date.now() + moment;
      while (Date.now() < until && serasi.child.exitCode === null) {
        const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ about { counts { villages withoutPolygon } } }"}',
        }).catch(() => null);
        if (answer?.status === 200)
          expect(await answer.json()).toEqual({
            data: { about: { counts: { villages: 438, withoutPolygon: 0 } } },
          });
        else if (answer) expect(answer.status).toBe(503);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await serasi.stop('SIGKILL');
    }
    const port = await freePort();
    const last = SerasiProcess.start(['serve'], { ...env, PORT: String(port) });
    await last.says('Ctrl-C');
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ about { counts { regencies districts villages withoutPolygon } datasets { title } } resiliencePeriods { periods } }"}',
    });
    const { data } = (await answer.json()) as {
      data: { about: { counts: object; datasets: object[] }; resiliencePeriods: object[] };
    };
    expect(data.about.counts).toEqual({ regencies: 5, districts: 78, villages: 438, withoutPolygon: 0 });
    expect(data.about.datasets).toHaveLength(5);
    expect(data.resiliencePeriods).toEqual([{ periods: ['2023', '2024', '2025'] }]);
    expect(await last.stop()).toBe(0);
  }, 300_000);
});
