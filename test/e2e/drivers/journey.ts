import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { freePort, SerasiProcess } from '../../support/process.ts';
import { NO_BROWSER, Visitor, type Device } from './browser.ts';

const data = process.env['SERASI_TEST_DATA_DIR'];
const missing = NO_BROWSER ?? (data ? null : 'SERASI_TEST_DATA_DIR is not set: run npm test');

/** The server of one journey, over the default data; after a stop it starts again at the same address. */
export class MapServer {
  origin = '';
  private port = 0;
  private process: SerasiProcess | null = null;

  async start(): Promise<void> {
    this.port ||= await freePort();
    this.origin = `http://127.0.0.1:${this.port}`;
    this.process = SerasiProcess.start(['serve'], { PORT: String(this.port), SERASI_DATA_DIR: data });
    await this.process.says('Ctrl-C');
  }

  /** The code that the server ends with; 0 where none was started. */
  async stop(): Promise<number | null> {
    return this.process ? this.process.stop('SIGINT') : 0;
  }

  /** What the API answers to a query. */
  async ask<Data>(query: string): Promise<Data> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Data }).data;
  }
}

/**
 * Tests of one person in a browser at a server of their own; skipped, with the reason, where there is no browser or no data. A test
 * fails, too, when something went wrong unseen ({@link Visitor.troubles}); tests that expect trouble take it out themselves.
 */
export function journey(
  title: string,
  tests: (visitor: Visitor, server: MapServer) => void,
  device: Partial<Device> = {},
): void {
  describe.skipIf(missing)(`${title}${missing ? ` (skipped: ${missing})` : ''}`, () => {
    const server = new MapServer();
    const visitor = new Visitor();
    beforeAll(async () => {
      await server.start();
      await visitor.arrive(server.origin, device);
    });
    afterAll(async () => {
      await visitor.leave();
      expect(await server.stop()).toBe(0);
    });
    afterEach(() => expect(visitor.troubles.splice(0)).toEqual([]));
    tests(visitor, server);
  });
}

/** A number as Indonesians write it. */
export function inIndonesian(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}
