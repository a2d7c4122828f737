import {
  CONFLICT_SOURCE_LABELS,
  DATE_PRECISION_LABELS,
  HANDLING_STATUS_LABELS,
  INCIDENT_FORM_LABELS,
  INCIDENT_KIND_LABELS,
  LOCATION_PRECISION_LABELS,
  MEDIATOR_LABELS,
  SENSITIVITY_LABELS,
  type Labels,
} from '@serasi/shared';

/** The same few spellings fill a column. */
const REMEMBERED = 1000;

/** The words for the values of one field: the code, the Indonesian and the English label, and what people write besides. */
export class Words<Value extends string> {
  /** For a reason: code and Indonesian label of each. */
  readonly allowed: readonly string[];
  private readonly byWord = new Map<string, Value>();
  private readonly asWritten = new Map<string, Value | undefined>();

  constructor(
    readonly title: { readonly id: string; readonly en: string },
    labels: Labels<Value>,
    besides: Readonly<Record<string, Value>> = {},
  ) {
    const entries = Object.entries(labels) as [Value, { id: string; en: string }][];
    this.allowed = entries.map(([value, { id }]) => `${value} (${id})`);
    for (const [value, { id, en }] of entries)
      for (const word of [value, id, en]) this.byWord.set(plain(word), value);
    for (const [word, value] of Object.entries(besides)) this.byWord.set(plain(word), value);
  }

  find(text: string): Value | undefined {
    if (this.asWritten.has(text)) return this.asWritten.get(text);
    const value = this.byWord.get(plain(text));
    if (this.asWritten.size < REMEMBERED) this.asWritten.set(text, value);
    return value;
  }
}

/** Without case, spaces and signs. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

export const KIND_WORDS = new Words({ id: 'Jenis', en: 'The kind' }, INCIDENT_KIND_LABELS, {
  KDRT: 'DOMESTIC_VIOLENCE',
  'Sumber daya alam': 'RESOURCE',
  Kriminal: 'CRIME',
});
export const FORM_WORDS = new Words({ id: 'Bentuk', en: 'The form' }, INCIDENT_FORM_LABELS, {
  Demonstrasi: 'DEMONSTRATION',
  Demo: 'DEMONSTRATION',
  Tawuran: 'BRAWL',
  Bentrokan: 'BRAWL',
  Pengrusakan: 'VANDALISM',
});
export const CONFLICT_SOURCE_WORDS = new Words(
  { id: 'Sumber konflik', en: 'The source of conflict' },
  CONFLICT_SOURCE_LABELS,
);
export const HANDLING_STATUS_WORDS = new Words(
  { id: 'Status penanganan', en: 'The handling status' },
  HANDLING_STATUS_LABELS,
);
export const MEDIATOR_WORDS = new Words({ id: 'Mediator', en: 'The mediator' }, MEDIATOR_LABELS, {
  Polisi: 'POLICE',
  Polri: 'POLICE',
  Adat: 'ADAT',
  'Forum Keserasian': 'FORUM_KESERASIAN',
  'Pemerintah desa': 'VILLAGE_GOVERNMENT',
});
export const LOCATION_PRECISION_WORDS = new Words(
  { id: 'Ketelitian lokasi', en: 'The location precision' },
  LOCATION_PRECISION_LABELS,
  {
    Desa: 'VILLAGE',
    Kelurahan: 'VILLAGE',
    Kabupaten: 'REGENCY',
    Kota: 'REGENCY',
    Koordinat: 'POINT',
  },
);
export const DATE_PRECISION_WORDS = new Words(
  { id: 'Ketelitian tanggal', en: 'The date precision' },
  DATE_PRECISION_LABELS,
);
export const SENSITIVITY_WORDS = new Words({ id: 'Kerahasiaan', en: 'The sensitivity' }, SENSITIVITY_LABELS, {
  Publik: 'PUBLIC',
});
export const YES_NO_WORDS = new Words<'YES' | 'NO'>(
  { id: 'Ya atau tidak', en: 'Yes or no' },
  { YES: { id: 'Ya', en: 'Yes' }, NO: { id: 'Tidak', en: 'No' } },
  { '1': 'YES', '0': 'NO', true: 'YES', false: 'NO', y: 'YES', n: 'NO', t: 'NO', benar: 'YES', bukan: 'NO' },
);
