import { describe, expect, it } from 'vitest';
import { joinReads, StatementBatch, type Read } from './statement-batch.ts';

describe('joinReads', () => {
  it('gives each read its own parameters, also those above nine', () => {
    const nine = {
      sql: 'select $1 + $2 + $3 + $4 + $5 + $6 + $7 + $8 + $9',
      params: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    };
    const { sql, params } = joinReads([nine, { sql: 'select $1, $2, $1', params: ['a', 'b'] }]);
    expect(params).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 'a', 'b']);
    expect(sql).toContain('select $10, $11, $10');
  });
});

describe('StatementBatch', () => {
  /** Answers like the database: column q<i> holds the i-th read's parameters. */
  const database =
    (sent: string[]): Read =>
    (sql, params) => {
      sent.push(sql);
      return Promise.resolve([Object.fromEntries(params.map((value, i) => [`q${i}`, [{ value }]]))]);
    };

  it('joins reads of one turn, also those made after promises, and keeps answers apart', async () => {
    const sent: string[] = [];
    const batch = new StatementBatch(database(sent));
    const later = Promise.resolve().then(() => batch.read('select $1', ['b']));
    const [a, b] = await Promise.all([batch.read('select $1', ['a']), later]);
    expect([a, b]).toEqual([[{ value: 'a' }], [{ value: 'b' }]]);
    expect(sent).toHaveLength(1);
    await batch.read('select $1', ['c']);
    expect(batch.statements).toBe(2);
  });

  it('tells every reader of a failed statement', async () => {
    const batch = new StatementBatch(() => Promise.reject(new Error('down')));
    const results = await Promise.allSettled([batch.read('select 1'), batch.read('select 2')]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
  });
});
