/** Mixes an integer well: murmur3's finaliser. */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit hash of a text (FNV-1a, mixed). Equal texts, equal hashes, on every machine. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** A number in [0, 1) that depends on the three keys alone. */
export function hashUniform(seed: number, stream: number, key: number): number {
  return mix(mix(mix(seed) ^ stream) ^ key) / 2 ** 32;
}

/**
 * A seeded stream of numbers (sfc32): the same seed gives the same numbers on every machine. Seeding by what a number
 * is for, and not by when it is drawn, keeps a region's numbers when regions come or go.
 */
export class Prng {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(seed: number, stream: number, key = 0) {
    this.seed(seed, stream, key);
  }

  seed(seed: number, stream: number, key: number): this {
    this.a = mix(seed);
    this.b = mix(stream ^ 0x9e3779b9);
    this.c = mix(key ^ 0x85ebca6b);
    this.counter = 1;
    for (let i = 0; i < 8; i++) this.next();
    return this;
  }

  /** An integer 0…2³²−1. */
  next(): number {
    const t = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    return t >>> 0;
  }

  /** In [0, 1). */
  uniform(): number {
    return this.next() / 2 ** 32;
  }

  /** Mean 0, standard deviation 1 (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Mean 1, never negative. */
  exponential(): number {
    return -Math.log(1 - this.uniform());
  }

  /** A whole number 0…n−1. */
  below(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** One of the choices, by weight; the last where the weights run out. */
  pick<T>(choices: readonly (readonly [choice: T, weight: number])[]): T {
    let left = this.uniform() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    const last = choices.at(-1);
    if (!last) throw new RangeError('nothing to choose from');
    return last[0];
  }
}
