import type { FeatureCollection } from 'geojson';
import {
  GeoJSONSource,
  VectorTileSource,
  type LayerSpecification,
  type Map as MapLibreMap,
} from 'maplibre-gl';
import type { AreaPen } from './area-pen.ts';
import { BasemapSource } from './basemap-source.ts';
import { BASEMAP_SOURCE } from './basemap.layer.ts';
import { boundsOf, CLOSEST_FIT, createMap, SMALLEST_ZOOM } from './create-map.ts';
import { nearestTowards, stepTowards, type Direction } from './direction.ts';
import type { MapPicture, PictureFrame } from './map-picture.ts';
import { SelectedMark, type MarkedRegion } from './selected-mark.ts';
import { InViewWatch } from './in-view-watch.ts';
import {
  REGIONS_SOURCE,
  type Choropleth,
  type MapLayer,
  type RegionMark,
  type StyleContext,
} from './layer-definition.ts';
import {
  levelAt,
  LEVEL_RULES,
  levelsNeeded,
  MAP_LEVELS,
  pinWithin,
  shownLevel,
  type MapLevel,
} from './levels.ts';
import type { Bbox, Camera, Insets, LevelView, MapEvents, MapRegion } from './map-events.ts';
import type { MapInputs, MapStart } from './map-inputs.ts';
import { boundsIn, middleOf, revealIn } from './map-room.ts';
import { moveLayers } from './layer-order.ts';
import { mapStyle, styleLayers } from './map-style.ts';
import { MapPointer } from './map-pointer.ts';
import { QuickColours } from './quick-colours.ts';
import { ReadyFlag } from './ready-flag.ts';
import { regionAtPoint } from './region-at-point.ts';
import { RegionOutline } from './region-outline.ts';
import { regionPlaces } from './region-places.ts';
import type { RegionTiles } from './region-tiles.ts';
import { applyLayers } from './style-diff.ts';
import { switchIsDrawn } from './timing.ts';

/** Zoom from which indicative boundaries are dashed. @source design */
const DASHED_FROM = 9;
/** The style follows the colours once no others came for so long: building tiles anew would hold them up. */
const REST_MS = 700;
/** One press of an arrow key moves the view as far, px. */
const PAN_STEP = 100;

/**
 * The map, as a plain class behind React. Its look is a pure function of a {@link StyleContext}; every change computes
 * the layers anew and applies the difference.
 * @throws when WebGL is not available.
 */
export class MapController {
  private readonly map: MapLibreMap;
  private readonly registry: readonly MapLayer[];
  private readonly events: MapEvents;
  private readonly basemap: BasemapSource;
  private readonly ready = new ReadyFlag(document.documentElement);
  private readonly inView: InViewWatch;
  private readonly quick: QuickColours;
  private readonly pointer: MapPointer;
  private readonly pointed: RegionOutline;
  private readonly marked: SelectedMark;
  private readonly indicative: boolean;
  private inputs: MapInputs;
  private selection: MarkedRegion | null = null;
  private readonly marks = new Map<string, readonly RegionMark[]>();
  private readonly data = new Map<string, FeatureCollection>();
  private tiles: RegionTiles;
  private layers: LayerSpecification[];
  private styled = false;
  private recolouring = false;
  /** All regions in view have been drawn since the camera came to rest. */
  private complete = false;
  /** The style is behind the colours on the screen, until then. */
  private behind: ReturnType<typeof setTimeout> | null = null;
  private loading = true;
  private told = '';

  constructor({ registry, container, tiles, inputs, camera, bbox, insets, label, events }: MapStart) {
    this.registry = registry;
    this.inputs = inputs;
    this.events = events;
    this.indicative = tiles.indicative;
    this.tiles = tiles;
    const style = mapStyle(registry, tiles, {
      ...inputs,
      basemap: null,
      marks: [],
      shown: null,
      selectedLevel: null,
      dashed: false,
      loading: true,
    });
    this.layers = style.layers;
    this.map = createMap({ container, style, camera, bbox, insets, label, onTile: events.tile });
    this.basemap = new BasemapSource(this.map);
    this.inView = new InViewWatch(this.map, events.inView);
    this.keepInReach();
    this.quick = new QuickColours(this.map);
    this.pointed = new RegionOutline(this.map, 'pointed-outline');
    this.pointer = new MapPointer(this.map, { registry, events, shown: () => this.view().shown });
    this.marked = new SelectedMark(this.map);
    this.listen();
  }

