import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@serasi/db';
import {
  createTestPostgres,
  postgresSkipReason,
  testPostgresUrl,
  type TestPostgres,
} from '@serasi/db/postgres-testing';
import { ROOT, SerasiProcess } from './process.ts';

/** Where small data can be made; why not, else null. */
export const SMALL_ENGINES = [
  { name: 'embedded', missing: null },
  { name: 'PostgreSQL', missing: testPostgresUrl === undefined ? postgresSkipReason : null },
] as const;
type EngineName = (typeof SMALL_ENGINES)[number]['name'];

/** The default data of DI Yogyakarta alone (438 villages), in a folder and a database of its own. */
export class SmallData {
  private readonly folder = mkdtempSync(join(tmpdir(), 'serasi-small-'));
  readonly env: NodeJS.ProcessEnv;

  private constructor(private readonly postgres: TestPostgres | null) {
    this.env = {
      SERASI_DATA_DIR: join(this.folder, 'data'),
      SERASI_PROVINCES: '34',
      ...(postgres ? { DATABASE_URL: postgres.url } : {}),
    };
  }

  static async prepare(engine: EngineName): Promise<SmallData> {
    const data = new SmallData(engine === 'PostgreSQL' ? await createTestPostgres() : null);
    const { code, output } = await data.run('prepare');
    if (code !== 0) throw new Error(output);
    return data;
  }

  run(...args: string[]): Promise<{ code: number | null; output: string }> {
    return SerasiProcess.run(args, this.env);
  }

  /** Writes a file; its path. */
  file(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** The embedded database can be opened while no server holds it. */
  async inDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
    const database = await openDatabase({
      dataDir: this.env['SERASI_DATA_DIR'] ?? '',
      url: this.postgres?.url,
      embeddedHostScript: join(ROOT, 'db', 'dist', 'embedded-host.js'),
    });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  rows<Row>(sql: string): Promise<Row[]> {
    return this.inDatabase((database) => database.dataSource.query<Row[]>(sql));
  }

  async remove(): Promise<void> {
    await this.postgres?.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
