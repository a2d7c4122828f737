import type {
  Harm,
  HarmCount,
  HarmKind,
  IncidentForm,
  IncidentKind,
  LocationPrecision,
} from '@serasi/shared';
import type { CodeSystem } from '../../../import/import-request.ts';
import { parseRegionCode } from '../../../import/values/codes.ts';
import { datesOf } from './dates-of.ts';
import { type IncidentDraft, type IncidentPlace, UNHANDLED } from './incident-draft.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import { FORM_WORDS, KIND_WORDS } from './incident-words.ts';
import { foreignProvince } from './place-names.ts';
import type { IncidentPreset } from './preset.ts';
import type { RowReader } from './row-reader.ts';

/**
 * The nine categories by their digit: the last one of meta_tp_kek1_new (88881 … 88889), the first of the four of tp_kek1_new
 * (1102, 5503 …). @source SNPK code lists as published with its yearly files; the lists differ in the last digits, which are not used.
 */
const KINDS: Readonly<Record<string, IncidentKind>> = {
  1: 'RESOURCE',
  2: 'GOVERNANCE',
  3: 'ELECTION_AND_OFFICE',
  4: 'IDENTITY',
  5: 'VIGILANTISM',
  6: 'LAW_ENFORCEMENT',
  7: 'CRIME',
  8: 'DOMESTIC_VIOLENCE',
  9: 'SEPARATISM',
};
/** jenis_kek: 1 conflict (of a kind that the other columns tell), 2 at home, 3 crime, 4 law enforcement. */
const KIND_BY_CLASS: Readonly<Record<string, IncidentKind>> = {
  2: 'DOMESTIC_VIOLENCE',
  3: 'CRIME',
  4: 'LAW_ENFORCEMENT',
};
const KIND_BY_TEXT: readonly (readonly [RegExp, IncidentKind])[] = [
  [/sumber\s*daya|lahan|tambang|upah/i, 'RESOURCE'],
  [/tata kelola|pelayanan publik|korupsi|pemekaran/i, 'GOVERNANCE'],
  [/pemilihan|jabatan|pilkada|pemilu/i, 'ELECTION_AND_OFFICE'],
  [/separatis/i, 'SEPARATISM'],
  [/penegakan hukum/i, 'LAW_ENFORCEMENT'],
  [/rumah tangga|kdrt/i, 'DOMESTIC_VIOLENCE'],
  [/main hakim|pembalasan|melawan|perselingkuhan/i, 'VIGILANTISM'],
  [/identitas|antar|intra/i, 'IDENTITY'],
  [/kriminal/i, 'CRIME'],
];

/** ben_kek1. @source SNPK code list: 3 demonstration, 4 blockade, 5 riot, 6 clash, 7 fight, 8 beating, 9 terror, 10 destruction, 11 assault, 12 sweeping, 13 abduction, 14 robbery */
const FORMS: Readonly<Record<string, IncidentForm>> = {
  3: 'DEMONSTRATION',
  4: 'DEMONSTRATION',
  5: 'BRAWL',
  6: 'BRAWL',
  7: 'BRAWL',
  8: 'ATTACK',
  9: 'TERROR',
  10: 'VANDALISM',
  11: 'ATTACK',
  12: 'EXPULSION',
  13: 'OTHER',
  14: 'ATTACK',
};
const FORM_BY_TEXT: readonly (readonly [RegExp, IncidentForm])[] = [
  [/demonstrasi|unjuk rasa|blokade/i, 'DEMONSTRATION'],
  [/rusuh|bentrok|kelahi|tawuran/i, 'BRAWL'],
  [/keroyok|groyok|aniaya|serang|rampok/i, 'ATTACK'],
  [/teror/i, 'TERROR'],
  [/bakar/i, 'ARSON'],
  [/rusak/i, 'VANDALISM'],
  [/sweeping|usir/i, 'EXPULSION'],
];

