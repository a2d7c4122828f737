import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import { isGzip } from '../archive/file-chunks.ts';
import type { CrsHint } from './crs.ts';
import { DbfTable } from './dbf-table.ts';
import type { GeoSource, RawFeature, SourceContext } from './geo-source.ts';
import { geoError } from './problems.ts';
import { readShp } from './shp-geometry.ts';
import { encodingOfCpg, guessedEncoding, namedEncoding, type Encoding } from './text-encoding.ts';

/** The files of one shapefile, where they lie. */
export interface ShapefileParts {
  /** As people call it: without the extension. */
  readonly name: string;
  readonly shp: string;
  readonly dbf: string;
  readonly prj?: string | undefined;
  readonly cpg?: string | undefined;
}

const MAX_SIDE_FILE = 64 * 1024;

/** A shapefile whose parts lie side by side in a folder. */
export function openBareShapefile(file: string, context: SourceContext): Promise<GeoSource> {
  const stem = file.replace(/\.shp$/i, '');
  const part = (extension: string): string | undefined =>
    [`${stem}.${extension}`, `${stem}.${extension.toUpperCase()}`].find((path) => existsSync(path));
  const dbf = part('dbf');
  if (dbf === undefined || isGzip(file)) throw geoError('SHP_INCOMPLETE', '.dbf');
  const parts = { name: basename(stem), shp: file, dbf, prj: part('prj'), cpg: part('cpg') };
  return Promise.resolve(openShapefile(parts, context));
}

export function openShapefile(parts: ShapefileParts, context: SourceContext): GeoSource {
  const table = new DbfTable(parts.dbf);
  try {
    const encoding = encodingOf(table, parts, context);
    return {
      format: 'shapefile',
      layers: [parts.name],
      crs: crsOf(parts),
      warnings: encoding.warnings,
      features: () => readRecords(parts, table, new TextDecoder(encoding.label)),
      close: () => Promise.resolve(table.close()),
    };
  } catch (cause) {
    table.close();
    throw cause;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the contract is asynchronous, reading through a window is not
async function* readRecords(
  { name, shp }: ShapefileParts,
  table: DbfTable,
  decoder: TextDecoder,
): AsyncGenerator<RawFeature> {
  for (const { index, area } of readShp(shp)) {
    if (index >= table.count) throw geoError('TRUNCATED', '.dbf');
    const properties = table.row(index, decoder);
    if (properties) yield { layer: name, properties, area };
  }
}

function encodingOf(table: DbfTable, { cpg }: ShapefileParts, { encoding }: SourceContext): Encoding {
  if (encoding !== undefined) return namedEncoding(encoding);
  const stated = cpg === undefined ? null : encodingOfCpg(sideFile(cpg));
  if (stated) return stated;
  const { isUtf8, isAscii } = table.survey();
  return guessedEncoding(isUtf8, isAscii);
}

function crsOf({ prj }: ShapefileParts): CrsHint | null {
  const wkt = prj === undefined ? '' : sideFile(prj).trim();
  return wkt === '' || /^LOCAL_CS/i.test(wkt) ? null : { wkt };
}

function sideFile(path: string): string {
  if (statSync(path).size > MAX_SIDE_FILE) throw geoError('FILE_BROKEN', '.prj / .cpg');
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}