  private listen(): void {
    const { map } = this;
    map.once('style.load', () => {
      this.styled = true;
      this.marked.move(this.selection);
      this.refresh();
      for (const [source, data] of this.data) this.setData(source, data);
    });
    map.on('zoom', () => this.followZoom());
    map.on('movestart', () => {
      this.ready.set(false, this.view().shown);
      this.inView.moved();
      this.complete = false;
      if (this.behind !== null) this.catchUp();
    });
    map.on('sourcedataloading', () => this.setLoading(true));
    map.on('idle', () => this.settled());
    map.on('render', () => this.rendered());
    map.on('moveend', () => this.events.camera(this.camera()));
    map.on('error', (event) => {
      if (!('sourceId' in event) || event.sourceId !== BASEMAP_SOURCE) this.events.failed();
    });
  }

  /** Takes new inputs (theme, values, pinned level, language) and redraws what they change: colours at once, then the rest. */
  update(inputs: MapInputs): void {
    const { values, choropleth, theme } = this.inputs;
    const before = this.view().shown;
    this.recolouring ||= inputs.values !== values;
    const recoloured = inputs.values !== values || inputs.choropleth !== choropleth || inputs.theme !== theme;
    this.inputs = inputs;
    this.keepInReach();
    if (recoloured && this.styled) this.recolour(before);
    else this.refresh();
  }

  /** Where the level on view stays and is all there, its colours change in the next frame and the style behind it. */
  private recolour(before: MapLevel | null): void {
    const { shown } = this.view();
    const choropleth = this.choropleth();
    const quickly = this.complete && shown !== null && shown === before;
    if (choropleth) this.quick.colour(quickly ? shown : null, { ...this.inputs, choropleth });
    if (!quickly) return this.catchUp();
    clearTimeout(this.behind ?? undefined);
    this.behind = setTimeout(() => this.catchUp(), REST_MS);
    this.map.triggerRepaint();
  }

  /** Gives the style what the colours on the screen have already. */
  private catchUp(): void {
    clearTimeout(this.behind ?? undefined);
    this.behind = null;
    this.refresh();
  }

  private rendered(): void {
    if (!this.recolouring || (this.behind === null && !this.map.areTilesLoaded())) return;
    this.recolouring = false;
    switchIsDrawn();
  }

  /** Reads the tiles anew: after a failure, or because the server has a newer set. */
  reload(tiles: RegionTiles): void {
    this.tiles = tiles;
    const source = this.map.getSource(REGIONS_SOURCE);
    if (source instanceof VectorTileSource) source.setTiles(tiles.urls);
  }

  /** Outlines a region and dims the others; null outlines none. */
  select(region: MarkedRegion | null): void {
    this.selection = region;
    if (this.styled) this.marked.move(region);
    this.refresh();
  }

  /** Points regions out on behalf of `who`, in place of those it pointed out before. */
  setMarks(who: string, marks: readonly RegionMark[]): void {
    if (marks.length === 0 && !this.marks.has(who)) return;
    this.marks.set(who, marks);
    this.refresh();
  }

  /** Outlines the region that a chart points at; null: none. */
  pointAt(region: MarkedRegion | null): void {
    this.pointed.show(region);
  }

  /** Fills a GeoJSON source of the registry. EPSG:4326, `[lng, lat]`. */
  setData(source: string, data: FeatureCollection): void {
    this.data.set(source, data);
    const target = this.styled ? this.map.getSource(source) : undefined;
    if (target instanceof GeoJSONSource) void target.setData(data);
  }

  /** A pen to draw areas with; its code comes when it is first asked for. */
  async pen(): Promise<AreaPen> {
    const { AreaPen } = await import('./area-pen.ts');
    return new AreaPen(
      this.map,
      () => this.inputs.theme,
      (drawing) => this.pointer.setDrawing(drawing),
    );
  }

  /** Moves until `bbox` fills the room that panels leave. */
  fit(bbox: Bbox, insets: Insets): void {
    this.map.fitBounds(boundsOf(bbox), { padding: insets, maxZoom: CLOSEST_FIT, duration: 900 });
  }

  jump({ lng, lat, zoom }: Camera): void {
    this.map.easeTo({ center: [lng, lat], zoom, duration: 500 });
  }

  /** Where the camera is now; the address learns it only when it has moved. */
  zoom(): number {
    return this.map.getZoom();
  }

  zoomBy(step: number): void {
    this.map.easeTo({ zoom: Math.round(this.map.getZoom()) + step, duration: 200 });
  }

  /** The region drawn in the middle of the room that panels leave; null at sea. */
  regionAtCentre(insets: Insets): MapRegion | null {
    return regionAtPoint(this.map, middleOf(this.map, insets), this.view().shown);
  }

  /**
   * The region next to the selected one on the screen, of the same level; from the middle, of the level on view, where the
   * selected one is not in sight. Null where none is near.
   */
  regionTowards(direction: Direction, insets: Insets): MapRegion | null {
    const { selection } = this;
    const own = selection ? regionPlaces(this.map, selection.level) : [];
    const from = own.find(({ id }) => id === selection?.id);
    if (from) return nearestTowards(from, own, direction);
    const { shown } = this.view();
    return shown && nearestTowards(middleOf(this.map, insets), regionPlaces(this.map, shown), direction);
  }

