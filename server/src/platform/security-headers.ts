import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Everything comes from this origin; MapLibre and the query editor start their workers from blobs. Only where the operator
 * names an online basemap may the page also ask its host for images.
 */
function directives(basemapOrigin: string | null): Record<string, string[] | null> {
  const basemap = basemapOrigin === null ? [] : [basemapOrigin];
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...basemap],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...basemap],
    'worker-src': ["'self'", 'blob:'],
    'upgrade-insecure-requests': null,
  };
}

const COMMON = { strictTransportSecurity: false, crossOriginResourcePolicy: false } as const;

/** The value of `tampilan` in the address of an embedded map, as the web app writes it. */
const EMBED = 'sematan';

function isEmbed({ method, path, query }: Request): boolean {
  return method === 'GET' && path === '/' && query['tampilan'] === EMBED;
}

/**
 * Security headers of every answer. Other sites may frame one page only, the embedded map (`/?tampilan=sematan`): it has no tools, so
 * that nobody can be led to click on what they do not see.
 */
export function securityHeaders(basemapOrigin: string | null): RequestHandler {
  const own = directives(basemapOrigin);
  const closed = helmet({ ...COMMON, contentSecurityPolicy: { directives: own } });
  const framed = helmet({
    ...COMMON,
    xFrameOptions: false,
    contentSecurityPolicy: { directives: { ...own, 'frame-ancestors': ['*'] } },
  });
  return (request, response, next) => (isEmbed(request) ? framed : closed)(request, response, next);
}
