import {
  BOUNDARY_STATUS_LABELS,
  REGION_LEVEL_LABELS,
  SIMULATION_NOTICE,
  type RegionLevel,
} from '@serasi/shared';
import type { RequestContext } from '../../platform/context.ts';
import { readSources, type DatasetRow } from '../about/index.ts';
import type { Run } from '../resilience/index.ts';
import type { ExportColumn } from './export-columns.ts';

/** What must be known to use an export: method, marks, sources and licences. */
export interface ExportAbout {
  title: string;
  method: { id: string; version: string; name: string };
  period: string;
  dataCutOff: string | null;
  dataStatus: string;
  /** Said aloud where the data is simulated, wholly or partly. */
  notice: string | null;
  boundaries: string;
  /** When it was taken away, ISO 8601. */
  exportedAt: string;
  sources: { title: string; source: string; licence: string; simulated: boolean }[];
}

/** Describes an export in one language. */
export async function describeExport(
  context: RequestContext,
  run: Run,
  level: RegionLevel,
  lang: 'id' | 'en',
): Promise<ExportAbout> {
  const sources = await readSources(context);
  return {
    title: `${REGION_LEVEL_LABELS[level][lang]} · ${run.method.name[lang]} · ${run.period}`,
    method: { id: run.method.id, version: run.method.version, name: run.method.name[lang] },
    period: run.period,
    dataCutOff: run.dataCutOff,
    dataStatus: run.dataStatus,
    notice: run.dataStatus === 'REAL' ? null : SIMULATION_NOTICE[lang],
    boundaries: BOUNDARY_NOTE[lang],
    exportedAt: new Date().toISOString(),
    sources: sources.map(({ title, source, licence, is_simulated }: DatasetRow) => ({
      title,
      source,
      licence,
      simulated: is_simulated,
    })),
  };
}

const BOUNDARY_NOTE = {
  id: `Kolom status_batas menyebutkan batas tiap wilayah. ${BOUNDARY_STATUS_LABELS.INDICATIVE.id}: bukan batas resmi.`,
  en: `The column boundary_status tells of each region's boundary. ${BOUNDARY_STATUS_LABELS.INDICATIVE.en}: not an official one.`,
};

const WORDS = {
  id: {
    method: 'Metode',
    cutOff: 'Data sampai',
    at: 'Diambil pada',
    sources: 'Sumber dan lisensi',
    columns: 'Kolom',
    simulated: 'simulasi',
  },
  en: {
    method: 'Method',
    cutOff: 'Data until',
    at: 'Taken on',
    sources: 'Sources and licences',
    columns: 'Columns',
    simulated: 'simulated',
  },
};

/** The note that belongs beside a CSV file, which has no room for it. */
export function noteText(about: ExportAbout, columns: readonly ExportColumn[], lang: 'id' | 'en'): string {
  const words = WORDS[lang];
  return [
    about.title,
    ...(about.notice ? ['', about.notice.toUpperCase()] : []),
    '',
    `${words.method}: ${about.method.name} (${about.method.id}/${about.method.version})`,
    ...(about.dataCutOff ? [`${words.cutOff}: ${about.dataCutOff}`] : []),
    `${words.at}: ${about.exportedAt}`,
    about.boundaries,
    '',
    words.sources,
    ...about.sources.map(
      ({ title, source, licence, simulated }) =>
        `- ${title}${simulated ? ` [${words.simulated}]` : ''}. ${source}. ${licence}.`,
    ),
    '',
    words.columns,
    ...columns.map(({ name, about: meaning }) => `- ${name[lang]}: ${meaning[lang]}`),
    '',
  ].join('\r\n');
}

/** "serasi-kabupaten-kota-73-iksm-serasi-2025": says what it holds. */
export function fileBase(
  run: Run,
  level: RegionLevel,
  within: string | null | undefined,
  lang: 'id' | 'en',
): string {
  const parts = [
    'serasi',
    REGION_LEVEL_LABELS[level][lang],
    within ?? '',
    run.method.id,
    run.period,
    run.dataStatus === 'REAL' ? '' : 'simulasi',
  ];
  return parts
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-');
}
