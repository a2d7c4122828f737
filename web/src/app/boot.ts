import { levelOfCode, NATION_CODE } from '@serasi/shared';
import { askServer } from '../api/ask-server.ts';
import { fetchValues } from '../features/resilience/fetch-values.ts';
import { ValueStore } from '../features/resilience/value-store.ts';
import { levelsNeeded } from '../map/levels.ts';
import { readRegionTiles, type RegionTiles, type TileJson } from '../map/region-tiles.ts';
import '../ui/base.css';
import './shell.css';
import './print.css';
import '../ui/touch.css';
import './theme.ts';
import { ViewStore } from '../view/view-store.ts';

/** What starts before React and MapLibre are here. */
export interface Early {
  view: ViewStore;
  values: ValueStore;
  loadTiles: () => Promise<RegionTiles>;
  firstTiles: Promise<RegionTiles>;
}

async function loadTiles(): Promise<RegionTiles> {
  const response = await askServer({ path: '/tiles/regions.json' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return readRegionTiles((await response.json()) as TileJson, location.origin);
}

/** About the zoom at which a region fills the window, before its box is known. */
function likelyZoom(code: string | null): number {
  return { NATION: 4, PROVINCE: 6.5, REGENCY: 9, DISTRICT: 11, VILLAGE: 12 }[
    levelOfCode(code ?? NATION_CODE)
  ];
}

const view = new ViewStore();
const values = new ValueStore(fetchValues);
const { method, period, camera, pin, region } = view.get();
void values.want({ method, period }, levelsNeeded(camera?.zoom ?? likelyZoom(region), pin));
const firstTiles = loadTiles();
firstTiles.catch(() => undefined);
void import('../map/map-controller.ts');
void import('./main.tsx').then(({ start }) => start({ view, values, loadTiles, firstTiles }));
