import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { save, testFolder, zipOf, type ZipMember } from '../geo/test-files.ts';
import { refusal } from '../geo/test-reading.ts';
import { DISK_LIMITS, type InflateLimits } from './inflate-guard.ts';
import { openArchive } from './open-archive.ts';

const folder = testFolder();

/** Opens and unpacks everything; nothing may be left behind, whatever happens. */
async function unpack(bytes: Buffer, limits?: InflateLimits): Promise<Record<string, string>> {
  const parent = mkdtempSync(join(folder, 'own-'));
  try {
    const archive = await openArchive(save(folder, 'a.zip', bytes), parent, limits);
    try {
      const found: Record<string, string> = {};
      for (const entry of archive.entries) {
        const path = await archive.extract(entry);
        expect(path.startsWith(parent)).toBe(true);
        found[entry.name] = readFileSync(path, 'utf8');
      }
      return found;
    } finally {
      await archive.close();
    }
  } finally {
    expect(readdirSync(parent)).toEqual([]);
  }
}

describe('archive', () => {
  it('gives files, also nested ones, without what systems leave behind', async () => {
    const members = [
      'a/b/Peta é.shp',
      '__MACOSX/a/._x.shp',
      'x/__MACOSX/y',
      'a/._b.shp',
      'Thumbs.db',
      '.DS_Store',
    ];
    const zip = zipOf([
      { name: 'a/', content: '' },
      ...members.map((name) => ({ name, content: `isi ${name}` })),
    ]);
    expect(await unpack(zip)).toEqual({ 'a/b/Peta é.shp': 'isi a/b/Peta é.shp' });
  });

  const big = Buffer.alloc(12 << 20, 0x61);
  const CASES: [string, string, ZipMember[]][] = [
    ['leads up', 'ARCHIVE_UNSAFE', [{ name: '../a.shp', content: 'x' }]],
    ['leads up within', 'ARCHIVE_UNSAFE', [{ name: 'a/../../b.shp', content: 'x' }]],
    ['leads up by backslash', 'ARCHIVE_UNSAFE', [{ name: '..\\a.shp', content: 'x' }]],
    ['is absolute', 'ARCHIVE_UNSAFE', [{ name: '/etc/a.shp', content: 'x' }]],
    ['names a drive', 'ARCHIVE_UNSAFE', [{ name: 'C:\\a.shp', content: 'x' }]],
    ['is locked', 'ARCHIVE_ENCRYPTED', [{ name: 'a.shp', content: 'x', flags: 1 }]],
    [
      'has too many files',
      'ARCHIVE_TOO_MANY',
      Array.from({ length: 2001 }, (_, i) => ({ name: `${i}`, content: '' })),
    ],
    ['is empty', 'ARCHIVE_EMPTY', []],
    ['holds litter only', 'ARCHIVE_EMPTY', [{ name: '.DS_Store', content: '' }]],
    ['is a bomb', 'UNPACKS_TOO_LARGE', [{ name: 'a', content: big }]],
    ['is a bomb that lies about its size', 'ARCHIVE_BROKEN', [{ name: 'a', content: big, claimedSize: 10 }]],
    ['has a wrong checksum', 'ARCHIVE_BROKEN', [{ name: 'a', content: 'abc', crc: 1 }]],
  ];

  it.each(CASES)('%s: %s', async (_, code, members) => {
    expect(await refusal(unpack(zipOf(members)))).toBe(code);
  });

  it('counts all entries together', async () => {
    const members = ['a', 'b', 'c'].map((name) => ({ name, content: Buffer.from(name.repeat(400)) }));
    const limits = { ...DISK_LIMITS, maxBytes: 1000 };
    expect(await refusal(unpack(zipOf(members), limits))).toBe('UNPACKS_TOO_LARGE');
    expect(Object.keys(await unpack(zipOf(members.slice(0, 2)), limits))).toEqual(['a', 'b']);
  });

  it('is cut off, or no archive at all', async () => {
    const zip = zipOf([{ name: 'a', content: 'abc' }]);
    expect(await refusal(unpack(zip.subarray(0, -10)))).toBe('ARCHIVE_BROKEN');
    expect(await refusal(unpack(Buffer.from('PK\u0003\u0004 rubbish')))).toBe('ARCHIVE_BROKEN');
    expect(existsSync('/etc/a.shp')).toBe(false);
  });
});
