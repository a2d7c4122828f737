import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_PLAN } from './plan.ts';
import { formatPlan, parsePlan } from './plan-text.ts';
import { plans } from './villages.test-support.ts';

describe('the text of a plan', () => {
  it('is short, and readable in an address as it stands', () => {
    const text = formatPlan({
      within: '73.13',
      plan: { ...FIRST_PLAN, mostPerDistrict: 2, levels: ['LOW', 'MEDIUM'] },
    });
    expect(text).toBe(
      '1_di-73.13_indeks-3_dimensi-2_insiden-2_tren-2_penduduk-1_yakin-1_pilih-5_kec-2_tingkat-rendah-sedang',
    );
    expect(text).toMatch(/^[\w.-]+$/);
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(null, '73.13', '73', '73.13.01'), (plan, within) => {
        expect(parsePlan(formatPlan({ within, plan }))).toEqual({ within, plan, dropped: [] });
      }),
    );
  });

  it('never fails, and says what it left out', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'binary' }), (text) => {
        const { plan, within } = parsePlan(text);
        expect(parsePlan(formatPlan({ plan, within }))).toMatchObject({ plan, within });
      }),
    );
  });

  it.each([
    ['1_indeks-9_pilih-3', ['indeks-9'], { aim: { kind: 'COUNT', count: 3 } }],
    ['2_di-apa_pilih-7', ['2', 'di-apa'], { aim: { kind: 'COUNT', count: 7 } }],
    ['1_pilih-3_pilih-4', ['pilih-4'], { aim: { kind: 'COUNT', count: 3 } }],
    ['1_dana-500', ['dana-500'], { aim: FIRST_PLAN.aim }],
    ['1_dana-500_biaya-100_pilih-2', ['pilih-2'], { aim: { kind: 'BUDGET', budgetIdr: 500, costIdr: 100 } }],
    ['1_tingkat-rendah-merah', ['tingkat-rendah-merah'], { levels: [] }],
    ['1_min--5_kec-1e3', ['min--5', 'kec-1e3'], { minResidents: null, mostPerDistrict: null }],
    ['', [], FIRST_PLAN],
  ])('%j leaves out %j', (text, dropped, plan) => {
    const read = parsePlan(text);
    expect(read.dropped).toEqual(dropped);
    expect(read.plan).toMatchObject(plan);
  });
});
