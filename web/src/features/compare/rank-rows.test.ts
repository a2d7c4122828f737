import { describe, expect, it } from 'vitest';
import { rankRegions } from './rank-rows.ts';
import type { ListedRegion } from './use-region-list.ts';

function region(name: string, index: number | null, interval: [number, number] | null = null): ListedRegion {
  return {
    id: name,
    code: name,
    name,
    resilience: {
      level: index === null ? 'NO_DATA' : 'MEDIUM',
      index,
      coverage: null,
      shareLow: null,
      dataStatus: 'SIMULATED',
      intervalPending: false,
      interval: interval && { low: interval[0], high: interval[1] },
    },
  };
}

const byIndex = ({ resilience }: ListedRegion) => resilience.index;
const options = {
  descending: true,
  decimals: 1,
  intervalOf: ({ resilience }: ListedRegion) => resilience.interval,
};

describe('a ranking', () => {
  it('lets what is shown equal share a place, by name, and skips the next: 1, 2, 2, 4', () => {
    const { ranked } = rankRegions(
      [region('Wajo', 50.04), region('Bone', 70), region('Barru', 49.96), region('Gowa', 10)],
      byIndex,
      options,
    );
    expect(ranked.map(({ place, region: { name } }) => [place, name])).toEqual([
      [1, 'Bone'],
      [2, 'Barru'],
      [2, 'Wajo'],
      [4, 'Gowa'],
    ]);
  });

  it('never ranks what is unknown, in either direction', () => {
    const regions = [region('Wajo', null), region('Bone', 70), region('Barru', 0)];
    for (const descending of [true, false]) {
      const { ranked, unknown } = rankRegions(regions, byIndex, { ...options, descending });
      expect(ranked.map(({ region: { name } }) => name)).toEqual(
        descending ? ['Bone', 'Barru'] : ['Barru', 'Bone'],
      );
      expect(unknown.map(({ name }) => name)).toEqual(['Wajo']);
    }
  });

  it('marks what cannot be told from the one above, and nothing without an interval', () => {
    const regions = [
      region('A', 70, [65, 75]),
      region('B', 66, [60, 66]),
      region('C', 50, [45, 59]),
      region('D', 49),
    ];
    expect(rankRegions(regions, byIndex, options).ranked.map(({ isDoubtful }) => isDoubtful)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('marks changes by their own claim, not by the one above', () => {
    const regions = [region('A', 5, [1, 9]), region('B', 4, [1, 9])];
    const { ranked } = rankRegions(regions, byIndex, { ...options, isUnclaimed: ({ name }) => name === 'A' });
    expect(ranked.map(({ isDoubtful }) => isDoubtful)).toEqual([true, false]);
  });
});