  /** Moves as little as possible until a region's name is in the room that panels leave. */
  reveal(region: MapRegion, insets: Insets): void {
    const place = regionPlaces(this.map, region.level).find(({ id }) => id === region.id);
    if (place) revealIn(this.map, place, insets);
  }

  /** Moves the view one step. */
  pan(direction: Direction): void {
    this.map.panBy(stepTowards(direction, PAN_STEP), { duration: 200 });
  }

  /** Puts the keyboard on the map. */
  focus(): void {
    this.map.getCanvas().focus({ preventScroll: true });
  }

  /** The box that is on view in the room that panels leave. */
  boundsIn(insets: Insets): Bbox {
    return boundsIn(this.map, insets);
  }

  /** Draws what is on view anew, off screen and in light colours, as a picture to take away. @throws when tiles do not come. */
  async picture(bounds: Bbox, frame: PictureFrame): Promise<MapPicture> {
    const { drawPicture } = await import('./map-picture.ts');
    return drawPicture({
      registry: this.registry.filter(({ printable }) => printable),
      tiles: this.tiles,
      context: { ...this.context(), theme: 'light', loading: false },
      offered: this.offered(),
      selection: this.selection,
      data: this.data,
      bounds,
      frame,
    });
  }

  /** What is on screen now as a PNG (data URL): a printer gets nothing of a WebGL canvas that was not drawn just before. */
  snapshot(): string {
    this.map.redraw();
    return this.map.getCanvas().toDataURL('image/png');
  }

  destroy(): void {
    clearTimeout(this.behind ?? undefined);
    this.inView.moved();
    this.map.remove();
  }

  private camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { lng, lat, zoom: this.map.getZoom() };
  }

  /** Levels that the choropleth on view has values for. */
  private offered(): readonly MapLevel[] {
    return this.choropleth()?.levels ?? MAP_LEVELS;
  }

  private choropleth(): Choropleth | undefined {
    return this.registry.find(({ id }) => id === this.inputs.choropleth)?.choropleth;
  }

  /** Keeps the zoom where the coarsest level of the choropleth has tiles. */
  private keepInReach(): void {
    const coarsest = this.offered()[0] ?? 'PROVINCE';
    this.map.setMinZoom(Math.max(LEVEL_RULES[coarsest].tilesFrom, SMALLEST_ZOOM));
  }

  private pin(): MapLevel | null {
    return pinWithin(this.map.getZoom(), this.inputs.pin, this.offered());
  }

  private view(): LevelView {
    const { values } = this.inputs;
    const zoom = this.map.getZoom();
    const pin = this.pin();
    const wanted = levelAt(zoom, pin);
    return {
      wanted,
      shown: shownLevel(wanted, (level) => values[level] !== undefined),
      needed: levelsNeeded(zoom, this.inputs.pin),
      offered: this.offered(),
    };
  }

  private context(): StyleContext {
    return {
      ...this.inputs,
      marks: [...this.marks.values()].flat(),
      pin: this.pin(),
      shown: this.view().shown,
      dashed: this.isDashed(),
      selectedLevel: this.selection?.level ?? null,
      loading: this.loading,
    };
  }

  private isDashed(): boolean {
    return this.indicative && this.map.getZoom() >= DASHED_FROM;
  }

  private refresh(): void {
    this.tell();
    if (!this.styled || this.behind !== null) return;
    const next = styleLayers(this.registry, this.context());
    this.basemap.use(this.inputs.basemap);
    applyLayers(this.map, this.layers, next);
    moveLayers(this.map, this.layers, next);
    this.layers = next;
  }

  /** Tells the app what is on view when that has changed; true when it has. */
  private tell(): boolean {
    const view = this.view();
    const words = JSON.stringify([view, this.isDashed()]);
    if (words === this.told) return false;
    this.told = words;
    this.events.level(view);
    return true;
  }

  private followZoom(): void {
    if (this.tell()) this.refresh();
  }

  private settled(): void {
    const { wanted, shown } = this.view();
    const complete = this.styled && shown === wanted && this.map.areTilesLoaded();
    this.ready.set(complete, shown);
    this.setLoading(false);
    if (!complete) return;
    this.complete = true;
    if (shown) this.inView.rest(shown);
    this.events.settled();
  }

  /** A frame is drawn; with all tiles in it a switch of layers is over, though names may still fade. */
  private setLoading(loading: boolean): void {
    if (loading) this.ready.set(false, this.view().shown);
    if (this.loading === loading) return;
    this.loading = loading;
    this.refresh();
  }
}
