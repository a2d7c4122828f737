import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/messages.en.ts';
import { id } from '../i18n/messages.id.ts';
import type { StyleContext } from '../map/layer-definition.ts';
import { LAYERS } from './layer-registry.ts';
import { decodePacked } from '../map/level-values.ts';
import { MAP_LEVELS } from '../map/levels.ts';
import { mapStyle } from '../map/map-style.ts';
import { readRegionTiles } from '../map/region-tiles.ts';

const tiles = readRegionTiles(
  {
    tiles: ['/tiles/abc/{z}/{x}/{y}.mvt'],
    maxzoom: 10,
    bounds: [94, -12, 142, 7],
    boundaryStatus: 'INDICATIVE',
  },
  'http://serasi.test',
);
const values = decodePacked(10, btoa('\x00\x01\x02\x03\xff'));

const FULL: StyleContext = {
  theme: 'light',
  lang: 'id',
  choropleth: 'resilience',
  values: { PROVINCE: values, REGENCY: values, DISTRICT: values, VILLAGE: values },
  pin: null,
  opacity: 1,
  overlays: ['incidents'],
  marks: [{ id: 11, level: 'REGENCY' }],
  shown: 'VILLAGE',
  selectedLevel: 'REGENCY',
  dashed: true,
  loading: false,
  scale: 1,
  basemap: null,
};

describe('the layer registry', () => {
  it.each<[string, Partial<StyleContext>]>([
    ['everything on', {}],
    ['dark, in English', { theme: 'dark', lang: 'en' }],
    ['clusters', { choropleth: 'clusters', values: { REGENCY: values }, pin: 'REGENCY', shown: 'REGENCY' }],
    ['a comparison', { choropleth: 'comparison' }],
    ['a pinned level', { pin: 'REGENCY', shown: 'REGENCY', dashed: false }],
    ['without incidents, in English', { lang: 'en', overlays: [] }],
    ['for a projector', { scale: 1.4 }],
    ['before the first values', { values: {}, shown: null, selectedLevel: null }],
  ])('makes a valid MapLibre style: %s', (_, change) => {
    expect(validateStyleMin(mapStyle(LAYERS, tiles, { ...FULL, ...change }))).toEqual([]);
  });

  it('needs nothing from other servers', () => {
    const style = mapStyle(LAYERS, tiles, FULL);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style.sources).match(/https?:\/\/[^/"]+/g)).toEqual(['http://serasi.test']);
  });

  it('draws a level only when its values are known, so that no region is ever uncoloured', () => {
    const { layers } = mapStyle(LAYERS, tiles, { ...FULL, values: { PROVINCE: values }, shown: 'PROVINCE' });
    expect(layers.filter((layer) => layer.id.startsWith('fill-')).map((layer) => layer.id)).toEqual([
      'fill-PROVINCE',
    ]);
  });

  it('keeps parents above children, and fills below borders', () => {
    const ids = mapStyle(LAYERS, tiles, FULL).layers.map((layer) => layer.id);
    const borders = MAP_LEVELS.map((level) => ids.indexOf(`border-${level}`));
    expect(borders).toEqual(borders.toSorted((a, b) => b - a));
    expect(ids.indexOf('fill-VILLAGE')).toBeLessThan(Math.min(...borders));
  });

  it('draws one choropleth at a time, with the same layers for each', () => {
    const ids = (choropleth: StyleContext['choropleth']) =>
      mapStyle(LAYERS, tiles, { ...FULL, choropleth }).layers.map((layer) => layer.id);
    expect(new Set(ids('resilience')).size).toBe(ids('resilience').length);
    expect(ids('comparison')).toEqual(ids('resilience'));
    expect(ids('clusters')).toEqual(ids('resilience'));
    expect(ids('hotspots')).toEqual(ids('resilience'));
  });

  it('has unique ids and titles in both languages', () => {
    expect(new Set(LAYERS.map((layer) => layer.id)).size).toBe(LAYERS.length);
    for (const layer of LAYERS) {
      expect(layer.title(id)).not.toBe('');
      expect(layer.title(en)).not.toBe('');
    }
  });
});
