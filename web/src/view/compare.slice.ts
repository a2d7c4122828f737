import type { MapLevel } from '../map/levels.ts';
import { parseLevel, wordOfLevel } from './place.slice.ts';
import { readOne, wordsOf, type Slice } from './slice.ts';

export type CompareTab = 'regions' | 'ranking' | 'scatter';

/** What regions are put in order by; a dimension by its code in the method. */
export type RankBy =
  | 'INDEX'
  | 'CONFIDENCE'
  | 'COVERAGE'
  | 'SHARE_LOW'
  | 'RESIDENTS'
  | 'INCIDENT_RATE'
  | 'CHANGE'
  | `DIMENSION:${string}`;

/** A rectangle of the scatter plot: from and to, index first, then incidents per 10,000 residents. */
export type Brush = readonly [indexFrom: number, indexTo: number, rateFrom: number, rateTo: number];

/**
 * The compare tool beside `banding`: `lembar`: `peringkat` or `sebaran`, else the regions side by side · `urut`: what the ranking
 * is by, e.g. `penduduk` or `dimensi-PKR`, without it the index · `arah=naik`: the lowest first · `jenjang`: level of the
 * regions listed and plotted, without it the level below the selected region · `sorot`: the rectangle brushed,
 * `index~index~rate~rate`.
 */
export interface ComparePart {
  compare: {
    tab: CompareTab;
    by: RankBy;
    ascending: boolean;
    level: MapLevel | null;
    brush: Brush | null;
  };
}

const TABS = wordsOf<CompareTab>({ regions: 'wilayah', ranking: 'peringkat', scatter: 'sebaran' });
const MEASURES = wordsOf<Exclude<RankBy, `DIMENSION:${string}`>>({
  INDEX: 'indeks',
  CONFIDENCE: 'keyakinan',
  COVERAGE: 'cakupan',
  SHARE_LOW: 'rendah',
  RESIDENTS: 'penduduk',
  INCIDENT_RATE: 'insiden',
  CHANGE: 'perubahan',
});

function parseBy(text: string): RankBy | null {
  const dimension = /^dimensi-([\w-]{1,16})$/.exec(text)?.[1];
  return dimension ? `DIMENSION:${dimension}` : MEASURES.value(text);
}

function wordOfBy(by: RankBy): string {
  return isDimension(by) ? `dimensi-${by.slice('DIMENSION:'.length)}` : MEASURES.word(by);
}

export function isDimension(by: RankBy): by is `DIMENSION:${string}` {
  return by.startsWith('DIMENSION:');
}

function parseBrush(text: string): Brush | null {
  const [a, b, c, d, ...rest] = text.split('~').map((part) => (part === '' ? NaN : Number(part)));
  if (a === undefined || b === undefined || c === undefined || d === undefined || rest.length > 0)
    return null;
  return [a, b, c, d].every(Number.isFinite) && a <= b && c <= d ? [a, b, c, d] : null;
}

export const compareSlice: Slice<ComparePart> = {
  empty: { compare: { tab: 'regions', by: 'INDEX', ascending: false, level: null, brush: null } },
  read: (query, drop) => ({
    compare: {
      tab: readOne(query, 'lembar', drop, TABS.value) ?? 'regions',
      by: readOne(query, 'urut', drop, parseBy) ?? 'INDEX',
      ascending: readOne(query, 'arah', drop, (text) => (text === 'naik' ? text : null)) !== null,
      level: readOne(query, 'jenjang', drop, parseLevel),
      brush: readOne(query, 'sorot', drop, parseBrush),
    },
  }),
  write: (query, { compare: { tab, by, ascending, level, brush } }) => {
    if (tab !== 'regions') query.set('lembar', TABS.word(tab));
    if (by !== 'INDEX') query.set('urut', wordOfBy(by));
    if (ascending) query.set('arah', 'naik');
    if (level) query.set('jenjang', wordOfLevel(level));
    if (brush) query.set('sorot', brush.map((edge) => String(Number(edge.toFixed(3)))).join('~'));
  },
};
