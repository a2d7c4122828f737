/** A number as people write it, "2,5" or "2.5"; null for an empty box, NaN for anything else. */
export function readNumber(text: string): number | null {
  const written = text.trim();
  if (written === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : NaN;
}

/** What was filled in: a code with each number; `wrong` names the first box that holds no number. */
export function readNumbers(boxes: Readonly<Record<string, string>>): {
  numbers: { indicator: string; value: number }[];
  wrong: string | null;
} {
  const filled = Object.entries(boxes).flatMap(([indicator, text]) => {
    const value = readNumber(text);
    return value === null ? [] : [{ indicator, value }];
  });
  const wrong = filled.find(({ value }) => Number.isNaN(value));
  return { numbers: filled.filter(({ value }) => !Number.isNaN(value)), wrong: wrong?.indicator ?? null };
}
