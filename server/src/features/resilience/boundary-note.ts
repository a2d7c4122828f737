import type { Localised } from '@serasi/shared';

interface Change {
  change: string;
  predecessor_code: string | null;
  predecessor_name: string | null;
  happened_on: string | null;
}

/**
 * What to say of a period in which the region did not have its present boundary: it was split off after the period ended. The
 * score is of the villages that belong to it today. Null where nothing of the kind is known.
 */
export function boundaryNote(lineage: readonly Change[], period: string): Localised | null {
  const split = lineage.find(
    ({ change, happened_on }) =>
      change === 'SPLIT' && happened_on !== null && happened_on > `${period}-12-31`,
  );
  if (!split) return null;
  const from = split.predecessor_name ?? split.predecessor_code ?? '';
  const year = split.happened_on?.slice(0, 4) ?? '';
  return {
    id: `Wilayah ini dipisahkan dari ${from} pada ${year}. Nilai ${period} dihitung dari desa-desa yang sekarang termasuk wilayah ini, bukan dari wilayah lama.`,
    en: `This region was split off from ${from} in ${year}. The score of ${period} is that of the villages that belong to it today, not of the old region.`,
  };
}
