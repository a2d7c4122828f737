import { describe, expect, it } from 'vitest';
import { IKSM_SERASI_1_0_0 as METHOD } from '../method/iksm-serasi.ts';
import { chooseVillages } from './choose.ts';
import type { PriorityPlan } from './plan.ts';
import { priorityReason } from './reason.ts';
import { shortfallSentence } from './summary.ts';
import { planWith, SCALE, village } from './villages.test-support.ts';

const WEIGHTS = { LOW_INDEX: 3, WEAK_DIMENSION: 2, INCIDENTS: 1, DECLINE: 1, RESIDENTS: 1 };

function reasons(plan: PriorityPlan, list: ReturnType<typeof village>[]) {
  const choice = chooseVillages(plan, SCALE, list);
  const context = { plan, method: METHOD, periodBefore: '2024', choice };
  return Object.fromEntries(choice.villages.map((one) => [one.facts.code, priorityReason(context, one)]));
}

describe('why a village is in or out', () => {
  const plan = planWith(WEIGHTS, {
    aim: { kind: 'COUNT', count: 2 },
    mostPerDistrict: 1,
    minResidents: 800,
    levels: ['LOW'],
  });
  const told = reasons(plan, [
    village({ code: 'a', index: 10.04, incidentRate: 4.24, residents: 3210 }),
    village({ code: 'b', index: 12 }),
    village({ code: 'c', index: 60, districtId: 2, incidentRate: null, change: null }),
    village({ code: 'd', index: 30, districtId: 3 }),
    village({ code: 'e', residents: 799 }),
    village({ code: 'f', residents: null }),
    village({ code: 'g', index: 50, level: 'MEDIUM' }),
    village({ code: 'h', index: null, level: 'NO_DATA' }),
  ]);

  it.each([
    [
      'a',
      'Masuk: urutan 1 dari 4, skor 69,3. Terutama karena indeks 10,0 (rendah), dimensi terlemah pengendalian konflik (10,0), dan 3.210 penduduk.',
      'In: number 1 of 4, score 69.3. Mainly: index 10.0 (low), weakest dimension control of conflict (10.0) and 3,210 residents.',
    ],
    [
      'b',
      'Di luar: batas 1 desa per kecamatan sudah terisi (urutan 2 dari 4, skor 61,3).',
      'Out: its kecamatan already has the limit of 1 (number 2 of 4, score 61.3).',
    ],
    ['e', 'Di luar: penduduknya 799, kurang dari 800.', 'Out: 799 residents, fewer than 800.'],
    [
      'f',
      'Di luar: jumlah penduduknya belum diketahui, sedangkan ada batas penduduk.',
      'Out: its residents are not known, and there is a least number of them.',
    ],
    [
      'g',
      'Di luar: tingkatnya sedang, tidak termasuk yang dipilih.',
      'Out: its level is medium, which is not asked for.',
    ],
    ['h', 'Di luar: belum ada data (indeksnya belum ada).', 'Out: no data yet (it has no index).'],
  ])('%s: %s', (code, id, en) => {
    expect(told[code]).toEqual({ id, en });
  });

  it('names what was not known, and the line that was missed', () => {
    expect(told['c']?.id).toContain('Dihitung tanpa insiden dan kecenderungan memburuk: belum ada data.');
    expect(told['d']?.id).toMatch(
      /^Di luar: 2 desa sudah terpilih \(urutan 4 dari 4, skor .*; yang terakhir masuk /,
    );
  });

  it('tells a fall with its period, and a tie', () => {
    const fallen = { delta: -8.06, claim: 'DOWN', reason: 'INTERVALS_APART' } as const;
    const tied = reasons(planWith({ DECLINE: 1 }, { aim: { kind: 'COUNT', count: 1 } }), [
      village({ code: 'a', change: fallen }),
      village({ code: 'b', change: fallen }),
    ]);
    expect(tied['a']?.id).toBe(
      'Masuk: urutan 1 dari 2, skor 40,3. Terutama karena indeks turun 8,1 poin sejak 2024. Skornya sama dengan desa di luar; kode wilayah yang lebih kecil didahulukan.',
    );
    expect(tied['b']?.en).toContain('the lower code was taken first');
  });
});

describe('too few villages', () => {
  const sentence = (plan: PriorityPlan, count: number) => {
    const list = Array.from({ length: count }, (_, i) => village({ code: `${i}` }));
    return shortfallSentence(plan, chooseVillages(plan, SCALE, list))?.id;
  };
  it('are told with what holds them back', () => {
    const five = planWith(WEIGHTS, { aim: { kind: 'COUNT', count: 5 } });
    expect(sentence(five, 5)).toBeUndefined();
    expect(sentence(five, 3)).toContain('Hanya 3 desa memenuhi syarat, kurang dari 5');
    expect(sentence(five, 0)).toContain('Tidak ada desa yang memenuhi syarat');
    expect(sentence({ ...five, mostPerDistrict: 2 }, 9)).toContain(
      'Hanya 2 dari 5 desa yang diminta dapat dipilih karena batas per kecamatan.',
    );
  });
});
