import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/messages.en.ts';
import { id } from '../i18n/messages.id.ts';
import { CHOROPLETHS, type StyleContext } from '../map/layer-definition.ts';
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
const withheld = decodePacked(10, btoa('\x00\x01\xfe\xff'));

const marks = decodePacked(10, btoa('\x00\x01\x02\x03\xff'));

const FULL: StyleContext = {
  theme: 'light',
  lang: 'id',
  choropleth: 'resilience',
  values: { PROVINCE: values, REGENCY: values, DISTRICT: values, VILLAGE: values },
  pin: null,
  opacity: 1,
  overlays: ['incidents'],
  doubt: { PROVINCE: marks, REGENCY: marks, DISTRICT: marks, VILLAGE: marks },
  doubtIsOld: false,
  order: ['labels', 'incidents', 'doubt', 'boundaries'],
  marks: [{ id: 11, level: 'REGENCY' }],
  shown: 'VILLAGE',
  selectedLevel: 'REGENCY',
  dashed: true,
  filter: null,
  names: true,
  loading: false,
  scale: 1,
  basemap: null,
};

describe('the layer registry', () => {
  it.each<[string, Partial<StyleContext>]>([
    ['everything on', {}],
    ['dark, in English', { theme: 'dark', lang: 'en' }],
    ['clusters', { choropleth: 'clusters', values: { REGENCY: values }, pin: 'REGENCY', shown: 'REGENCY' }],
    ...CHOROPLETHS.map((choropleth): [string, Partial<StyleContext>] => [choropleth, { choropleth }]),
    ...CHOROPLETHS.map((choropleth): [string, Partial<StyleContext>] => [
      `${choropleth}, dark`,
      { choropleth, theme: 'dark' },
    ]),
    ['some levels faded', { filter: { kept: ['LOW'], values: { VILLAGE: values } } }],
    ['no names', { names: false }],
    ['a value kept back', { choropleth: 'dimension', values: { VILLAGE: withheld } }],
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
    for (const choropleth of CHOROPLETHS) expect(ids(choropleth)).toEqual(ids('resilience'));
  });

  it('has a layer for every choropleth, whose classes differ in byte and colour', () => {
    for (const choropleth of CHOROPLETHS) {
      const { classes = [] } = LAYERS.find((layer) => layer.id === choropleth)?.choropleth ?? {};
      expect(classes.length).toBeGreaterThan(2);
      expect(new Set(classes.map(({ byte }) => byte)).size).toBe(classes.length);
      const colours = classes.flatMap(({ colour }) => (colour ? [colour] : []));
      for (const theme of ['light', 'dark'] as const)
        expect(new Set(colours.map((colour) => colour[theme])).size).toBe(colours.length);
    }
  });

  it('fades what a filter leaves out, on the level on view, and only then', () => {
    const fades = (change: Partial<StyleContext>) =>
      mapStyle(LAYERS, tiles, { ...FULL, ...change })
        .layers.filter(({ id, layout }) => id.startsWith('fade-') && layout?.visibility !== 'none')
        .map(({ id }) => id);
    expect(fades({})).toEqual([]);
    const filter = { kept: ['LOW' as const], values: { VILLAGE: values, DISTRICT: values } };
    expect(fades({ filter, choropleth: 'density' })).toEqual(['fade-VILLAGE']);
  });

  it('dots what is kept back and hatches what is not known, never both', () => {
    const { layers } = mapStyle(LAYERS, tiles, {
      ...FULL,
      choropleth: 'dimension',
      values: { VILLAGE: withheld },
    });
    const drawn = (id: string) => {
      const layer = layers.find((one) => one.id === id);
      const filter = layer && 'filter' in layer ? featureFilter(layer.filter, id).filter : () => false;
      return [10, 11, 12].filter((one) => filter({ zoom: 9 }, { type: 3, id: one, properties: {} } as never));
    };
    expect(drawn('hatch-VILLAGE')).toEqual([10]);
    expect(drawn('dots-VILLAGE')).toEqual([12]);
  });

  it('has unique ids and titles in both languages', () => {
    expect(new Set(LAYERS.map((layer) => layer.id)).size).toBe(LAYERS.length);
    for (const layer of LAYERS) {
      expect(layer.title(id)).not.toBe('');
      expect(layer.title(en)).not.toBe('');
    }
  });
});
