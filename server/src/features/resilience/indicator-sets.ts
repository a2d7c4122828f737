import {
  IKSM_SERASI_1_0_0,
  type MethodDimension,
  type MethodIndicator,
  type ResilienceMethod,
} from '@serasi/shared';
import { IDM_IKS_2024 } from '@serasi/shared';

const SCORE_0_5 = { id: 'skor 0–5', en: 'score 0–5' };
/** How many indicators each dimension of the IDM has. @source Permendesa PDTT 2/2016, annex */
const IDM_COUNTS = { IKS: 35, IKE: 12, IKL: 3 } as const;
const IDM_LETTERS = { IKS: 's', IKE: 'e', IKL: 'l' } as const;

/** Column of an IDM indicator in the file, by its code: IDM_S01 is s01. */
export const idmColumnOf = (code: string): string => code.slice('IDM_'.length).toLowerCase();

/**
 * The fifty indicators behind the IDM, each scored 0–5 by Kemendesa, as a method of its own: kept and shown, never
 * computed from. `names` by column (s01 …), from the publisher's codebook; without it they are numbered.
 */
export function idmIndicatorMethod(names: ReadonlyMap<string, string>): ResilienceMethod {
  let ordinal = 0;
  const dimensions = IDM_IKS_2024.dimensions.map((dimension): MethodDimension => {
    const code = dimension.code as keyof typeof IDM_COUNTS;
    const indicators = Array.from({ length: IDM_COUNTS[code] }, (_, i): MethodIndicator => {
      ordinal += 1;
      const column = `${IDM_LETTERS[code]}${String(i + 1).padStart(2, '0')}`;
      const name = names.get(column) ?? `${code} ${i + 1}`;
      return {
        code: `IDM_${column.toUpperCase()}`,
        ordinal,
        name: { id: name, en: name },
        unit: SCORE_0_5,
        direction: 'HIGHER_IS_BETTER',
        goalposts: { lo: 0, hi: 5 },
        weight: 1,
      };
    });
    return { ...dimension, indicators };
  });
  return {
    ...IDM_IKS_2024,
    id: 'idm-indikator',
    version: '2021-2024',
    name: { id: 'Indikator Indeks Desa Membangun', en: 'Indicators of the Village Development Index (IDM)' },
    dimensions,
  };
}

/** What a value of an indicator may be, from its unit and goalposts. */
export interface ValueRange {
  min: number;
  max: number;
  isPercent: boolean;
  isWhole: boolean;
}

/** Units of scores and stages end at their goalposts; shares at 100; counts have no end. */
export function rangeOf({ unit, goalposts }: MethodIndicator): ValueRange {
  const isPercent = unit.id.startsWith('%');
  const isStage = unit.id.startsWith('tahap');
  if (isPercent) return { min: 0, max: 100, isPercent, isWhole: false };
  if (isStage || unit.id.startsWith('skor'))
    return { min: goalposts.lo, max: goalposts.hi, isPercent, isWhole: isStage };
  return { min: 0, max: Infinity, isPercent, isWhole: false };
}

/** Indicators that a file may bring without a preset. */
export const OWN_METHOD: ResilienceMethod = IKSM_SERASI_1_0_0;
