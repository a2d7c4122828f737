import { beforeEach, describe, expect, it } from 'vitest';
import type { Choropleth } from './layer-definition.ts';
import { decodePacked } from './level-values.ts';
import { PALETTES } from './palette.ts';
import { QuickColours, type Colourable } from './quick-colours.ts';

const ramp = (light: string) => ({ light, dark: `${light}-dark` });
const choropleth: Choropleth = {
  levels: ['REGENCY', 'VILLAGE'],
  classes: [
    { byte: 0, colour: null, label: () => '' },
    { byte: 1, colour: ramp('red'), label: () => '' },
    { byte: 2, colour: ramp('blue'), label: () => '' },
  ],
};
const grey = PALETTES.light.classes.NO_DATA;

/** Regions in tiles, and what was written of them. */
function loadedMap(loaded: Record<string, number[]>): { map: Colourable; colours: Record<string, unknown> } {
  const colours: Record<string, unknown> = {};
  const map = {
    querySourceFeatures: (_source: string, { sourceLayer }: { sourceLayer: string }) =>
      (loaded[sourceLayer] ?? []).map((id) => ({ id })),
    setFeatureState: ({ sourceLayer, id }: { sourceLayer: string; id: number }, state: { fill: unknown }) => {
      colours[`${sourceLayer} ${id}`] = state.fill;
    },
  };
  return { map: map as unknown as Colourable, colours };
}

describe('QuickColours', () => {
  const loaded: Record<string, number[]> = { regency: [10, 11, 12, 10, 99], village: [70] };
  const values = { REGENCY: decodePacked(10, btoa('\x01\x02\x00')), VILLAGE: decodePacked(70, btoa('\x02')) };
  let map: Colourable;
  let colours: Record<string, unknown>;
  let quick: QuickColours;
  beforeEach(() => {
    ({ map, colours } = loadedMap({ ...loaded }));
    quick = new QuickColours(map);
    quick.colour('REGENCY', { choropleth, values, theme: 'light' });
  });

  it('colours each loaded region of the level by its class; without a class it has no data', () => {
    expect(colours).toEqual({
      'regency 10': 'red',
      'regency 11': 'blue',
      'regency 12': grey,
      'regency 99': grey,
    });
  });

  it('follows the theme', () => {
    quick.colour('REGENCY', { choropleth, values, theme: 'dark' });
    expect(colours['regency 10']).toBe('red-dark');
  });

  it('gives regions of another level back to the style, and those that are no longer loaded', () => {
    quick.colour('VILLAGE', { choropleth, values, theme: 'light' });
    expect(colours).toMatchObject({ 'regency 10': null, 'regency 99': null, 'village 70': 'blue' });
    quick.colour(null, { choropleth, values, theme: 'light' });
    expect(Object.values(colours).every((colour) => colour === null)).toBe(true);
  });
});
