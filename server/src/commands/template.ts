import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { INCIDENT_TEMPLATE } from '../features/incident/import/index.ts';
import { COVERAGE_TEMPLATE } from '../features/incident/coverage.template.ts';
import { POPULATION_TEMPLATE } from '../features/region/population.template.ts';
import { INDICATOR_TEMPLATE } from '../features/resilience/indicator.template.ts';
import { writeTemplate, type TemplateDescription } from '../import/input/write-template.ts';
import { UserError } from '../platform/errors.ts';
import { fileArgument } from './with-database.ts';

const TEMPLATES: Readonly<Record<string, TemplateDescription>> = {
  incidents: INCIDENT_TEMPLATE,
  indicators: INDICATOR_TEMPLATE,
  population: POPULATION_TEMPLATE,
  coverage: COVERAGE_TEMPLATE,
};

/** Writes a form to fill in, as CSV and XLSX. */
export async function writeTemplateOf(kind: string, out: string): Promise<void> {
  const template = TEMPLATES[kind];
  if (!template) {
    const known = Object.keys(TEMPLATES).join(', ');
    throw new UserError('TEMPLATE', {
      id: `Tidak ada contoh isian untuk "${kind}". Yang ada: ${known}.`,
      en: `There is no template for "${kind}". There is: ${known}.`,
    });
  }
  const folder = fileArgument(out);
  await mkdir(folder, { recursive: true });
  const paths = { csv: join(folder, `serasi-${kind}.csv`), xlsx: join(folder, `serasi-${kind}.xlsx`) };
  await writeTemplate(template, paths);
  console.log(`✓ ${paths.csv}\n✓ ${paths.xlsx}`);
}
