import { describe, expect, it } from 'vitest';
import { IncidentStore } from './incident-store.ts';
import type { IncidentCounts, IncidentPlaces } from './fetch-incidents.ts';

const pack = (...counts: number[]) =>
  btoa(String.fromCharCode(...new Uint8Array(Uint32Array.from(counts).buffer)));
const places = (key: string): IncidentPlaces => ({
  key,
  told: 10,
  codes: ['73.02.01'],
  names: ['Gantarang'],
  lngs: [120],
  lats: [-5],
  attribution: [],
});
const counts = (key: string, total: number): IncidentCounts => ({
  key,
  total,
  simulated: 0,
  packed: { counts: pack(total) },
});

/** A server whose answers come when the test says so. */
function server() {
  const waiting: ((answer: IncidentCounts | Error) => void)[] = [];
  const asked: string[] = [];
  let key = '1';
  const store = new IncidentStore({
    places: () => {
      asked.push('places');
      return Promise.resolve(places(key));
    },
    counts: ({ within }) => {
      asked.push(within ?? 'all');
      return new Promise((resolve, reject) =>
        waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
      );
    },
  });
  return { store, waiting, asked, newData: (next: string) => (key = next) };
}

describe('the incidents on view', () => {
  it('are those of the latest wish, though an older answer comes last', async () => {
    const { store, waiting, asked } = server();
    const [first, second] = [store.want({ within: '73' }), store.want({ within: '34' })];
    void store.want({ within: '34' });
    waiting[1]?.(counts('1', 3));
    await second;
    waiting[0]?.(counts('1', 8));
    await first;
    expect(store.get().answer?.total).toBe(3);
    expect(asked.filter((what) => what !== 'places')).toEqual(['73', '34']);
  });

  it('stay while new ones are under way, and when these fail; then the wish may be repeated', async () => {
    const { store, waiting } = server();
    const first = store.want({});
    waiting[0]?.(counts('1', 8));
    await first;
    const second = store.want({ within: '73' });
    waiting[1]?.(new Error('gone'));
    await second;
    expect(store.get()).toMatchObject({ failed: true, answer: { total: 8 } });
    const again = store.want({ within: '73' });
    waiting[2]?.(counts('1', 2));
    await again;
    expect(store.get()).toMatchObject({ failed: false, answer: { total: 2 } });
  });

  it('read the places once, and anew when the data has changed', async () => {
    const { store, waiting, asked, newData } = server();
    for (const [i, key] of ['1', '1', '2'].entries()) {
      newData(key);
      const wish = store.want({ within: String(i) });
      waiting[i]?.(counts(key, i));
      await wish;
    }
    expect(asked).toEqual(['places', '0', '1', '2', 'places']);
    expect(store.get().answer?.total).toBe(2);
  });
});
