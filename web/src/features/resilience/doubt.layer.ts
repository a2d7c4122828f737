import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { fadedExpression } from '../../map/class-expressions.ts';
import { REGIONS_SOURCE, type MapLayer } from '../../map/layer-definition.ts';
import { CODE_LENGTH, MAP_LEVELS } from '../../map/levels.ts';

export const DOUBT = 'doubt';

/** Bits of `PackedLevels.marks`, in the order of RESILIENCE_FLAGS. */
const MIXED = 1;
const NEAR = 2;
/** An estimated weight: said in the profile only. */
const WEIGHT = 4;

/** How many regions of a level have a mark. */
function countOf(counts: readonly number[], mark: number): number {
  return counts.reduce((sum, count, byte) => sum + (byte < 8 && byte & mark ? count : 0), 0);
}

/**
 * Small signs at the names of regions whose level must not be read alone: mixed ones, and those near a threshold. Not in
 * pictures to take away: those are drawn without images.
 */
export const doubtLayer: MapLayer = {
  id: DOUBT,
  title: (t) => t.legend.layers.doubt,
  order: 65,
  printable: false,
  style: ({ doubt, doubtIsOld, shown, theme, scale }) =>
    MAP_LEVELS.map((level): LayerSpecification => {
      const values = doubt[level];
      const isOn = values !== undefined && level === shown;
      const has = (bytes: readonly number[]): ExpressionSpecification | false =>
        values ? ['!', fadedExpression(values, bytes)] : false;
      const isOfLevel: ExpressionSpecification = [
        '==',
        ['length', ['to-string', ['get', 'code']]],
        CODE_LENGTH[level],
      ];
      const image: ExpressionSpecification = [
        'case',
        has([MIXED, MIXED + WEIGHT]),
        `doubt-1-${theme}`,
        has([NEAR, NEAR + WEIGHT]),
        `doubt-2-${theme}`,
        has([MIXED + NEAR, MIXED + NEAR + WEIGHT]),
        `doubt-3-${theme}`,
        '',
      ];
      return {
        id: `doubt-${level}`,
        type: 'symbol',
        source: REGIONS_SOURCE,
        'source-layer': 'label',
        filter: isOn ? isOfLevel : false,
        layout: {
          visibility: isOn ? 'visible' : 'none',
          ...(isOn && { 'icon-image': image }),
          'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.5 * scale, 5, 0.8 * scale, 7, scale],
          'icon-offset': [0, -17],
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
        paint: { 'icon-opacity': doubtIsOld ? 0 : 1 },
      };
    }),
  legend: ({ t, doubt }) => [
    ...(doubt && countOf(doubt.counts, MIXED) > 0
      ? [{ swatch: 'split' as const, label: t.resilience.flag.HETEROGENEOUS, note: t.legend.mixedNote }]
      : []),
    ...(doubt && countOf(doubt.counts, NEAR) > 0
      ? [{ swatch: 'near' as const, label: t.resilience.flag.NEAR_THRESHOLD, note: t.legend.nearNote }]
      : []),
  ],
};
