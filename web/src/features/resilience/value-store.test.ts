import { describe, expect, it } from 'vitest';
import type { MapValuesQuery, LevelValuesFragment } from '../../api/generated/graphql.ts';
import type { MapLevel } from '../../map/levels.ts';
import type { ValueKey } from './fetch-values.ts';
import { ValueStore } from './value-store.ts';

interface Call {
  key: ValueKey;
  levels: readonly MapLevel[];
  answer: (data: MapValuesQuery) => void;
  fail: () => void;
}

/** A store whose server answers when the test says so. */
function setUp() {
  const calls: Call[] = [];
  const store = new ValueStore(
    (key, levels) =>
      new Promise((answer, reject) => {
        calls.push({ key, levels, answer, fail: () => reject(new Error('offline')) });
      }),
  );
  return { store, calls };
}

const part = (period: string): LevelValuesFragment => ({
  period,
  dataStatus: 'SIMULATED',
  packed: { firstId: 1, levels: btoa('\x01') },
  method: {
    id: 'm',
    version: '1',
    kind: 'COMPUTED',
    nameId: 'M',
    nameEn: 'M',
    scaleMin: 0,
    scaleMax: 100,
    decimals: 1,
    classes: [],
  },
});

const KEY: ValueKey = { method: null, period: null };
const flush = () => new Promise((resolve) => setTimeout(resolve));

describe('the value store', () => {
  it('asks once for each level and adds what comes', async () => {
    const { store, calls } = setUp();
    void store.want(KEY, ['PROVINCE', 'REGENCY']);
    void store.want(KEY, ['PROVINCE', 'REGENCY', 'DISTRICT']);
    expect(calls.map((call) => call.levels)).toEqual([['PROVINCE', 'REGENCY'], ['DISTRICT']]);
    calls[0]?.answer({ province: part('2025'), regency: part('2025') });
    calls[1]?.answer({ district: part('2025') });
    await flush();
    expect(Object.keys(store.get().current?.byLevel ?? {})).toEqual(['PROVINCE', 'REGENCY', 'DISTRICT']);
  });

  it('keeps the old period on view until all of the new one is here', async () => {
    const { store, calls } = setUp();
    void store.want(KEY, ['PROVINCE']);
    calls[0]?.answer({ province: part('2025') });
    await flush();
    const other = { method: 'm', period: '2024' };
    void store.want(other, ['PROVINCE', 'REGENCY']);
    expect(store.get().current?.period).toBe('2025');
    calls[1]?.answer({ province: part('2024'), regency: part('2024') });
    await flush();
    expect(store.get().current?.period).toBe('2024');
    expect(Object.keys(store.get().current?.byLevel ?? {})).toEqual(['PROVINCE', 'REGENCY']);
  });

  it('drops an answer that nobody wants any more', async () => {
    const { store, calls } = setUp();
    void store.want({ method: 'm', period: '2024' }, ['PROVINCE']);
    void store.want({ method: 'm', period: '2023' }, ['PROVINCE']);
    calls[1]?.answer({ province: part('2023') });
    calls[0]?.answer({ province: part('2024') });
    await flush();
    expect(store.get().current?.period).toBe('2023');
  });

  it('brings back at once what was on view before, without asking again', async () => {
    const { store, calls } = setUp();
    const [first, other] = [
      { method: 'm', period: '2025' },
      { method: 'm', period: '2024' },
    ];
    void store.want(first, ['PROVINCE']);
    calls[0]?.answer({ province: part('2025') });
    await flush();
    const before = store.get().current;
    void store.want(other, ['PROVINCE']);
    calls[1]?.answer({ province: part('2024') });
    await flush();
    void store.want(first, ['PROVINCE']);
    expect(store.get().current).toBe(before);
    expect(calls).toHaveLength(2);
    void store.want(first, ['PROVINCE', 'REGENCY']);
    expect(calls[2]?.levels).toEqual(['REGENCY']);
  });

  it('says that it failed and may be asked again', async () => {
    const { store, calls } = setUp();
    void store.want(KEY, ['PROVINCE']);
    calls[0]?.fail();
    await flush();
    expect(store.get()).toEqual({ current: null, failed: true });
    void store.want(KEY, ['PROVINCE']);
    calls[1]?.answer({ province: part('2025') });
    await flush();
    expect(store.get().failed).toBe(false);
  });
});
