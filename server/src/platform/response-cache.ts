import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';

const gzipAsync = promisify(gzip);

/** Answers shorter than this cost little to make again. */
const MIN_CHARACTERS = 32_768;
/** Memory that ready answers may take in a server. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Level 6 takes three times as long for 5 % less. */
const GZIP_LEVEL = 4;

/**
 * Keeps large GraphQL answers (whole columns of the map) ready as gzipped bytes, for as long as the data does not change:
 * completing and compressing 84,000 values costs the one Node thread more than everything else. Only answers without
 * errors, to viewers who see what the public sees; `keyOf` gives the data version, or null for anybody else.
 */
export function responseCache(keyOf: () => string | null): RequestHandler {
  const cache = new LRUCache<string, Buffer>({
    maxSize: MAX_BYTES,
    sizeCalculation: (bytes) => bytes.length + 200,
  });
  return (request, response, next) => {
    const version = keyOf();
    const accepts = request.acceptsEncodings('gzip') === 'gzip';
    if (version === null || !accepts || request.method !== 'POST') {
      next();
      return;
    }
    const key = `${version}/${createHash('sha256').update(JSON.stringify(request.body)).digest('base64')}`;
    const ready = cache.get(key);
    if (ready) {
      sendGzipped(response, ready);
      return;
    }
    const send = response.send.bind(response);
    response.send = (body: unknown): Response => {
      if (
        response.statusCode !== 200 ||
        typeof body !== 'string' ||
        body.length < MIN_CHARACTERS ||
        body.startsWith('{"errors"')
      ) {
        return send(body);
      }
      gzipAsync(body, { level: GZIP_LEVEL }).then(
        (bytes) => {
          cache.set(key, bytes);
          sendGzipped(response, bytes);
        },
        () => send(body),
      );
      return response;
    };
    next();
  };
}

function sendGzipped(response: Response, bytes: Buffer): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', 'no-store');
  response.end(bytes);
}
