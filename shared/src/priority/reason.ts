import { inSentence, numberText } from '../method/explain/number-text.ts';
import type { Localised } from '../localised.ts';
import type { ResilienceMethod } from '../method/method.ts';
import type { PlacedVillage, PriorityChoice } from './choose.ts';
import {
  CRITERIA_WITHOUT_DATA,
  NEED_CRITERIA,
  PRIORITY_CRITERION_LABELS,
  type NeedCriterion,
} from './criteria.ts';
import type { PriorityPlan } from './plan.ts';
import { RESILIENCE_LEVEL_LABELS } from '../labels.ts';
import type { VillageFacts } from './village-facts.ts';

/** What sentences are made from. */
export interface ReasonContext {
  plan: PriorityPlan;
  method: ResilienceMethod;
  /** The period that a decline is counted from; null: there is none. */
  periodBefore: string | null;
  choice: PriorityChoice;
}

/** A chosen village is explained by so many criteria. */
const MOST_TOLD = 3;

/** A village's own number behind a criterion, as part of a sentence; null where it is not known or says nothing. */
export function criterionFact(
  criterion: NeedCriterion,
  facts: VillageFacts,
  { method, periodBefore }: Pick<ReasonContext, 'method' | 'periodBefore'>,
): Localised | null {
  const score = (value: number): Localised => numberText(value, method.scale.decimals, method.scale.decimals);
  switch (criterion) {
    case 'LOW_INDEX': {
      if (facts.index === null) return null;
      const [number, level] = [score(facts.index), RESILIENCE_LEVEL_LABELS[facts.level]];
      return {
        id: `indeks ${number.id} (${level.id.toLowerCase()})`,
        en: `index ${number.en} (${level.en.toLowerCase()})`,
      };
    }
    case 'WEAK_DIMENSION': {
      const dimension = facts.weakest && method.dimensions[facts.weakest.dimension];
      if (!facts.weakest || !dimension) return null;
      const [number, name] = [score(facts.weakest.score), inSentence(dimension.name)];
      return {
        id: `dimensi terlemah ${name.id} (${number.id})`,
        en: `weakest dimension ${name.en} (${number.en})`,
      };
    }
    case 'INCIDENTS': {
      if (facts.incidentRate === null) return null;
      const rate = numberText(facts.incidentRate, 1);
      return {
        id: `${rate.id} insiden per 10.000 penduduk di kecamatannya`,
        en: `${rate.en} incidents per 10,000 residents in its kecamatan`,
      };
    }
    case 'DECLINE': {
      if (facts.change?.claim !== 'DOWN' || facts.change.delta === null) return null;
      const points = numberText(-facts.change.delta, method.scale.decimals, 1);
      return {
        id: `indeks turun ${points.id} poin sejak ${periodBefore ?? ''}`,
        en: `index down ${points.en} points since ${periodBefore ?? ''}`,
      };
    }
    case 'RESIDENTS': {
      if (facts.residents === null) return null;
      const people = numberText(facts.residents, 0);
      return { id: `${people.id} penduduk`, en: `${people.en} residents` };
    }
    case 'NO_PROGRAMME':
      return null;
  }
}

function joined(parts: readonly Localised[]): Localised {
  const list = (texts: string[], and: string): string =>
    texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')}${and}${texts.at(-1)}`;
  return {
    id: list(
      parts.map(({ id }) => id),
      parts.length > 2 ? ', dan ' : ' dan ',
    ),
    en: list(
      parts.map(({ en }) => en),
      ' and ',
    ),
  };
}

function scoreText(village: PlacedVillage): Localised {
  return numberText(village.score?.score ?? 0, 1, 1);
}

/** "urutan 3 dari 142, skor 63,0" */
function placeText({ choice }: ReasonContext, village: PlacedVillage): Localised {
  const [position, all] = [numberText(village.position ?? 0, 0), numberText(choice.eligible, 0)];
  const score = scoreText(village);
  return {
    id: `urutan ${position.id} dari ${all.id}, skor ${score.id}`,
    en: `number ${position.en} of ${all.en}, score ${score.en}`,
  };
}

