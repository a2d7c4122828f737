/** The signs that part the cells of a row, the likelier first. */
const CANDIDATES = [',', ';', '\t', '|'] as const;

/** After these a quote opens a quoted cell, whichever the delimiter is. */
const STARTS_CELL: ReadonlySet<string> = new Set([...CANDIDATES, '\n', '\r']);

/** How many of the first records are looked at. */
const LOOK_AT = 30;

/** What the beginning of a CSV file says about how it is written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Excel's first line `sep=;` is there and is no data. */
  readonly hasSepLine: boolean;
}

/**
 * Excel's `sep=` line wins. Else the sign that the header has and that most of the first records have as often
 * as the header; among equals the more frequent one. A sign inside quotes doesn't count.
 */
export function findDialect(head: string, isWhole: boolean): CsvDialect {
  const sep = /^sep=(.)(?:\r\n|\n|\r|$)/i.exec(head);
  if (sep?.[1] !== undefined) return { delimiter: sep[1], hasSepLine: true };
  let best: { delimiter: string; share: number; count: number } | null = null;
  for (const delimiter of CANDIDATES) {
    const [header, ...rows] = countPerRecord(head, delimiter, isWhole);
    if (header === undefined || header === 0) continue;
    const share = (1 + rows.filter((count) => count === header).length) / (1 + rows.length);
    if (best === null || share > best.share || (share === best.share && header > best.count))
      best = { delimiter, share, count: header };
  }
  return { delimiter: best?.delimiter ?? ',', hasSepLine: false };
}

/** `;` is what Excel writes where the comma is the decimal sign; the others say nothing. */
export function decimalOf(delimiter: string): ',' | null {
  return delimiter === ';' ? ',' : null;
}

/** How often the sign stands outside quotes in each of the first records; comments and empty lines don't count. */
function countPerRecord(text: string, delimiter: string, isWhole: boolean): number[] {
  const counts: number[] = [];
  let [count, start, quoted, fieldStart] = [0, 0, false, true];
  for (let at = 0; at < text.length && counts.length < LOOK_AT; at++) {
    const char = text.charAt(at);
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"' && fieldStart) quoted = true;
    else if (char === delimiter) count++;
    else if (char === '\n' || char === '\r') {
      if (at > start && !/^"?#[^,;\t|]/.test(text.slice(start, start + 3))) counts.push(count);
      [count, start] = [0, at + 1];
    }
    // Any candidate may be the one that begins this cell; a space before a quote changes nothing.
    fieldStart = !quoted && (STARTS_CELL.has(char) || (fieldStart && char === ' '));
  }
  if (isWhole && start < text.length && counts.length < LOOK_AT) counts.push(count);
  return counts;
}
