import { expect, it } from 'vitest';
import { placesIn } from './places-in-view.ts';

const place = (code: string, count: number, lng: number) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [lng, -5] },
  properties: { code, name: code, count, coarse: false },
});

it('lists the circles on view, the largest first', () => {
  const features = [place('73.02.01', 2, 120), place('73.02.02', 9, 121), place('11.01.01', 50, 97)];
  const found = placesIn({ type: 'FeatureCollection', features }, [119, -6, 122, -4]);
  expect(found.map(({ code }) => code)).toEqual(['73.02.02', '73.02.01']);
  expect(placesIn(null, [119, -6, 122, -4])).toEqual([]);
});
