import { MAX_FEATURE_BYTES, MAX_FEATURE_TEXT } from './geo-source.ts';
import { geoError } from './problems.ts';

/** A group in parentheses at the top of a statement, and the words of the statement before it. */
export interface SqlGroup {
  readonly head: string;
  /** With its parentheses. */
  readonly text: string;
}

const MAX_HEAD = 2000;

/** What may matter while looking through a piece of SQL, by what one is in. */
const MARKS = {
  plain: /'|"|`|\/\*|--|#|[();]/g,
  "'": /\\|'/g,
  '"': /\\|"/g,
  '`': /`/g,
  '/*': /\*\//g,
  '--': /\n/g,
} as const;

type State = keyof typeof MARKS;

/**
 * Cuts a dump into its parenthesised groups. Knows quotes, backslashes and comments; understands nothing else and
 * runs nothing.
 */
export class SqlSplitter {
  private pending = '';
  private at = 0;
  private state: State = 'plain';
  private depth = 0;
  private groupStart = -1;
  private head = '';

  *feed(text: string): Generator<SqlGroup> {
    const keep = this.groupStart >= 0 ? this.groupStart : this.at;
    this.pending = this.pending.slice(keep) + text;
    this.at -= keep;
    if (this.groupStart >= 0) this.groupStart = 0;
    if (this.pending.length > MAX_FEATURE_BYTES) throw geoError('FEATURE_TOO_BIG', MAX_FEATURE_TEXT);
    // A mark of two characters may be cut in two: the last character waits for the next piece.
    const safe = this.pending.length - 1;
    for (;;) {
      const marks = MARKS[this.state];
      marks.lastIndex = this.at;
      const match = marks.exec(this.pending);
      if (!match || match.index >= safe) {
        const end = Math.max(this.at, Math.min(safe, match?.index ?? safe));
        this.skip(end);
        return;
      }
      const [mark] = match;
      this.skip(match.index);
      const group = this.take(mark, match.index);
      if (group) yield group;
    }
  }

  *end(): Generator<SqlGroup> {
    yield* this.feed('\n\n');
    if (this.depth > 0 || (this.state !== 'plain' && this.state !== '--')) throw geoError('TRUNCATED', 'SQL');
  }

  /** Moves on; words outside groups are what a statement says about them. */
  private skip(to: number): void {
    const isWord = this.state === 'plain' || this.state === '`' || this.state === '"';
    if (this.depth === 0 && isWord && this.head.length < MAX_HEAD) {
      this.head += this.pending.slice(this.at, Math.min(to, this.at + MAX_HEAD));
    }
    this.at = to;
  }

  private take(mark: string, index: number): SqlGroup | null {
    this.at = index + mark.length;
    if (this.state === 'plain') return this.plain(mark, index);
    if (mark === '\\') this.at++;
    else {
      if (this.depth === 0 && (mark === '`' || mark === '"')) this.head += '`';
      this.state = 'plain';
    }
    return null;
  }

  private plain(mark: string, index: number): SqlGroup | null {
    if (mark === '(') {
      if (this.depth++ === 0) this.groupStart = index;
    } else if (mark === ')') {
      if (this.depth > 0 && --this.depth === 0) return this.endGroup();
    } else if (mark === ';') {
      if (this.depth === 0) this.head = '';
    } else {
      if (this.depth === 0 && (mark === '`' || mark === '"')) this.head += '`';
      this.state = mark === '#' ? '--' : (mark as State);
    }
    return null;
  }

  private endGroup(): SqlGroup {
    const text = this.pending.slice(this.groupStart, this.at);
    this.groupStart = -1;
    const { head } = this;
    if (this.head.length < MAX_HEAD) this.head += ' () ';
    return { head, text };
  }
}

/** The values of a group: strings without quotes, numbers, null; anything else as it is written. */
export function sqlValues(group: string): (string | number | null)[] {
  const values: (string | number | null)[] = [];
  const token =
    /\s*(?:'((?:[^'\\]|\\[\s\S]|'')*)'|"((?:[^"\\]|\\[\s\S]|"")*)"|((?:[^,'"()]|\([^()]*\))*))\s*(,|$)/y;
  const inner = group.slice(1, -1);
  token.lastIndex = 0;
  for (;;) {
    const match = token.exec(inner);
    if (!match) return values;
    values.push(valueOf(match));
    if (match[4] === '') return values;
  }
}

/** Names in a column list or a table definition. */
export function sqlNames(group: string): string[] {
  return group
    .slice(1, -1)
    .replaceAll(/\([^()]*\)/g, '')
    .split(',')
    .map((part) => /^\s*[`"[]?([^`"\]\s]+)/.exec(part)?.[1] ?? '')
    .filter((name) => !/^(|primary|key|unique|index|constraint|fulltext|spatial|check|foreign)$/i.test(name));
}

function valueOf([, single, double, bare]: RegExpExecArray): string | number | null {
  const quoted = single ?? double;
  if (quoted !== undefined) return unescaped(quoted);
  const text = (bare ?? '').trim();
  if (text === '' || /^null$/i.test(text)) return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  b: '\b',
  Z: '\u001a',
};

function unescaped(text: string): string {
  if (!/[\\'"]/.test(text)) return text;
  return text.replaceAll(/\\([\s\S])|''|""/g, (all: string, escaped: string | undefined) =>
    escaped === undefined ? (all[0] ?? '') : (ESCAPES[escaped] ?? escaped),
  );
}
