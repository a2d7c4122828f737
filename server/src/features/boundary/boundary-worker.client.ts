import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError, type Sentence } from '../../platform/errors.ts';
import { SERVER_DIST } from '../../platform/paths.ts';
import type {
  BoundaryJob as BoundaryJobFile,
  BoundaryProgress,
  BoundarySummary,
} from '../../boundaries/boundary-records.ts';
import type { BoundaryFailure, BoundaryFault } from '../../boundaries/worker.ts';
import type { AdministrativeArea } from '../../sources/idn-area-data.ts';

/** Where boundaries come from: made of village points, or from a file of polygons. */
export type BoundarySource = BoundaryJobFile['source'];

/** Boundaries being made in a process of their own, since it takes a core and a gigabyte for half a minute. */
export interface BoundaryJob {
  shapesFile: string;
  tilesFile: string;
  neighboursFile: string;
  /** Resolves when the shapes can be read; the tiles are still being made. */
  shapesReady: Promise<void>;
  /** Resolves at the end. */
  finished: Promise<BoundarySummary>;
  /** Ends the process, if it still runs, and removes its files. */
  dispose: () => Promise<void>;
}

/** Starts the worker. `areas` absent: the default list. `outDir` is emptied first. Without tiles it only finds neighbours. */
export async function startBoundaryJob(
  source: BoundarySource,
  outDir: string,
  areas: readonly AdministrativeArea[] | undefined,
  onProgress: (title: Sentence, done: number, total: number) => void,
  makeTiles = true,
): Promise<BoundaryJob> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const regions = join(outDir, 'regions.json');
  if (areas) await writeFile(regions, JSON.stringify(areas));
  const jobFile = join(outDir, 'job.json');
  await writeFile(jobFile, JSON.stringify({ source, outDir, makeTiles, ...(areas ? { regions } : {}) }));
  const child = fork(join(SERVER_DIST, 'boundary-worker.js'), [jobFile], {
    execArgv: ['--max-old-space-size=3000'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { shapesReady, exited } = follow(child, onProgress);
  const finished = exited.then(
    () => JSON.parse(readFileSync(join(outDir, 'summary.json'), 'utf8')) as BoundarySummary,
  );
  finished.catch(() => undefined);
  return {
    shapesFile: join(outDir, 'shapes.ndjson'),
    tilesFile: join(outDir, 'tiles.ndjson'),
    neighboursFile: join(outDir, 'neighbours.ndjson'),
    shapesReady,
    finished,
    dispose: async () => {
      child.kill('SIGKILL');
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

function follow(
  child: ChildProcess,
  onProgress: (title: Sentence, done: number, total: number) => void,
): { shapesReady: Promise<void>; exited: Promise<void> } {
  let failure: Error | undefined;
  const ready = deferred();
  const exit = deferred();
  ready.promise.catch(() => undefined);
  child.on('message', (message: BoundaryProgress | BoundaryFailure | BoundaryFault) => {
    if (message.stage === 'failed') failure = new UserError(message.code, { id: message.id, en: message.en });
    else if (message.stage === 'unexpected') failure = new Error(message.detail);
    else if (message.stage === 'shapes-ready') ready.resolve();
    else onProgress({ id: message.id, en: message.en }, message.done, message.total);
  });
  child.on('exit', (code, signal) => {
    if (code === 0) {
      ready.resolve();
      exit.resolve();
      return;
    }
    const error = failure ?? new Error(`The boundary worker ended with ${signal ?? `exit code ${code}`}.`);
    ready.reject(error);
    exit.reject(error);
  });
  return { shapesReady: ready.promise, exited: exit.promise };
}

/** Promise.withResolvers, which Node 20 lacks. */
function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve = (): void => undefined;
  let reject = (_error: Error): void => undefined;
  const promise = new Promise<void>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}
