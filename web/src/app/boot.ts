import { fetchValues } from '../features/resilience/fetch-values.ts';
import { ValueStore } from '../features/resilience/value-store.ts';
import { levelsNeeded } from '../map/levels.ts';
import { readRegionTiles, type RegionTiles } from '../map/region-tiles.ts';
import '../ui/base.css';
import './shell.css';
import './theme.ts';
import { ViewStore } from './view-store.ts';

/** What starts before React and MapLibre are here. */
export interface Early {
  view: ViewStore;
  values: ValueStore;
  loadTiles: () => Promise<RegionTiles>;
  firstTiles: Promise<RegionTiles>;
}

async function loadTiles(): Promise<RegionTiles> {
  const response = await fetch('/tiles/regions.json');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return readRegionTiles(await response.json(), location.origin);
}

const view = new ViewStore();
const values = new ValueStore(fetchValues);
const { method, period, camera, pin } = view.get();
void values.want({ method, period }, levelsNeeded(camera?.zoom ?? 4, pin));
const firstTiles = loadTiles();
firstTiles.catch(() => undefined);
void import('../map/map-controller.ts');
void import('./main.tsx').then(({ start }) => start({ view, values, loadTiles, firstTiles }));
