import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { localFile } from '../input/local-file.ts';
import { Crosswalk } from './crosswalk.ts';

const folder = mkdtempSync(join(tmpdir(), 'serasi-crosswalk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(...contents: string[]): Promise<Crosswalk> {
  const files = contents.map(async (content, i) => {
    const path = join(folder, `${i}.csv`);
    writeFileSync(path, content);
    return localFile(path);
  });
  return Crosswalk.read(await Promise.all(files));
}

it('several files are one crosswalk', async () => {
  const crosswalk = await read('kode_bps,kode_dagri\n3401,3401\n', 'bps;kemendagri\n3401010;34.01.01\n');
  expect([crosswalk.get('3401'), crosswalk.get('3401010')]).toEqual(['34.01', '34.01.01']);
});

const GOOD = 'kode_bps,kode_dagri\n3401,3401\n';
const MANY = `kode_bps,kode_dagri\n${Array.from({ length: 300_001 }, (_, i) => `${1e6 + i},3401`).join('\n')}`;

it.each([
  ['COLUMNS', 'kode;nama\n3401;Kulon Progo\n'],
  ['NOT_TEXT', 'kode_bps,kode_dagri\n\0\0\0'],
  ['FILE_EMPTY', ''],
  ['CROSSWALK_TOO_LARGE', MANY],
])('%s: the file at fault is named', async (code, content) => {
  await expect(read(GOOD, content)).rejects.toMatchObject({
    code,
    sentence: { id: expect.stringMatching(/^Padanan kode 1\.csv: /) as unknown },
  });
});

it('files without any pair are refused', async () => {
  await expect(read('kode_bps,kode_dagri\n,\n')).rejects.toMatchObject({ code: 'CROSSWALK_EMPTY' });
});
