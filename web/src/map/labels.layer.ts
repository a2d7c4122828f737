import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT, LABEL_FONT_REGULAR, REGIONS_SOURCE, type MapLayer } from './layer-definition.ts';
import type { MapLevel } from './levels.ts';
import { PALETTES } from './palette.ts';

interface LabelRule {
  level: MapLevel;
  /** Length of the level's codes: that is how a label point tells its level. */
  codeLength: number;
  from: number;
  to: number;
  font: string[];
  /** From zoom and px, to zoom and px. */
  size: readonly [number, number, number, number];
}

/** Names appear a little after their level and leave when the regions outgrow the window. */
const RULES: readonly LabelRule[] = [
  {
    level: 'VILLAGE',
    codeLength: 13,
    from: 9.6,
    to: 24,
    font: LABEL_FONT_REGULAR,
    size: [9, 10.5, 13, 13],
  },
  {
    level: 'DISTRICT',
    codeLength: 8,
    from: 7.4,
    to: 12,
    font: LABEL_FONT_REGULAR,
    size: [7, 11, 11, 14],
  },
  { level: 'REGENCY', codeLength: 5, from: 5.4, to: 10, font: LABEL_FONT, size: [5, 10.5, 9, 15] },
  { level: 'PROVINCE', codeLength: 2, from: 3.4, to: 7.2, font: LABEL_FONT, size: [3.5, 10, 6, 15] },
];

const NAME: ExpressionSpecification = ['to-string', ['get', 'name']];

/** Names without "Kabupaten", which most have; "Kota" stays. */
const SHORT_NAME: ExpressionSpecification = [
  'case',
  ['==', ['slice', NAME, 0, 10], 'Kabupaten '],
  ['slice', NAME, 10],
  NAME,
];

function grow([fromZoom, fromPx, toZoom, toPx]: LabelRule['size'], scale: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], fromZoom, fromPx * scale, toZoom, toPx * scale];
}

export const labelsLayer: MapLayer = {
  id: 'labels',
  title: (t) => t.legend.layers.labels,
  order: 60,
  printable: true,
  style: ({ theme, shown, names, scale }) =>
    RULES.map((rule): LayerSpecification => ({
      id: `label-${rule.level}`,
      type: 'symbol',
      source: REGIONS_SOURCE,
      'source-layer': 'label',
      minzoom: rule.from,
      maxzoom: rule.to,
      filter: ['==', ['length', ['to-string', ['get', 'code']]], rule.codeLength],
      layout: {
        visibility: names ? 'visible' : 'none',
        'text-field': SHORT_NAME,
        'text-font': rule.font,
        'text-size': grow(rule.size, scale),
        'text-max-width': 7,
        'text-line-height': 1.15,
        'text-padding': 2,
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-radial-offset': 0.4,
        'symbol-sort-key': ['to-number', ['get', 'rank'], 0],
      },
      paint: {
        'text-color': PALETTES[theme].ink,
        'text-halo-color': PALETTES[theme].halo,
        'text-halo-width': 1.4 * scale,
        'text-opacity': shown === null ? 0 : 1,
      },
    })),
};
