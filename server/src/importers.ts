import type { EntityManager } from '@serasi/db';
import { boundaryImporter } from './features/boundary/index.ts';
import { incidentImporter } from './features/incident/import/index.ts';
import { coverageImporter } from './features/incident/coverage.importer.ts';
import { populationImporter } from './features/region/population.importer.ts';
import { indexImporter } from './features/resilience/index.importer.ts';
import { indicatorImporter } from './features/resilience/indicator.importer.ts';
import { scoreAll } from './features/resilience/scoring.service.ts';
import type { ImportEffects, Importer, ImportJob } from './import/importer.ts';
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

/** Scores that rest on what an import wrote are computed again, in its transaction. */
export async function afterImport(
  manager: EntityManager,
  { periods }: ImportEffects,
  report: ImportJob['report'],
): Promise<void> {
  if (periods !== 'all' && periods.size === 0) return;
  const chosen = periods === 'all' ? {} : { periods: [...periods].sort() };
  await scoreAll(manager, chosen, (done, total) => report(SCORING, done, total));
}
