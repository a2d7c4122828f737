import type { EntityManager } from '@serasi/db';
import { IKSM_SERASI_1_0_0 } from '@serasi/shared';
import type { BoundaryJob, storeNeighbours, storeShapes, storeTiles } from '../features/boundary/index.ts';
import { storeLineage, storeRegions, storeSplits } from '../features/region/region.store.ts';
import { registerMethods } from '../features/resilience/method.store.ts';
import { scoreAll } from '../features/resilience/scoring.service.ts';
import { bumpDataVersion } from '../platform/dataset.store.ts';
import {
  DEFAULT_SIMULATION,
  simulate,
  storeIncidents,
  storeReports,
  storeResidents,
  type Simulation,
} from '../simulation/index.ts';
import { defaultAreas } from './default-areas.ts';
import { matchGeografis } from '../sources/geografis.ts';
import { REGION_SPLITS } from '../sources/region-splits.ts';
import { villagePoints } from '../sources/village-points.ts';
import type { LoadStep } from './steps.ts';

interface Boundaries {
  boundaryJob: () => Promise<BoundaryJob>;
  storeShapes: typeof storeShapes;
  storeTiles: typeof storeTiles;
  storeNeighbours: typeof storeNeighbours;
  /** Fills the neighbours where they are missing, from the polygons in the database. */
  findNeighbours: LoadStep['run'];
}

const DEFAULT_BOUNDARIES = {
  title: 'Batas indikatif: sel Voronoi titik desa, bukan batas resmi',
  source: 'geografis 1.3.2, world-atlas 2.0.2 (Natural Earth), idn-area-data 4.0.1',
  licence: 'MIT; public domain; ODbL-1.0',
  isSimulated: false,
};

/** The steps that turn an empty database into the default data: real regions, indicative boundaries, simulated values. */
export function defaultDataSteps({
  boundaryJob,
  storeShapes,
  storeTiles,
  storeNeighbours,
  findNeighbours,
}: Boundaries): LoadStep[] {
  let simulation: Simulation | undefined;
  const areas = defaultAreas();
  const simulated = (): Simulation =>
    (simulation ??= simulate(areas, villagePoints(areas), DEFAULT_SIMULATION));
  return [
    {
      name: 'regions',
      title: { id: 'Memuat 91.600 wilayah', en: 'Loading 91,600 regions' },
      run: async (manager, report) => {
        await storeRegions(manager, areas, report);
        await storeLineage(
          manager,
          areas,
          matchGeografis(areas),
          'geografis 1.3.2 (Kepmendagri 146.1-4717/2020)',
        );
        await registerMethods(manager);
      },
    },
    {
      // A step of its own: databases of before it get it at their next start.
      name: 'splits',
      title: { id: 'Mencatat pemekaran wilayah', en: 'Recording splits of regions' },
      run: (manager) => storeSplits(manager, REGION_SPLITS),
    },
    {
      name: 'residents',
      title: { id: 'Menyimulasikan penduduk', en: 'Simulating residents' },
      run: (manager, report) => storeResidents(manager, simulated(), report),
    },
    {
      name: 'reports',
      title: { id: 'Menyimulasikan indikator', en: 'Simulating indicators' },
      run: (manager, report) => storeReports(manager, simulated(), report),
    },
    {
      name: 'incidents',
      title: { id: 'Menyimulasikan insiden', en: 'Simulating incidents' },
      run: (manager, report) => storeIncidents(manager, simulated(), report),
    },
    {
      name: 'scores',
      title: { id: 'Menghitung tingkat ketahanan', en: 'Computing resilience' },
      run: async (manager, report) => {
        simulation = undefined;
        await scoreAll(manager, { method: IKSM_SERASI_1_0_0 }, report);
      },
    },
    {
      name: 'boundaries',
      title: { id: 'Memuat batas indikatif', en: 'Loading indicative boundaries' },
      run: async (manager, report) => {
        const job = await boundaryJob();
        await job.shapesReady;
        await storeShapes(manager, job.shapesFile, DEFAULT_BOUNDARIES, 'INDICATIVE', areas.length, report);
      },
    },
    {
      name: 'tiles',
      title: { id: 'Memuat petak peta', en: 'Loading map tiles' },
      run: async (manager, report) => {
        const job = await boundaryJob();
        const summary = await job.finished;
        if (!summary.tileSet) throw new Error('The boundary worker made no tiles.');
        await storeNeighbours(manager, job.neighboursFile);
        await storeTiles(
          manager,
          job.tilesFile,
          summary.tileSet,
          summary.status,
          summary.attribution,
          report,
        );
      },
    },
    {
      // For databases whose tiles were made before neighbours were kept; a new one has them by now.
      name: 'neighbours',
      title: { id: 'Mencari wilayah bertetangga', en: 'Finding neighbouring regions' },
      run: findNeighbours,
    },
    {
      name: 'ready',
      title: { id: 'Memeriksa', en: 'Checking' },
      run: async (manager: EntityManager) => {
        await checkComplete(manager, areas.length);
        await manager.query(ANALYZE);
        await bumpDataVersion(manager);
      },
    },
  ];
}

/** Nothing else does it on the embedded database; without it plans are guesses. */
const ANALYZE =
  'analyze dataset, region_population, indicator_report, incident, reporting_coverage, score_run, score, tile';

const COUNTS = `select (select count(*)::int from region) as regions, (select count(*)::int from region_place where geom is not null) as polygons,
  (select count(distinct run_id)::int from score) as runs, (select count(*)::int from tile) as tiles`;

/** A last look before anything is shown. @throws when a part is missing. */
async function checkComplete(manager: EntityManager, areas: number): Promise<void> {
  const [found] = await manager.query<Record<'regions' | 'polygons' | 'runs' | 'tiles', number>[]>(COUNTS);
  if (
    !found ||
    found.regions !== areas ||
    found.polygons !== areas ||
    found.runs === 0 ||
    found.tiles === 0
  ) {
    throw new Error(`The first load is incomplete: ${JSON.stringify(found)}, expected ${areas} regions.`);
  }
}
