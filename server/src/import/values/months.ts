/** Names of months by the letters they begin with: Indonesian and English, old spellings and common slips. */
const BEGINNINGS: readonly (readonly [RegExp, number])[] = [
  [/^jan(?:uari|uary|uar)?$/, 1],
  [/^(?:f|p)eb(?:r?[ur]ari|ruary|uary|r)?$/, 2],
  [/^(?:maret|march|mar|mrt|maart)$/, 3],
  [/^apr(?:il)?$/, 4],
  [/^(?:mei|may)$/, 5],
  [/^jun(?:i|e)?$/, 6],
  [/^jul(?:i|y)?$/, 7],
  [/^(?:agustus|agust?|ags|agt|august|aug|agutus)$/, 8],
  [/^sept?(?:ember)?$/, 9],
  [/^o(?:k|c)t(?:ober)?$/, 10],
  [/^no(?:v|p)(?:ember)?$/, 11],
  [/^(?:des|dec|d[ei]sember|december)$/, 12],
];

/** 1–12 for the name of a month, its abbreviation with or without a point; null for anything else. */
export function monthNumber(name: string): number | null {
  const plain = name.toLowerCase().replace(/\.$/, '');
  return BEGINNINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
