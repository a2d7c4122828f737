import { isUtf8 } from 'node:buffer';
import { geoError } from './problems.ts';
import { MAX_FEATURE_BYTES, MAX_FEATURE_TEXT } from './geo-source.ts';

/** A value that was asked for, as bytes. `path` is valid until the next piece. */
export interface JsonPiece {
  readonly path: readonly string[];
  readonly bytes: Buffer;
}

const MAX_DEPTH = 128;
const MAX_KEY = 4096;
const OBJECT = 1;
const ARRAY = 2;
const [QUOTE, BACKSLASH, COMMA, COLON, OPEN, CLOSE, OPEN_ARRAY, CLOSE_ARRAY] = [
  34, 92, 44, 58, 123, 125, 91, 93,
];

/** Bytes that end a number or word, or mean something by themselves. */
const STRUCTURAL = new Uint8Array(256);
for (const byte of [QUOTE, COMMA, COLON, OPEN, CLOSE, OPEN_ARRAY, CLOSE_ARRAY, 32, 9, 10, 13, 0x1e])
  STRUCTURAL[byte] = 1;

/**
 * Cuts chosen values out of JSON of any length, without holding or parsing the rest. Members of arrays are called
 * `*` in paths. Several values one after the other (JSON lines) are taken; nesting and the size of a value are bounded.
 */
export class JsonSplitter {
  private readonly kinds = new Uint8Array(MAX_DEPTH + 1);
  private readonly path: string[] = [];
  private depth = 0;
  private inString = false;
  private escaped = false;
  private inWord = false;
  private keyNext = false;
  private key: Buffer[] | null = null;
  private keyStart = 0;
  /** Depth at which the value that is being cut out began; -1 for none. */
  private cutDepth = -1;
  private cutStart = 0;
  private parts: Buffer[] = [];
  private partsLength = 0;

  constructor(private readonly wants: (path: readonly string[]) => boolean) {}

  *feed(chunk: Buffer): Generator<JsonPiece> {
    this.cutStart = 0;
    this.keyStart = 0;
    const length = chunk.length;
    for (let i = 0; i < length; i++) {
      const byte = chunk[i] as number;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === BACKSLASH) this.escaped = true;
        else if (byte === QUOTE) {
          this.inString = false;
          if (this.key) this.endKey(chunk, i);
          else if (this.cutDepth === this.depth) yield this.endCut(chunk, i + 1);
        }
        continue;
      }
      if (STRUCTURAL[byte] === 0) {
        if (!this.inWord) {
          this.startValue(i);
          this.inWord = true;
          if (this.depth === 0) throw geoError('NOT_JSON', String.fromCharCode(byte));
        }
        continue;
      }
      if (this.inWord) {
        this.inWord = false;
        if (this.cutDepth === this.depth) yield this.endCut(chunk, i);
      }
      switch (byte) {
        case QUOTE:
          this.inString = true;
          if (this.keyNext) {
            this.key = [];
            this.keyStart = i + 1;
          } else this.startValue(i);
          break;
        case OPEN:
        case OPEN_ARRAY:
          this.startValue(i);
          this.push(byte === OPEN ? OBJECT : ARRAY);
          break;
        case CLOSE:
        case CLOSE_ARRAY:
          this.pop(byte === CLOSE ? OBJECT : ARRAY);
          if (this.cutDepth === this.depth) yield this.endCut(chunk, i + 1);
          break;
        case COMMA:
          this.keyNext = this.kinds[this.depth] === OBJECT;
          break;
        case COLON:
          this.keyNext = false;
          break;
      }
    }
    this.carry(chunk);
  }

  /** @throws UserError where the text stops in the middle */
  end(): void {
    if (this.depth > 0 || this.inString) throw geoError('TRUNCATED', 'JSON');
  }

  private startValue(at: number): void {
    if (this.cutDepth >= 0 || !this.wants(this.path)) return;
    this.cutDepth = this.depth;
    this.cutStart = at;
    this.parts = [];
    this.partsLength = 0;
  }

  private endCut(chunk: Buffer, end: number): JsonPiece {
    this.parts.push(chunk.subarray(this.cutStart, end));
    const [first] = this.parts;
    const bytes = this.parts.length === 1 && first ? first : Buffer.concat(this.parts);
    if (bytes.length > MAX_FEATURE_BYTES) throw geoError('FEATURE_TOO_BIG', MAX_FEATURE_TEXT);
    this.parts = [];
    this.cutDepth = -1;
    return { path: this.path, bytes };
  }

  private endKey(chunk: Buffer, end: number): void {
    const text = Buffer.concat([...(this.key ?? []), chunk.subarray(this.keyStart, end)]).subarray(
      0,
      MAX_KEY,
    );
    if (this.cutDepth < 0) this.path[this.depth - 1] = text.toString('utf8');
    this.key = null;
  }

  private push(kind: number): void {
    if (this.depth >= MAX_DEPTH) throw geoError('JSON_TOO_DEEP');
    this.kinds[++this.depth] = kind;
    this.keyNext = kind === OBJECT;
    if (this.cutDepth < 0) this.path.push('*');
  }

  private pop(kind: number): void {
    if (this.kinds[this.depth] !== kind) throw geoError('NOT_JSON', kind === OBJECT ? '}' : ']');
    this.depth--;
    this.keyNext = false;
    if (this.cutDepth < 0) this.path.pop();
  }

  private carry(chunk: Buffer): void {
    if (this.key) {
      this.key.push(chunk.subarray(this.keyStart));
      if (this.key.reduce((sum, part) => sum + part.length, 0) > MAX_FEATURE_BYTES) {
        throw geoError('FEATURE_TOO_BIG', MAX_FEATURE_TEXT);
      }
    }
    if (this.cutDepth < 0) return;
    this.parts.push(chunk.subarray(this.cutStart));
    this.partsLength += chunk.length - this.cutStart;
    if (this.partsLength > MAX_FEATURE_BYTES) throw geoError('FEATURE_TOO_BIG', MAX_FEATURE_TEXT);
  }
}

/** The values that `wants` asks for, in order. */
export async function* splitJson(
  chunks: AsyncIterable<Buffer>,
  wants: (path: readonly string[]) => boolean,
): AsyncGenerator<JsonPiece> {
  const splitter = new JsonSplitter(wants);
  let first = true;
  for await (const chunk of chunks) {
    yield* splitter.feed(first ? withoutMark(chunk) : chunk);
    first = false;
  }
  splitter.end();
}

/** @throws UserError */
export function parsePiece(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw geoError('NOT_UTF8');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw geoError('NOT_JSON', cause instanceof Error ? cause.message : '');
  }
}

function withoutMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}
