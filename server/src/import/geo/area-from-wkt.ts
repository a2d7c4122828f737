import type { Reason } from '../reason.ts';
import { finishArea, type Area, type FlatRing } from './area.ts';
import type { WkbResult } from './area-from-wkb.ts';
import { geoReason } from './problems.ts';

const HEAD = /^\s*(?:SRID\s*=\s*(\d+)\s*;)?\s*/i;
const KIND =
  /\s*(MULTIPOLYGON|POLYGON|GEOMETRYCOLLECTION|MULTIPOINT|POINT|MULTILINESTRING|LINESTRING)\s*(ZM|Z|M)?\s*(EMPTY)?/iy;
const MAX_NESTING = 8;

/** Whether the text starts like well-known text. */
export function looksLikeWkt(text: string): boolean {
  KIND.lastIndex = HEAD.exec(text)?.[0].length ?? 0;
  const match = KIND.exec(text);
  return (
    match !== null &&
    (match[3] !== undefined || /^\s*\(/.test(text.slice(KIND.lastIndex, KIND.lastIndex + 20)))
  );
}

/**
 * The areas of a well-known text geometry, also with `SRID=…;` in front.
 *
 * @source OGC 06-103r4, 7 (well-known text)
 */
export function areaFromWkt(text: string): WkbResult {
  const head = HEAD.exec(text);
  const srid = head?.[1] === undefined ? null : Number(head[1]);
  const reader = new WktReader(text, head?.[0].length ?? 0);
  try {
    reader.geometry(0);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { area: geoReason('GEOMETRY_UNREADABLE', 'WKT'), srid };
  }
  return { area: reader.result(), srid };
}

class WktReader {
  private readonly polygons: FlatRing[][] = [];
  private readonly others = new Set<string>();
  private flattened = false;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  result(): Area | Reason {
    if (this.polygons.length === 0 && this.others.size > 0) {
      return geoReason('NOT_AN_AREA', [...this.others].join(', '));
    }
    return finishArea(this.polygons, this.flattened);
  }

  geometry(depth: number): void {
    if (depth > MAX_NESTING) throw new RangeError('nesting');
    KIND.lastIndex = this.at;
    const match = KIND.exec(this.text);
    if (!match) throw new RangeError('kind');
    this.at = KIND.lastIndex;
    const kind = (match[1] ?? '').toUpperCase();
    if (match[3]) return;
    if (kind === 'POLYGON') this.polygons.push(this.rings());
    else if (kind === 'MULTIPOLYGON') this.list(() => this.polygons.push(this.rings()));
    else if (kind === 'GEOMETRYCOLLECTION') this.list(() => this.geometry(depth + 1));
    else {
      this.others.add(kind);
      this.skip();
    }
  }

  private rings(): FlatRing[] {
    const rings: FlatRing[] = [];
    this.list(() => rings.push(this.ring()));
    return rings;
  }

  private ring(): FlatRing {
    this.expect('(');
    const end = this.text.indexOf(')', this.at);
    if (end < 0) throw new RangeError('ring');
    const ring: FlatRing = [];
    for (const position of this.text.slice(this.at, end).split(',')) {
      const numbers = position.trim().split(/\s+/);
      if (numbers.length > 2) this.flattened = true;
      ring.push(toNumber(numbers[0]), toNumber(numbers[1]));
    }
    this.at = end + 1;
    return ring;
  }

  private list(item: () => void): void {
    this.expect('(');
    for (;;) {
      item();
      this.space();
      const mark = this.text[this.at++];
      if (mark === ')') return;
      if (mark !== ',') throw new RangeError('list');
    }
  }

  private skip(): void {
    this.expect('(');
    for (let depth = 1; depth > 0; this.at++) {
      const mark = this.text[this.at];
      if (mark === undefined) throw new RangeError('end');
      if (mark === '(') depth++;
      if (mark === ')') depth--;
    }
  }

  private expect(mark: string): void {
    this.space();
    if (this.text[this.at++] !== mark) throw new RangeError(mark);
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }
}

function toNumber(text: string | undefined): number {
  return text === undefined || text === '' ? NaN : Number(text);
}
