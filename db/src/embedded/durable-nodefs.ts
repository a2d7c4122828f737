import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import { join, sep } from 'node:path';
import { errorCode } from '../errors.ts';

/** errno EIO of Emscripten: PostgreSQL stops at once when a flush of its log fails, as it must. */
const EIO = 29;

interface Node {
  name: string;
  parent: Node;
  mount: { opts: { root: string } };
}
interface Stream {
  nfd?: number;
  node: Node;
}
type Write = (stream: Stream, buffer: unknown, offset: number, length: number, position?: number) => number;

/** The part of Emscripten's NODEFS that is patched. */
export interface NodeFs {
  stream_ops: { write: Write; fsync?: (stream: Stream) => number };
}

/** What happened on the way to the disk since the database was opened. */
export interface DiskWatch {
  /** Bytes of write-ahead log since the last reset. */
  walBytes: number;
  /** A write or flush found the disk full. */
  sawFullDisk: boolean;
  /** false: flushes are skipped (only while a new data directory is made that is flushed as a whole). */
  isDurable: boolean;
}

/** Gives PGlite the real fsync it lacks, and keeps count in `watch`. */
export function makeDurable(nodeFs: NodeFs, watch: DiskWatch): void {
  const write = nodeFs.stream_ops.write;
  nodeFs.stream_ops.write = (stream, buffer, offset, length, position) => {
    if (stream.node.parent.name === 'pg_wal') watch.walBytes += length;
    try {
      return write(stream, buffer, offset, length, position);
    } catch (error) {
      watch.sawFullDisk ||= isNoSpaceErrno(error);
      throw error;
    }
  };
  nodeFs.stream_ops.fsync = (stream) => {
    if (!watch.isDurable) return 0;
    try {
      flush(stream);
      return 0;
    } catch (error) {
      watch.sawFullDisk ||= ['ENOSPC', 'EDQUOT'].includes(errorCode(error));
      return EIO;
    }
  };
}

function flush(stream: Stream): void {
  if (stream.nfd !== undefined) return fdatasyncSync(stream.nfd);
  if (process.platform === 'win32') return;
  const fd = openSync(hostPath(stream.node), 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function hostPath(node: Node): string {
  const names: string[] = [];
  let at = node;
  for (; at.parent !== at; at = at.parent) names.unshift(at.name);
  return join(at.mount.opts.root, names.join(sep));
}

/** ENOSPC is 51 and EDQUOT 19 in Emscripten's (WASI) numbers. */
function isNoSpaceErrno(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('errno' in error)) return false;
  return error.errno === 51 || error.errno === 19;
}
