/**
 * How one part of the view stands in the address. `read` never throws: what it cannot read it drops, telling the parameter's
 * name, and goes on with the empty value. `write` leaves defaults out.
 */
export interface Slice<Part> {
  empty: Part;
  read: (query: URLSearchParams, drop: (parameter: string) => void) => Part;
  write: (query: URLSearchParams, part: Part) => void;
}

/** The value of one parameter: null without it, or when `parse` knows nothing of it (then it is dropped). */
export function readOne<Value>(
  query: URLSearchParams,
  parameter: string,
  drop: (parameter: string) => void,
  parse: (text: string) => Value | null,
): Value | null {
  const text = query.get(parameter);
  if (text === null) return null;
  const value = parse(text);
  if (value === null) drop(parameter);
  return value;
}

/** Words for enum values in addresses, both ways. */
export function wordsOf<Value extends string>(
  words: Record<Value, string>,
): { word: (value: Value) => string; value: (word: string) => Value | null } {
  const values = Object.keys(words) as Value[];
  return {
    word: (value) => words[value],
    value: (word) => values.find((value) => words[value] === word.toLowerCase()) ?? null,
  };
}

/** A list of words, comma between; unknown words are dropped, known ones stay. */
export function readList<Value extends string>(
  query: URLSearchParams,
  parameter: string,
  drop: (parameter: string) => void,
  parse: (word: string) => Value | null,
): Value[] {
  const words = (query.get(parameter) ?? '').split(',').filter((word) => word !== '');
  const values = words.map(parse).filter((value) => value !== null);
  if (values.length < words.length) drop(parameter);
  return [...new Set(values)];
}
