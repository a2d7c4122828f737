import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../i18n/i18n.tsx';
import { begun, choiceGroups, choiceKey, choiceName, type MethodChoice } from './choices.ts';

const method = (id: string, periods: string[], codes: string[]): MethodChoice => ({
  periods,
  method: {
    id,
    version: '1',
    kind: 'COMPUTED',
    decimals: 1,
    nameId: id,
    nameEn: id,
    dimensions: codes.map((code) => ({
      code,
      pokja: null,
      nameId: `Dimensi ${code}`,
      nameEn: `${code} (en)`,
    })),
  },
});
const IKSM = method('iksm', ['2023', '2024', '2025'], ['PKR', 'PKF']);
const IDM = method('idm', ['2024'], ['IKS']);

describe('what can colour the map', () => {
  it('is each thing once, with the dimensions of the method', () => {
    const keys = choiceGroups(IKSM).flatMap(({ choices }) => choices.map(choiceKey));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(
      expect.arrayContaining(['dimension-PKR', 'dimension-PKF', 'hotspots-INCIDENT_RATE']),
    );
    const other = choiceGroups(IDM).flatMap(({ choices }) => choices.map(choiceKey));
    expect(other).toContain('dimension-IKS');
    expect(other).not.toContain('dimension-PKR');
  });

  it('has a name in both languages, also a dimension that the method does not have', () => {
    expect(choiceName({ id: 'dimension', dimension: 'PKF' }, IKSM, i18nOf('id'))).toBe('Dimensi PKF');
    expect(choiceName({ id: 'dimension', dimension: 'PKF' }, IDM, i18nOf('id'))).toContain('PKF');
    for (const { choices } of choiceGroups(IKSM))
      for (const choice of choices) expect(choiceName(choice, IKSM, i18nOf('en'))).not.toBe('');
  });

  it.each([
    ['2025', null],
    ['2023', '2024'],
  ])('compares a change of %s with the period before, else with the next', (period, against) => {
    const shown = { method: 'iksm', period };
    expect(begun({ id: 'change', against: null }, [IKSM, IDM], shown)).toEqual({ id: 'change', against });
  });

  it('compares a method of one period with another method', () => {
    const shown = { method: 'idm', period: '2024' };
    expect(begun({ id: 'comparison', against: null }, [IKSM, IDM], shown)).toEqual({
      id: 'comparison',
      against: { method: 'iksm', period: '2025' },
    });
  });
});
