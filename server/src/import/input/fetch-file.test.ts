import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchFile, isAddress } from './fetch-file.ts';

const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251));
let folder: string;
let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: (string | undefined)[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serasi-fetch-'));
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.headers.range);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = (): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/batas%20desa.sql`;
const get = (maxBytes = 1e9): Promise<string> =>
  fetchFile(address(), { folder, maxBytes, report: () => undefined });

/** Breaks the line after `first` bytes of the first answer; later asks are answered by range where `etag` still fits. */
const breaking =
  (first: number, etags: string[]): typeof answer =>
  (request, response) => {
    const etag = etags[Math.min(asked.length - 1, etags.length - 1)] ?? '';
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const isSame = request.headers['if-range'] === etag;
    const body = isSame ? CONTENT.subarray(from) : CONTENT;
    response.writeHead(isSame && from > 0 ? 206 : 200, { etag, 'content-length': body.length });
    if (asked.length > 1) return void response.end(body);
    response.write(body.subarray(0, first), () => setTimeout(() => response.destroy(), 50));
  };

describe('downloading', () => {
  it('keeps the name and the bytes', async () => {
    answer = (_request, response) => response.end(CONTENT);
    const path = await get();
    expect(path.endsWith('batas desa.sql')).toBe(true);
    expect(readFileSync(path).equals(CONTENT)).toBe(true);
  });

  it('goes on where a broken line stopped', async () => {
    answer = breaking(100_000, ['"a"']);
    expect(readFileSync(await get()).equals(CONTENT)).toBe(true);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it('begins anew when the file has changed meanwhile', async () => {
    answer = breaking(100_000, ['"a"', '"b"']);
    expect(readFileSync(await get()).equals(CONTENT)).toBe(true);
  });

  it('refuses what is too large, told or not', async () => {
    answer = (_request, response) => response.end(CONTENT);
    await expect(get(1000)).rejects.toMatchObject({ code: 'DOWNLOAD_TOO_LARGE' });
    answer = (_request, response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' });
      response.end(CONTENT);
    };
    await expect(get(1000)).rejects.toMatchObject({ code: 'DOWNLOAD_TOO_LARGE' });
  });

  it('says what the server answered', async () => {
    answer = (_request, response) => response.writeHead(404).end();
    await expect(get()).rejects.toMatchObject({ code: 'DOWNLOAD_MISSING' });
    answer = (_request, response) => response.writeHead(403).end();
    await expect(get()).rejects.toMatchObject({ code: 'DOWNLOAD_REFUSED' });
  });

  it('takes plain http from this machine only', async () => {
    const options = { folder, maxBytes: 1, report: () => undefined };
    await expect(fetchFile('http://example.invalid/a', options)).rejects.toMatchObject({
      code: 'HTTPS_ONLY',
    });
    expect([isAddress('https://a/b'), isAddress('C:\\a.csv'), isAddress('a.csv')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
