import type { Camera } from '../map/map-events.ts';
import { formatCamera, parseCamera } from './camera.ts';
import { compareSlice, type ComparePart } from './compare.slice.ts';
import { incidentSlice, type IncidentPart } from './incident.slice.ts';
import { layerSlice, type LayerPart } from './layer.slice.ts';
import { placeSlice, type PlacePart } from './place.slice.ts';
import { toolSlice, type ToolPart } from './tool.slice.ts';
import { WatchedQuery } from './watched-query.ts';

/**
 * What the address says about the view:
 *
 *     /?wilayah=73.02&tingkat=desa&metode=iksm-serasi&periode=2025&bahasa=en#8.52/-5.4730/120.2140
 *
 * Each slice says which parameters are its own. `#zoom/lat/lng` is the camera; without it the selected region, else the whole
 * nation. What cannot be read is left out and named in `dropped`, never an error: an old link still opens.
 */
export interface ViewState extends PlacePart, LayerPart, IncidentPart, ToolPart, ComparePart {
  camera: Camera | null;
  /** Parameters of the address that could not be read. */
  dropped: readonly string[];
}

/** The view of a bare address. */
export const FIRST_VIEW: ViewState = {
  ...placeSlice.empty,
  ...layerSlice.empty,
  ...incidentSlice.empty,
  ...toolSlice.empty,
  ...compareSlice.empty,
  camera: null,
  dropped: [],
};

/** Reads the view from an address. */
export function parseView({ search, hash }: { search: string; hash: string }): ViewState {
  const query = new WatchedQuery(search);
  const dropped: string[] = [];
  const drop = (parameter: string) => dropped.push(parameter);
  const camera = parseCamera(hash);
  if (/^#\d/.test(hash) && !camera) drop('#');
  const parts = {
    ...placeSlice.read(query, drop),
    ...layerSlice.read(query, drop),
    ...incidentSlice.read(query, drop),
    ...toolSlice.read(query, drop),
    ...compareSlice.read(query, drop),
  };
  return { ...parts, camera, dropped: [...dropped, ...query.unread()] };
}

/** The address of a view, relative to the page; defaults are left out. */
export function formatView(view: ViewState): string {
  const query = new URLSearchParams();
  placeSlice.write(query, view);
  layerSlice.write(query, view);
  incidentSlice.write(query, view);
  toolSlice.write(query, view);
  compareSlice.write(query, view);
  const search = query.size > 0 ? `?${query}` : '';
  return `/${search}${view.camera ? formatCamera(view.camera) : ''}`;
}
