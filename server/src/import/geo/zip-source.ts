import { openArchive, type Archive, type ArchiveEntry } from '../archive/open-archive.ts';
import type { GeoSource, SourceContext } from './geo-source.ts';
import { geoError } from './problems.ts';
import { openShapefile, type ShapefileParts } from './shapefile-source.ts';

type Opener = (file: string, context: SourceContext) => Promise<GeoSource>;

const SINGLE = /\.(kml|geojson|json|topojson|ndjson|geojsonl|gpkg|fgb|csv|txt|tsv|sql|gz)$/i;
const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/, 'Microsoft Office'],
  [/\.gdb\//i, 'File Geodatabase'],
  [/\.(tab|mif)$/i, 'MapInfo'],
  [/\.dwg$|\.dxf$/i, 'CAD'],
];

/** A shapefile in a ZIP, a KMZ, or any one file of another kind in a ZIP. */
export async function openZipped(
  file: string,
  context: SourceContext,
  openMember: Opener,
): Promise<GeoSource> {
  const archive = await openArchive(file, context.workDir);
  try {
    const source = await openWithin(archive, context, openMember);
    const close = source.close.bind(source);
    return Object.assign(source, { close: () => close().finally(() => archive.close()) });
  } catch (cause) {
    await archive.close();
    throw cause;
  }
}

async function openWithin(archive: Archive, context: SourceContext, openMember: Opener): Promise<GeoSource> {
  const { entries } = archive;
  const shapes = entries.filter(({ name }) => /\.shp$/i.test(name));
  if (shapes.length > 0) {
    const parts = await unpackShapefile(archive, choose(shapes, context.layer, true));
    return openShapefile(parts, context);
  }
  for (const [pattern, name] of UNSUPPORTED) {
    if (entries.some((entry) => pattern.test(entry.name))) throw geoError('UNKNOWN_FORMAT', name);
  }
  const singles = entries.filter(({ name }) => SINGLE.test(name));
  if (singles.length === 0) {
    throw geoError(
      'UNKNOWN_FORMAT',
      `ZIP: ${entries
        .slice(0, 10)
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }
  const document = entries.find(({ name }) => /^doc\.kml$/i.test(name));
  const chosen = document ?? choose(singles, context.layer, false);
  // With several files the layer named the file; otherwise it may name a layer within.
  const within = !document && singles.length > 1 ? { ...context, layer: undefined } : context;
  return openMember(await archive.extract(chosen), within);
}

function choose(
  candidates: readonly ArchiveEntry[],
  wanted: string | undefined,
  strict: boolean,
): ArchiveEntry {
  const names = candidates.map(({ name }) => name).join(', ');
  const [first] = candidates;
  const found = candidates.find(
    ({ name }) => wanted === name || wanted === stemOf(name) || wanted === baseOf(name),
  );
  if (found) return found;
  if (wanted !== undefined && (strict || candidates.length > 1)) throw geoError('LAYER_UNKNOWN', names);
  if (candidates.length > 1 || !first) throw geoError('LAYER_NEEDED', names);
  return first;
}

async function unpackShapefile(archive: Archive, shp: ArchiveEntry): Promise<ShapefileParts> {
  const stem = shp.name.replace(/\.shp$/i, '').toLowerCase();
  const part = (extension: string): ArchiveEntry | undefined =>
    archive.entries.find(({ name }) => name.toLowerCase() === `${stem}.${extension}`);
  const dbf = part('dbf');
  if (!dbf) throw geoError('SHP_INCOMPLETE', `${stemOf(shp.name)}.dbf`);
  const optional = async (entry: ArchiveEntry | undefined): Promise<string | undefined> =>
    entry && (await archive.extract(entry));
  return {
    name: stemOf(shp.name),
    shp: await archive.extract(shp),
    dbf: await archive.extract(dbf),
    prj: await optional(part('prj')),
    cpg: await optional(part('cpg')),
  };
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function stemOf(name: string): string {
  return baseOf(name).replace(/\.[^.]*$/, '');
}
