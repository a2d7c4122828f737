import { describe, expect, it } from 'vitest';
import { crsFromHint, crsFromText, epsgOfName } from './crs.ts';

const utm = (name: string, datum = 'D_WGS_1984', more = ''): string =>
  `PROJCS["${name}",GEOGCS["x",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]${more}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",10000000.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const DGN95 = { '23880': '+proj=utm +zone=50 +south +ellps=WGS84 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs' };

describe('coordinate system', () => {
  it.each([
    ['WGS_1984_UTM_Zone_50S', 'EPSG:32750'],
    ['WGS 84 / UTM zone 47N', 'EPSG:32647'],
    ['DGN_1995_UTM_Zone_50S', 'EPSG:23880'],
    ['Peta Kami', 'Peta Kami'],
  ])('named %s is %s', (name, expected) => {
    expect(crsFromHint({ wkt: utm(name) }, DGN95).name).toBe(expected);
  });

  it('is computed from its parameters where its name says nothing', () => {
    const [lng, lat] = crsFromHint({ wkt: utm('Peta Kami') }, {}).toWgs84?.(851797.1, 9385277.6) ?? [];
    expect(lng).toBeCloseTo(120.174712, 5);
    expect(lat).toBeCloseTo(-5.552873, 5);
  });

  it('warns of a datum whose shift nobody says', () => {
    const code = (wkt: string): string[] => crsFromHint({ wkt }, {}).warnings.map((warning) => warning.code);
    expect(code(utm('Peta', 'D_Batavia'))).toEqual(['DATUM_SHIFT_UNKNOWN']);
    expect(code(utm('Peta', 'D_Batavia', ',TOWGS84[-377,681,-50,0,0,0,0]'))).toEqual([]);
  });

  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
    ['urn:ogc:def:crs:EPSG::32750', 32750],
    ['urn:ogc:def:crs:EPSG:6.9:23830', 23830],
    ['EPSG:4755', 4755],
    ['http://www.opengis.net/def/crs/EPSG/0/9470', 9470],
    ['ESRI:54009', null],
  ])('%s is number %s', (name, code) => {
    expect(epsgOfName(name)).toBe(code);
  });

  it('takes only numbers it knows from the person', () => {
    expect(crsFromText('32748', {}).name).toBe('EPSG:32748');
    expect(() => crsFromText('UTM 50S', {})).toThrow(/EPSG:32750/);
    expect(() => crsFromText('EPSG:99999', {})).toThrow(/EPSG:99999/);
  });
});
