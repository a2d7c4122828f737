import { bulkInsert } from '../../../platform/bulk-insert.ts';
import type { CodeSystem } from '../../../import/import-request.ts';
import type { ImportJob } from '../../../import/importer.ts';
import type { Table, TableRow } from '../../../import/input/table.ts';
import { Columns } from '../../../import/mapping.ts';
import { codeSystemOf } from '../../../import/match/load-matcher.ts';
import type { Reason } from '../../../import/reason.ts';
import type { IncidentDraft } from './incident-draft.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import * as SQL from './incident-import.queries.ts';
import { clueOfToday, isSplitSince } from './place-names.ts';
import { PlacesSeen } from './places-seen.ts';
import type { IncidentPreset } from './preset.ts';
import { ProfilesSeen } from './profiles-seen.ts';
import { RowReader } from './row-reader.ts';
import { SourceIds } from './source-ids.ts';
import { PROFILE_COLUMNS, STAGED_COLUMNS, type StagedDraft } from './staged-columns.ts';

const READING = { id: 'Membaca insiden', en: 'Reading incidents' };
/** Rows sent at a time: enough that the trip does not count, few enough that drafts die young. */
const STAGE_ROWS = 5000;

/** Reads the table into `staged_incident`, rejecting what can't be read; returns the places that the rows name. */
export async function stageIncidents(
  job: ImportJob,
  table: Table,
  preset: IncidentPreset,
): Promise<PlacesSeen> {
  const { manager, account, mapping } = job;
  const columns = Columns.find(table.columns, preset.fields, mapping);
  const system = columns.has('code') ? regionCodes(job, preset) : null;
  const reader = new RowReader(columns, {
    today: new Date().toISOString().slice(0, 10),
    decimal: table.decimal,
  });
  const ids = new SourceIds(columns, preset.fields);
  const places = new PlacesSeen();
  const profiles = new ProfilesSeen();
  for (const sql of [SQL.MORE_MEMORY, ...SQL.CREATE_STAGED]) await manager.query(sql);
  let page: StagedDraft[] = [];
  let sent: Promise<void> = Promise.resolve();
  // The database takes one page while the next one is read.
  const flush = async (): Promise<void> => {
    const values = STAGED_COLUMNS.map((column) => page.map(column.of));
    page = [];
    await sent;
    sent = bulkInsert(manager, 'staged_incident', STAGED_COLUMNS, values);
    sent.catch(() => undefined);
    job.report(READING, account.read, 0);
  };
  for await (const rows of table.batches()) {
    for (const row of rows) {
      account.read += 1;
      const staged = stage(row, reader, ids, { places, profiles }, preset, system);
      if ('reject' in staged) account.reject(row.number, staged.reject);
      else {
        if (reader.warning) account.warn(reader.warning, row.number);
        page.push(staged);
      }
    }
    if (page.length >= STAGE_ROWS) await flush();
  }
  await flush();
  await sent;
  const profileNumbers = profiles.values[0]?.map((_, no) => no) ?? [];
  await bulkInsert(
    manager,
    'staged_profile',
    [{ name: 'no', type: 'integer' }, ...PROFILE_COLUMNS],
    [profileNumbers, ...profiles.values],
  );
  await refuseDates(job, reader);
  return places;
}

function stage(
  row: TableRow,
  reader: RowReader,
  ids: SourceIds,
  { places, profiles }: { places: PlacesSeen; profiles: ProfilesSeen },
  preset: IncidentPreset,
  system: CodeSystem | null,
): StagedDraft | { reject: Reason } {
  if (row.problem) return { reject: row.problem };
  const draft = preset.draft(reader.at(row), system);
  const problem = reader.problem ?? (draft && problemOf(draft));
  if (!draft || problem) return { reject: problem ?? REASONS.noPlace() };
  const id = ids.of(row, draft.sourceId);
  if ('reject' in id) return id;
  return {
    row: row.number,
    sourceId: id.id,
    pointNo: places.pointNo(draft.place.point),
    clueNo: places.clueNo(clueOfToday(draft.place.clue, draft.dateStart)),
    profileNo: profiles.no(draft),
    draft,
  };
}

/** What is wrong with a draft of any source. */
function problemOf({ dateStart, dateEnd, place }: IncidentDraft): Reason | null {
  if (dateEnd < dateStart) return REASONS.datesSwapped();
  const province = place.precision === 'PROVINCE' ? (place.clue?.province ?? '') : '';
  return isSplitSince(province, dateStart) ? REASONS.provinceSplit(province) : null;
}

/** The system of the codes; null where a preset's BPS codes come without a crosswalk and names are there as well. */
function regionCodes(job: ImportJob, preset: IncidentPreset): CodeSystem | null {
  const isOwnColumn = job.mapping.columns?.['code'] === undefined;
  if (preset.codeSystem === 'bps' && isOwnColumn) return job.request.crosswalk === undefined ? null : 'bps';
  return codeSystemOf(job, isOwnColumn ? preset.codeSystem : undefined);
}

async function refuseDates({ manager, account }: ImportJob, reader: RowReader): Promise<void> {
  const rows: number[] = [];
  for (const [row, reason] of reader.refusedDates()) {
    account.reject(row, reason);
    rows.push(row);
  }
  if (rows.length > 0) await manager.query(SQL.FORGET_ROWS, [rows]);
}
