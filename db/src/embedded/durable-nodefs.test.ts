import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing.ts';
import { makeDurable, type DiskWatch, type NodeFs } from './durable-nodefs.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let watch: DiskWatch;
let written: unknown;
let nodeFs: NodeFs;
const root = { name: '/', mount: { opts: { root: folder.path } } } as unknown as Node;
Object.assign(root, { parent: root });
type Stream = Parameters<NodeFs['stream_ops']['write']>[0];
type Node = Stream['node'];
const inFolder = (name: string, parent = root): Node => ({ name, parent, mount: root.mount });
const segment = inFolder('0001', inFolder('pg_wal'));

beforeEach(() => {
  watch = { walBytes: 0, sawFullDisk: false, isDurable: true };
  written = 100;
  const write = (): number => {
    if (typeof written === 'number') return written;
    throw written as Error;
  };
  nodeFs = { stream_ops: { write } };
  makeDurable(nodeFs, watch);
});

const flush = (stream: Stream): number | undefined => nodeFs.stream_ops.fsync?.(stream);

test('a flush reaches the file: it works on an open one and fails with EIO on a closed one', () => {
  const nfd = openSync(join(folder.path, 'file'), 'w');
  expect(flush({ nfd, node: segment })).toBe(0);
  closeSync(nfd);
  expect(flush({ nfd, node: segment })).toBe(29);
});

test('a folder is flushed by its path', () => {
  expect(flush({ node: root })).toBe(0);
  expect(flush({ node: inFolder('absent') })).toBe(29);
});

test('while a new directory is made nothing is flushed one by one', () => {
  watch.isDurable = false;
  expect(flush({ nfd: 987_654, node: segment })).toBe(0);
});

test('bytes of the write-ahead log are counted, those of other files not', () => {
  nodeFs.stream_ops.write({ node: segment }, undefined, 0, 100);
  nodeFs.stream_ops.write({ node: inFolder('1234', inFolder('base')) }, undefined, 0, 100);
  expect(watch.walBytes).toBe(100);
});

test('a full disk is noted and the error goes on to PostgreSQL', () => {
  written = Object.assign(new Error('errno'), { errno: 51 });
  expect(() => nodeFs.stream_ops.write({ node: segment }, undefined, 0, 100)).toThrow('errno');
  expect(watch.sawFullDisk).toBe(true);
});
