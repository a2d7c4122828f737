import type { LayerSpecification } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { applyLayers, type StyleTarget } from './style-diff.ts';

/** Writes down the calls instead of drawing. */
function recorder() {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args.slice(0, 3).map((arg) => JSON.stringify(arg))].join(' '));
  const target: StyleTarget = {
    addLayer: (layer, before) => void calls.push(`add ${layer.id} before ${before}`),
    removeLayer: note('remove'),
    setPaintProperty: note('paint'),
    setLayoutProperty: note('layout'),
    setLayerZoomRange: note('zoom'),
    setFilter: note('filter'),
  };
  return { calls, target };
}

const fill = (id: string, opacity: number, minzoom = 0): LayerSpecification => ({
  id,
  type: 'fill',
  source: 's',
  minzoom,
  paint: { 'fill-opacity': opacity },
});

it('does nothing for equal layers', () => {
  const { calls, target } = recorder();
  applyLayers(target, [fill('a', 1)], [fill('a', 1)]);
  expect(calls).toEqual([]);
});

it('changes only what differs, inserts new layers in their place and removes old ones', () => {
  const { calls, target } = recorder();
  applyLayers(
    target,
    [fill('old', 1), fill('a', 0), fill('c', 1)],
    [fill('a', 1, 4), fill('b', 1), fill('c', 1)],
  );
  expect(calls).toEqual(['remove "old"', 'add b before c', 'paint "a" "fill-opacity" 1', 'zoom "a" 4 24']);
});