/** The criteria that add most, with their numbers. */
function becauseText(context: ReasonContext, { facts, score }: PlacedVillage): Localised {
  const told = NEED_CRITERIA.map((criterion, i) => ({ criterion, share: score?.shares[i] ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_TOLD)
    .map(({ criterion }) => criterionFact(criterion, facts, context))
    .filter((fact) => fact !== null);
  if (told.length === 0) return { id: '', en: '' };
  const reasons = joined(told);
  return { id: ` Terutama karena ${reasons.id}.`, en: ` Mainly: ${reasons.en}.` };
}

/** Which weighted criteria are not known here. */
function missingText({ plan }: ReasonContext, { needs }: PlacedVillage): Localised {
  const missing = NEED_CRITERIA.filter(
    (criterion, i) =>
      plan.weights[criterion] > 0 && !CRITERIA_WITHOUT_DATA.includes(criterion) && needs[i] === null,
  ).map((criterion) => inSentence(PRIORITY_CRITERION_LABELS[criterion]));
  if (missing.length === 0) return { id: '', en: '' };
  const names = joined(missing);
  return {
    id: ` Dihitung tanpa ${names.id}: belum ada data.`,
    en: ` Counted without ${names.en}: no data yet.`,
  };
}

function tieText({ isTied, status }: PlacedVillage): Localised {
  if (!isTied) return { id: '', en: '' };
  return status === 'CHOSEN'
    ? {
        id: ' Skornya sama dengan desa di luar; kode wilayah yang lebih kecil didahulukan.',
        en: ' A village outside has the same score; the lower code was taken first.',
      }
    : {
        id: ' Skornya sama dengan yang terakhir masuk; kode wilayah yang lebih kecil didahulukan.',
        en: ' The last one in has the same score; the lower code was taken first.',
      };
}

function outsideText(context: ReasonContext, village: PlacedVillage): Localised {
  const { plan, choice } = context;
  const place = placeText(context, village);
  const last = choice.villages[choice.chosen - 1];
  const number = (value: number | null): Localised => numberText(value ?? 0, 0);
  switch (village.status) {
    case 'DISTRICT_FULL': {
      const most = number(plan.mostPerDistrict);
      return {
        id: `batas ${most.id} desa per kecamatan sudah terisi (${place.id})`,
        en: `its kecamatan already has the limit of ${most.en} (${place.en})`,
      };
    }
    case 'REGENCY_FULL': {
      const most = number(plan.mostPerRegency);
      return {
        id: `batas ${most.id} desa per kabupaten/kota sudah terisi (${place.id})`,
        en: `its kabupaten/kota already has the limit of ${most.en} (${place.en})`,
      };
    }
    case 'TOO_FEW_RESIDENTS': {
      const [people, least] = [number(village.facts.residents), number(plan.minResidents)];
      return {
        id: `penduduknya ${people.id}, kurang dari ${least.id}`,
        en: `${people.en} residents, fewer than ${least.en}`,
      };
    }
    case 'RESIDENTS_UNKNOWN':
      return {
        id: 'jumlah penduduknya belum diketahui, sedangkan ada batas penduduk',
        en: 'its residents are not known, and there is a least number of them',
      };
    case 'OTHER_LEVEL': {
      const level = RESILIENCE_LEVEL_LABELS[village.facts.level];
      return {
        id: `tingkatnya ${level.id.toLowerCase()}, tidak termasuk yang dipilih`,
        en: `its level is ${level.en.toLowerCase()}, which is not asked for`,
      };
    }
    case 'NO_INDEX':
      return { id: 'belum ada data (indeksnya belum ada)', en: 'no data yet (it has no index)' };
    case 'NO_CRITERION':
      return {
        id: 'belum ada data untuk kriteria yang diberi bobot',
        en: 'no data yet for the criteria that weigh',
      };
    default: {
      const lastScore = last ? scoreText(last) : null;
      const chosen = number(choice.chosen);
      return {
        id: `${chosen.id} desa sudah terpilih (${place.id}${lastScore ? `; yang terakhir masuk ${lastScore.id}` : ''})`,
        en: `${chosen.en} villages are already chosen (${place.en}${lastScore ? `; the last one in has ${lastScore.en}` : ''})`,
      };
    }
  }
}

/**
 * Why a village is in or out, in plain words: "Masuk: urutan 3 dari 142, skor 63,0. Terutama karena indeks 21,3 (rendah) …". It holds no
 * number that is not in the village's facts, the plan or the choice.
 */
export function priorityReason(context: ReasonContext, village: PlacedVillage): Localised {
  const isIn = village.status === 'CHOSEN';
  const start = isIn ? placeText(context, village) : outsideText(context, village);
  const none = { id: '', en: '' };
  const because = isIn ? becauseText(context, village) : none;
  const missing = village.position === null ? none : missingText(context, village);
  const tie = tieText(village);
  return {
    id: `${isIn ? 'Masuk' : 'Di luar'}: ${start.id}.${because.id}${missing.id}${tie.id}`,
    en: `${isIn ? 'In' : 'Out'}: ${start.en}.${because.en}${missing.en}${tie.en}`,
  };
}
