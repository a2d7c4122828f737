import type { HelmetOptions } from 'helmet';

/**
 * Everything comes from this origin; MapLibre and the query editor start their workers from blobs. Only where the operator
 * names an online basemap may the page also ask its host for images.
 */
export function securityHeaders(basemapOrigin: string | null): HelmetOptions {
  const basemap = basemapOrigin === null ? [] : [basemapOrigin];
  return {
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", "'unsafe-inline'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:', ...basemap],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'", ...basemap],
        'worker-src': ["'self'", 'blob:'],
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: false,
    crossOriginResourcePolicy: false,
  };
}
