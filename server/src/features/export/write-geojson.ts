import type { ExportColumn } from './export-columns.ts';
import type { ExportedRegion } from './export-page.ts';

/**
 * A GeoJSON FeatureCollection (RFC 7946: EPSG:4326, `[lng, lat]`), page after page; `about` stands in it as the foreign member `serasi`.
 * A region without a polygon has a null geometry.
 */
export async function* geojsonText(
  pages: AsyncIterable<readonly ExportedRegion[]>,
  columns: readonly ExportColumn[],
  about: object,
  lang: 'id' | 'en',
): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","serasi":${JSON.stringify(about)},"features":[`;
  let separator = '\n';
  for await (const page of pages) {
    const features = page.map((region) => JSON.stringify(feature(region, columns, lang)));
    yield separator + features.join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

function feature(region: ExportedRegion, columns: readonly ExportColumn[], lang: 'id' | 'en'): object {
  return {
    type: 'Feature',
    id: region.row.id,
    geometry: region.geometry,
    properties: Object.fromEntries(columns.map(({ name, value }) => [name[lang], value(region, lang)])),
  };
}
