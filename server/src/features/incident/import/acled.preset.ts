import type { DatePrecision, IncidentForm, IncidentKind, LocationPrecision } from '@serasi/shared';
import { tight } from '../../../import/match/names.ts';
import { datesOf, spanAround } from './dates-of.ts';
import type { IncidentDraft, IncidentPlace } from './incident-draft.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import { foreignProvince, provinceName, regencyName } from './place-names.ts';
import type { IncidentPreset } from './preset.ts';
import type { RowReader } from './row-reader.ts';

/**
 * The form of an event by its types. @source ACLED codebook; before 2019 there were "Riots/Protests", "Remote violence" and
 * several kinds of battle. Null: strategic developments (agreements, arrests, …) are no incidents.
 */
const FORMS: readonly (readonly [type: RegExp, subType: RegExp, form: IncidentForm | null])[] = [
  [/^protests/i, /./, 'DEMONSTRATION'],
  [/^riots/i, /^mob violence/i, 'ATTACK'],
  [/^riots/i, /./, 'DEMONSTRATION'],
  [/^battle/i, /./, 'ATTACK'],
  [/^violence against civilians/i, /^abduction/i, 'OTHER'],
  [/^violence against civilians/i, /./, 'ATTACK'],
  [/^explosions|^remote violence/i, /./, 'TERROR'],
  [/^strategic/i, /^looting/i, 'VANDALISM'],
  [/^strategic|^headquarters|^non-violent/i, /./, null],
];

/**
 * The kind, which ACLED does not code: by types, else by who took part; the first that fits. Mob violence is people taking
 * the law into their own hands; whom protests address is mostly the government. Actors are read for this only, never stored.
 */
const KINDS: readonly (readonly [types: RegExp, actors: RegExp, kind: IncidentKind])[] = [
  [/mob violence/i, /./, 'VIGILANTISM'],
  [/^(protests|riots)/i, /./, 'GOVERNANCE'],
  [/./, /\b(OPM|TPNPB|KKB|KNPB|GAM|RMS)\b|separatist|liberation army|free papua/i, 'SEPARATISM'],
  [/./, /communal|ethnic|clan|tribal|muslim|christian|islami|jemaah|mujahid/i, 'IDENTITY'],
  [/./, /police|military|government|security forces/i, 'LAW_ENFORCEMENT'],
  [/./, /./, 'CRIME'],
];

/** @source ACLED codebook, time_precision: 1 the day · 2 the week · 3 the month is known */
const DATE_PRECISION: Readonly<Record<string, DatePrecision>> = {
  '': 'DAY',
  1: 'DAY',
  2: 'WEEK',
  3: 'MONTH',
};

/**
 * @source ACLED codebook, geo_precision: 1 the place named · 2 near it, or a part of a region · 3 a larger region, whose
 * capital's coordinate is used: that may be a province's, so nothing finer is taken from it.
 */
const LOCATION_PRECISION: Readonly<Record<string, LocationPrecision>> = {
  1: 'POINT',
  2: 'DISTRICT',
  3: 'PROVINCE',
};

export const ACLED: IncidentPreset = {
  name: 'acled',
  dataset: {
    key: 'acled',
    title: 'Armed Conflict Location & Event Data (ACLED)',
    source: 'ACLED, acleddata.com',
    licence: 'ACLED Terms of Use: rows may not be passed on',
    isRedistributable: false,
  },
  signature: ['event_type', 'sub_event_type', 'geo_precision'],
  fields: [
    // data_id changed with every release of old files; event_id_cnty stays.
    { name: 'id', required: true, aliases: ['event_id_cnty', 'data_id'] },
    { name: 'event_date', required: true },
    { name: 'time_precision' },
    { name: 'event_type', required: true },
    { name: 'sub_event_type' },
    { name: 'actor1' },
    { name: 'actor2' },
    { name: 'country' },
    { name: 'province', aliases: ['admin1'] },
    { name: 'regency', aliases: ['admin2'] },
    { name: 'district', aliases: ['admin3'] },
    { name: 'location' },
    { name: 'latitude', required: true },
    { name: 'longitude', required: true },
    { name: 'geo_precision', required: true },
    { name: 'deaths_best', required: true, aliases: ['fatalities'] },
  ],
  draft: draftAcled,
};

function draftAcled(row: RowReader): IncidentDraft | null {
  const country = row.text('country');
  if (country !== '' && !/^indonesia$/i.test(country)) return row.reject(REASONS.abroad(country));
  const type = row.text('event_type');
  const subType = row.text('sub_event_type');
  const form = FORMS.find((one) => one[0].test(type) && one[1].test(subType || '-'))?.[2];
  if (form === undefined) return row.reject(REASONS.noKind(type));
  if (form === null) return row.reject(REASONS.notAnIncident(subType || type));
  const types = `${type} ${subType}`;
  const actors = `${row.text('actor1')} ${row.text('actor2')} `;
  const date = row.date('event_date');
  const place = placeOf(row);
  if (!date) return row.reject(REASONS.noDate());
  if (!place) return null;
  const precision = DATE_PRECISION[row.text('time_precision')] ?? 'MONTH';
  const dates = date.precision === 'DAY' ? spanAround(date.start, precision) : datesOf(date, null, null);
  return {
    dateStart: dates.dateStart,
    dateEnd: dates.dateEnd,
    datePrecision: dates.datePrecision,
    conflictSource: null,
    handlingStatus: 'REPORTED',
    mediator: null,
    settledOn: null,
    sourceId: row.text('id'),
    place,
    kind: KINDS.find((one) => one[0].test(types) && one[1].test(actors))?.[2] ?? 'CRIME',
    form,
    harm: { counts: { deaths: { low: null, best: row.count('deaths_best'), high: null } }, unknown: [] },
    isPeaceful: /^peaceful protest/i.test(subType),
    isVerified: true,
    sensitivity: 'PUBLIC',
  };
}

function placeOf(row: RowReader): IncidentPlace | null {
  const province = row.text('province');
  const regency = row.text('regency');
  const foreign = foreignProvince(province);
  if (foreign) return row.reject(REASONS.abroad(foreign));
  const said = LOCATION_PRECISION[row.text('geo_precision')];
  if (!said) return row.reject(REASONS.notPlaced());
  const precision = said === 'POINT' ? namedPrecision(row) : said;
  return {
    precision,
    isExact: said === 'POINT',
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

/** An exact place that bears the name of its kecamatan, kabupaten or province is known only as that. */
function namedPrecision(row: RowReader): LocationPrecision {
  const location = tight(row.text('location'));
  if (location === '') return 'POINT';
  if (location === tight(row.text('district'))) return 'DISTRICT';
  if (location === tight(row.text('regency'))) return 'REGENCY';
  return location === tight(row.text('province')) ? 'PROVINCE' : 'POINT';
}