export const SNPK: IncidentPreset = {
  name: 'snpk',
  dataset: {
    key: 'snpk',
    title: 'Sistem Nasional Pemantauan Kekerasan (SNPK)',
    source: 'SNPK: Kemenko PMK, Bank Dunia, The Habibie Center',
    licence: 'Izin pemilik data: baris tidak boleh diteruskan',
    isRedistributable: false,
  },
  signature: ['idkejadian', 'jenis_kek', 'tanggal_kejadian'],
  codeSystem: 'bps',
  fields: [
    { name: 'id', required: true, aliases: ['idkejadian'] },
    { name: 'date_start', required: true, aliases: ['tanggal_kejadian'] },
    { name: 'province', required: true, aliases: ['provinsi'] },
    { name: 'regency', required: true, aliases: ['kabupaten'] },
    { name: 'district', aliases: ['kecamatan1', 'kecamatan'] },
    { name: 'village', aliases: ['desa1', 'desa'] },
    { name: 'code', aliases: ['kodebpskec1'] },
    { name: 'regency_code', aliases: ['kodebpskab'] },
    { name: 'kind', aliases: ['meta_tp_kek1_new'] },
    { name: 'type', aliases: ['tp_kek1_new'] },
    { name: 'class', required: true, aliases: ['jenis_kek'] },
    { name: 'form', aliases: ['ben_kek1'] },
    { name: 'deaths_best', aliases: ['kil_total'] },
    { name: 'injuries_best', aliases: ['inj_total'] },
    { name: 'buildings_best', aliases: ['build_dmg_total'] },
  ],
  draft: draftSnpk,
};

function draftSnpk(row: RowReader, system: CodeSystem | null): IncidentDraft | null {
  const place = placeOf(row, system);
  const kind = kindOf(row);
  const date = row.date('date_start');
  if (!place) return null;
  if (!date) return row.reject(REASONS.noDate());
  if (!kind) return row.reject(REASONS.noKind(row.text('kind') || row.text('type') || row.text('class')));
  return {
    ...datesOf(date, null, null),
    ...UNHANDLED,
    sourceId: row.text('id'),
    place,
    kind,
    form: formOf(row.text('form')),
    harm: harmOf(row),
    isPeaceful: false,
    isVerified: true,
    sensitivity: kind === 'DOMESTIC_VIOLENCE' ? 'RESTRICTED' : 'PUBLIC',
  };
}

function kindOf(row: RowReader): IncidentKind | null {
  const [meta, type, general] = [row.text('kind'), row.text('type'), row.text('class')];
  const told = KIND_WORDS.find(meta) ?? KINDS[/^8888([1-9])$/.exec(meta)?.[1] ?? ''];
  const byDigits = KINDS[/^([1-9])\1\d\d$/.exec(type)?.[1] ?? ''];
  const byText = KIND_BY_TEXT.find(([pattern]) => pattern.test(meta) || pattern.test(type))?.[1];
  const byClass = KIND_BY_CLASS[general] ?? KIND_BY_TEXT.find(([pattern]) => pattern.test(general))?.[1];
  return told ?? byDigits ?? byText ?? byClass ?? null;
}

function formOf(text: string): IncidentForm {
  return (
    FORM_WORDS.find(text) ??
    FORMS[text] ??
    FORM_BY_TEXT.find(([pattern]) => pattern.test(text))?.[1] ??
    'OTHER'
  );
}

function harmOf(row: RowReader): Harm {
  const counts: Partial<Record<HarmKind, HarmCount>> = {};
  for (const kind of ['deaths', 'injuries', 'buildings'] as const) {
    const best = row.count(`${kind}_best`);
    if (best !== null) counts[kind] = { low: null, best, high: null };
  }
  return { counts, unknown: [] };
}

/** By names; BPS codes are used only where a crosswalk was given. The finest filled name decides the precision. */
function placeOf(row: RowReader, system: CodeSystem | null): IncidentPlace | null {
  const [province, regency] = [row.text('province'), row.text('regency')];
  const [district, village] = [row.text('district') || undefined, row.text('village') || undefined];
  const foreign = foreignProvince(province);
  if (foreign) return row.reject(REASONS.abroad(foreign));
  if (province === '') return row.reject(REASONS.noPlace());
  const precision: LocationPrecision =
    district && village ? 'VILLAGE' : district ? 'DISTRICT' : regency ? 'REGENCY' : 'PROVINCE';
  const codeField = precision === 'DISTRICT' ? 'code' : precision === 'REGENCY' ? 'regency_code' : null;
  const code = system && codeField ? row.taken(parseRegionCode(row.text(codeField), 'BPS')) : null;
  const names = {
    province,
    regency: regency || undefined,
    district,
    village: district ? village : undefined,
  };
  return {
    precision,
    isExact: false,
    point: null,
    clue: { system: code ? 'bps' : 'kemendagri', ...(code ? { code } : {}), ...names },
  };
}
