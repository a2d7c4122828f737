import type { Localised } from '../../localised.ts';

/** Something wrong in a method record: where ("dimensions.0.indicators.2.weight"), and what to do about it. */
export interface MethodProblem extends Localised {
  path: string;
}

/** A part of an unknown record with its path; all checks put what they find into one list. */
export class Part {
  constructor(
    readonly value: unknown,
    readonly path: string,
    private readonly problems: MethodProblem[],
  ) {}

  /** The property (or place in a list) of that name; undefined inside where there is none. */
  at(name: string | number): Part {
    const isObject = typeof this.value === 'object' && this.value !== null;
    const value = isObject ? (this.value as Record<string, unknown>)[name] : undefined;
    return new Part(value, this.path === '' ? String(name) : `${this.path}.${name}`, this.problems);
  }

  /** The value as a sentence can name it. */
  get shown(): string {
    return typeof this.value === 'string' ? this.value : (JSON.stringify(this.value) ?? '–');
  }

  report(id: string, en: string): void {
    this.problems.push({ path: this.path, id, en });
  }

  isObject(): boolean {
    if (typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)) return true;
    this.report('Bagian ini harus ada dan berupa objek.', 'This part must be there and be an object.');
    return false;
  }

  /** The members of a list; reports and gives none where it is no list. */
  list(): Part[] {
    if (Array.isArray(this.value)) return this.value.map((_, i) => this.at(i));
    this.report('Bagian ini harus berupa daftar.', 'This part must be a list.');
    return [];
  }

  /** The text, or null (reported) where it is none or empty. */
  text(): string | null {
    if (typeof this.value === 'string' && this.value.trim() !== '') return this.value;
    this.report('Isi bagian ini dengan teks.', 'Fill this in with a text.');
    return null;
  }

  /** A text in both languages. */
  localised(): void {
    if (!this.isObject()) return;
    this.at('id').text();
    this.at('en').text();
  }

  oneOf(allowed: readonly (string | number | boolean | null | undefined)[]): boolean {
    if (allowed.some((value) => value === this.value)) return true;
    const list = allowed.map(String).join(', ');
    this.report(`Pilih salah satu: ${list}.`, `Choose one of: ${list}.`);
    return false;
  }

  /** The finite number, or null (reported) where it is none or lies outside of the range, both ends included. */
  number(min = -Infinity, max = Infinity): number | null {
    if (typeof this.value === 'number' && Number.isFinite(this.value)) {
      if (this.value >= min && this.value <= max) return this.value;
    }
    const [id, en] = rangeText(min, max);
    this.report(`Isi dengan bilangan${id}.`, `Give a finite number${en}.`);
    return null;
  }

  /** The whole number, or null (reported). */
  whole(min: number, max: number): number | null {
    if (Number.isInteger(this.value) && Number(this.value) >= min && Number(this.value) <= max)
      return Number(this.value);
    const [id, en] = rangeText(min, max);
    this.report(`Isi dengan bilangan bulat${id}.`, `Give a whole number${en}.`);
    return null;
  }

  /** The number above 0, or null (reported). */
  positive(): number | null {
    if (typeof this.value === 'number' && Number.isFinite(this.value) && this.value > 0) return this.value;
    this.report('Isi dengan bilangan yang lebih besar dari 0.', 'Give a finite number above 0.');
    return null;
  }
}

function rangeText(min: number, max: number): [id: string, en: string] {
  if (max !== Infinity) return [` dari ${min} sampai ${max}`, ` from ${min} to ${max}`];
  return min === -Infinity ? ['', ''] : [` paling kecil ${min}`, ` of at least ${min}`];
}

/** Reports every text or number that stands more than once. */
export function reportRepeated(parts: readonly Part[]): void {
  const seen = new Set<unknown>();
  for (const part of parts) {
    if (typeof part.value !== 'string' && typeof part.value !== 'number') continue;
    if (seen.has(part.value)) {
      part.report(
        `${part.shown} sudah dipakai di tempat lain; pakailah yang lain.`,
        `${part.shown} is used elsewhere already; choose another.`,
      );
    }
    seen.add(part.value);
  }
}
