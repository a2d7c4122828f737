import { normaliseName } from '@serasi/shared';

/** A name as it is compared: no case, accents, spaces, punctuation or administrative prefix. */
export function tight(name: string): string {
  return normaliseName(name).replace(/ /g, '');
}

/** Share of common pairs of letters, 0–1 (Dice). */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairs(tight(a)), pairs(tight(b))];
  if (left.length + right.length === 0) return 0;
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

/** Whether a regency's name says that it is a kota. */
export function saysKota(name: string): boolean {
  return /\b(kota|city|municipality|town)\b/i.test(name);
}

/** Whether a name says that it is a kabupaten, so that no kota is meant. */
export function saysKabupaten(name: string): boolean {
  return /\b(kab|kabupaten|regency)\b/i.test(name);
}
