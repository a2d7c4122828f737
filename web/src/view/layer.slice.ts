import type { ResilienceLevel, SpatialMeasure } from '../api/generated/graphql.ts';
import { readList, readOne, wordsOf, type Slice } from './slice.ts';

/** Which choropleth is on the map, and its parameters. */
export type LayerChoice =
  | { id: 'resilience' }
  | { id: PlainMeasure }
  | { id: 'dimension'; dimension: string }
  | { id: 'change'; against: string | null }
  | { id: 'clusters' | 'hotspots'; measure: SpatialMeasure }
  | { id: 'comparison'; against: { method: string; period: string } | null };

/** Choropleths of a measure that need to know nothing more. */
type PlainMeasure = 'index' | 'confidence' | 'coverage' | 'incident-rate' | 'density';

/**
 * `lapisan`: `indeks`, `keyakinan`, `kelengkapan`, `laju-insiden`, `kepadatan`; `dimensi` with `dimensi=PKF`; `perubahan` with
 * `sejak=2023`, else since the period before; `kelompok` (clusters) or `kantong` (hot and cold spots), both with `ukuran=insiden`
 * of incidents, else of the index; or `beda` (comparison, with `dengan=method~period`); without it the resilience levels ·
 * `buram`: opacity of the colours in percent, 20 to 100 · `kelas`: levels that stay coloured, the others fade; without it all ·
 * `nama=0`: no names · `tanda=0`: no marks of doubt · `urutan`: what lies above the colours, topmost first: `insiden,tanda,nama,batas`.
 */
export interface LayerPart {
  layer: LayerChoice;
  /** 0.2–1. */
  opacity: number;
  /** Empty: all. */
  levels: readonly ResilienceLevel[];
  names: boolean;
  /** Whether marks say what stands beside a level: mixed, near a threshold. */
  doubt: boolean;
  /** What lies above the colours, topmost first; always all of them. */
  order: readonly OverlayId[];
}

/** The layers above the colours that may be moved; by themselves in this order, topmost first. */
export const OVERLAY_IDS = ['incidents', 'doubt', 'labels', 'boundaries'] as const;
export type OverlayId = (typeof OVERLAY_IDS)[number];

const OVERLAYS = wordsOf<OverlayId>({
  incidents: 'insiden',
  doubt: 'tanda',
  labels: 'nama',
  boundaries: 'batas',
});

const LEVELS = wordsOf<ResilienceLevel>({
  LOW: 'rendah',
  MEDIUM: 'sedang',
  HIGH: 'tinggi',
  NO_DATA: 'belum',
});

const PLAIN = wordsOf<PlainMeasure>({
  index: 'indeks',
  confidence: 'keyakinan',
  coverage: 'kelengkapan',
  'incident-rate': 'laju-insiden',
  density: 'kepadatan',
});

function readLayer(query: URLSearchParams, drop: (parameter: string) => void): LayerChoice {
  const word = query.get('lapisan');
  switch (word) {
    case null:
      return { id: 'resilience' };
    case 'dimensi': {
      const dimension = readOne(query, 'dimensi', drop, parseDimension);
      if (dimension) return { id: 'dimension', dimension };
      drop('lapisan');
      return { id: 'resilience' };
    }
    case 'perubahan':
      return { id: 'change', against: query.get('sejak') };
    case 'kelompok':
    case 'kantong':
      return {
        id: word === 'kelompok' ? 'clusters' : 'hotspots',
        measure: query.get('ukuran') === 'insiden' ? 'INCIDENT_RATE' : 'RESILIENCE_INDEX',
      };
    case 'beda': {
      const [method, period] = (query.get('dengan') ?? '').split('~');
      return { id: 'comparison', against: method && period ? { method, period } : null };
    }
    default: {
      const id = PLAIN.value(word);
      if (id) return { id };
      drop('lapisan');
      return { id: 'resilience' };
    }
  }
}

/** Codes of dimensions are the method's: PKR, IKS … */
function parseDimension(text: string): string | null {
  return /^[A-Za-z]\w{0,11}$/.test(text) ? text.toUpperCase() : null;
}

function writeLayer(query: URLSearchParams, layer: LayerChoice): void {
  switch (layer.id) {
    case 'resilience':
      return;
    case 'dimension':
      query.set('lapisan', 'dimensi');
      query.set('dimensi', layer.dimension);
      return;
    case 'change':
      query.set('lapisan', 'perubahan');
      if (layer.against) query.set('sejak', layer.against);
      return;
    case 'clusters':
    case 'hotspots':
      query.set('lapisan', layer.id === 'clusters' ? 'kelompok' : 'kantong');
      if (layer.measure === 'INCIDENT_RATE') query.set('ukuran', 'insiden');
      return;
    case 'comparison':
      query.set('lapisan', 'beda');
      if (layer.against) query.set('dengan', `${layer.against.method}~${layer.against.period}`);
      return;
    default:
      query.set('lapisan', PLAIN.word(layer.id));
  }
}

/** What an address leaves out lies below what it names. */
function readOrder(named: readonly OverlayId[]): readonly OverlayId[] {
  if (named.length === 0) return OVERLAY_IDS;
  return [...named, ...OVERLAY_IDS.filter((id) => !named.includes(id))];
}

function parseOpacity(text: string): number | null {
  const percent = Number(text);
  return percent >= 20 && percent <= 100 ? percent / 100 : null;
}

export const layerSlice: Slice<LayerPart> = {
  empty: {
    layer: { id: 'resilience' },
    opacity: 1,
    levels: [],
    names: true,
    doubt: true,
    order: OVERLAY_IDS,
  },
  read: (query, drop) => ({
    layer: readLayer(query, drop),
    opacity: readOne(query, 'buram', drop, parseOpacity) ?? 1,
    levels: readList(query, 'kelas', drop, LEVELS.value),
    names: query.get('nama') !== '0',
    doubt: query.get('tanda') !== '0',
    order: readOrder(readList(query, 'urutan', drop, OVERLAYS.value)),
  }),
  write: (query, { layer, opacity, levels, names, doubt, order }) => {
    writeLayer(query, layer);
    if (opacity < 1) query.set('buram', String(Math.round(opacity * 100)));
    if (levels.length > 0) query.set('kelas', levels.map(LEVELS.word).join(','));
    if (!names) query.set('nama', '0');
    if (!doubt) query.set('tanda', '0');
    if (order.some((id, place) => id !== OVERLAY_IDS[place]))
      query.set('urutan', order.map(OVERLAYS.word).join(','));
  },
};
