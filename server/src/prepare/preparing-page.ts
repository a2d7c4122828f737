import type { Request, Response } from 'express';

/** How far the preparation of the data is; changed by the one who prepares, read by every request until it is done. */
export interface Preparation {
  title: { id: string; en: string };
  /** 0–1 of the running step; null: not known. */
  share: number | null;
  error?: { id: string; en: string };
}

/** Answers any request while data is being prepared: a page that reloads itself for people, JSON for programs; 503. */
export function preparingPage(preparation: Preparation, request: Request, response: Response): void {
  const { title, share, error } = preparation;
  response.status(503).setHeader('Retry-After', '3');
  response.setHeader('Cache-Control', 'no-store');
  if (!request.accepts('html') || request.path.startsWith('/graphql')) {
    response.json({
      errors: [
        {
          message: `Data sedang disiapkan: ${title.id}.`,
          extensions: { code: 'NOT_READY', messageEn: `Data is being prepared: ${title.en}.` },
        },
      ],
    });
    return;
  }
  const percent = share === null ? '' : ` ${Math.round(share * 100)}%`;
  response.type('html')
    .send(`<!doctype html><html lang="id"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width"><title>Serasi sedang disiapkan</title>
<body style="font:15px/1.5 system-ui,sans-serif;color:#1f2933;max-width:34rem;margin:18vh auto;padding:0 1rem">
<h1 style="font-size:24px;margin:0 0 .5rem">Serasi sedang disiapkan</h1>
<p>${error ? error.id : `${title.id}${percent} …`}</p>
<p style="color:#52606d">${error ? error.en : 'Halaman ini memuat ulang sendiri; peta terbuka begitu data lengkap. / The map opens when the data is complete.'}</p>
<progress ${share === null ? '' : `value="${share}"`} style="width:100%;accent-color:#0b5d66"></progress></body></html>`);
}
