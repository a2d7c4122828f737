import {
  Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
  VectorTileSource,
  type LayerSpecification,
  type MapMouseEvent,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { FeatureMark, type MarkedRegion } from './feature-marks.ts';
import { hatchImage } from './hatch.ts';
import { REGIONS_SOURCE, type StyleContext } from './layer-definition.ts';
import { levelAt, shownLevel } from './levels.ts';
import type { Bbox, Camera, Insets, LevelView, MapEvents, MapRegion } from './map-events.ts';
import { mapStyle, styleLayers } from './map-style.ts';
import { PALETTES } from './palette.ts';
import { regionAtPoint } from './region-at-point.ts';
import { ReadyFlag } from './ready-flag.ts';
import type { RegionTiles } from './region-tiles.ts';
import { applyLayers } from './style-diff.ts';

setWorkerUrl(workerUrl);
prewarm();

/** All of Indonesia. @source domain §1: lon 95–141, lat −11–6. */
export const NATION_BBOX: Bbox = [94.8, -11.1, 141.2, 6.2];

/** What the app decides; the level on view and the dashes follow from it and the zoom. */
export type MapInputs = Pick<StyleContext, 'theme' | 'lang' | 'values' | 'pin'>;

interface Start {
  container: HTMLElement;
  tiles: RegionTiles;
  inputs: MapInputs;
  camera: Camera | null;
  insets: Insets;
  /** What screen readers call the map. */
  label: string;
  events: MapEvents;
}

/**
 * The map, as a plain class behind React. Its look is a pure function of a {@link StyleContext}; every change computes
 * the layers anew and applies the difference.
 * @throws when WebGL is not available.
 */
export class MapController {
  private readonly map: MapLibreMap;
  private readonly events: MapEvents;
  private readonly ready: ReadyFlag;
  private readonly hovered: FeatureMark;
  private readonly marked: FeatureMark;
  private readonly indicative: boolean;
  private inputs: MapInputs;
  private selection: MarkedRegion | null = null;
  private layers: LayerSpecification[] = [];
  private loaded = false;
  private lastView = '';

  constructor({ container, tiles, inputs, camera, insets, label, events }: Start) {
    this.inputs = inputs;
    this.events = events;
    this.indicative = tiles.indicative;
    this.ready = new ReadyFlag(document.documentElement);
    const context = { ...inputs, shown: null, selectedLevel: null, dashed: false };
    this.layers = styleLayers(context);
    this.map = new MapLibreMap({
      container,
      style: { ...mapStyle(tiles, context), layers: this.layers },
      ...(camera
        ? { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom }
        : { bounds: [...NATION_BBOX] as [number, number, number, number], fitBoundsOptions: { padding: insets } }),
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      renderWorldCopies: false,
      minZoom: 2,
      maxZoom: 15,
      maxBounds: [45, -62, 190, 62],
      locale: { 'Map.Title': label },
      fadeDuration: 120,
      refreshExpiredTiles: false,
      validateStyle: false,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.hovered = new FeatureMark(this.map, 'hover');
    this.marked = new FeatureMark(this.map, 'selected');
    this.listen();
  }

  private listen(): void {
    const { map } = this;
    map.once('style.load', () => {
      map.addImage('hatch-light', hatchImage(PALETTES.light.hatch), { pixelRatio: 2 });
      map.addImage('hatch-dark', hatchImage(PALETTES.dark.hatch), { pixelRatio: 2 });
      this.loaded = true;
      this.refresh();
    });
    map.on('zoom', () => this.followZoom());
    map.on('movestart', () => this.ready.set(false, this.view().shown));
    map.on('sourcedataloading', () => this.ready.set(false, this.view().shown));
    map.on('idle', () => this.settled());
    map.on('moveend', () => this.events.camera(this.camera()));
    map.on('mousemove', (event) => this.hover(event));
    map.on('mouseout', () => this.leave());
    map.on('dragstart', () => this.leave());
    map.on('click', (event) => this.events.select(this.regionAt(event)));
    map.on('error', () => this.events.failed('tiles'));
  }

  /** Takes new inputs (theme, values, pinned level, language) and redraws what they change. */
  update(inputs: MapInputs): void {
    this.inputs = inputs;
    this.refresh();
  }

  /** Reads the tiles anew: after a failure, or because the server has a newer set. */
  reload(tiles: RegionTiles): void {
    const source = this.map.getSource(REGIONS_SOURCE);
    if (source instanceof VectorTileSource) source.setTiles(tiles.urls);
  }

  /** Outlines a region; null outlines none. */
  select(region: MarkedRegion | null): void {
    this.selection = region;
    this.marked.move(region);
    this.refresh();
  }

  /** Moves until `bbox` fills the room that panels leave. */
  fit(bbox: Bbox, insets: Insets): void {
    this.map.fitBounds([...bbox] as [number, number, number, number], { padding: insets, maxZoom: 13, duration: 900 });
  }

  jump({ lng, lat, zoom }: Camera): void {
    this.map.easeTo({ center: [lng, lat], zoom, duration: 500 });
  }

  zoomBy(step: number): void {
    this.map.easeTo({ zoom: Math.round(this.map.getZoom()) + step, duration: 200 });
  }

  /** The region drawn in the middle of the room that panels leave; null at sea. */
  regionAtCentre(insets: Insets): MapRegion | null {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const x = (insets.left + clientWidth - insets.right) / 2;
    const y = (insets.top + clientHeight - insets.bottom) / 2;
    return regionAtPoint(this.map, { x, y }, this.view().shown);
  }

  destroy(): void {
    this.map.remove();
  }

  private camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { lng, lat, zoom: this.map.getZoom() };
  }

  private view(): LevelView {
    const zoom = this.map.getZoom();
    const wanted = levelAt(zoom, this.inputs.pin);
    return { zoom, wanted, shown: shownLevel(wanted, (level) => this.inputs.values[level] !== undefined) };
  }

  private context(): StyleContext {
    const { zoom, shown } = this.view();
    const dashed = this.indicative && zoom >= 9;
    return { ...this.inputs, shown, dashed, selectedLevel: this.selection?.level ?? null };
  }

  private refresh(): void {
    const view = this.view();
    this.lastView = `${view.wanted} ${view.shown} ${view.zoom >= 9}`;
    this.events.level(view);
    if (!this.loaded) return;
    const next = styleLayers(this.context());
    applyLayers(this.map, this.layers, next);
    this.layers = next;
  }

  private followZoom(): void {
    const view = this.view();
    if (`${view.wanted} ${view.shown} ${view.zoom >= 9}` !== this.lastView) this.refresh();
    else this.events.level(view);
  }

  private settled(): void {
    const { wanted, shown } = this.view();
    this.ready.set(this.loaded && shown === wanted && this.map.areTilesLoaded(), shown);
  }

  private regionAt(event: MapMouseEvent): MapRegion | null {
    return regionAtPoint(this.map, event.point, this.view().shown);
  }

  private hover(event: MapMouseEvent): void {
    const region = this.regionAt(event);
    this.hovered.move(region);
    this.map.getCanvas().style.cursor = region ? 'pointer' : '';
    this.events.hover(region && { region, x: event.point.x, y: event.point.y });
  }

  private leave(): void {
    this.hovered.move(null);
    this.events.hover(null);
  }
}
