import { levelOfCode, type LocationPrecision } from '@serasi/shared';
import type { CodeSystem } from '../../../import/import-request.ts';
import { bpsLevel } from '../../../import/match/region-matcher.ts';
import type { DateSpan } from '../../../import/values/dates.ts';
import { parseRegionCode } from '../../../import/values/codes.ts';
import { datesOf } from './dates-of.ts';
import { harmOf } from './harm-cells.ts';
import type { IncidentDates, IncidentDraft, IncidentPlace } from './incident-draft.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import * as WORDS from './incident-words.ts';
import { foreignProvince } from './place-names.ts';
import type { IncidentPreset } from './preset.ts';
import type { RowReader } from './row-reader.ts';
import { SERASI_FIELDS } from './serasi.fields.ts';

const COUNTRY = /^(indonesia|idn?|ri)$/i;

/** Our own template, filled in by an office. What nobody released stays inside: unverified and restricted unless a column says otherwise. */
export const SERASI: IncidentPreset = {
  name: 'serasi',
  dataset: {
    key: 'insiden-lokal',
    title: 'Insiden konflik: catatan sendiri',
    source: 'Catatan instansi',
    licence: 'Hak instansi pencatat',
    isRedistributable: true,
  },
  signature: [],
  codeSystem: 'kemendagri',
  fields: SERASI_FIELDS,
  draft: draftOwn,
};

function draftOwn(row: RowReader, system: CodeSystem | null): IncidentDraft | null {
  const dates = whenOf(row);
  const place = placeOf(row, system);
  const kind = row.choice('kind', WORDS.KIND_WORDS);
  const form = row.choice('form', WORDS.FORM_WORDS) ?? 'OTHER';
  const settled = row.date('settled_on');
  const status = row.choice('handling_status', WORDS.HANDLING_STATUS_WORDS);
  if (!dates || !place) return null;
  if (!kind) return row.reject(REASONS.noKind(''));
  if (settled && settled.end < dates.dateStart) return row.reject(REASONS.settledTooEarly());
  const verified = row.choice('is_verified', WORDS.YES_NO_WORDS, { id: 'Terverifikasi', en: '"Verified"' });
  // Each property by itself: a spread makes the object slow, and there are 250,000 of them.
  return {
    dateStart: dates.dateStart,
    dateEnd: dates.dateEnd,
    datePrecision: dates.datePrecision,
    sourceId: row.text('id') || null,
    place,
    kind,
    form,
    conflictSource: row.choice('conflict_source', WORDS.CONFLICT_SOURCE_WORDS),
    handlingStatus: status ?? (settled ? 'SETTLED' : 'REPORTED'),
    mediator: row.choice('mediator', WORDS.MEDIATOR_WORDS),
    // Known to the month: its last day, so that nothing counts as settled sooner than it was.
    settledOn: settled?.end ?? null,
    harm: harmOf(row),
    isPeaceful: row.choice('is_peaceful', WORDS.YES_NO_WORDS, { id: 'Damai', en: '"Peaceful"' }) === 'YES',
    isVerified: verified === null ? status === 'VERIFIED' : verified === 'YES',
    sensitivity: row.choice('sensitivity', WORDS.SENSITIVITY_WORDS) ?? 'RESTRICTED',
  };
}

function whenOf(row: RowReader): IncidentDates | null {
  const start: DateSpan | null = row.date('date_start') ?? row.date('date_text');
  const end = row.date('date_end');
  const said = row.choice('date_precision', WORDS.DATE_PRECISION_WORDS);
  if (!start) return row.reject(REASONS.noDate());
  if (end && end.end < start.start) return row.reject(REASONS.datesSwapped());
  return datesOf(start, end, said);
}

function placeOf(row: RowReader, system: CodeSystem | null): IncidentPlace | null {
  const country = row.text('country');
  if (country !== '' && !COUNTRY.test(country)) return row.reject(REASONS.abroad(country));
  const foreign = foreignProvince(row.text('province'));
  if (foreign) return row.reject(REASONS.abroad(foreign));
  const point = row.has('latitude') ? row.point() : null;
  const code = system
    ? row.taken(parseRegionCode(row.text('code'), system === 'bps' ? 'BPS' : 'KEMENDAGRI'))
    : null;
  const [province, regency, district, village] = ['province', 'regency', 'district', 'village'].map(
    (field) => row.text(field) || undefined,
  );
  const finest: LocationPrecision | null = code
    ? precisionOf(code, system)
    : village
      ? 'VILLAGE'
      : district
        ? 'DISTRICT'
        : regency
          ? 'REGENCY'
          : province
            ? 'PROVINCE'
            : null;
  if (!finest && !point) return row.reject(REASONS.noPlace());
  const said = row.choice('location_precision', WORDS.LOCATION_PRECISION_WORDS);
  const known = point ? 'POINT' : (finest ?? 'PROVINCE');
  const precision = said === 'POINT' && !point ? known : (said ?? known);
  return {
    precision,
    isExact: precision === 'POINT',
    point,
    clue: finest && {
      system: code && system ? system : 'kemendagri',
      ...(code ? { code } : {}),
      province,
      regency,
      district,
      village,
    },
  };
}

function precisionOf(code: string, system: CodeSystem | null): LocationPrecision {
  const level = system === 'bps' ? bpsLevel(code) : levelOfCode(code);
  return level === 'NATION' ? 'PROVINCE' : level;
}
