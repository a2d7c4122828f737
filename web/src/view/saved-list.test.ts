import { describe, expect, it, vi } from 'vitest';
import { isRecord, SavedList, type Storage } from './saved-list.ts';

const RULES = {
  key: 'serasi.coba',
  version: 2,
  most: 3,
  read: (value: unknown) => (isRecord(value) && typeof value['n'] === 'number' ? { n: value['n'] } : null),
};

function memory(content: string | null = null): Storage & { content: string | null } {
  return {
    content,
    getItem() {
      return this.content;
    },
    setItem(_, value) {
      this.content = value;
    },
  };
}

describe('a list kept on the device', () => {
  it('is there again at the next visit, without the oldest', () => {
    const storage = memory();
    new SavedList(RULES, () => storage).set([{ n: 4 }, { n: 3 }, { n: 2 }, { n: 1 }]);
    expect(new SavedList(RULES, () => storage).get()).toEqual([{ n: 4 }, { n: 3 }, { n: 2 }]);
  });

  it.each([
    ['nothing', null, []],
    ['no JSON', '{', []],
    ['another version', '{"version":1,"items":[{"n":1}]}', []],
    ['another shape', '[1,2]', []],
    ['a list of anything', '{"version":2,"items":[{"n":1},{"n":"x"},null,7,{"n":2}]}', [{ n: 1 }, { n: 2 }]],
  ])('reads %s without trouble', (_, content, items) =>
    expect(new SavedList(RULES, () => memory(content)).get()).toEqual(items),
  );

  it('works without storage, and tells its listeners', () => {
    const list = new SavedList(RULES, () => {
      throw new Error('forbidden');
    });
    const told = vi.fn();
    const stop = list.subscribe(told);
    list.set([{ n: 1 }]);
    expect(list.get()).toEqual([{ n: 1 }]);
    stop();
    list.set([]);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
