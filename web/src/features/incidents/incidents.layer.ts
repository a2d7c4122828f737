import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT, type MapLayer, type StyleContext } from '../../map/layer-definition.ts';
import type { Theme } from '../../map/palette.ts';
import { SIZE_STOPS } from './incident-size.ts';
import { tipOf } from './incident-tip.ts';
import { MAP_WORDS } from './map-words.ts';

export const INCIDENTS = 'incidents';

/** Zoom from which every place stands for itself. */
const APART_FROM = 9;
/** Px that a cluster reaches. */
const REACH = 44;
/** A number is written where its circle has this radius (px). */
const ROOM_FOR_NUMBER = 8;

interface Colours {
  ink: string;
  /** Around discs. */
  casing: string;
  /** In rings, and on discs. */
  paper: string;
  number: string;
}

/** @source design: ink violet with a white ring; far from every class colour of a level. As --incident in map.css. */
const COLOURS: Record<Theme, Colours> = {
  light: { ink: '#3B1F4E', casing: '#FFFFFF', paper: '#FFFFFF', number: '#FFFFFF' },
  dark: { ink: '#C9B0F5', casing: '#0B1116', paper: '#11181F', number: '#1B1026' },
};

const ROOT: ExpressionSpecification = ['sqrt', ['get', 'weight']];
const IS_CLUSTER: ExpressionSpecification = ['has', 'point_count'];
const IS_PLACE: ExpressionSpecification = ['!', IS_CLUSTER];

/** Area in proportion to the incidents, plus some px. */
function radius(plus: number): ExpressionSpecification {
  const stops = SIZE_STOPS.flatMap(([zoom, px]) => [zoom, ['+', plus, ['*', px, ROOT]]]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** The count where its circle has room for it: "87", "1.234", "12 rb". */
function numberText({ lang }: StyleContext): ExpressionSpecification {
  const locale = lang === 'en' ? 'en-GB' : 'id-ID';
  const count: ExpressionSpecification = ['get', 'count'];
  const plain: ExpressionSpecification = ['number-format', count, { locale }];
  const thousands: ExpressionSpecification = [
    'number-format',
    ['/', count, 1000],
    { locale, 'max-fraction-digits': 0 },
  ];
  const text: ExpressionSpecification = [
    'case',
    ['>=', count, 10_000],
    ['concat', thousands, lang === 'en' ? 'k' : ' rb'],
    plain,
  ];
  const digits: ExpressionSpecification = ['max', 0, ['-', ['length', ['to-string', count]], 2]];
  const room = (px: number): ExpressionSpecification => [
    'case',
    ['>=', ['*', px, ROOT], ['+', ROOM_FOR_NUMBER, ['*', 3, digits]]],
    text,
    '',
  ];
  const [first, ...others] = SIZE_STOPS;
  const steps = others.flatMap(([zoom, px]) => [zoom, room(px)]);
  return ['step', ['zoom'], room(first?.[1] ?? 1), ...steps] as unknown as ExpressionSpecification;
}

function circles(context: StyleContext): LayerSpecification[] {
  const { ink, casing, paper, number } = COLOURS[context.theme];
  const visibility = context.overlays.includes(INCIDENTS) ? 'visible' : 'none';
  const common = {
    type: 'circle',
    source: INCIDENTS,
    layout: { visibility, 'circle-sort-key': ['-', 0, ['get', 'count']] },
  } as const satisfies Partial<LayerSpecification>;
  const text = {
    type: 'symbol',
    source: INCIDENTS,
    layout: {
      visibility,
      'text-field': numberText(context),
      'text-font': LABEL_FONT,
      'text-size': 11.5,
      'text-allow-overlap': true,
      'text-padding': 3,
    },
  } as const satisfies Partial<LayerSpecification>;
  return [
    {
      ...common,
      id: 'incident-coarse',
      filter: ['all', IS_PLACE, ['==', ['get', 'coarse'], true]],
      paint: {
        'circle-radius': radius(4),
        'circle-opacity': 0,
        'circle-stroke-color': ink,
        'circle-stroke-width': 1,
      },
    },
    {
      ...common,
      id: 'incident-places',
      filter: IS_PLACE,
      paint: {
        'circle-radius': radius(0),
        'circle-color': paper,
        'circle-opacity': 0.6,
        'circle-stroke-color': ink,
        'circle-stroke-width': 2,
      },
    },
    {
      ...common,
      id: 'incident-clusters',
      filter: IS_CLUSTER,
      paint: {
        'circle-radius': radius(0),
        'circle-color': ink,
        'circle-opacity': context.theme === 'dark' ? 0.88 : 0.75,
        'circle-stroke-color': casing,
        'circle-stroke-width': 1.5,
      },
    },
    {
      ...text,
      id: 'incident-place-counts',
      filter: IS_PLACE,
      paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 1.2 },
    },
    { ...text, id: 'incident-cluster-counts', filter: IS_CLUSTER, paint: { 'text-color': number } },
  ];
}

function codeOf(code: unknown): string | null {
  return typeof code === 'string' ? code : null;
}

/**
 * Incidents as far as they are told: hollow rings for places (kecamatan, or coarser with a second ring), discs for several of them
 * added up. Area follows the count; nothing follows the dead.
 */
export const incidentsLayer: MapLayer = {
  id: INCIDENTS,
  title: (t) => t.legend.layers.incidents,
  order: 70,
  printable: true,
  sources: {
    [INCIDENTS]: {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      cluster: true,
      clusterRadius: REACH,
      clusterMaxZoom: APART_FROM - 1,
      clusterProperties: { count: ['+', ['get', 'count']], weight: ['+', ['get', 'weight']] },
    },
  },
  style: circles,
  picking: {
    layers: ['incident-places', 'incident-clusters'],
    tip: tipOf,
    region: ({ code }) => codeOf(code),
  },
  legend: ({ lang, overlays }) => {
    const w = MAP_WORDS[lang];
    if (!overlays.includes(INCIDENTS)) return [];
    return [
      { swatch: 'disc', label: w.disc },
      { swatch: 'ring', label: w.ring, note: w.ringNote },
      { swatch: 'double-ring', label: w.doubleRing },
    ];
  },
};
