/** Runs a `select` with `$n` parameters and returns its rows. */
export type Read = (sql: string, params: unknown[]) => Promise<unknown[]>;

interface PendingRead {
  sql: string;
  params: readonly unknown[];
  resolve: (rows: never[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Joins all reads that one level of a GraphQL operation asks for into one SQL statement, so that an operation
 * costs at most one statement per level of depth. Rows come back as JSON: dates are ISO strings, geometry must be
 * turned into GeoJSON by the read itself.
 *
 * Resolvers of one level run in the same turn of the event loop, and their data loaders dispatch at its end; the
 * batch is sent in the turn after (setImmediate). Its reads are answered together, so the next level starts together.
 */
export class StatementBatch {
  /** Statements sent so far. */
  statements = 0;
  private pending: PendingRead[] = [];

  constructor(private readonly run: Read) {}

  /** Rows of a `select` with `$1…` parameters. The text must be a constant of a `*.queries.ts`. */
  read<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return new Promise<Row[]>((resolve, reject) => {
      if (this.pending.length === 0) setImmediate(() => void this.flush());
      this.pending.push({ sql, params, resolve: resolve, reject });
    });
  }

  private async flush(): Promise<void> {
    const reads = this.pending;
    this.pending = [];
    this.statements += 1;
    const { sql, params } = joinReads(reads);
    try {
      const [row] = (await this.run(sql, params)) as Record<string, never[]>[];
      if (!row) throw new Error('A joined statement always has one row; the connection is out of step.');
      reads.forEach((read, i) => read.resolve(row[`q${i}`] ?? []));
    } catch (error) {
      for (const read of reads) read.reject(error);
    }
  }
}

/** One statement whose column `q<i>` is the JSON array of the rows of read i. */
export function joinReads(reads: readonly { sql: string; params: readonly unknown[] }[]): {
  sql: string;
  params: unknown[];
} {
  const params: unknown[] = [];
  const columns = reads.map((read, i) => {
    const offset = params.length;
    params.push(...read.params);
    const text = read.sql.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + offset}`);
    return `(select coalesce(json_agg(q), '[]'::json) from (${text}) q) as q${i}`;
  });
  return { sql: `select ${columns.join(',\n')}`, params };
}
