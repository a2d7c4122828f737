import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from './connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A connection to a server that is there or not, with what it asked and what it told. */
function setUp() {
  const server = { there: false, probes: 0 };
  const connection = new Connection(() => {
    server.probes += 1;
    return Promise.resolve(server.there);
  });
  const recovered: boolean[] = [];
  connection.onRecovered((stale) => recovered.push(stale));
  return { connection, server, recovered };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the connection to the server', () => {
  it('asks by itself after a loss, ever less often, and tells once when the server is back', async () => {
    const { connection, server, recovered } = setUp();
    connection.lost('gone');
    expect(connection.get().reach).toBe('gone');
    await pass(30_000);
    const [early] = [server.probes];
    expect(early).toBeGreaterThan(4);
    await pass(60_000);
    expect(server.probes - early).toBeLessThan(5);
    expect(recovered).toEqual([]);
    server.there = true;
    await pass(31_000);
    expect(recovered).toEqual([false]);
    expect(connection.get().reach).toBe('here');
    await pass(120_000);
    expect(recovered).toHaveLength(1);
  });

  it('does not ask more often for ten losses than for one', async () => {
    const { connection, server } = setUp();
    for (let i = 0; i < 10; i++) connection.lost('failing');
    await pass(1100);
    expect(server.probes).toBe(1);
  });

  it('waits longer each time where a recovery did not last', async () => {
    const { connection, server, recovered } = setUp();
    server.there = true;
    connection.onRecovered(() => connection.lost('failing'));
    connection.lost('failing');
    await pass(60_000);
    expect(recovered.length).toBeLessThan(9);
  });

  it('knows how old the oldest kept answer on view is, until the server answers it', () => {
    const { connection } = setUp();
    connection.usesKept('a', 2000);
    connection.usesKept('b', 1000);
    expect(connection.get().keptSince).toBe(1000);
    connection.answered('b');
    expect(connection.get().keptSince).toBe(2000);
    connection.answered('a');
    expect(connection.get().keptSince).toBeNull();
  });

  it('tells those who wait that what is on view was kept', async () => {
    const { connection, server, recovered } = setUp();
    connection.usesKept('a', 1000);
    connection.lost('gone');
    server.there = true;
    await pass(1100);
    expect(recovered).toEqual([true]);
    expect(connection.get().keptSince).toBeNull();
  });

  it('is slow while an answer is awaited for longer than three seconds', async () => {
    const { connection } = setUp();
    const done = connection.began();
    await pass(2900);
    expect(connection.get().reach).toBe('here');
    await pass(200);
    expect(connection.get().reach).toBe('slow');
    done();
    expect(connection.get().reach).toBe('here');
  });
});
