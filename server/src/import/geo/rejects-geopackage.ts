import { renameSync, rmSync } from 'node:fs';
import { all, newDatabase, quoted, type Database, type Row } from './geopackage-file.ts';
import type { GeoPackageOriginal, GeoPackageSource } from './geopackage-source.ts';
import type { RejectSink } from './write-rejects.ts';

const ADDED = ['alasan', 'reason'];
const TYPES =
  /^(BOOLEAN|TINYINT|SMALLINT|MEDIUMINT|INT|INTEGER|FLOAT|DOUBLE|REAL|DATE|DATETIME|TEXT|BLOB)\b/i;

/** @source OGC 12-128r18, tables 1 to 5 */
const TABLES = `
  PRAGMA application_id = 1196444487;
  PRAGMA user_version = 10300;
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL UNIQUE, column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    PRIMARY KEY (table_name, column_name));`;

/** A GeoPackage again: one layer with the rows as they were, without a spatial index. */
export function geoPackageRejects(outBase: string, source: GeoPackageSource): RejectSink {
  const path = `${outBase}.gpkg`;
  rmSync(`${path}.partial`, { force: true });
  const db = newDatabase(`${path}.partial`);
  const columns = createLayer(db, source);
  const marks = [...columns, ...ADDED].map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO ${quoted(source.table)} VALUES (${marks})`);
  db.exec('BEGIN');
  return {
    path,
    add({ original }, { id, en }): Promise<void> {
      const { row } = original as GeoPackageOriginal;
      insert.run([...columns.map((name) => row[name] ?? null), id, en]);
      return Promise.resolve();
    },
    finish(): Promise<string> {
      insert.finalize();
      db.exec('COMMIT');
      db.close();
      renameSync(`${path}.partial`, path);
      return Promise.resolve(path);
    },
  };
}

/** Names of the columns that are copied. */
function createLayer(db: Database, { database, table, geometryColumn }: GeoPackageSource): string[] {
  db.exec(TABLES);
  const copy = (name: string, where = '', values: string[] = []): void => {
    for (const row of all(database, `SELECT * FROM ${name} ${where}`, values)) insertKnown(db, name, row);
  };
  copy('gpkg_spatial_ref_sys');
  copy('gpkg_contents', 'WHERE table_name = ?', [table]);
  copy('gpkg_geometry_columns', 'WHERE table_name = ?', [table]);
  const columns = all(database, `PRAGMA table_info(${quoted(table)})`).filter(
    ({ name }) => typeof name === 'string' && !ADDED.includes(name),
  );
  const definitions = columns.map(({ name, type, pk }) => {
    const plain = name === geometryColumn ? 'BLOB' : (TYPES.exec(String(type))?.[0] ?? 'TEXT');
    return `${quoted(String(name))} ${pk === 1 ? 'INTEGER PRIMARY KEY' : plain}`;
  });
  const added = ADDED.map((name) => `${name} TEXT`);
  db.exec(`CREATE TABLE ${quoted(table)} (${[...definitions, ...added].join(', ')})`);
  return columns.map(({ name }) => String(name));
}

/** Columns beyond the standard's stay behind. */
function insertKnown(db: Database, table: string, row: Row): void {
  const known = new Set(all(db, `PRAGMA table_info(${table})`).map(({ name }) => name));
  const names = Object.keys(row).filter((name) => known.has(name));
  db.run(
    `INSERT INTO ${table} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    names.map((name) => row[name] ?? null),
  );
}
