import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';

interface SetterOptions {
  validate?: boolean;
}

/** The part of a MapLibre map that a style change needs. */
export interface StyleTarget {
  addLayer(layer: LayerSpecification, beforeId?: string): unknown;
  removeLayer(id: string): unknown;
  setPaintProperty(id: string, name: string, value: unknown, options?: SetterOptions): unknown;
  setLayoutProperty(id: string, name: string, value: unknown, options?: SetterOptions): unknown;
  setLayerZoomRange(id: string, minzoom: number, maxzoom: number): unknown;
  setFilter(id: string, filter?: FilterSpecification | null, options?: SetterOptions): unknown;
}

const UNCHECKED = { validate: false } as const;

/** Stops at the first difference: two lists of 84,000 classes differ early. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => equal(one, b[i]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function changedKeys(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !equal(before[key], after[key]));
}

function filterOf(layer: LayerSpecification): FilterSpecification | undefined {
  return 'filter' in layer ? layer.filter : undefined;
}

function alter(map: StyleTarget, before: LayerSpecification, after: LayerSpecification): void {
  const paint = record(after.paint);
  const layout = record(after.layout);
  for (const key of changedKeys(record(before.paint), paint))
    map.setPaintProperty(after.id, key, paint[key], UNCHECKED);
  for (const key of changedKeys(record(before.layout), layout))
    map.setLayoutProperty(after.id, key, layout[key], UNCHECKED);
  if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom)
    map.setLayerZoomRange(after.id, after.minzoom ?? 0, after.maxzoom ?? 24);
  if (!equal(filterOf(before), filterOf(after))) map.setFilter(after.id, filterOf(after), UNCHECKED);
}

/**
 * Brings the map from one list of layers to another with the fewest calls. Values that are the same object are not
 * looked into, so 84,000 levels cost nothing unless they changed. Layers keep their order; only new ones are inserted.
 */
export function applyLayers(
  map: StyleTarget,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  const kept = new Set(after.map((layer) => layer.id));
  for (const layer of before) if (!kept.has(layer.id)) map.removeLayer(layer.id);
  after.toReversed().forEach((layer, index, reversed) => {
    const previous = old.get(layer.id);
    if (previous) alter(map, previous, layer);
    else map.addLayer(layer, reversed[index - 1]?.id);
  });
}
