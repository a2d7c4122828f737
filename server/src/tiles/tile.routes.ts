import { Router, type Request, type Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { DataSource } from '@serasi/db';
import { CURRENT_TILE_SET, TILE_BODY, type TileSetRow } from './tile.queries.ts';

/** Memory that ready tiles may take in a server. */
const TILE_CACHE_BYTES = 48 * 1024 * 1024;
/** A tile that is not there: sea, or outside the window. Browsers may keep that answer too. */
const NO_TILE = Buffer.alloc(0);
/** A year: the content hash in the address changes with the content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Indonesia, [minLng, minLat, maxLng, maxLat], EPSG:4326. */
const BOUNDS = [94.5, -11.5, 141.5, 6.5];

/**
 * `/tiles/regions.json` (TileJSON 3.0) and `/tiles/<hash>/{z}/{x}/{y}.mvt` (gzipped vector tiles). Regions are public:
 * tiles carry codes and names only, so no viewer is needed.
 */
export function tileRoutes(dataSource: DataSource): Router {
  const cache = new LRUCache<string, Buffer>({
    maxSize: TILE_CACHE_BYTES,
    sizeCalculation: (body) => body.length + 200,
  });
  const router = Router();

  router.get('/regions.json', async (request, response) => {
    const [set] = await dataSource.query<TileSetRow[]>(CURRENT_TILE_SET);
    if (!set) {
      response.status(503).json({ error: 'Petak peta belum siap. / Tiles are not ready yet.' });
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.json(tileJson(set, `${request.protocol}://${request.get('host') ?? ''}`));
  });

  router.get('/:hash/:z/:x/:y.mvt', async (request: Request<TileAddress>, response) => {
    const address = parseAddress(request.params);
    if (!address) {
      response
        .status(400)
        .json({ error: 'Alamat petak tidak sah: /tiles/<hash>/{z}/{x}/{y}.mvt. / Invalid tile address.' });
      return;
    }
    const key = address.join('/');
    const body = cache.get(key) ?? (await readTile(dataSource, address));
    if (!body) {
      response.status(404).setHeader('Cache-Control', 'no-store');
      response.json({
        error: 'Set petak ini sudah diganti; muat ulang /tiles/regions.json. / This tile set was replaced.',
      });
      return;
    }
    cache.set(key, body);
    sendTile(request, response, key, body);
  });

  return router;
}

type TileAddress = { hash: string; z: string; x: string; y: string };
type Address = [hash: string, z: number, x: number, y: number];

function parseAddress({ hash, z, x, y }: TileAddress): Address | null {
  if (!/^[0-9a-f]{8,64}$/.test(hash) || ![z, x, y].every((part) => /^\d{1,7}$/.test(part))) return null;
  const [zoom, column, row] = [Number(z), Number(x), Number(y)];
  return zoom <= 22 && column < 2 ** zoom && row < 2 ** zoom ? [hash, zoom, column, row] : null;
}

/** The bytes of a tile, none where the set is empty, null for an unknown set. */
async function readTile(dataSource: DataSource, address: Address): Promise<Buffer | null> {
  const [row] = await dataSource.query<{ body: Buffer | null }[]>(TILE_BODY, address);
  return row ? (row.body ?? NO_TILE) : null;
}

function sendTile(request: Request<TileAddress>, response: Response, key: string, body: Buffer): void {
  response.setHeader('Cache-Control', FOR_EVER);
  response.setHeader('ETag', `"${key}"`);
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (body.length === 0) {
    response.status(204).end();
    return;
  }
  if (request.headers['if-none-match'] === `"${key}"`) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'application/vnd.mapbox-vector-tile');
  response.setHeader('Content-Encoding', 'gzip');
  response.end(body);
}

function tileJson(set: TileSetRow, origin: string): object {
  return {
    tilejson: '3.0.0',
    name: 'Wilayah Indonesia',
    version: '1.0.0',
    scheme: 'xyz',
    tiles: [`${origin}/tiles/${set.hash}/{z}/{x}/{y}.mvt`],
    minzoom: set.min_zoom,
    maxzoom: set.max_zoom,
    bounds: BOUNDS,
    attribution: set.attribution,
    vector_layers: set.layers,
    boundaryStatus: set.boundary_status,
  };
}
