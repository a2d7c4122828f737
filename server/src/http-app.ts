import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expressMiddleware } from '@as-integrations/express5';
import type { ApolloServer } from '@apollo/server';
import compression from 'compression';
import staticGzip from 'express-static-gzip';
import express, { type Express, type Request, type Response, type NextFunction } from 'express';
import { LIMITS } from './platform/limits.ts';
import { WEB_DIST } from './platform/paths.ts';
import type { RequestContext } from './platform/context.ts';
import type { Basemap } from './platform/basemap.ts';
import { responseCache } from './platform/response-cache.ts';
import { securityHeaders } from './platform/security-headers.ts';
import { preparingPage, type Preparation } from './prepare/preparing-page.ts';
import { exportRoutes } from './features/export/index.ts';
import { tileRoutes } from './tiles/tile.routes.ts';
import type { Database } from '@serasi/db';
import { importRoutes } from './import-api/import.routes.ts';
import { priorityRoutes } from './features/priority/index.ts';

/** What the application needs once the data is ready. */
export interface ReadyService {
  database: Database;
  graphql: ApolloServer<RequestContext>;
  createContext: () => RequestContext;
  /** Version of the data now shown to the public. */
  dataVersion: () => string;
  /** Calls back now and whenever what readers see has changed. */
  onNewData: (listener: () => void) => void;
}

/**
 * The HTTP application. It listens from the first second: until `ready` is set every page says how far the
 * preparation is (503), so that nothing half-loaded is ever served.
 */
export function createHttpApp(
  preparation: Preparation,
  basemap: Basemap | null = null,
): {
  app: Express;
  setReady: (service: ReadyService) => void;
} {
  let routes: express.Router | undefined;
  const app = express();
  app.disable('x-powered-by');
  if (process.env['TRUST_PROXY']) app.set('trust proxy', process.env['TRUST_PROXY']);
  app.use(securityHeaders(basemap?.origin ?? null));
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get(
    '/readyz',
    (_request, response) => void response.status(routes ? 200 : 503).json({ ready: routes !== undefined }),
  );
  app.use((request, response, next) => {
    if (routes) routes(request, response, next);
    else preparingPage(preparation, request, response);
  });
  app.use(badRequest);
  return { app, setReady: (service) => (routes = serviceRoutes(service, basemap)) };
}

function serviceRoutes(
  { database, graphql, createContext, dataVersion }: ReadyService,
  basemap: Basemap | null,
): express.Router {
  const router = express.Router();
  router.use('/tiles', tileRoutes(database.dataSource));
  router.use('/api/imports', importRoutes(database, process.env['SERASI_IMPORT_TOKEN']));
  router.get('/api/basemap', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.json({ url: basemap?.url ?? null, attribution: basemap?.attribution ?? null });
  });
  router.use(compression());
  router.use('/api', priorityRoutes(createContext));
  router.use(
    '/graphql',
    express.json({ limit: LIMITS.bodyBytes }),
    responseCache(dataVersion),
    expressMiddleware(graphql, { context: () => Promise.resolve(createContext()) }),
  );
  router.use('/api/export', exportRoutes(createContext));
  router.get('/graphiql', (_request, response) => sendPage(response, 'graphiql.html'));
  router.use(
    '/assets',
    staticGzip(join(WEB_DIST, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y' },
    }),
  );
  // The service worker and the pages have fixed names: browsers ask each time whether they are new.
  router.use(
    express.static(WEB_DIST, {
      index: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  router.get('/', (_request, response) => sendPage(response, 'index.html'));
  router.use((request, response) => {
    response
      .status(404)
      .json({ error: `Tidak ada apa-apa di ${request.path}. / Nothing is at ${request.path}.` });
  });
  return router;
}

/** A page of the web app. The folder is given as root, for Express refuses paths with hidden folders above. */
function sendPage(response: Response, file: string): void {
  response.setHeader('Cache-Control', 'no-cache');
  if (existsSync(join(WEB_DIST, file))) response.sendFile(file, { root: WEB_DIST });
  else
    response
      .status(503)
      .send('Aplikasi web belum dibangun: jalankan npm start. / The web app is not built: run npm start.');
}

/** A body that is too large or not JSON is the caller's matter: one sentence, no stack. */
function badRequest(
  error: Error & { status?: number; type?: string },
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = error.status ?? 500;
  if (status >= 500) console.error(error);
  const [id, en] = SENTENCES[error.type ?? ''] ?? [
    'Permintaan tidak dapat diproses.',
    'The request could not be handled.',
  ];
  response.status(status).json({
    errors: [
      {
        message: id,
        extensions: { code: status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR', messageEn: en },
      },
    ],
  });
}

const SENTENCES: Record<string, [string, string]> = {
  'entity.too.large': [
    `Permintaan melebihi ${LIMITS.bodyBytes / 1000} kB. Kirim pertanyaan yang lebih pendek dan pakai variabel.`,
    `The request is larger than ${LIMITS.bodyBytes / 1000} kB. Send a shorter operation and use variables.`,
  ],
  'entity.parse.failed': [
    'Isi permintaan bukan JSON yang sah.',
    'The body of the request is not valid JSON.',
  ],
};
