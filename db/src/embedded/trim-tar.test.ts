import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing.ts';
import { trimTar } from './trim-tar.ts';

test('keeps the chosen files of an archive with their content', () => {
  const folder = temporaryFolder();
  const deep = `share/${'long-'.repeat(17)}name`;
  for (const name of ['a/keep', 'a/drop', `${deep}/keep`]) {
    mkdirSync(join(folder.path, 'in', name, '..'), { recursive: true });
    writeFileSync(join(folder.path, 'in', name), name.repeat(100));
  }
  const tar = (args: string[], input?: Buffer): Buffer => execFileSync('tar', args, input ? { input } : {});
  const whole = tar(['--format=ustar', '-C', join(folder.path, 'in'), '-cf', '-', '.']);
  const trimmed = trimTar(whole, (name) => name.endsWith('keep'));
  expect(tar(['-tf', '-'], trimmed).toString().trim().split('\n').sort()).toEqual(
    ['./a/keep', `./${deep}/keep`].sort(),
  );
  expect(tar(['-xOf', '-', './a/keep'], trimmed).toString()).toBe('a/keep'.repeat(100));
  folder.remove();
});
