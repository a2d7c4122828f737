import 'reflect-metadata';
/** What tests and benches may use of the server. */
export { readyService } from './serve.ts';
export { buildGraphqlSchema } from './schema.ts';
export { createHttpApp, type ReadyService } from './http-app.ts';
export { LIMITS } from './platform/limits.ts';
export { StatementBatch } from './platform/statement-batch.ts';
export { bumpDataVersion } from './platform/dataset.store.ts';
export { aftermath, importerOf } from './importers.ts';
export { localFile } from './import/input/local-file.ts';
export { runImport, type ImportOutcome } from './import/run-import.ts';
export type { ImportRequest } from './import/import-request.ts';
