import { describe, expect, it } from 'vitest';
import { IDM_IKS_2024 } from './idm.ts';
import { IKSM_SERASI_1_0_0 } from './iksm-serasi.ts';
import { levelOfIndex, nativeClassNumber, nativeClassOfNumber } from './level.ts';

describe('levelOfIndex', () => {
  it.each([
    [0, 'LOW'],
    [33.333333, 'LOW'],
    [100 / 3, 'MEDIUM'],
    [66.666666, 'MEDIUM'],
    [200 / 3, 'HIGH'],
    [100, 'HIGH'],
    [NaN, 'NO_DATA'],
    [null, 'NO_DATA'],
  ])('iksm-serasi: %s is %s, on the unrounded index', (index, level) => {
    expect(levelOfIndex(IKSM_SERASI_1_0_0, index)).toBe(level);
  });

  it.each([
    [0.4907, 1, 'LOW'],
    [0.4908, 2, 'LOW'],
    [0.5989, 2, 'LOW'],
    [0.599, 3, 'MEDIUM'],
    [0.7072, 3, 'MEDIUM'],
    [0.7073, 4, 'HIGH'],
    [0.8155, 4, 'HIGH'],
    [0.8156, 5, 'HIGH'],
    [1, 5, 'HIGH'],
  ])('idm: %s is native class %s, shown as %s', (index, nativeClass, level) => {
    expect(nativeClassNumber(IDM_IKS_2024, index)).toBe(nativeClass);
    expect(levelOfIndex(IDM_IKS_2024, index)).toBe(level);
    expect(nativeClassOfNumber(IDM_IKS_2024, nativeClass)?.level).toBe(level);
  });

  it('knows no native class without an index or without classes', () => {
    expect(nativeClassNumber(IDM_IKS_2024, null)).toBeNull();
    expect(nativeClassNumber(IKSM_SERASI_1_0_0, 50)).toBeNull();
  });

  it.each([IKSM_SERASI_1_0_0, IDM_IKS_2024])('$id: the record survives JSON', (method) => {
    expect(JSON.parse(JSON.stringify(method))).toEqual(method);
  });
});
