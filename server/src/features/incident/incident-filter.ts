import { HANDLING_STATUS_LABELS, LOCATION_PRECISION_LABELS } from '@serasi/shared';
import type { HandlingStatus, LocationPrecision } from '@serasi/shared';
import { Field, InputType } from 'type-graphql';
import { badUserInput } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { CountFilter } from './count-incidents.ts';
import { FACET_WORDS, NOT_RECORDED, WORD_PLACES, type FacetName } from './incident-cube.ts';
import {
  ConflictSourceEnum,
  HandlingStatusEnum,
  IncidentFormEnum,
  IncidentKindEnum,
  LocationPrecisionEnum,
} from './incident.enums.ts';

const MONTH = 'Month as YYYY-MM, itself included; no bound when left out.';
const ANY = 'Only these; all when left out or empty.';

@InputType({
  description:
    'Which incidents to count. What is known to the year only matches months that hold the whole year.',
})
export class IncidentFilter {
  @Field(() => String, { nullable: true, description: `First month. ${MONTH}` })
  from?: string | null;

  @Field(() => String, { nullable: true, description: `Last month. ${MONTH}` })
  to?: string | null;

  @Field(() => [IncidentKindEnum], { nullable: true, description: `Kinds. ${ANY}` })
  kinds?: string[] | null;

  @Field(() => [IncidentFormEnum], { nullable: true, description: `Forms. ${ANY}` })
  forms?: string[] | null;

  @Field(() => [HandlingStatusEnum], { nullable: true, description: `Handling. ${ANY}` })
  statuses?: string[] | null;

  @Field(() => [LocationPrecisionEnum], {
    nullable: true,
    description: `How exactly the place is told, in public DISTRICT at the finest. ${ANY}`,
  })
  precisions?: string[] | null;

  @Field(() => [ConflictSourceEnum], { nullable: true, description: `Sources of conflict. ${ANY}` })
  sources?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only where anybody died; false: only where no death is recorded. All when left out.',
  })
  deadly?: boolean | null;
}

/** Words that a viewer is never told, by facet: they are offered to nobody and refused with a sentence. */
export function untold({ kind }: Viewer): Partial<Record<FacetName, readonly string[]>> {
  switch (kind) {
    case 'public':
      return { statuses: ['REFUTED'], precisions: ['POINT', 'VILLAGE'] };
  }
}

/** The filter as the count takes it. @throws BAD_USER_INPUT for months that are none, and for words never told. */
export function checkFilter(viewer: Viewer, filter: IncidentFilter | null | undefined): CountFilter {
  const { from, to, deadly, ...lists } = filter ?? {};
  const checked: CountFilter = { from: checkMonth(from), to: checkMonth(to), allowed: {} };
  if (checked.from !== null && checked.to !== null && checked.from > checked.to) throw turnedRange(from, to);
  const words = { ...lists, deadly: typeof deadly === 'boolean' ? [String(deadly)] : null };
  const hidden = untold(viewer);
  for (const facet of Object.keys(FACET_WORDS) as FacetName[]) {
    const asked = words[facet] ?? [];
    const secret = asked.find((word) => hidden[facet]?.includes(word));
    if (secret !== undefined) throw neverTold(secret);
    if (asked.length > 0) checked.allowed[facet] = allowedWords(facet, asked);
  }
  return checked;
}

/** 1 at the words asked for; what is not recorded stands behind all words. */
function allowedWords(facet: FacetName, asked: readonly string[]): Uint8Array {
  const allowed = new Uint8Array(WORD_PLACES);
  const words: readonly string[] = FACET_WORDS[facet];
  for (const word of asked) allowed[word === NOT_RECORDED ? WORD_PLACES - 1 : words.indexOf(word)] = 1;
  return allowed;
}

function checkMonth(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  const [, year, month] = /^((?:19|20|21)\d\d)-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return Number(year) * 12 + Number(month) - 1;
  throw badUserInput('FILTER_MONTH', {
    id: `"${text.slice(0, 40)}" bukan bulan. Tulis tahun dan bulannya, misalnya "2025-03".`,
    en: `"${text.slice(0, 40)}" is no month. Write year and month, for example "2025-03".`,
  });
}

function turnedRange(from: string | null | undefined, to: string | null | undefined): Error {
  return badUserInput('FILTER_RANGE', {
    id: `Bulan awal ${from} sesudah bulan akhir ${to}. Tukar keduanya.`,
    en: `The first month ${from} is after the last month ${to}. Swap them.`,
  });
}

function neverTold(word: string): Error {
  const labels =
    HANDLING_STATUS_LABELS[word as HandlingStatus] ?? LOCATION_PRECISION_LABELS[word as LocationPrecision];
  return badUserInput('FILTER_NEVER_TOLD', {
    id: `Insiden dengan "${labels.id}" (${word}) tidak diumumkan, jadi tidak dapat disaring. Hapus pilihan itu.`,
    en: `Incidents that are "${labels.en}" (${word}) are not told in public, so nobody can filter by it. Leave it out.`,
  });
}
