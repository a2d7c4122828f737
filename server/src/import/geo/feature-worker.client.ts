import { fork } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EntityManager } from '@serasi/db';
import { UserError } from '../../platform/errors.ts';
import { SERVER_DIST } from '../../platform/paths.ts';
import type { Reason } from '../reason.ts';
import type { FeatureJob, FeatureRecord, FeatureSummary } from './feature-record.ts';
import type { FeatureMessage, FeatureTask } from './feature-worker.ts';

type Given = Omit<FeatureJob, 'outFile' | 'projections'>;

/** A reader that says nothing for so long is stuck in a hostile file. */
const SILENCE_MS = 300_000;
const PROJECTIONS = `select srid, proj4text from spatial_ref_sys where auth_name = 'EPSG' and srid < 32767 and proj4text <> ''`;

/**
 * Reads a geometry file in a process of its own: what a hostile file does to memory ends with it. Lines of FeatureRecord
 * go to `outFile`.
 * @throws UserError
 */
export async function readFeaturesApart(
  manager: EntityManager,
  given: Given,
  outFile: string,
  workDir: string,
  onProgress: (done: number) => void,
): Promise<FeatureSummary> {
  const rows = await manager.query<{ srid: number; proj4text: string }[]>(PROJECTIONS);
  const projections = Object.fromEntries(rows.map(({ srid, proj4text }) => [srid, proj4text]));
  const job: FeatureJob = { ...given, outFile, projections };
  return run({ task: 'read', job }, workDir, onProgress) as Promise<FeatureSummary>;
}

/** The records that a reader left, one after the other. */
export async function* readFeatureFile(file: string): AsyncGenerator<FeatureRecord> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') }))
    yield JSON.parse(line) as FeatureRecord;
}

/** Writes the rejected features in the input's own format where that can be done; returns the path. */
export async function rejectFeaturesApart(
  given: Given,
  reasons: ReadonlyMap<number, Reason>,
  outBase: string,
  workDir: string,
): Promise<string> {
  const job: FeatureJob = { ...given, outFile: join(workDir, 'rejected.ndjson'), projections: {} };
  return run(
    { task: 'reject', job, reasons: [...reasons], outBase },
    workDir,
    () => undefined,
  ) as Promise<string>;
}

async function run(task: FeatureTask, workDir: string, onProgress: (done: number) => void): Promise<unknown> {
  const taskFile = join(workDir, `${task.task}.task.json`);
  await writeFile(taskFile, JSON.stringify(task));
  const child = fork(join(SERVER_DIST, 'feature-worker.js'), [taskFile], {
    execArgv: ['--max-old-space-size=2000'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let result: { value: unknown } | undefined;
    let failure: Error | undefined;
    let timer = setTimeout(giveUp, SILENCE_MS);
    function giveUp(): void {
      failure = tooBig();
      child.kill('SIGKILL');
    }
    child.on('message', (message: FeatureMessage) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE_MS);
      if ('done' in message) onProgress(message.done);
      else if ('result' in message) result = { value: message.result };
      else if ('problem' in message) failure = new UserError(message.problem.code, message.problem);
      else failure = new Error(message.fault);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (failure) reject(failure);
      else if (code === 0 && result) resolve(result.value);
      else if (signal === 'SIGABRT' || code === 134 || code === 137) reject(tooBig());
      else reject(new Error(`The feature reader ended with ${signal ?? `exit code ${code}`}.`));
    });
  });
}

function tooBig(): UserError {
  return new UserError('TOO_BIG', {
    id: 'Berkas ini terlalu besar untuk dibaca sekaligus. Pecah per provinsi, atau simpan sebagai GeoPackage atau FlatGeobuf.',
    en: 'This file is too big to be read at once. Split it by province, or save it as GeoPackage or FlatGeobuf.',
  });
}
