import type { Importer, ImportJob } from '../../../import/importer.ts';
import { openJobTable, rejectTableRows } from '../../../import/job-table.ts';
import { UserError } from '../../../platform/errors.ts';
import { hideSimulated } from '../hide-simulated.store.ts';
import { isRedistributable, storeIncidents } from './incident-import.store.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import { personalColumns, refusePersonalMapping } from './personal-columns.ts';
import { placeIncidents } from './place-incidents.ts';
import { findPossibleDuplicates } from './possible-duplicates.store.ts';
import { INCIDENT_PRESETS } from './preset.ts';
import { type ChosenPreset, choosePreset } from './presets.ts';
import { stageIncidents } from './stage-incidents.ts';

const WRITING = { id: 'Menyimpan insiden', en: 'Storing incidents' };
const COMPARING = { id: 'Mencari insiden yang mungkin sama', en: 'Looking for possible duplicates' };
/** Pairs that are kept with the batch. */
const MOST_PAIRS = 200;

/** Incidents of UCDP GED, ACLED, SNPK or our template. Rows with the id of an earlier import of the dataset update it. */
export const incidentImporter: Importer = {
  kind: 'incidents',
  presets: INCIDENT_PRESETS,
  run: importIncidents,
  writeRejects: rejectTableRows,
  afterUndo: hideSimulated,
};

async function importIncidents(job: ImportJob): Promise<void> {
  const { manager, account, batchId, detail } = job;
  const table = await openJobTable(job);
  const chosen = choosePreset(job.request.preset, table.columns);
  const { preset } = chosen;
  detail['format'] = table.format;
  detail['preset'] = preset.name;
  if (chosen.isRecognised) account.warn(REASONS.presetRecognised(preset.dataset.title));
  refusePersonalMapping(job.mapping);
  const personal = personalColumns(table.columns);
  if (personal.length > 0) account.warn(REASONS.personalData(personal));
  const places = await stageIncidents(job, table, preset);
  for (const warning of table.warnings) account.warn(warning);
  if (account.read === 0) throw empty(job.file.name);
  await placeIncidents(job, places);
  job.report(WRITING, 0, 0);
  const datasetId = await datasetOf(job, chosen);
  Object.assign(account, await storeIncidents(manager, datasetId, batchId));
  if (!account.changed) return;
  await manager.query('analyze incident');
  await hideSimulated(manager);
  job.report(COMPARING, 0, 0);
  await tellDuplicates(job, datasetId);
}

/** @throws UserError when rows that may not be passed on would come among others that may, or the other way round */
async function datasetOf(
  job: ImportJob,
  { preset, isRedistributable: isOpen }: ChosenPreset,
): Promise<number> {
  const key = job.request.dataset ?? preset.dataset.key;
  const was = await isRedistributable(job.manager, key);
  if (was !== null && was !== isOpen) {
    throw new UserError('DATASET_LICENCE', {
      id: `Himpunan data "${key}" berisi insiden yang ${was ? 'boleh' : 'tidak boleh'} diteruskan ke umum, berkas ini ${isOpen ? 'boleh' : 'tidak boleh'}. Pilih --dataset lain.`,
      en: `The dataset "${key}" holds incidents that ${was ? 'may' : 'may not'} be passed on to the public, this file's ${isOpen ? 'may' : 'may not'}. Choose another --dataset.`,
    });
  }
  return job.dataset({ ...preset.dataset, isRedistributable: isOpen });
}

async function tellDuplicates(
  { manager, account, batchId, detail }: ImportJob,
  datasetId: number,
): Promise<void> {
  const found = await findPossibleDuplicates(manager, batchId, datasetId, MOST_PAIRS);
  if (found.count === 0) return;
  detail['possibleDuplicates'] = found;
  for (let i = 0; i < found.count; i++)
    account.warn(REASONS.possibleDuplicate(), found.pairs[i]?.row ?? undefined);
}

function empty(name: string): UserError {
  return new UserError('EMPTY', {
    id: `Berkas ${name} tidak berisi satu pun insiden.`,
    en: `The file ${name} holds no incident at all.`,
  });
}
