import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDM_IKS_2024 } from '../idm.ts';
import { IKSM_SERASI_1_0_0 as METHOD } from '../iksm-serasi.ts';
import { levelNumber, levelOfIndex } from '../level.ts';
import type { ReportStateLetter, VillageReport } from '../report.ts';
import { scoreVillage } from '../village-score.ts';
import { explainVillage } from './explain-village.ts';
import { decimalsApart, numberText, valueDecimals } from './number-text.ts';
import { explanationSentence, scoreSentence } from './sentences.ts';

const _ = null;

function report(values: readonly (number | null)[], states: string): VillageReport {
  return {
    values,
    states: [...states] as ReportStateLetter[],
    sources: Array.from(states, (state) => (state === 'O' ? 'R' : '-')),
    observedOn: Array.from(states, (state) => (state === 'O' ? '2025-06-30' : null)),
  };
}

const A = report([78, 45, 80, 2, 2.5, _, 40 / 3, 50, 2, 4, 1, 3], 'OOOOOMOOOOOO');
const C = report([66, _, 75, 1, _, _, _, _, _, _, _, _], 'OMOOMMMMMSMM');
/** Medium, and high with fewer incidents: nothing else can do it alone. */
const NEAR = report([78, 45, 45, 2, 2.5, 50, 40 / 3, 100, 4, 4, 2, 3], 'OOOOOOOOOOOO');
/** Medium, and high with a forum that is named. */
const FORUM = report([78, 70, 70, 3, 4, 64, 0, _, 0, 4, 1, 3], 'OOOOOOONOOOO');
const PERFECT = report([95, 100, 100, 4, 5, 80, 0, _, 4, 5, 2, 5], 'OOOOOOONOOOO');
const SILENT = report([], 'MMMMMMMMMMMM');

const indicators = METHOD.dimensions.flatMap((d) => d.indicators);
const anyReport = fc
  .tuple(
    fc.tuple(
      ...indicators.map(({ goalposts: { lo, hi }, step }) =>
        step ? fc.integer({ min: lo, max: hi }) : fc.double({ min: lo - 1, max: hi + 1, noNaN: true }),
      ),
    ),
    fc.array(fc.constantFrom('O', 'O', 'O', 'O', 'N', 'M', 'S'), { minLength: 12, maxLength: 12 }),
  )
  .map(([values, states]) => report(values, states.join('')));

describe('explainVillage', () => {
  it('takes A apart: what each indicator costs and adds', () => {
    const { index, level, dimensions, weakest } = explainVillage(METHOD, A);
    expect(index).toBeCloseTo(50.0798, 4);
    expect(level).toBe('MEDIUM');
    expect([weakest?.dimension.code, weakest?.dimension.pokja]).toEqual(['PKF', 'III']);
    expect(weakest?.score).toBeCloseTo(33.3333, 4);
    const [pkf1, pkf2] = dimensions[2]?.indicators ?? [];
    // Without its incidents A would have 59.5552 (shared/domain §2).
    expect(pkf1?.costs).toBeCloseTo(59.5552 - 50.0798, 4);
    expect([pkf1?.adds, pkf1?.normalised, pkf1?.source]).toEqual([0, 0, 'SELF_REPORT']);
    expect(pkf2?.weightShare).toBeCloseTo(1 / 3, 12);
    expect([pkf2?.value, pkf2?.normalised, pkf2?.observedOn]).toEqual([50, 50, '2025-06-30']);
    const [pos1, , pos3] = dimensions[1]?.indicators ?? [];
    expect([pos1?.weightShare, dimensions[1]?.weightShare]).toEqual([0.5, 0.25]);
    expect(pos3).toMatchObject({
      state: 'MISSING',
      source: 'NONE',
      value: null,
      normalised: null,
      weightShare: null,
      costs: null,
      adds: null,
    });
  });

  it('says of C why there is no index, and gives no counterfactual', () => {
    const { index, level, reason, weakest, smallestLift, dimensions } = explainVillage(METHOD, C);
    expect([index, level, reason, weakest, smallestLift]).toEqual([
      null,
      'NO_DATA',
      'REQUIRED_DIMENSION_MISSING',
      null,
      null,
    ]);
    expect(dimensions[0]?.indicators[0]).toMatchObject({ value: 66, weightShare: 0.5, costs: null });
    expect(dimensions[1]?.indicators[0]).toMatchObject({ value: 1, weightShare: null });
  });

  it('has nothing to say of a published index', () => {
    expect(() => explainVillage(IDM_IKS_2024, A)).toThrow(RangeError);
  });

  it('never adds or costs less than nothing', () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        for (const { indicators: list } of explainVillage(METHOD, any).dimensions) {
          for (const { costs, adds } of list) {
            expect(costs ?? 0).toBeGreaterThanOrEqual(-1e-9);
            expect(adds ?? 0).toBeGreaterThanOrEqual(-1e-9);
          }
        }
      }),
    );
  });
});

