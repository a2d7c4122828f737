/**
 * Numbers pairs of numbers in the order of their first coming, by exact value (0 and −0 are one). Open addressing over
 * typed arrays: millions of pairs take 24 to 48 bytes each and nothing of the heap.
 */
export class PairIndex {
  private pairs = new Float64Array(1 << 12);
  /** Number of the pair plus one; 0 is a free slot. Never more than half full. */
  private slots = new Int32Array(1 << 12);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of the pair; `size` before the call if it is new. */
  numberOf(a: number, b: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(a, b) & mask;
    for (let known = this.slots[slot] ?? 0; known !== 0; known = this.slots[slot] ?? 0) {
      if (this.pairs[2 * known - 2] === a && this.pairs[2 * known - 1] === b) return known - 1;
      slot = (slot + 1) & mask;
    }
    this.pairs[2 * this.count] = a;
    this.pairs[2 * this.count + 1] = b;
    this.slots[slot] = ++this.count;
    if (2 * this.count >= this.slots.length) this.grow();
    return this.count - 1;
  }

  first(number: number): number {
    return this.pairs[2 * number] ?? 0;
  }

  second(number: number): number {
    return this.pairs[2 * number + 1] ?? 0;
  }

  private grow(): void {
    const pairs = new Float64Array(2 * this.pairs.length);
    pairs.set(this.pairs);
    this.pairs = pairs;
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let i = 0; i < this.count; i++) {
      let slot = hashOf(this.first(i), this.second(i)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = i + 1;
    }
  }
}

const doubles = new Float64Array(2);
const words = new Uint32Array(doubles.buffer);

function hashOf(a: number, b: number): number {
  // Adding 0 makes −0 a 0.
  doubles[0] = a + 0;
  doubles[1] = b + 0;
  let hash = Math.imul(words[0] ?? 0, 0x9e3779b1) ^ (words[1] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ (words[2] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ (words[3] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}
