import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { onDoubleTap } from './double-tap.ts';
import type { MapLayer } from './layer-definition.ts';
import type { MapLevel } from './levels.ts';
import type { MapEvents } from './map-events.ts';
import { openCluster, pickAtPoint } from './pick-at-point.ts';
import { regionAtPoint } from './region-at-point.ts';
import { RegionOutline } from './region-outline.ts';

interface Options {
  registry: readonly MapLayer[];
  events: Pick<MapEvents, 'hover' | 'select' | 'picked' | 'open'>;
  /** The level on view. */
  shown: () => MapLevel | null;
}

/** What mouse and finger do on the map: point at, select, open. */
export class MapPointer {
  private readonly map: MapLibreMap;
  private readonly options: Options;
  private readonly outline: RegionOutline;
  private drawing = false;

  constructor(map: MapLibreMap, options: Options) {
    this.map = map;
    this.options = options;
    this.outline = new RegionOutline(map, 'hover-outline');
    map.on('mousemove', (event) => this.hover(event));
    map.on('mouseout', () => this.leave());
    map.on('dragstart', () => this.leave());
    map.on('click', (event) => this.click(event));
    map.on('dblclick', (event) => this.drillDown(event));
    onDoubleTap(map, (event) => this.drillDown(event));
  }

  /** While a shape is drawn, the pointer belongs to the pen: it selects no region and points at none. */
  setDrawing(drawing: boolean): void {
    this.drawing = drawing;
    if (drawing) this.leave();
  }

  private click({ point, lngLat }: MapMouseEvent): void {
    if (this.drawing) return;
    const { registry, events, shown } = this.options;
    const picked = pickAtPoint(this.map, registry, point);
    if (!picked) events.select(regionAtPoint(this.map, point, shown()));
    else if (!openCluster(this.map, picked, lngLat)) events.picked(picked);
  }

  private hover({ point }: MapMouseEvent): void {
    if (this.drawing) return;
    const { registry, events, shown } = this.options;
    const picked = pickAtPoint(this.map, registry, point);
    const region = regionAtPoint(this.map, point, shown());
    this.outline.show(picked ? null : region);
    this.map.getCanvas().style.cursor = picked || region ? 'pointer' : '';
    events.hover(picked || region ? { region, picked, x: point.x, y: point.y } : null);
  }

  /** A double click or tap opens what lies under it, instead of merely zooming. */
  private drillDown(event: MapMouseEvent | MapTouchEvent): void {
    const { registry, events, shown } = this.options;
    if (this.drawing || pickAtPoint(this.map, registry, event.point)) return;
    const region = regionAtPoint(this.map, event.point, shown());
    if (!region) return;
    event.preventDefault();
    // MapLibre ends every movement once it has handled the event: one that begins here must come after.
    setTimeout(() => events.open(region));
  }

  private leave(): void {
    this.outline.show(null);
    this.options.events.hover(null);
  }
}