describe('smallestLift', () => {
  it('goes in whole stages where there are stages', () => {
    const { smallestLift: lift } = explainVillage(METHOD, FORUM);
    expect(lift).toMatchObject({ from: 0, to: 1, share: 0.25, level: 'HIGH' });
    expect(lift?.indicator.code).toBe('PKF3');
  });

  it('is enough as printed, lies within the goalposts, and a little less is not enough', () => {
    let lifts = 0;
    fc.assert(
      fc.property(anyReport, (any) => {
        const { smallestLift: lift, level } = explainVillage(METHOD, any);
        if (!lift) return;
        lifts++;
        const { indicator, from, to, share } = lift;
        const { lo, hi } = indicator.goalposts;
        const levelAt = (value: number): number => {
          const values = any.values.with(indicator.ordinal - 1, value);
          return levelNumber(levelOfIndex(METHOD, scoreVillage(METHOD, values, any.states).index));
        };
        const decimals = valueDecimals(indicator);
        expect(Number(to.toFixed(decimals))).toBe(to);
        expect(to).toBeGreaterThanOrEqual(lo);
        expect(to).toBeLessThanOrEqual(hi);
        expect(share).toBeCloseTo(Math.abs(to - from) / (hi - lo), 12);
        expect(levelAt(to)).toBeGreaterThan(levelNumber(level));
        const less = to + Math.sign(from - to) * (indicator.step ?? 10 ** -decimals);
        if (Math.abs(less - from) < Math.abs(to - from) && Math.sign(less - from) === Math.sign(to - from))
          expect(levelAt(less)).toBe(levelNumber(level));
      }),
      { numRuns: 300 },
    );
    expect(lifts).toBeGreaterThan(10);
  });
});

describe('explanationSentence', () => {
  it.each([
    [
      'a change that is enough',
      NEAR,
      'Indeks 61,6 (sedang): yang paling menahan adalah perlindungan kelompok rentan (Pokja I, 53,0); bila insiden konflik berbobot, 12 bulan terakhir, turun dari 13,3 menjadi 2,4 per 10.000 penduduk, tingkatnya menjadi tinggi.',
      'Index 61.6 (medium): what holds it back most is protection of vulnerable groups (Pokja I, 53.0); if weighted conflict incidents, last 12 months, fell from 13.3 to 2.4 per 10,000 residents, the level would be high.',
    ],
    [
      'a stage that is enough',
      FORUM,
      'Indeks 63,2 (sedang): yang paling menahan adalah pengendalian konflik (Pokja III, 50,0); bila forum atau mediator penyelesaian konflik naik dari 0 menjadi 1 (tahap 0–4), tingkatnya menjadi tinggi.',
      'Index 63.2 (medium): what holds it back most is control of conflict (Pokja III, 50.0); if forum or mediator for conflicts rose from 0 to 1 (stage 0–4), the level would be high.',
    ],
    [
      'no change that is enough alone',
      A,
      'Indeks 50,1 (sedang): yang paling menahan adalah pengendalian konflik (Pokja III, 33,3); tidak ada satu indikator pun yang sendirian dapat menaikkan tingkatnya; yang dapat menambah paling banyak (9,5 poin) adalah insiden konflik berbobot, 12 bulan terakhir.',
      'Index 50.1 (medium): what holds it back most is control of conflict (Pokja III, 33.3); no single indicator could raise the level on its own; what could add most (9.5 points) is weighted conflict incidents, last 12 months.',
    ],
    ['nothing to gain', PERFECT, 'Indeks 100,0 (tinggi).', 'Index 100.0 (high).'],
    [
      'a required dimension that is missing',
      C,
      'Belum ada data: laporan tentang pengendalian konflik belum cukup; yang belum tersedia: insiden konflik berbobot, 12 bulan terakhir; insiden yang diselesaikan dalam 90 hari; forum atau mediator penyelesaian konflik.',
      'No data yet: there are too few reports on control of conflict; not available yet: weighted conflict incidents, last 12 months; incidents settled within 90 days; forum or mediator for conflicts.',
    ],
    [
      'too few dimensions',
      report([66, 70, _, _, _, _, 0, _, 3, _, _, _], 'OONNNNONOMSM'),
      'Belum ada data: dimensi yang cukup dilaporkan baru 2, paling sedikit harus 3; yang belum tersedia: tradisi dan pranata yang hidup; aturan lokal pengelolaan sumber daya (dirahasiakan); kesiapsiagaan bencana.',
      'No data yet: dimensions that are reported well enough: 2, needed: 3; not available yet: living traditions and institutions; local rules for resources (suppressed); disaster preparedness.',
    ],
    [
      'silence',
      SILENT,
      'Belum ada data: belum ada laporan yang masuk.',
      'No data yet: no report has come in.',
    ],
  ] as const)('tells of %s', (_name, given, id, en) => {
    expect(explanationSentence(METHOD, explainVillage(METHOD, given))).toEqual({ id, en });
  });
});

