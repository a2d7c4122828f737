import { describe, expect, it } from 'vitest';
import { IDM_IKS_2024 } from '../idm.ts';
import { IKSM_SERASI_1_0_0 } from '../iksm-serasi.ts';
import { validateMethod } from './validate-method.ts';

const copyOf = <T>(record: T): T => JSON.parse(JSON.stringify(record)) as T;

/** The method's record with one place of it changed; the path is a problem's. */
function changed(path: string, value: unknown): unknown {
  const record = copyOf(IKSM_SERASI_1_0_0) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const part = names.reduce((inner, name) => inner[name] as Record<string, unknown>, record);
  part[last] = value;
  return record;
}

const paths = (record: unknown, chain: readonly string[] = []): string[] =>
  validateMethod(record, { basedOnChain: chain }).map(({ path }) => path);

describe('validateMethod', () => {
  it('finds nothing wrong with the method of today, nor with a draft of it', () => {
    expect(validateMethod(IKSM_SERASI_1_0_0)).toEqual([]);
    const draft = { ...IKSM_SERASI_1_0_0, version: '1.1.0-draft.1', basedOn: 'iksm-serasi/1.0.0' };
    expect(validateMethod(draft)).toEqual([]);
    expect(paths(changed('confidence', null))).toEqual([]);
    expect(paths(changed('robustness', null))).toEqual([]);
    expect(paths(changed('dimensions.0.indicators.0.ordinal', 13))).toEqual([]);
  });

  it.each([
    ['id', 'IKSM Serasi', 'id'],
    ['id', '', 'id'],
    ['version', '1.0', 'version'],
    ['name.en', ' ', 'name.en'],
    ['note', 'text', 'note'],
    ['kind', 'PUBLISHED', 'kind'],
    ['dimensions.0.pokja', 'V', 'dimensions.0.pokja'],
    ['dimensions.0.code', 'POS', 'dimensions.1.code'],
    ['dimensions.0.indicators', [], 'dimensions.0.indicators'],
    ['dimensions.0.indicators.0.weight', 0, 'dimensions.0.indicators.0.weight'],
    ['dimensions.0.indicators.0.weight', NaN, 'dimensions.0.indicators.0.weight'],
    ['dimensions.0.indicators.0.weight', '1', 'dimensions.0.indicators.0.weight'],
    ['dimensions.0.indicators.0.goalposts', { lo: 95, hi: 40 }, 'dimensions.0.indicators.0.goalposts'],
    ['dimensions.0.indicators.0.goalposts.hi', Infinity, 'dimensions.0.indicators.0.goalposts.hi'],
    ['dimensions.0.indicators.0.step', 100, 'dimensions.0.indicators.0.step'],
    ['dimensions.0.indicators.0.direction', 'UP', 'dimensions.0.indicators.0.direction'],
    ['dimensions.0.indicators.0.ordinal', 2, 'dimensions.0.indicators.1.ordinal'],
    ['dimensions.0.indicators.0.ordinal', 0, 'dimensions.0.indicators.0.ordinal'],
    ['dimensions.0.indicators.0.ordinal', 1.5, 'dimensions.0.indicators.0.ordinal'],
    ['dimensions.3.indicators.0.code', 'PKR1', 'dimensions.3.indicators.0.code'],
    ['aggregation.floor', 0, 'aggregation.floor'],
    ['aggregation.index', 'ARITHMETIC_MEAN', 'aggregation.index'],
    ['minimum.coverage', 1.1, 'minimum.coverage'],
    ['minimum.dimensions', 5, 'minimum.dimensions'],
    ['minimum.requiredDimensions', ['PKF', 'XYZ'], 'minimum.requiredDimensions.1'],
    ['confidence.completeness', 0.6, 'confidence'],
    ['confidence.medium', 0.9, 'confidence.high'],
    ['confidence.zeroRecencyMonths', 12, 'confidence.zeroRecencyMonths'],
    ['classes', [], 'classes'],
    ['classes.0.from', 5, 'classes.0.from'],
    ['classes.0.to', 30, 'classes.1.from'],
    ['classes.1.from', 30, 'classes.1.from'],
    ['classes.1.level', 'HIGH', 'classes.1.level'],
    ['classes.1.fromInclusive', false, 'classes.1.fromInclusive'],
    ['classes.2.toInclusive', false, 'classes.2.toInclusive'],
    ['nativeClasses', [{}], 'nativeClasses'],
    ['robustness.draws', 1e6, 'robustness.draws'],
    ['robustness.goalposts', 0.5, 'robustness.goalposts'],
    ['basedOn', 'iksm-serasi', 'basedOn'],
    ['basedOn', 'iksm-serasi/1.0.0', 'basedOn'],
  ])('%s = %j: a problem at %s', (path, value, problem) => {
    expect(paths(changed(path, value))).toEqual([problem]);
  });

  it('says what else is wrong with what hangs on a wrong part', () => {
    expect(paths(changed('scale.max', 10))).toEqual(['scale.max', 'classes.2.to']);
    expect(paths(changed('dimensions', 'none'))).toEqual([
      'dimensions',
      'minimum.dimensions',
      'minimum.requiredDimensions.0',
    ]);
  });

  it('refuses weights that sum to nothing', () => {
    const record = copyOf(IKSM_SERASI_1_0_0);
    for (const indicator of record.dimensions[0]?.indicators ?? []) indicator.weight = 0;
    expect(paths(record)).toContain('dimensions.0.indicators');
  });

  it('refuses a circle of bases, however long', () => {
    const draft = { ...IKSM_SERASI_1_0_0, version: '3.0.0', basedOn: 'iksm-serasi/2.0.0' };
    expect(paths(draft, ['iksm-serasi/1.0.0'])).toEqual([]);
    expect(paths(draft, ['iksm-serasi/1.0.0', 'iksm-serasi/3.0.0'])).toEqual(['basedOn']);
    expect(paths(draft, ['iksm-serasi/1.0.0', 'iksm-serasi/2.0.0'])).toEqual(['basedOn']);
  });

  it.each([null, undefined, 'method', [], 7])('says of %j that it is no record', (record) => {
    expect(validateMethod(record)).toHaveLength(1);
  });

  it('reports many problems at once, each with a sentence in both languages', () => {
    for (const record of [{}, IDM_IKS_2024, { dimensions: [{}, null], classes: [1, 2, 3] }]) {
      const problems = validateMethod(record);
      expect(problems.length).toBeGreaterThan(5);
      for (const { id, en } of problems) {
        expect(id).toMatch(/^\p{Lu}.*\.$/u);
        expect(en).toMatch(/^(\p{Lu}|completeness).*\.$/u);
        expect(id + en).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
