import type { Pattern } from '../../map/vector-shapes.ts';

/** What a picture is put together from, in px of the page, y downwards. Canvas and SVG draw the same list. */
export type PictureItem =
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      fill: string | null;
      stroke: string | null;
    }
  | { kind: 'pattern'; pattern: Pattern; x: number; y: number; width: number; height: number }
  | {
      kind: 'dot';
      x: number;
      y: number;
      radius: number;
      fill: string | null;
      stroke: string | null;
      width: number;
    }
  | {
      kind: 'text';
      x: number;
      /** Of the baseline. */
      y: number;
      text: string;
      style: TextStyle;
      anchor: 'start' | 'middle' | 'end';
      halo: boolean;
    }
  | { kind: 'line'; points: readonly Point[]; stroke: string; width: number; dash: readonly number[] }
  | { kind: 'area'; points: readonly Point[]; fill: string };

export type Point = readonly [x: number, y: number];

export interface TextStyle {
  size: number;
  weight: 400 | 600;
  fill: string;
}

/** Width of a text in px. */
export type Measure = (text: string, style: TextStyle) => number;

/** Colours of pictures to take away: always the light ones. @source design */
export const INKS = {
  paper: '#FFFFFF',
  ink: '#1F2933',
  ink2: '#52606D',
  line: '#C3CBD3',
  notice: '#FFF4D6',
  noticeInk: '#6B4A00',
  noticeLine: '#E6C877',
  /** As --incident in map.css. */
  incident: '#3B1F4E',
} as const;

/** Letters of pictures; Inter where it is installed. */
export const FONT_FAMILY = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, sans-serif";

/**
 * Breaks a text into lines no wider than `width`. A word that is too long alone is broken between letters, unless words are to stay
 * whole.
 */
export function wrapText(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
  wholeWords = false,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wholeWords ? [word] : breakWord(word, style, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

function breakWord(word: string, style: TextStyle, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
