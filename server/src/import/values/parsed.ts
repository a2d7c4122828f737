import type { Reason } from '../reason.ts';

/** What a cell turned out to be: a value, a problem in both languages, or null where nothing was entered. */
export type Parsed<T> = { readonly value: T } | { readonly problem: Reason } | null;

/** A cell that can't be used, and what to do about it. */
export function problem(code: string, id: string, en: string): { readonly problem: Reason } {
  return { problem: { code, id, en } };
}

/** A cell's text for a sentence: in quotes, and short. */
export function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
