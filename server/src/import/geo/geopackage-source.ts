import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reason } from '../reason.ts';
import type { Area } from './area.ts';
import { areaFromWkb } from './area-from-wkb.ts';
import { epsgOfName, type CrsHint } from './crs.ts';
import { plainProperties, type GeoSource, type RawFeature, type SourceContext } from './geo-source.ts';
import { all, iterate, openCopy, quoted, type Database, type Row } from './geopackage-file.ts';
import { geoError, geoReason } from './problems.ts';

/** The row as it is, geometry included. */
export interface GeoPackageOriginal {
  readonly row: Row;
}

/** What the file of rejected features needs to know of the one it came from. */
export interface GeoPackageSource extends GeoSource {
  readonly database: Database;
  readonly table: string;
  readonly geometryColumn: string;
}

/** One layer of a GeoPackage; read from disk, not from memory. */
export async function openGeoPackage(file: string, context: SourceContext): Promise<GeoPackageSource> {
  const folder = await mkdtemp(join(context.workDir, 'gpkg-'));
  try {
    const db = await openCopy(file, join(folder, 'copy.gpkg'));
    const close = async (): Promise<void> => {
      db.close();
      await rm(folder, { recursive: true, force: true });
    };
    return describe(db, context.layer, close);
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}

function describe(db: Database, wanted: string | undefined, close: () => Promise<void>): GeoPackageSource {
  const layer = chooseLayer(db, wanted);
  const table = text(layer['table_name']);
  const geometryColumn = text(layer['column_name']);
  return {
    format: 'geopackage',
    layers: [table],
    crs: crsOf(db, layer['srs_id'] ?? null),
    warnings: [],
    database: db,
    table,
    geometryColumn,
    // eslint-disable-next-line @typescript-eslint/require-await -- the contract is asynchronous, SQLite here is not
    async *features(): AsyncGenerator<RawFeature> {
      for (const row of iterate(db, `SELECT * FROM ${quoted(table)}`)) {
        const { [geometryColumn]: geometry, ...rest } = row;
        const area = areaOf(geometry ?? null);
        yield {
          layer: table,
          properties: plainProperties(rest),
          area,
          original: { row } satisfies GeoPackageOriginal,
        };
      }
    },
    close,
  };
}

function chooseLayer(db: Database, wanted: string | undefined): Row {
  const known = all(db, "SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => name);
  if (!known.includes('gpkg_contents') || !known.includes('gpkg_geometry_columns')) {
    throw geoError('UNKNOWN_FORMAT', 'SQLite, bukan/not GeoPackage');
  }
  const layers = all(
    db,
    `SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g
       JOIN gpkg_contents c ON c.table_name = g.table_name
      WHERE c.data_type = 'features' ORDER BY g.table_name`,
  );
  const [first] = layers;
  if (!first) throw geoError('NO_FEATURES');
  const names = layers.map((layer) => text(layer['table_name']));
  const chosen = wanted === undefined ? undefined : layers[names.indexOf(wanted)];
  if (chosen) return chosen;
  if (wanted !== undefined) throw geoError('LAYER_UNKNOWN', names.join(', '));
  if (layers.length > 1)
    throw geoError('LAYER_NEEDED', names.map((name) => `${name} (${count(db, name)})`).join(', '));
  return first;
}

function count(db: Database, table: string): string {
  return text(all(db, `SELECT count(*) AS n FROM ${quoted(table)}`)[0]?.['n']);
}

/** @source OGC 12-128r18, 1.1.2.1: 0 and -1 are undefined systems */
function crsOf(db: Database, srsId: Row[string]): CrsHint | null {
  const number = Number(srsId);
  if (!(number > 0)) return null;
  const [row] = all(
    db,
    'SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    [number],
  );
  if (!row) return { epsg: number };
  const named = epsgOfName(`${text(row['organization'])}:${text(row['organization_coordsys_id'])}`);
  if (named !== null) return { epsg: named };
  const definition = text(row['definition']);
  return /^(undefined)?$/i.test(definition) ? null : { wkt: definition };
}

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/** @source OGC 12-128r18, 2.1.3 (GeoPackageBinary) */
function areaOf(blob: Row[string]): Area | Reason {
  if (!(blob instanceof Uint8Array) || blob.length === 0) return geoReason('NO_GEOMETRY');
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (blob[0] !== 0x47 || blob[1] !== 0x50 || envelope === undefined || flags & 0x20) {
    return geoReason('GEOMETRY_UNREADABLE', 'GeoPackageBinary');
  }
  if (flags & 0x10) return geoReason('NO_GEOMETRY');
  return areaFromWkb(blob.subarray(8 + envelope)).area;
}

function text(value: Row[string] | undefined): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'bigint'
      ? String(value)
      : '';
}
