import { REGIONS_SOURCE, LABEL_FONT_REGULAR, type MapLayer } from './layer-definition.ts';
import { PALETTES } from './palette.ts';

/** Names of countries beside Indonesia, Indonesian and English, at `[lng, lat]` where there is room. */
const COUNTRIES: ReadonlyArray<readonly [string, string, number, number]> = [
  ['Malaysia', 'Malaysia', 102.2, 4.1],
  ['Malaysia', 'Malaysia', 114.2, 3.2],
  ['Brunei', 'Brunei', 114.6, 4.9],
  ['Thailand', 'Thailand', 100.2, 7.4],
  ['Filipina', 'Philippines', 125.1, 7.4],
  ['Timor-Leste', 'Timor-Leste', 126.1, -8.75],
  ['Papua Nugini', 'Papua New Guinea', 143.3, -6.4],
  ['Australia', 'Australia', 132.8, -14.2],
  ['Vietnam', 'Vietnam', 107.2, 11.6],
];

/** Land of other countries: quiet, named, never coloured. */
export const neighboursLayer: MapLayer = {
  id: 'neighbours',
  title: (t) => t.legend.layers.neighbours,
  order: 10,
  printable: true,
  sources: {
    countries: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: COUNTRIES.map(([id, en, lng, lat]) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lng, lat] },
          properties: { id, en },
        })),
      },
    },
  },
  style: ({ theme, lang, scale }) => {
    const palette = PALETTES[theme];
    return [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      {
        id: 'neighbour-land',
        type: 'fill',
        source: REGIONS_SOURCE,
        'source-layer': 'neighbour',
        paint: { 'fill-color': palette.neighbour },
      },
      {
        id: 'neighbour-names',
        type: 'symbol',
        source: 'countries',
        minzoom: 3,
        maxzoom: 8,
        layout: {
          'text-field': ['get', lang],
          'text-font': LABEL_FONT_REGULAR,
          'text-size': 12 * scale,
          'text-letter-spacing': 0.06,
        },
        paint: { 'text-color': palette.neighbourInk },
      },
    ];
  },
};
