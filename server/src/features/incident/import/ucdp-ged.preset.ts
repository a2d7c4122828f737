import type {
  ConflictSource,
  DatePrecision,
  IncidentForm,
  IncidentKind,
  LocationPrecision,
} from '@serasi/shared';
import { datesOf } from './dates-of.ts';
import { type IncidentDraft, type IncidentPlace, UNHANDLED } from './incident-draft.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import { foreignProvince, provinceName, regencyName } from './place-names.ts';
import type { IncidentPreset } from './preset.ts';
import type { RowReader } from './row-reader.ts';

/** What an event is about and how it was done, by its type of violence and whom its dyad names; the first that fits. */
interface Rule {
  readonly type: '1' | '2' | '3';
  readonly dyad: RegExp;
  readonly kind: IncidentKind;
  readonly form: IncidentForm;
  readonly source?: ConflictSource;
}

const SEPARATISTS =
  /\b(GAM|OPM|TPNPB|KKB|KNPB|CNRT|Fretilin|Falintil|RMS)\b|Free Papua|Aceh|East Timor|West Papua/i;

/**
 * @source UCDP GED codebook: 1 state-based conflict (a government and a group, over territory or government), 2 non-state
 * conflict (two groups, no government), 3 one-sided violence (against civilians). Ours: fighting over a territory is separatism;
 * the state's own violence against civilians stands with law enforcement, where SNPK counts what security forces do. UCDP
 * records only deadly events, no demonstrations. Who the two groups of a non-state conflict are is not stored.
 */
const RULES: readonly Rule[] = [
  { type: '1', dyad: SEPARATISTS, kind: 'SEPARATISM', form: 'ATTACK' },
  { type: '1', dyad: /./, kind: 'GOVERNANCE', form: 'ATTACK' },
  { type: '2', dyad: /./, kind: 'IDENTITY', form: 'BRAWL', source: 'BETWEEN_COMMUNITIES' },
  { type: '3', dyad: /^Government\b/i, kind: 'LAW_ENFORCEMENT', form: 'ATTACK' },
  { type: '3', dyad: SEPARATISTS, kind: 'SEPARATISM', form: 'ATTACK' },
  {
    type: '3',
    dyad: /Jemaah|Mujahidin|\bMIT\b|\bJAD\b|\bIS\b|Islamic State/i,
    kind: 'IDENTITY',
    form: 'TERROR',
  },
  { type: '3', dyad: /./, kind: 'IDENTITY', form: 'ATTACK' },
];

/** @source UCDP GED codebook, measured on Indonesia: 1 one day · 2, 3 spans of 2–7 days · 4 up to a month · 5 more than that */
const DATE_PRECISION: Readonly<Record<string, DatePrecision>> = {
  1: 'DAY',
  2: 'WEEK',
  3: 'WEEK',
  4: 'MONTH',
  5: 'YEAR',
};

/**
 * @source UCDP GED codebook, where_prec: 1 exact · 2 within about 25 km of the point · 3 second-order division (kabupaten) ·
 * 4 first-order division (province) · 5 a line or an area without an own point · 6 country · 7 sea or air.
 * 2 becomes REGENCY, not DISTRICT: a circle of 25 km (1,960 km²) holds seven kecamatan of mean size (260 km²), half a kabupaten.
 */
const LOCATION_PRECISION: Readonly<Record<string, LocationPrecision>> = {
  1: 'POINT',
  2: 'REGENCY',
  3: 'REGENCY',
  4: 'PROVINCE',
  5: 'PROVINCE',
};

/**
 * An "exact" place is a name from a gazetteer. Where the name is that of something larger than a village, its coordinate is
 * the centre of that: 34 events stand on the one point of "Ambon town", none of them known to the kelurahan there.
 */
const LARGER_THAN_A_VILLAGE: readonly (readonly [RegExp, LocationPrecision])[] = [
  [/\b(city|islands?|regency)$/i, 'REGENCY'],
  [/\b(town|area|sub-?district)$/i, 'DISTRICT'],
];

