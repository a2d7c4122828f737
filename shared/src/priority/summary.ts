import type { Localised } from '../localised.ts';
import { numberText, percentText } from '../method/explain/number-text.ts';
import type { PriorityChoice } from './choose.ts';
import { NEED_CRITERIA } from './criteria.ts';
import { countedPlan, type PriorityPlan } from './plan.ts';
import { FIRM_SHARE, STABILITY_DRAWS, STABILITY_SPREAD } from './stability.ts';

/** That fewer villages than wanted could be chosen, and what holds them back; null when the number is reached. */
export function shortfallSentence(plan: PriorityPlan, choice: PriorityChoice): Localised | null {
  const { chosen, eligible, wanted } = choice;
  if (chosen >= wanted) return null;
  const [few, asked, all] = [chosen, wanted, eligible].map((value) => numberText(value, 0));
  if (chosen === 0)
    return {
      id: `Tidak ada desa yang memenuhi syarat. Longgarkan syarat penduduk atau tingkat, atau pilih wilayah yang ada datanya.`,
      en: `No village meets the conditions. Relax those on residents or levels, or choose a region that has data.`,
    };
  if (chosen === eligible)
    return {
      id: `Hanya ${all?.id} desa memenuhi syarat, kurang dari ${asked?.id} yang diminta: semuanya masuk.`,
      en: `Only ${all?.en} villages meet the conditions, fewer than the ${asked?.en} asked for: all are in.`,
    };
  const perDistrict = plan.mostPerDistrict !== null;
  const perRegency = plan.mostPerRegency !== null;
  const where =
    perDistrict && perRegency
      ? { id: 'per kecamatan dan per kabupaten/kota', en: 'per kecamatan and per kabupaten/kota' }
      : perDistrict
        ? { id: 'per kecamatan', en: 'per kecamatan' }
        : { id: 'per kabupaten/kota', en: 'per kabupaten/kota' };
  return {
    id: `Hanya ${few?.id} dari ${asked?.id} desa yang diminta dapat dipilih karena batas ${where.id}. Naikkan batasnya atau perluas wilayahnya.`,
    en: `Only ${few?.en} of the ${asked?.en} villages asked for can be chosen, because of the limit ${where.en}. Raise it or take a larger region.`,
  };
}

/** How many of the chosen are firm choices. */
export function firmCount(choice: PriorityChoice, shares: ReadonlyMap<string, number>): number {
  return choice.villages
    .slice(0, choice.chosen)
    .filter(({ facts }) => (shares.get(facts.code) ?? 0) >= FIRM_SHARE).length;
}

/** Whether the choice holds when weights move, in one sentence. */
export function stabilitySentence(
  given: PriorityPlan,
  choice: PriorityChoice,
  shares: ReadonlyMap<string, number>,
): Localised {
  const { weights } = countedPlan(given);
  if (choice.chosen === 0)
    return {
      id: 'Kestabilan tidak dihitung: belum ada desa yang terpilih.',
      en: 'Stability is not computed: no village is chosen.',
    };
  if (choice.chosen === choice.eligible)
    return {
      id: 'Semua desa yang memenuhi syarat masuk: menggeser bobot tidak mengubah pilihan.',
      en: 'All villages that meet the conditions are in: moving weights changes nothing.',
    };
  const isSingle = NEED_CRITERIA.filter((criterion) => weights[criterion] > 0).length === 1;
  if (isSingle && weights.CONFIDENCE === 0)
    return {
      id: 'Hanya satu kriteria yang dipakai: menggeser bobotnya tidak mengubah pilihan.',
      en: 'Only one criterion counts: moving its weight changes nothing.',
    };
  const [firm, all, draws] = [firmCount(choice, shares), choice.chosen, STABILITY_DRAWS].map((value) =>
    numberText(value, 0),
  );
  const [least, spread] = [percentText(FIRM_SHARE), percentText(STABILITY_SPREAD)];
  return {
    id: `${firm?.id} dari ${all?.id} desa tetap terpilih pada ≥ ${least.id} dari ${draws?.id} pilihan bobot (tiap bobot digeser sampai ±${spread.id}).`,
    en: `${firm?.en} of ${all?.en} villages stay chosen in ≥ ${least.en} of ${draws?.en} choices of weights (each moved by up to ±${spread.en}).`,
  };
}