describe('scoreSentence', () => {
  const facts = {
    index: 42.5885,
    level: 'MEDIUM',
    coverage: 6000 / 6500,
    dimensions: [50.2, null, 33.04, 40],
    shares: [1 / 3, 0.5, 1 / 6],
  } as const;

  it('tells a parent by its weakest dimension and its residents', () => {
    expect(scoreSentence(METHOD, facts)).toEqual({
      id: 'Indeks 42,6 (sedang): dimensi yang paling lemah adalah pengendalian konflik (Pokja III, 33,0). Dari penduduk desa dan kelurahan yang terukur, 33,3% tinggal di tempat bertingkat rendah, 50% sedang, dan 16,7% tinggi.',
      en: 'Index 42.6 (medium): the weakest dimension is control of conflict (Pokja III, 33.0). Of the residents of measured villages, 33.3% live in low, 50% in medium and 16.7% in high ones.',
    });
  });

  it('tells a published index in its own scale', () => {
    const published = {
      ...facts,
      index: 0.71,
      level: 'HIGH',
      dimensions: [0.8, 0.6, 0.7],
      shares: null,
    } as const;
    expect(scoreSentence(IDM_IKS_2024, published).id).toBe(
      'Indeks 0,7100 (tinggi): dimensi yang paling lemah adalah Indeks Ketahanan Ekonomi (IDM) (0,6000).',
    );
  });

  it('tells why a parent has no index, without rounding the reason away', () => {
    const none = { ...facts, index: null, level: 'NO_DATA' } as const;
    expect(scoreSentence(METHOD, { ...none, coverage: 0.5999 })).toEqual({
      id: 'Belum ada data: desa dan kelurahan yang terukur mencakup 59,99% penduduk, kurang dari 60%.',
      en: 'No data yet: the measured villages hold 59.99% of the residents, less than 60%.',
    });
    expect(scoreSentence(METHOD, { ...none, coverage: null }).id).toBe(
      'Belum ada data: jumlah penduduk belum diketahui.',
    );
  });
});

describe('numbers in sentences', () => {
  it('are written as each language does', () => {
    expect(numberText(1234.56, 1)).toEqual({ id: '1.234,6', en: '1,234.6' });
    expect(numberText(50, 1, 1)).toEqual({ id: '50,0', en: '50.0' });
  });

  it('have as many decimals as tell two of them apart', () => {
    expect([decimalsApart(4.23, 4.2, 1), decimalsApart(5, 4, 1), decimalsApart(5, 5, 1)]).toEqual([2, 1, 1]);
  });

  it('have the decimals of the step, or enough for the range', () => {
    const decimals = (lo: number, hi: number, step?: number): number => {
      const [indicator] = indicators;
      if (!indicator) throw new Error('no indicator');
      return valueDecimals({ ...indicator, goalposts: { lo, hi }, ...(step === undefined ? {} : { step }) });
    };
    expect([decimals(0, 100), decimals(0, 4), decimals(0, 0.5), decimals(0, 0.01)]).toEqual([1, 1, 2, 3]);
    expect([decimals(0, 4, 1), decimals(0, 4, 0.25), decimals(0.5, 4, 1)]).toEqual([0, 2, 1]);
  });
});
