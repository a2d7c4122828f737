import { isRegionCode } from '@serasi/shared';
import type { SpatialMeasure } from '../api/generated/graphql.ts';
import { isMapLevel, type MapLevel } from '../map/levels.ts';
import type { Camera } from '../map/map-events.ts';

/**
 * What the address says about the view:
 *
 *     /?wilayah=73.02&tingkat=desa&metode=iksm-serasi&periode=2025&bahasa=en#8.52/-5.4730/120.2140
 *
 * - `wilayah`: the selected region's Kemendagri code (`ID` for the nation)
 * - `tingkat`: the pinned level, `provinsi`, `kabupaten`, `kecamatan` or `desa`; without it the zoom decides
 * - `metode`, `periode`: the method's id and the period; without them the server's newest
 * - `lapisan`: `kelompok` (clusters; with `ukuran=insiden` of incidents, else of the index) or `beda` (comparison, with
 *   `dengan=method~period`); without it the resilience levels
 * - `bahasa`: `en`; without it Indonesian
 * - `#zoom/lat/lng`: the camera; without it the selected region, else the whole nation
 *
 * What cannot be read is left out, never an error: an old link still opens.
 */
export interface ViewState {
  region: string | null;
  pin: MapLevel | null;
  method: string | null;
  period: string | null;
  layer: LayerChoice;
  lang: 'id' | 'en';
  camera: Camera | null;
}

/** Which choropleth is on the map, and its parameters. */
export type LayerChoice =
  | { id: 'resilience' }
  | { id: 'clusters'; measure: SpatialMeasure }
  | { id: 'comparison'; against: { method: string; period: string } | null };

const LEVEL_WORDS: Record<MapLevel, string> = {
  PROVINCE: 'provinsi',
  REGENCY: 'kabupaten',
  DISTRICT: 'kecamatan',
  VILLAGE: 'desa',
};

function parseLevel(word: string | null): MapLevel | null {
  if (word === null) return null;
  const upper = word.toUpperCase();
  if (isMapLevel(upper)) return upper;
  const entry = Object.entries(LEVEL_WORDS).find(([, known]) => known === word.toLowerCase());
  return entry && isMapLevel(entry[0]) ? entry[0] : null;
}

function parseLayer(query: URLSearchParams): LayerChoice {
  switch (query.get('lapisan')) {
    case 'kelompok':
      return {
        id: 'clusters',
        measure: query.get('ukuran') === 'insiden' ? 'INCIDENT_RATE' : 'RESILIENCE_INDEX',
      };
    case 'beda': {
      const [method, period] = (query.get('dengan') ?? '').split('~');
      return { id: 'comparison', against: method && period ? { method, period } : null };
    }
    default:
      return { id: 'resilience' };
  }
}

function writeLayer(query: URLSearchParams, layer: LayerChoice): void {
  if (layer.id === 'clusters') {
    query.set('lapisan', 'kelompok');
    if (layer.measure === 'INCIDENT_RATE') query.set('ukuran', 'insiden');
  }
  if (layer.id === 'comparison') {
    query.set('lapisan', 'beda');
    if (layer.against) query.set('dengan', `${layer.against.method}~${layer.against.period}`);
  }
}

function parseCamera(hash: string): Camera | null {
  const match = /^#(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(hash);
  if (!match) return null;
  const [zoom, lat, lng] = match.slice(1).map(Number);
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  return zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { zoom, lat, lng } : null;
}

/** Reads the view from an address. */
export function parseView({ search, hash }: { search: string; hash: string }): ViewState {
  const query = new URLSearchParams(search);
  const region = query.get('wilayah');
  return {
    region: region !== null && isRegionCode(region) ? region : null,
    pin: parseLevel(query.get('tingkat')),
    method: query.get('metode'),
    period: query.get('periode'),
    layer: parseLayer(query),
    lang: query.get('bahasa') === 'en' ? 'en' : 'id',
    camera: parseCamera(hash),
  };
}

/** The address of a view, relative to the page; defaults are left out. */
export function formatView(view: ViewState): string {
  const query = new URLSearchParams();
  if (view.region) query.set('wilayah', view.region);
  if (view.pin) query.set('tingkat', LEVEL_WORDS[view.pin]);
  if (view.method) query.set('metode', view.method);
  if (view.period) query.set('periode', view.period);
  writeLayer(query, view.layer);
  if (view.lang === 'en') query.set('bahasa', 'en');
  const search = query.size > 0 ? `?${query}` : '';
  return `/${search}${view.camera ? formatCamera(view.camera) : ''}`;
}

function formatCamera({ zoom, lat, lng }: Camera): string {
  return `#${zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}
