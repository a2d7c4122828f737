import { describe, expect, it } from 'vitest';
import { fitBounds, latOfMercator, mercator, toPx } from './flat-projection.ts';

const REACH = { least: 2, most: 15 };

describe('the flat map of a picture', () => {
  it('fits a box: its corners are inside, and one pair of edges is touched', () => {
    const place = fitBounds([119, -6, 121, -2], 800, 600, REACH);
    const [left, top] = toPx(place, 119, -2);
    const [right, bottom] = toPx(place, 121, -6);
    expect(top).toBeCloseTo(0, 6);
    expect(bottom).toBeCloseTo(600, 6);
    expect(left).toBeGreaterThan(0);
    expect(left + right).toBeCloseTo(800, 6);
  });

  it('knows how long a pixel is', () => {
    const place = fitBounds([0, -0.5, 1, 0.5], 1000, 1000, REACH);
    expect(place.metresPerPx).toBeCloseTo(111.3, 0);
  });

  it('keeps to the zooms that the map has', () => {
    expect(fitBounds([120, -5, 120.0001, -4.9999], 1000, 1000, REACH).zoom).toBe(15);
    expect(fitBounds([-170, -80, 170, 80], 100, 100, REACH).zoom).toBe(2);
  });

  it('is undone', () => expect(latOfMercator(mercator(120, -5.5).y)).toBeCloseTo(-5.5, 9));
});