export const UCDP_GED: IncidentPreset = {
  name: 'ucdp-ged',
  dataset: {
    key: 'ucdp-ged',
    title: 'UCDP Georeferenced Event Dataset (GED)',
    source: 'Uppsala Conflict Data Program (UCDP), Georeferenced Event Dataset',
    licence: 'CC BY 4.0',
    isRedistributable: true,
  },
  signature: ['where_prec', 'type_of_violence', 'dyad_name'],
  fields: [
    { name: 'id', required: true },
    { name: 'code_status' },
    { name: 'type_of_violence', required: true },
    { name: 'conflict_name' },
    { name: 'dyad_name', required: true },
    { name: 'where_prec', required: true },
    { name: 'where_coordinates' },
    { name: 'province', aliases: ['adm_1'] },
    { name: 'regency', aliases: ['adm_2'] },
    { name: 'latitude', required: true },
    { name: 'longitude', required: true },
    { name: 'country' },
    { name: 'date_prec', required: true },
    { name: 'date_start', required: true },
    { name: 'date_end', required: true },
    { name: 'deaths_best', required: true, aliases: ['best', 'best_est'] },
    { name: 'deaths_low', aliases: ['low', 'low_est'] },
    { name: 'deaths_high', aliases: ['high', 'high_est'] },
  ],
  draft: draftUcdp,
};

function draftUcdp(row: RowReader): IncidentDraft | null {
  const country = row.text('country');
  if (country !== '' && !/^indonesia\b/i.test(country)) return row.reject(REASONS.abroad(country));
  const place = placeOf(row);
  const type = row.text('type_of_violence');
  const dyad = row.text('dyad_name');
  const names = type === '1' ? `${dyad} ${row.text('conflict_name')}` : dyad;
  const rule = RULES.find((one) => one.type === type && one.dyad.test(names));
  const start = row.date('date_start');
  if (!place) return null;
  if (!rule) return row.reject(REASONS.noKind(`type_of_violence ${type}`));
  if (!start) return row.reject(REASONS.noDate());
  const status = row.text('code_status');
  return {
    ...datesOf(start, row.date('date_end'), DATE_PRECISION[row.text('date_prec')] ?? 'YEAR'),
    ...UNHANDLED,
    sourceId: row.text('id'),
    place,
    kind: rule.kind,
    form: rule.form,
    conflictSource: rule.source ?? null,
    harm: {
      counts: {
        deaths: {
          low: row.count('deaths_low'),
          best: row.count('deaths_best'),
          high: row.count('deaths_high'),
        },
      },
      unknown: [],
    },
    isPeaceful: false,
    // The yearly release is checked; the monthly candidates say "Check …" where they are not.
    isVerified: status === '' || /^clear$/i.test(status),
    sensitivity: 'PUBLIC',
  };
}

function placeOf(row: RowReader): IncidentPlace | null {
  const province = row.text('province');
  const regency = row.text('regency');
  const foreign = foreignProvince(province);
  if (foreign) return row.reject(REASONS.abroad(foreign));
  const said = row.text('where_prec');
  const precision = LOCATION_PRECISION[said];
  if (said === '7') return row.reject(REASONS.atSea());
  if (!precision || (said === '5' && province === '')) return row.reject(REASONS.notPlaced());
  const name = row.text('where_coordinates');
  const larger = said === '1' && LARGER_THAN_A_VILLAGE.find(([pattern]) => pattern.test(name));
  return {
    precision: larger ? larger[1] : precision,
    isExact: said === '1',
    point: row.point(),
    clue:
      province === ''
        ? null
        : {
            system: 'kemendagri',
            province: provinceName(province),
            regency: precision === 'PROVINCE' || regency === '' ? undefined : regencyName(regency),
          },
  };
}
