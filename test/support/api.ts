import type { Database } from '@serasi/db';
import { readyService, type ReadyService } from '@serasi/server';

/** The answer to one operation, with what it cost. */
export interface Answer<Data> {
  data: Data;
  errors: readonly { message: string; extensions?: Record<string, unknown> }[];
  /** SQL statements that reached the database, counted at the driver. */
  statements: number;
}

interface Statement {
  sql: string;
  params: unknown[];
}

/** The whole API in process, over a real database, counting statements. */
export class Api {
  private constructor(
    private readonly service: ReadyService,
    private readonly database: Database,
    private readonly log: Statement[],
  ) {}

  static async over(database: Database): Promise<Api> {
    const log: Statement[] = [];
    const api = new Api(await readyService(database), database, log);
    const logger = {
      ...SILENT,
      logQuery: (sql: string, params: unknown[] = []) => void log.push({ sql, params }),
    };
    database.dataSource.setOptions({ logging: ['query'], logger });
    database.dataSource.logger = logger;
    return api;
  }

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const before = this.log.filter(isRead).length;
    const { body } = await this.service.graphql.executeOperation(
      { query, variables },
      { contextValue: this.service.createContext() },
    );
    if (body.kind !== 'single') throw new Error('incremental delivery is not in use');
    return {
      data: body.singleResult.data as Data,
      errors: body.singleResult.errors ?? [],
      statements: this.log.filter(isRead).length - before,
    };
  }

  /** Tables that the statements of one operation would read from end to end, by the plans of the database. */
  async seqScans(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    const before = this.log.length;
    await this.ask(query, variables);
    const plans = await Promise.all(
      this.log
        .slice(before)
        .filter(isRead)
        .map(({ sql, params }) =>
          this.database.dataSource.query<{ 'QUERY PLAN': unknown }[]>(`explain (format json) ${sql}`, params),
        ),
    );
    const text = JSON.stringify(plans);
    return [...text.matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g)].map(
      ([, table]) => table ?? '',
    );
  }
}

const nothing = (): void => undefined;
const SILENT = {
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

/** The watch on the data version runs beside operations and is not theirs. */
function isRead({ sql }: Statement): boolean {
  return !sql.includes('from data_state');
}
