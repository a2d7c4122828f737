import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type NextFunction, type Request, type Response } from 'express';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../../platform/context.ts';
import { readWish } from '../region-list/index.ts';
import { describeExport, fileBase, noteText } from './export-about.ts';
import { exportColumns } from './export-columns.ts';
import { readExportOptions } from './export-options.ts';
import { exportPages } from './export-page.ts';
import { csvText } from './write-csv.ts';
import { geojsonText } from './write-geojson.ts';

/** Exports that a server writes at a time: each holds a page in memory and reads the database now and then. */
const MAX_AT_ONCE = 6;

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};
type Format = keyof typeof TYPES;

/**
 * `GET /api/export/regions.csv`, `.geojson` and `.txt` (sources, licences and columns): the regions of a level as on the map, written page after page, so that all 83,762 villages
 * take no more memory than one. Parameters: see {@link readExportOptions}.
 */
export function exportRoutes(createContext: () => RequestContext): Router {
  const router = Router();
  let running = 0;
  const open =
    (format: Format) =>
    (request: Request, response: Response, next: NextFunction): void => {
      if (running >= MAX_AT_ONCE) return void busy(response);
      running += 1;
      sendExport(createContext, format, request, response)
        .catch((error: unknown) => refuse(error, response, next))
        .finally(() => (running -= 1));
    };
  router.get('/regions.csv', open('csv'));
  router.get('/regions.geojson', open('geojson'));
  router.get('/regions.txt', open('txt'));
  return router;
}

async function sendExport(
  createContext: () => RequestContext,
  format: Format,
  request: Request,
  response: Response,
): Promise<void> {
  const { wish, lang, dialect } = readExportOptions(request.query);
  const context = createContext();
  const { run, filter } = await readWish(context, wish);
  const about = await describeExport(context, run, wish.level, lang);
  const columns = exportColumns(run.method);
  const pages = exportPages(createContext, { run, filter, withShapes: format === 'geojson' });
  const texts = {
    csv: () => csvText(pages, columns, dialect, lang),
    geojson: () => geojsonText(pages, columns, about, lang),
    txt: () => [noteText(about, columns, lang)],
  };
  response.attachment(`${fileBase(run, wish.level, wish.within, lang)}.${format}`);
  response.setHeader('Content-Type', TYPES[format]);
  response.setHeader('Cache-Control', 'no-store');
  await pipeline(Readable.from(texts[format]()), response);
}

function busy(response: Response): void {
  response.setHeader('Retry-After', '20');
  response.status(503).json({
    problem: {
      code: 'EXPORT_BUSY',
      id: 'Server sedang menulis banyak unduhan. Ulangi sebentar lagi.',
      en: 'The server is writing many downloads. Try again shortly.',
    },
  });
}

/** Before the first byte a mistake is told; after it the file is cut off, which every browser reports as a failed download. */
function refuse(error: unknown, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    if (!isHangUp(error)) console.error('export:', error);
    response.destroy();
    return;
  }
  response.removeHeader('Content-Disposition');
  const { reason, messageId, messageEn } = error instanceof GraphQLError ? error.extensions : {};
  if (typeof reason !== 'string') return next(error);
  response.status(400).json({ problem: { code: reason, id: messageId, en: messageEn } });
}

function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
