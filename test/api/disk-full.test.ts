import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { SerasiProcess } from '../support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'serasi-full-'));
const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0;
const unmount = (): void => void spawnSync('umount', [folder]);
const canMount = process.platform === 'linux' && mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
unmount();

describe.skipIf(!canMount)(
  'a full disk (skipped where no small file system can be mounted: needs root on Linux)',
  () => {
    afterEach(unmount);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    // Megabytes: while the database is made; while boundaries are written; at a commit in the middle of the first load.
    it.each([10, 60, 80])(
      'is told in one sentence at %i MB, and the next start finishes what is left',
      async (size) => {
        mount('-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder);
        const env = { SERASI_DATA_DIR: join(folder, 'data'), SERASI_PROVINCES: '34' };
        const full = await SerasiProcess.run(['prepare'], env);
        expect(full.code).toBe(1);
        expect(full.output).toMatch(/✗ Disk penuh/);
        expect(full.output).toMatch(/The disk is full/);
        expect(full.output).not.toContain('    at ');
        mount('-o', 'remount,size=800m', folder);
        expect(await SerasiProcess.run(['prepare'], env)).toMatchObject({ code: 0 });
      },
      240_000,
    );
  },
);
