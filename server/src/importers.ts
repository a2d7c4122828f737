import { boundaryImporter } from './features/boundary/index.ts';
import { incidentImporter } from './features/incident/import/index.ts';
import { coverageImporter } from './features/incident/coverage.importer.ts';
import { populationImporter } from './features/region/population.importer.ts';
import { indexImporter } from './features/resilience/index.importer.ts';
import { indicatorImporter } from './features/resilience/indicator.importer.ts';
import { weighPublishedAnew } from './features/resilience/published-index.store.ts';
import { rescore } from './features/resilience/scoring.service.ts';
import { touchedBy } from './features/resilience/touched.ts';
import type { Aftermath, Importer } from './import/importer.ts';
import type { ImportKind, StoredKind } from './import/kinds.ts';

const SCORING = { id: 'Menghitung tingkat ketahanan', en: 'Computing resilience' };

/** Every kind of import. A new kind is one line here. */
const IMPORTERS: readonly Importer[] = [
  boundaryImporter,
  incidentImporter,
  indicatorImporter,
  indexImporter,
  populationImporter,
  coverageImporter,
];

export function importerOf(kind: ImportKind | StoredKind): Importer {
  const found = IMPORTERS.find((importer) => importer.kind === kind.toLowerCase());
  if (!found) throw new Error(`There is no importer for ${kind}.`);
  return found;
}

/** Scores that rest on what an import wrote or an undo took back, for the villages that it reaches. */
export const aftermath: Aftermath = async (manager, kind, batchId) => {
  const touched = await touchedBy(manager, kind, batchId);
  return async (report) => {
    await rescore(manager, touched, (done, total) => report(SCORING, done, total));
    if (kind === 'POPULATION')
      await weighPublishedAnew(manager, (done, total) => report(SCORING, done, total));
  };
};
