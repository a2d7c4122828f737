import { createHash, timingSafeEqual } from 'node:crypto';
import { Router, type NextFunction, type Request, type Response } from 'express';
import type { Database } from '@serasi/db';
import { latestBatches } from '../import/batch.store.ts';
import { CODE_SYSTEMS, type ImportRequest } from '../import/import-request.ts';
import { IMPORT_KINDS, type ImportKind } from '../import/kinds.ts';
import { UserError } from '../platform/errors.ts';
import { runBeside } from './run-upload.ts';
import { discardUpload, findUpload, readRejects, storeUpload } from './upload.store.ts';

/** Options of an import that may come with an upload; paths and addresses of the server's own may not. */
const OPTIONS = [
  'preset',
  'codeSystem',
  'crs',
  'encoding',
  'sheet',
  'layer',
  'period',
  'dataset',
  'source',
  'licence',
] as const;

/**
 * Staged imports over HTTP: upload, preview, commit or discard, undo. Who may is one shared token for now
 * (`SERASI_IMPORT_TOKEN`); without it the whole branch is closed.
 */
export function importRoutes(database: Database, token: string | undefined): Router {
  const router = Router();
  const { dataSource } = database;
  router.use((request, _response, next) => next(mayImport(request, token)));
  router.get(
    '/',
    handle(async (_request, response) => {
      response.json({ batches: await latestBatches(dataSource.manager, 100) });
    }),
  );
  router.post(
    '/:kind',
    handle(async (request, response) => {
      if (request.is('multipart/*')) throw notWrapped();
      const upload = { kind: kindOf(request), file_name: nameOf(request), options: optionsOf(request) };
      const stored = await storeUpload(dataSource, upload, request);
      response.status(201).json(stored);
    }),
  );
  router.post(
    '/:id/preview',
    handle(async (request, response) => {
      response.json(await runBeside(database, ['run-upload', idOf(request), 'preview']));
    }),
  );
  router.post(
    '/:id/commit',
    handle(async (request, response) => {
      response.json(await runBeside(database, ['run-upload', idOf(request), 'commit']));
    }),
  );
  router.post(
    '/batches/:id/undo',
    handle(async (request, response) => {
      response.json(await runBeside(database, ['run-upload', idOf(request), 'undo']));
    }),
  );
  router.get(
    '/:id/rejects',
    handle(async (request, response) => {
      const rejects = await readRejects(dataSource.manager, idOf(request));
      if (!rejects) throw noRejects();
      response.attachment(rejects.name).type('application/octet-stream').send(rejects.body);
    }),
  );
  router.delete(
    '/:id',
    handle(async (request, response) => {
      await findUpload(dataSource.manager, idOf(request));
      await discardUpload(dataSource.manager, idOf(request));
      response.status(204).end();
    }),
  );
  router.use(explain);
  return router;
}

/** A mapping comes as the text of its JSON. */
const MAX_MAPPING = 20_000;

type Handler = (request: Request, response: Response) => Promise<void>;

function handle(work: Handler) {
  return (request: Request, response: Response, next: NextFunction): void => {
    work(request, response).catch(next);
  };
}

function mayImport(request: Request, token: string | undefined): UserError | undefined {
  if (!token) {
    return new UserError('IMPORT_CLOSED', {
      id: 'Impor lewat API belum dibuka di server ini. Pengelola membukanya dengan SERASI_IMPORT_TOKEN.',
      en: 'Importing through the API is not open on this server. Its operator opens it with SERASI_IMPORT_TOKEN.',
    });
  }
  const given = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  if (timingSafeEqual(digest(given), digest(token))) return undefined;
  return new UserError('NOT_ALLOWED', {
    id: 'Token impor salah atau tidak ada. Kirimkan sebagai Authorization: Bearer …',
    en: 'The import token is wrong or missing. Send it as Authorization: Bearer …',
  });
}

function kindOf(request: Request): ImportKind {
  const kind = IMPORT_KINDS.find((one) => one === request.params['kind']);
  if (kind) return kind;
  throw new UserError('KIND', {
    id: `Jenis impor tidak dikenal. Yang ada: ${IMPORT_KINDS.join(', ')}.`,
    en: `This kind of import is not known. There is: ${IMPORT_KINDS.join(', ')}.`,
  });
}

function nameOf(request: Request): string {
  const name = request.query['name'];
  return typeof name === 'string' && name !== '' ? name.slice(-200) : 'berkas';
}

function optionsOf(request: Request): Omit<ImportRequest, 'kind' | 'file'> {
  const options: Record<string, string | boolean> = {};
  for (const option of OPTIONS) {
    const value = request.query[option];
    if (typeof value === 'string' && value !== '') options[option] = value.slice(0, 500);
  }
  const mapping = request.query['mapping'];
  if (typeof mapping === 'string' && mapping !== '') options['mapping'] = mapping.slice(0, MAX_MAPPING);
  if (request.query['acceptReview'] === 'true') options['acceptReview'] = true;
  const system = options['codeSystem'];
  if (system !== undefined && !CODE_SYSTEMS.some((one) => one === system)) {
    throw new UserError('CODE_SYSTEM', {
      id: `codeSystem harus salah satu dari ${CODE_SYSTEMS.join(', ')}.`,
      en: `codeSystem must be one of ${CODE_SYSTEMS.join(', ')}.`,
    });
  }
  return options;
}

function idOf(request: Request): string {
  return String(request.params['id']);
}

function notWrapped(): UserError {
  return new UserError('MULTIPART', {
    id: 'Kirimkan berkasnya langsung sebagai isi permintaan (curl --data-binary @berkas), bukan sebagai formulir.',
    en: 'Send the file itself as the body of the request (curl --data-binary @file), not as a form.',
  });
}

function noRejects(): UserError {
  return new UserError('NO_REJECTS', {
    id: 'Tidak ada baris yang ditolak, atau pratinjau belum dijalankan.',
    en: 'No row was rejected, or there was no preview yet.',
  });
}

const STATUS: Readonly<Record<string, number>> = {
  IMPORT_CLOSED: 403,
  NOT_ALLOWED: 401,
  NO_UPLOAD: 404,
  NO_BATCH: 404,
  NO_REJECTS: 404,
  UPLOAD_TOO_LARGE: 413,
};

/** Problems the caller can mend are told; anything else goes on to the general handler. */
function explain(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (!(error instanceof UserError)) return next(error);
  response.status(STATUS[error.code] ?? 422).json({ problem: { code: error.code, ...error.sentence } });
}
