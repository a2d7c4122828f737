import { gzipSync } from 'node:zlib';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { multiPolygonToWkb } from '../../platform/wkb.ts';
import { newDatabase } from './geopackage-file.ts';
import { dbfOf, save, shpOf, square, testFolder, zipOf, type Ring } from './test-files.ts';
import { readAll, refusal, ringsOf } from './test-reading.ts';

const folder = testFolder();
const GEOGCS = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]';

const polygon = (...rings: Ring[]): object => ({ type: 'Polygon', coordinates: rings });
const feature = (geometry: unknown, properties: object = { code: '1' }): object => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (features: object[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

describe('Shapefile', () => {
  const parts = (
    name: string,
    shp: Buffer,
    dbf: Buffer,
    prj = GEOGCS,
  ): { name: string; content: Buffer | string }[] => [
    { name: `${name}.shp`, content: shp },
    { name: `${name}.dbf`, content: dbf },
    ...(prj === '' ? [] : [{ name: `${name}.prj`, content: prj }]),
  ];
  const one = shpOf([[square(110, -7)]]);

  it('sorts holes and islands by direction and place', async () => {
    const hole = [...square(110.02, -6.98, 0.02)].reverse();
    const zip = zipOf(
      parts('a', shpOf([[square(110, -7), square(112, -7), hole]]), dbfOf('N', [Buffer.from('x')])),
    );
    const { records } = await readAll(folder, save(folder, 'a.zip', zip));
    expect(ringsOf(records[0]?.wkb).map((rings) => rings.length)).toEqual([2, 1]);
  });

  it.each([
    ['UTF-8', Buffer.from('Désa'), 'Désa', ['ENCODING_GUESSED']],
    ['windows-1252', Buffer.from('Désa', 'latin1'), 'Désa', ['ENCODING_GUESSED']],
    ['ASCII', Buffer.from('Desa'), 'Desa', []],
  ])('without .cpg reads %s', async (_, bytes, name, codes) => {
    const zip = zipOf(parts('a', one, dbfOf('NAMA', [bytes])));
    const { records, warnings } = await readAll(folder, save(folder, 'a.zip', zip));
    expect(records[0]?.properties).toEqual({ NAMA: name });
    expect(warnings).toEqual(codes);
  });

  it('believes the .cpg, and the person more', async () => {
    const zip = zipOf([
      ...parts('a', one, dbfOf('N', [Buffer.from('é', 'latin1')])),
      { name: 'a.CPG', content: 'ISO 88591' },
    ]);
    const file = save(folder, 'a.zip', zip);
    expect((await readAll(folder, file)).records[0]?.properties).toEqual({ N: 'é' });
    expect((await readAll(folder, file, { encoding: 'windows-1251' })).records[0]?.properties).toEqual({
      N: 'й',
    });
  });

  it('passes deleted rows over, reads numbers and dates', async () => {
    const zip = zipOf(
      parts(
        'a',
        shpOf([[square(110, -7)], [square(111, -7)]]),
        dbfOf('N', [Buffer.from('*7'), Buffer.from(' 8.5')], 'N'),
      ),
    );
    const { records } = await readAll(folder, save(folder, 'a.zip', zip));
    expect(records).toMatchObject([{ number: 1, properties: { N: 8.5 } }]);
    const dated = zipOf(parts('a', one, dbfOf('D', [Buffer.from('20240131')], 'D', 8)));
    expect((await readAll(folder, save(folder, 'd.zip', dated))).records[0]?.properties).toEqual({
      D: '2024-01-31',
    });
  });

  it('without .prj takes degrees within Indonesia, and nothing else', async () => {
    const degrees = save(folder, 'a.zip', zipOf(parts('a', one, dbfOf('N', [Buffer.from('x')]), '')));
    expect((await readAll(folder, degrees)).summary.crs).toBe('EPSG:4326');
    const metres = shpOf([[square(852_000, 9_385_000, 1000)]]);
    const file = save(folder, 'm.zip', zipOf(parts('a', metres, dbfOf('N', [Buffer.from('x')]), '')));
    await expect(readAll(folder, file)).rejects.toMatchObject({
      code: 'CRS_UNKNOWN',
      message: /852000 … 853000.*--crs/,
    });
    expect((await readAll(folder, file, { crs: 'epsg:32750' })).summary.crs).toBe('EPSG:32750');
  });

  it('asks which of several, and takes the one that is named', async () => {
    const dbf = dbfOf('N', [Buffer.from('x')]);
    const file = save(folder, 'a.zip', zipOf([...parts('x/desa', one, dbf), ...parts('x/kota', one, dbf)]));
    await expect(readAll(folder, file)).rejects.toMatchObject({ code: 'LAYER_NEEDED' });
    expect((await readAll(folder, file, { layer: 'kota' })).summary.layers).toEqual(['kota']);
  });

  it('flattens heights', async () => {
    const zip = zipOf(parts('a', shpOf([[square(110, -7)]], 15), dbfOf('N', [Buffer.from('x')])));
    expect((await readAll(folder, save(folder, 'a.zip', zip))).warnings).toEqual(['FLATTENED']);
  });
});

describe('GeoPackage', () => {
  it('reads a file that was left in WAL mode, gzipped, with headers of every kind', async () => {
    const path = save(folder, 'a.gpkg', '');
    const db = newDatabase(path);
    db.exec(`CREATE TABLE gpkg_contents (table_name, data_type); CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id);
      CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id, definition);
      INSERT INTO gpkg_contents VALUES ('desa "a"', 'features'), ('x', 'attributes');
      INSERT INTO gpkg_geometry_columns VALUES ('desa "a"', 'geom', 4326);
      INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'EPSG', 4326, '');
      CREATE TABLE "desa ""a""" (fid INTEGER PRIMARY KEY, geom BLOB, nama TEXT);`);
    const wkb = multiPolygonToWkb([[square(110, -7).flat()]]);
    const header = (flags: number, envelope: number): Buffer =>
      Buffer.concat([Buffer.from([0x47, 0x50, 0, flags]), Buffer.alloc(4 + envelope)]);
    const geometries = [
      Buffer.concat([header(1, 0), wkb]),
      Buffer.concat([header(3, 32), wkb]),
      header(0x11, 0),
      null,
      Buffer.from('x'),
    ];
    for (const geometry of geometries)
      db.run('INSERT INTO "desa ""a""" (geom, nama) VALUES (?, ?)', [geometry, 'x']);
    db.close();
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(path);
    bytes.fill(2, 18, 20);
    const { summary, records } = await readAll(folder, save(folder, 'b.bin', gzipSync(bytes)));
    expect(summary).toMatchObject({ format: 'geopackage', layers: ['desa "a"'], crs: 'EPSG:4326' });
    expect(records.map(({ problem }) => problem?.code)).toEqual([
      undefined,
      undefined,
      'NO_GEOMETRY',
      'NO_GEOMETRY',
      'GEOMETRY_UNREADABLE',
    ]);
    expect(records[0]?.properties).toEqual({ fid: 1, nama: 'x' });
  });
});

describe('FlatGeobuf', () => {
  const data = JSON.parse(
    collection([
      feature(polygon(square(110, -7)), { a: 'x', n: 2.5 }),
      feature(polygon(square(111, -7)), { a: 'y', n: 3 }),
    ]),
  ) as FeatureCollection;

  it('reads features and their system', async () => {
    const file = save(folder, 'a.fgb', Buffer.from(serialize(data, 4326)));
    const { summary, records } = await readAll(folder, file);
    expect(summary).toMatchObject({ format: 'flatgeobuf', read: 2, crs: 'EPSG:4326', warnings: [] });
    expect(records[1]?.properties).toEqual({ a: 'y', n: 3 });
  });

  it('says that half of it is missing', async () => {
    const bytes = Buffer.from(serialize(data, 4326));
    const cut = [60, bytes.length - 11, bytes.length - 40].map((length) =>
      bytes.subarray(0, bytes.length - length),
    );
    const huge = Buffer.concat([bytes, Buffer.from([0xff, 0xff, 0xff, 0xff])]);
    const found: string[] = [];
    for (const content of [...cut, huge])
      found.push(await refusal(readAll(folder, save(folder, 'half.fgb', content))));
    expect(found).toEqual(['TRUNCATED', 'TRUNCATED', 'TRUNCATED', 'FEATURE_TOO_BIG']);
  });
});

describe('KML', () => {
  const ring = square(110, -7)
    .map(([x, y]) => `${x},${y},0`)
    .join(' ');
  const placemark = (extra = ''): string =>
    `<Placemark>${extra}<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  const kml = (body: string): string =>
    `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;

  it('reads placemarks of a KMZ by folder; comments and CDATA hide nothing', async () => {
    const tricky = `<!-- <Placemark> --><Folder><name>Desa</name>${placemark(
      '<name>A &amp; B</name><description><![CDATA[<b>x</b></Placemark>]]></description><ExtendedData><Data name="kode"><value>01</value></Data></ExtendedData>',
    )}</Folder><Placemark><name>titik</name><Point><coordinates>110,-7</coordinates></Point></Placemark>`;
    const file = save(
      folder,
      'a.kmz',
      zipOf([
        { name: 'doc.kml', content: kml(tricky) },
        { name: 'files/i.png', content: 'x' },
      ]),
    );
    const { summary, records } = await readAll(folder, file);
    expect(summary).toMatchObject({ format: 'kml', layers: ['Desa'], read: 2, warnings: [] });
    expect(records[0]).toMatchObject({
      layer: 'Desa',
      properties: { name: 'A & B', description: '<b>x</b></Placemark>', kode: '01' },
    });
    expect(records[1]?.problem?.code).toBe('NOT_AN_AREA');
  });

  it('does not expand entities', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml>${placemark('<name>&b;</name>')}${placemark()}</kml>`;
    const { records } = await readAll(folder, save(folder, 'a.kml', bomb));
    expect(records.map(({ problem }) => problem?.code)).toEqual(['GEOMETRY_UNREADABLE', undefined]);
  });
});

describe('CSV', () => {
  const wkt = `POLYGON((${square(110, -7)
    .map(([x, y]) => `${x} ${y}`)
    .join(', ')}))`;

  it.each([
    ['WKT', wkt],
    ['extended WKT', `SRID=4326;${wkt}`],
    [
      'WKT with heights',
      `POLYGON Z ((${square(110, -7)
        .map(([x, y]) => `${x} ${y} 5`)
        .join(',')}))`,
    ],
    [
      'hex WKB',
      multiPolygonToWkb([[square(110, -7).flat()]])
        .toString('hex')
        .toUpperCase(),
    ],
    ['GeoJSON', JSON.stringify(polygon(square(110, -7)))],
  ])('finds the column of %s by its content', async (_, cell) => {
    const text = `kode;bentuk;nama\n01;"${cell.replaceAll('"', '""')}";Désa\n02;;x\n`;
    const { summary, records } = await readAll(folder, save(folder, 'a.csv', text));
    expect(summary).toMatchObject({ format: 'csv', read: 2 });
    expect(records[0]).toMatchObject({ properties: { kode: '01', nama: 'Désa' } });
    expect(ringsOf(records[0]?.wkb)[0]?.[0]).toHaveLength(5);
    expect(records[1]?.problem?.code).toBe('NO_GEOMETRY');
  });

  it('takes the system from extended WKT', async () => {
    const text =
      'k,g\n1,"SRID=32750;POLYGON((852000 9385000,852000 9386000,853000 9386000,852000 9385000))"\n';
    expect((await readAll(folder, save(folder, 'a.csv', text))).summary.crs).toBe('EPSG:32750');
  });
});

describe('SQL dump', () => {
  it('reads quotes, escapes, comments and columns of the definition; runs nothing', async () => {
    const path = (x: number): string => JSON.stringify([[...square(x, -7)].map(([lng, lat]) => [lat, lng])]);
    const islands = JSON.stringify(
      [...square(110, -7), ...square(112, -7)].reduce<number[][][]>((rings, [lng, lat], i) => {
        if (i % 5 === 0) rings.push([]);
        rings.at(-1)?.push([lat, lng]);
        return rings;
      }, []),
    );
    const sql = `-- dump; (x)\n/*!40101 SET x=1 */;\nCREATE TABLE \`t\` (\`kode\` varchar(13) NOT NULL, nama decimal(10,2), path longtext, PRIMARY KEY (kode));\n
INSERT INTO \`t\` VALUES ('1','O\\'Neil; (a) -- b','${path(110)}'),\n('2','it''s',NULL);\nINSERT INTO t (kode, path, n) VALUES ('3','${islands}', -1.5e1);`;
    const { summary, records, warnings } = await readAll(folder, save(folder, 'a.sql', sql));
    expect(summary).toMatchObject({ format: 'sql', layers: ['t'], read: 3 });
    expect(warnings).toEqual(['AXES_SWAPPED']);
    expect(records.map(({ properties }) => properties)).toEqual([
      { kode: '1', nama: "O'Neil; (a) -- b" },
      { kode: '2', nama: "it's", path: null },
      { kode: '3', n: -15 },
    ]);
    expect(ringsOf(records[2]?.wkb)).toHaveLength(2);
  });
});
