import { RESILIENCE_LEVEL_LABELS } from '../../labels.ts';
import type { Localised } from '../../localised.ts';
import type { MethodDimension, ResilienceLevel, ResilienceMethod } from '../method.ts';
import type { VillageExplanation } from './explain-village.ts';
import { noDataSentence } from './no-data-sentence.ts';
import {
  decimalsApart,
  inSentence,
  numberText,
  percentText,
  valueDecimals,
  withUnit,
} from './number-text.ts';
import type { Lift } from './smallest-lift.ts';

function levelText(method: ResilienceMethod, level: ResilienceLevel): Localised {
  const named = method.classes.find((band) => band.level === level);
  return inSentence(named?.name ?? RESILIENCE_LEVEL_LABELS[level]);
}

function indexText(method: ResilienceMethod, index: number, level: ResilienceLevel): Localised {
  const number = numberText(index, method.scale.decimals, method.scale.decimals);
  const word = levelText(method, level);
  return { id: `Indeks ${number.id} (${word.id})`, en: `Index ${number.en} (${word.en})` };
}

/** "pengendalian konflik (Pokja III, 33,3)" */
function dimensionText(method: ResilienceMethod, { name, pokja }: MethodDimension, score: number): Localised {
  const number = numberText(score, method.scale.decimals, method.scale.decimals);
  const text = inSentence(name);
  const office = pokja === null ? '' : `Pokja ${pokja}, `;
  return { id: `${text.id} (${office}${number.id})`, en: `${text.en} (${office}${number.en})` };
}

/** "bila insiden konflik berbobot turun dari 13,3 menjadi 4,2 per 10.000 penduduk, tingkatnya menjadi tinggi" */
function liftText(method: ResilienceMethod, { indicator, from, to, level }: Lift): Localised {
  const decimals = decimalsApart(from, to, valueDecimals(indicator));
  const [start, end] = [numberText(from, decimals), numberText(to, decimals)];
  const name = inSentence(indicator.name);
  const word = levelText(method, level);
  const closed = (text: string): string => (text.includes(',') ? `${text},` : text);
  const verb = to > from ? { id: 'naik', en: 'rose' } : { id: 'turun', en: 'fell' };
  return {
    id: `bila ${closed(name.id)} ${verb.id} dari ${start.id} menjadi ${withUnit(end.id, indicator.unit.id)}, tingkatnya menjadi ${word.id}`,
    en: `if ${closed(name.en)} ${verb.en} from ${start.en} to ${withUnit(end.en, indicator.unit.en)}, the level would be ${word.en}`,
  };
}

/** That nothing lifts the level alone, and what would add most. */
function noLiftText({ dimensions }: VillageExplanation): Localised {
  const [most] = dimensions
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ indicator, costs }) => (costs === null ? [] : [{ indicator, costs }]))
    .toSorted((a, b) => b.costs - a.costs);
  const points = numberText(most?.costs ?? 0, 1, 1);
  const name = most && inSentence(most.indicator.name);
  return {
    id: `tidak ada satu indikator pun yang sendirian dapat menaikkan tingkatnya${name ? `; yang dapat menambah paling banyak (${points.id} poin) adalah ${name.id}` : ''}`,
    en: `no single indicator could raise the level on its own${name ? `; what could add most (${points.en} points) is ${name.en}` : ''}`,
  };
}

/**
 * A village's index in one sentence: the dimension that holds it back most and the smallest change that would lift its level
 * (or the indicator that could add most, where none can do it alone); without an index, what is missing. It holds no number that is not in the explanation or the method.
 */
export function explanationSentence(method: ResilienceMethod, explanation: VillageExplanation): Localised {
  const { index, level, weakest, smallestLift: lift } = explanation;
  if (index === null || !weakest) return noDataSentence(method, explanation);
  const start = indexText(method, index, level);
  if (weakest.score >= 100) return { id: `${start.id}.`, en: `${start.en}.` };
  const dimension = dimensionText(method, weakest.dimension, weakest.score);
  const isTop = method.classes.at(-1)?.level === level;
  const change = lift ? liftText(method, lift) : isTop ? null : noLiftText(explanation);
  return {
    id: `${start.id}: yang paling menahan adalah ${dimension.id}${change ? `; ${change.id}` : ''}.`,
    en: `${start.en}: what holds it back most is ${dimension.en}${change ? `; ${change.en}` : ''}.`,
  };
}

/** A region's stored score; null where unknown. */
export interface ScoreFacts {
  index: number | null;
  level: ResilienceLevel;
  /** 0–1. */
  coverage: number | null;
  /** In the method's order and scale. */
  dimensions: readonly (number | null)[];
  /** Shares of covered residents in low, medium, high villages, 0–1; null for villages. */
  shares: readonly [low: number, medium: number, high: number] | null;
}

function sharesText(method: ResilienceMethod, shares: readonly [number, number, number]): Localised {
  const [low, medium, high] = shares.map((share) => percentText(share));
  const words = (['LOW', 'MEDIUM', 'HIGH'] as const).map((level) => levelText(method, level));
  const [one, two, three] = words;
  return {
    id: ` Dari penduduk desa dan kelurahan yang terukur, ${low?.id} tinggal di tempat bertingkat ${one?.id}, ${medium?.id} ${two?.id}, dan ${high?.id} ${three?.id}.`,
    en: ` Of the residents of measured villages, ${low?.en} live in ${one?.en}, ${medium?.en} in ${two?.en} and ${high?.en} in ${three?.en} ones.`,
  };
}

function uncoveredText({ minimum }: ResilienceMethod, coverage: number | null): Localised {
  if (coverage === null)
    return {
      id: 'Belum ada data: jumlah penduduk belum diketahui.',
      en: 'No data yet: the number of residents is not known.',
    };
  const decimals = decimalsApart(coverage * 100, minimum.coverage * 100, 1);
  const [measured, least] = [percentText(coverage, decimals), percentText(minimum.coverage, decimals)];
  return {
    id: `Belum ada data: desa dan kelurahan yang terukur mencakup ${measured.id} penduduk, kurang dari ${least.id}.`,
    en: `No data yet: the measured villages hold ${measured.en} of the residents, less than ${least.en}.`,
  };
}

/**
 * A parent's score (or a published one) in a sentence or two: its weakest dimension, and how its residents are spread over
 * the levels; without an index, how few are covered. It holds no number that is not in the facts or the method.
 */
export function scoreSentence(method: ResilienceMethod, facts: ScoreFacts): Localised {
  if (facts.index === null || facts.level === 'NO_DATA') return uncoveredText(method, facts.coverage);
  const start = indexText(method, facts.index, facts.level);
  const scored = method.dimensions.flatMap((dimension, i) => {
    const score = facts.dimensions[i] ?? null;
    return score === null ? [] : [{ dimension, score }];
  });
  const [weakest] = scored.toSorted((a, b) => a.score - b.score);
  const dimension = weakest && dimensionText(method, weakest.dimension, weakest.score);
  const shares = facts.shares ? sharesText(method, facts.shares) : { id: '', en: '' };
  return {
    id: `${start.id}${dimension ? `: dimensi yang paling lemah adalah ${dimension.id}` : ''}.${shares.id}`,
    en: `${start.en}${dimension ? `: the weakest dimension is ${dimension.en}` : ''}.${shares.en}`,
  };
}
