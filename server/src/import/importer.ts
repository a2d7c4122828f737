import type { EntityManager } from '@serasi/db';
import type { Sentence } from '../platform/errors.ts';
import type { Account } from './account.ts';
import type { ImportRequest } from './import-request.ts';
import type { InputFile } from './input/input-file.ts';
import type { ImportKind, StoredKind } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import type { Reason } from './reason.ts';

/** The source that rows belong to. */
export interface DatasetDescription {
  key: string;
  title: string;
  source: string;
  licence: string;
  /** false: its rows never reach the public (ACLED and the like). */
  isRedistributable: boolean;
}

/** The source of an office's own file, of which nothing is known but what the person says. */
export function ownDataset(key: string, title: string): DatasetDescription {
  return {
    key,
    title,
    source: 'Berkas yang dimuat pengelola',
    licence: 'sesuai sumber berkas',
    isRedistributable: true,
  };
}

/** One import as its importer sees it. Everything it writes goes through `manager`, which is inside the one transaction. */
export interface ImportJob {
  readonly manager: EntityManager;
  readonly request: ImportRequest;
  readonly mapping: Mapping;
  readonly file: InputFile;
  /** Goes into every row that is written. */
  readonly batchId: number;
  readonly account: Account;
  /** A folder of its own, removed afterwards. */
  readonly workDir: string;
  /** Finds or makes the dataset; what the person said about source and licence wins. Call it once. */
  dataset(description: DatasetDescription): Promise<number>;
  /** Says how far a stage is; `total` 0: not known. */
  report(title: Sentence, done: number, total: number): void;
  /** More about the batch, kept as JSON. */
  readonly detail: Record<string, unknown>;
}

/**
 * Learns what rests on the rows of a batch, and returns what makes that anew. Asked after an import has written its rows, and
 * before an undo takes them back; the answer is called when the rows are as they are to be.
 */
export type Aftermath = (
  manager: EntityManager,
  kind: StoredKind,
  batchId: number,
) => Promise<(report: ImportJob['report']) => Promise<void>>;

/** One kind of import. */
export interface Importer {
  readonly kind: ImportKind;
  /** Names of the presets it knows. */
  readonly presets: readonly string[];
  /** Reads, matches and writes everything, filling the account. @throws UserError for a file that can't be taken at all */
  run(job: ImportJob): Promise<void>;
  /** Writes the rejected rows, in the input's own format, with their reasons; returns the path. */
  writeRejects(job: ImportJob, reasons: ReadonlyMap<number, Reason>, outBase: string): Promise<string>;
  /** Takes back what is not rows with a batch id. @throws UserError when something newer stands on it */
  beforeUndo?(manager: EntityManager, batchId: number): Promise<void>;
  /** Makes anew what rests on the rows that are back. `workDir` is empty, and removed afterwards. */
  afterUndo?(manager: EntityManager, workDir: string, report: ImportJob['report']): Promise<void>;
}
