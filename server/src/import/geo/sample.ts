import { isArea, type Area } from './area.ts';
import type { RawFeature } from './geo-source.ts';

const MAX_FEATURES = 200;
const MAX_NUMBERS = 500_000;

export interface Sampled {
  /** Areas of the first features. */
  readonly sample: readonly Area[];
  /** All features, the first ones included. */
  readonly features: AsyncIterable<RawFeature>;
}

/** Reads ahead as far as memory lightly allows, so that a decision about the whole file can be made. */
export async function withSample(source: AsyncIterable<RawFeature>): Promise<Sampled> {
  const iterator = source[Symbol.asyncIterator]();
  const first: RawFeature[] = [];
  const sample: Area[] = [];
  let numbers = 0;
  while (sample.length < MAX_FEATURES && first.length < 10 * MAX_FEATURES && numbers < MAX_NUMBERS) {
    const next: IteratorResult<RawFeature, unknown> = await iterator.next();
    if (next.done) break;
    const { value } = next;
    first.push(value);
    if (isArea(value.area)) {
      sample.push(value.area);
      for (const ring of value.area.polygons.flat()) numbers += ring.length;
    }
  }
  return { sample, features: chain(first, iterator) };
}

async function* chain(first: RawFeature[], rest: AsyncIterator<RawFeature>): AsyncGenerator<RawFeature> {
  try {
    yield* first.splice(0);
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}
