import { readAreas } from '../features/region/region.store.ts';
import { scoreAll } from '../features/resilience/scoring.service.ts';
import { hideSimulated } from '../features/incident/hide-simulated.store.ts';
import { bumpDataVersion } from '../platform/dataset.store.ts';
import { UserError } from '../platform/errors.ts';
import type { Settings } from '../platform/settings.ts';
import {
  simulate,
  simulationYears,
  storeIncidents,
  storeReports,
  storeResidents,
} from '../simulation/index.ts';
import { villagePoints } from '../sources/village-points.ts';
import { withPreparedDatabase } from './with-database.ts';

const RESIDENTS = { id: 'Menyimulasikan penduduk', en: 'Simulating residents' };
const REPORTS = { id: 'Menyimulasikan indikator', en: 'Simulating indicators' };
const INCIDENTS = { id: 'Menyimulasikan insiden', en: 'Simulating incidents' };
const SCORES = { id: 'Menghitung tingkat ketahanan', en: 'Computing resilience' };

/** Replaces all simulated residents, indicators and incidents, then scores anew; one transaction. Real data stays. */
export async function runSimulation(
  settings: Settings,
  options: { years: string; incidents: string; seed: string },
): Promise<void> {
  const years = wholeNumber('--years', options.years, 1, 20);
  const incidents = wholeNumber('--incidents', options.incidents, 0, 500_000);
  const seed = wholeNumber('--seed', options.seed, 0, 2 ** 31 - 1);
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const areas = await readAreas(dataSource.manager);
    const simulation = simulate(areas, villagePoints(areas), {
      years: simulationYears(years),
      incidents,
      seed,
    });
    await dataSource.transaction(async (manager) => {
      await storeResidents(manager, simulation, (done, total) => display.update(RESIDENTS, done, total));
      await storeReports(manager, simulation, (done, total) => display.update(REPORTS, done, total));
      await storeIncidents(manager, simulation, (done, total) => display.update(INCIDENTS, done, total));
      await hideSimulated(manager);
      await scoreAll(manager, {}, (done, total) => display.update(SCORES, done, total));
      await bumpDataVersion(manager);
    });
    display.finish();
    console.log(
      `✓ Data simulasi dibuat: ${years} tahun, ${simulation.incidents.length} insiden, benih ${seed}.`,
    );
  });
}

/** @throws UserError unless the text is a whole number in the range. */
function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UserError('OPTION', {
    id: `${option} harus bilangan bulat antara ${min} dan ${max}, bukan "${text}".`,
    en: `${option} must be a whole number between ${min} and ${max}, not "${text}".`,
  });
}
