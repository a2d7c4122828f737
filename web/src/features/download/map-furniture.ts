import type { Frame, PictureWords } from './picture-layout.ts';
import { INKS, type Measure, type PictureItem } from './picture-items.ts';

const LETTERS = { size: 11, weight: 600, fill: INKS.ink } as const;
/** A scale bar is no longer than this. */
const LONGEST_BAR = 130;

/** North arrow and scale bar, over the map: the map is always north up. */
export function mapFurniture(
  map: Frame,
  { north, scaleUnits, formatNumber }: Pick<PictureWords, 'north' | 'scaleUnits' | 'formatNumber'>,
  metresPerPx: number | null,
  measure: Measure,
): PictureItem[] {
  const x = map.x + map.width - 24;
  const y = map.y + 14;
  const arrow: PictureItem[] = [
    {
      kind: 'area',
      points: [
        [x, y],
        [x - 7, y + 20],
        [x, y + 15],
      ],
      fill: INKS.ink,
    },
    {
      kind: 'area',
      points: [
        [x, y],
        [x + 7, y + 20],
        [x, y + 15],
      ],
      fill: INKS.ink2,
    },
    { kind: 'text', x, y: y + 33, text: north, style: LETTERS, anchor: 'middle', halo: true },
  ];
  if (metresPerPx === null) return arrow;
  const metres = roundLength(metresPerPx * Math.min(LONGEST_BAR, map.width / 3));
  const length = metres / metresPerPx;
  const label =
    metres >= 1000
      ? `${formatNumber(metres / 1000)} ${scaleUnits.km}`
      : `${formatNumber(metres)} ${scaleUnits.m}`;
  const left = map.x + 14;
  const base = map.y + map.height - 14;
  const ends = [
    [left, base - 5],
    [left, base],
    [left + length, base],
    [left + length, base - 5],
  ] as const;
  return [
    ...arrow,
    {
      kind: 'rect',
      x: left - 6,
      y: base - 22,
      width: Math.max(length, measure(label, LETTERS)) + 12,
      height: 28,
      fill: 'rgba(255,255,255,0.8)',
      stroke: null,
    },
    { kind: 'line', points: ends, stroke: INKS.ink, width: 1.5, dash: [] },
    { kind: 'text', x: left, y: base - 9, text: label, style: LETTERS, anchor: 'start', halo: false },
  ];
}

/** The largest 1, 2 or 5 × 10ⁿ that is not longer. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = [5, 2, 1].find((factor) => factor * power <= metres) ?? 1;
  return step * power;
}
