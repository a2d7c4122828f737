import { createHash, timingSafeEqual } from 'node:crypto';
import { Router, type NextFunction, type Request, type Response } from 'express';
import type { Database } from '@serasi/db';
import { latestBatches } from '../import/batch.store.ts';
import { UserError } from '../platform/errors.ts';
import { holdCompanions } from './companion.store.ts';
import { runBeside } from './run-upload.ts';
import { isCompanion } from './upload-kinds.ts';
import { kindOf, nameOf, optionsOf } from './upload-options.ts';
import { discardUpload, findUpload, readRejects, storeUpload } from './upload.store.ts';

/**
 * Staged imports over HTTP: upload data, or a crosswalk or codebook for it; preview, commit or discard, undo. Who may is one
 * shared token for now (`SERASI_IMPORT_TOKEN`); without it the whole branch is closed.
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
      const kind = kindOf(request);
      const options = isCompanion(kind) ? {} : optionsOf(request);
      await holdCompanions(dataSource.manager, options);
      const upload = { kind, file_name: nameOf(request), options };
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
