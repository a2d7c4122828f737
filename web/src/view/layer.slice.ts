import type { ResilienceLevel, SpatialMeasure } from '../api/generated/graphql.ts';
import { readList, readOne, wordsOf, type Slice } from './slice.ts';

/** Which choropleth is on the map, and its parameters. */
export type LayerChoice =
  | { id: 'resilience' }
  | { id: 'clusters' | 'hotspots'; measure: SpatialMeasure }
  | { id: 'comparison'; against: { method: string; period: string } | null };

/**
 * `lapisan`: `kelompok` (clusters) or `kantong` (hot and cold spots), both with `ukuran=insiden` of incidents, else of the
 * index; or `beda` (comparison, with `dengan=method~period`); without it the resilience levels · `buram`: opacity of the
 * colours in percent, 20 to 100 · `kelas`: levels that stay coloured, the others fade; without it all.
 */
export interface LayerPart {
  layer: LayerChoice;
  /** 0.2–1. */
  opacity: number;
  /** Empty: all. */
  levels: readonly ResilienceLevel[];
}

const LEVELS = wordsOf<ResilienceLevel>({
  LOW: 'rendah',
  MEDIUM: 'sedang',
  HIGH: 'tinggi',
  NO_DATA: 'belum',
});

function readLayer(query: URLSearchParams, drop: (parameter: string) => void): LayerChoice {
  switch (query.get('lapisan')) {
    case null:
      return { id: 'resilience' };
    case 'kelompok':
    case 'kantong':
      return {
        id: query.get('lapisan') === 'kelompok' ? 'clusters' : 'hotspots',
        measure: query.get('ukuran') === 'insiden' ? 'INCIDENT_RATE' : 'RESILIENCE_INDEX',
      };
    case 'beda': {
      const [method, period] = (query.get('dengan') ?? '').split('~');
      return { id: 'comparison', against: method && period ? { method, period } : null };
    }
    default:
      drop('lapisan');
      return { id: 'resilience' };
  }
}

function writeLayer(query: URLSearchParams, layer: LayerChoice): void {
  if ('measure' in layer) {
    query.set('lapisan', layer.id === 'clusters' ? 'kelompok' : 'kantong');
    if (layer.measure === 'INCIDENT_RATE') query.set('ukuran', 'insiden');
  }
  if (layer.id === 'comparison') {
    query.set('lapisan', 'beda');
    if (layer.against) query.set('dengan', `${layer.against.method}~${layer.against.period}`);
  }
}

function parseOpacity(text: string): number | null {
  const percent = Number(text);
  return percent >= 20 && percent <= 100 ? percent / 100 : null;
}

export const layerSlice: Slice<LayerPart> = {
  empty: { layer: { id: 'resilience' }, opacity: 1, levels: [] },
  read: (query, drop) => ({
    layer: readLayer(query, drop),
    opacity: readOne(query, 'buram', drop, parseOpacity) ?? 1,
    levels: readList(query, 'kelas', drop, LEVELS.value),
  }),
  write: (query, { layer, opacity, levels }) => {
    writeLayer(query, layer);
    if (opacity < 1) query.set('buram', String(Math.round(opacity * 100)));
    if (levels.length > 0) query.set('kelas', levels.map(LEVELS.word).join(','));
  },
};
