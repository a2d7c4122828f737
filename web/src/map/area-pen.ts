import type { AreaShape } from '@serasi/shared';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Theme } from './palette.ts';
import { penModes } from './pen-modes.ts';
import { PEN_MODE, ringOfShape, shapeOfRing } from './pen-shape.ts';

/** What the one who holds the pen hears of it. */
export interface PenEvents {
  /** A shape is finished, or was changed by dragging. */
  shape: (shape: AreaShape) => void;
  /** Esc: nothing was drawn, or changing is over. */
  end: () => void;
}

/** How long after the last stroke the map still ignores clicks (ms): a double click belongs to the stroke. */
const AFTER_STROKE = 350;

/**
 * A pen for one area at a time. While it is down, Esc puts it away and Enter closes a polygon, wherever the focus is but in fields;
 * the map neither selects nor points at regions.
 */
export class AreaPen {
  private readonly map: MapLibreMap;
  private readonly theme: () => Theme;
  private readonly onDrawing: (drawing: boolean) => void;
  private draw: TerraDraw | null = null;
  private events: PenEvents | null = null;
  private lifting: ReturnType<typeof setTimeout> | undefined;

  constructor(map: MapLibreMap, theme: () => Theme, onDrawing: (drawing: boolean) => void) {
    this.map = map;
    this.theme = theme;
    this.onDrawing = onDrawing;
  }

  /** Begins a new shape, in place of what was under way. */
  begin(kind: AreaShape['kind'], events: PenEvents): void {
    this.put(events).setMode(PEN_MODE[kind]);
  }

  /** Takes up a shape, to be dragged as a whole or by its handles. */
  change(shape: AreaShape, events: PenEvents): void {
    const draw = this.put(events);
    const id = draw.getFeatureId();
    const properties = { mode: PEN_MODE[shape.kind] };
    const geometry = { type: 'Polygon' as const, coordinates: [ringOfShape(shape)] };
    draw.addFeatures([{ id, type: 'Feature', properties, geometry }]);
    draw.selectFeature(id);
  }

  /** Closes the polygon that is being drawn, as far as it has three corners and does not cross itself. */
  close(): void {
    this.map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' }));
  }

  /** Puts the pen away without a word. */
  lift(): void {
    if (!this.draw) return;
    window.removeEventListener('keydown', this.hearKey, { capture: true });
    this.draw.stop();
    this.draw = null;
    this.events = null;
    this.map.getCanvas().style.removeProperty('cursor');
    this.lifting = setTimeout(() => this.onDrawing(false), AFTER_STROKE);
  }

  private put(events: PenEvents): TerraDraw {
    this.lift();
    clearTimeout(this.lifting);
    this.events = events;
    this.onDrawing(true);
    const adapter = new TerraDrawMapLibreGLAdapter({ map: this.map, coordinatePrecision: 9 });
    const draw = new TerraDraw({ adapter, modes: penModes(this.theme()) });
    draw.start();
    draw.on('finish', (id) => this.tell(id));
    window.addEventListener('keydown', this.hearKey, { capture: true });
    this.draw = draw;
    return draw;
  }

  private tell(id: string | number): void {
    const feature = this.draw?.getSnapshotFeature(id);
    const mode = feature?.properties['mode'];
    if (feature?.geometry.type !== 'Polygon' || typeof mode !== 'string') return;
    const shape = shapeOfRing(mode, feature.geometry.coordinates[0] ?? []);
    if (shape) this.events?.shape(shape);
  }

  private readonly hearKey = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, select, textarea, dialog')) return;
    const isOnControl = target?.closest('button, a, summary') !== null && target !== null;
    if (event.key !== 'Escape' && (event.key !== 'Enter' || isOnControl)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Enter') {
      this.close();
      return;
    }
    const { events } = this;
    this.lift();
    events?.end();
  };
}
