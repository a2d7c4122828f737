/** The quoted name right after the first keyword. */
export function nameOfWkt(wkt: string): string {
  return /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 60);
}

/** The EPSG number of a WKT 1 text, from its own authority or from a name that leaves no doubt. */
export function codeOfWkt(wkt: string): number | null {
  const authority = /AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  return authority === undefined ? codeOfName(nameOfWkt(wkt)) : Number(authority);
}

/**
 * Names as ESRI and the EPSG registry write them.
 *
 * @source EPSG registry: 326zz/327zz WGS 84 UTM; 23866–23872 and 23877–23884 DGN95 UTM 46N–52N and 47S–54S
 */
function codeOfName(name: string): number | null {
  const plain = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  if (plain === 'GCSWGS1984' || plain === 'WGS84' || plain === 'WGS1984') return 4326;
  if (plain === 'GCSDGN1995' || plain === 'DGN95') return 4755;
  if (/^(WGS1984|WGS84)(WEBMERCATORAUXILIARYSPHERE|PSEUDOMERCATOR)$/.test(plain)) return 3857;
  const [, datum, digits, side] = /^(WGS1984|WGS84|DGN1995|DGN95)UTMZONE(\d{1,2})([NS])$/.exec(plain) ?? [];
  const zone = Number(digits);
  if (datum?.startsWith('WGS')) return zone >= 1 && zone <= 60 ? (side === 'N' ? 32600 : 32700) + zone : null;
  if (side === 'N' && zone >= 46 && zone <= 52) return 23820 + zone;
  if (side === 'S' && zone >= 47 && zone <= 54) return 23830 + zone;
  return null;
}

/** A datum that is neither WGS 84 to within a metre nor says its shift; null where all is well. */
export function unknownDatumOfWkt(wkt: string): string | null {
  const datum = /\bDATUM\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1];
  if (datum === undefined || /\bTOWGS84\b/i.test(wkt)) return null;
  return /WGS_?(19)?84|DGN_?(19)?95|Geodesi_Nasional|SRGI|ITRF/i.test(datum) ? null : datum;
}
