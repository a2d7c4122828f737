import { Map as MapLibreMap, prewarm, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { doubtImages } from './doubt-images.ts';
import { dotsImage, hatchImage } from './hatch.ts';
import type { Bbox, Camera, Insets } from './map-events.ts';
import { PALETTES } from './palette.ts';

setWorkerUrl(workerUrl);
prewarm();

/** Zoom beyond which a small region is not enlarged to fill the window. */
export const CLOSEST_FIT = 13;

/** The map never shows more than about a third of the world. */
export const SMALLEST_ZOOM = 2;

/** `bbox` as MapLibre wants it. */
export function boundsOf(bbox: Bbox): [number, number, number, number] {
  const [west, south, east, north] = bbox;
  return [west, south, east, north];
}

interface Options {
  container: HTMLElement;
  style: StyleSpecification;
  /** Where to begin; without it, the place that `bbox` fills. */
  camera: Camera | null;
  bbox: Bbox;
  insets: Insets;
  /** What screen readers call the map. */
  label: string;
  /** Called with the address of every tile of regions that is asked for. */
  onTile: (address: string) => void;
}

/** A north-up map of one world, without controls of its own. @throws when WebGL is not available. */
export function createMap({ container, style, camera, bbox, insets, label, onTile }: Options): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    ...(camera
      ? { center: [camera.lng, camera.lat], zoom: camera.zoom }
      : { bounds: boundsOf(bbox), fitBoundsOptions: { padding: insets, maxZoom: CLOSEST_FIT } }),
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    minZoom: SMALLEST_ZOOM,
    maxZoom: 15,
    maxBounds: [45, -62, 190, 62],
    locale: { 'Map.Title': label },
    fadeDuration: 120,
    refreshExpiredTiles: false,
    validateStyle: false,
    keyboard: false,
    transformRequest: (url) => {
      if (url.endsWith('.mvt')) onTile(url);
      return { url };
    },
  });
  map.touchZoomRotate.disableRotation();
  map.once('style.load', () => addPatterns(map));
  return map;
}

/** The patterns that layers name. */
export function addPatterns(map: MapLibreMap): void {
  map.addImage('hatch-light', hatchImage(PALETTES.light.hatch), { pixelRatio: 2 });
  map.addImage('hatch-dark', hatchImage(PALETTES.dark.hatch), { pixelRatio: 2 });
  map.addImage('dots-light', dotsImage(PALETTES.light.hatch), { pixelRatio: 2 });
  map.addImage('dots-dark', dotsImage(PALETTES.dark.hatch), { pixelRatio: 2 });
  for (const [name, image] of [...doubtImages('light'), ...doubtImages('dark')])
    map.addImage(name, image, { pixelRatio: 2 });
}
