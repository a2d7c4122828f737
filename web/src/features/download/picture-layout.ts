import type { LegendNote } from '../../map/layer-definition.ts';
import type { Pattern } from '../../map/vector-shapes.ts';
import { mapFurniture } from './map-furniture.ts';
import { INKS, type Measure, type PictureItem, type TextStyle } from './picture-items.ts';
import { Stack } from './picture-stack.ts';

/** One class of the legend: its colour, or the pattern of what has none. */
export interface LegendRow {
  sign: { colour: string } | { pattern: Pattern };
  label: string;
  /** Bounds in words; empty where there are none. */
  range: string;
  count: string;
  note: string | null;
}

/** Everything that a picture says. */
export interface PictureWords {
  title: string;
  subtitle: string;
  legendTitle: string;
  /** What the counts count. */
  countTitle: string;
  rows: readonly LegendRow[];
  /** Signs that are no class: line and its meaning. */
  notes: readonly LegendNote[];
  /** What must not be overlooked: simulated data, indicative boundaries. */
  marks: readonly string[];
  facts: readonly (readonly [term: string, value: string])[];
  /** Sources and licences. */
  source: string;
  north: string;
  scaleUnits: { m: string; km: string };
  formatNumber: (value: number) => string;
}

export interface PageSize {
  width: number;
  height: number;
}

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page: where the map goes, and all that stands around and over it. */
export interface PictureLayout extends PageSize {
  map: Frame;
  items: readonly PictureItem[];
}

/** Pages narrower than this have the key below the map, wider ones beside it. */
const NARROW = 720;
/** Tried one after the other until everything fits. */
const DENSITIES = [1, 0.92, 0.85, 0.78, 0.7];
const LEAST_MAP_SHARE = 0.4;

/**
 * Lays a page out: title, map, key, marks, facts, sources. Nothing is cut off: where there is much to say letters become smaller, and
 * at last the page longer. `metresPerPx` of the map gives the scale bar; null while the map is not drawn yet: the frame is the same.
 */
export function layoutPicture(
  size: PageSize,
  words: PictureWords,
  metresPerPx: number | null,
  measure: Measure,
): PictureLayout {
  const arrange = size.width < NARROW ? below : beside;
  for (const density of DENSITIES) {
    const layout = arrange({ size, words, metresPerPx, measure, density });
    if (layout.height <= size.height + 0.01 || density === DENSITIES.at(-1)) return layout;
  }
  throw new Error('there is always a last density');
}

interface Page {
  size: PageSize;
  words: PictureWords;
  metresPerPx: number | null;
  measure: Measure;
  density: number;
}

interface Styles {
  title: TextStyle;
  subtitle: TextStyle;
  heading: TextStyle;
  body: TextStyle;
  small: TextStyle;
  fine: TextStyle;
  mark: TextStyle;
}

function stylesOf({ size, density }: Page): Styles {
  const style = (px: number, weight: 400 | 600, fill: string): TextStyle => ({
    size: Number((px * density).toFixed(2)),
    weight,
    fill,
  });
  return {
    title: style(size.width < NARROW ? 18 : 23, 600, INKS.ink),
    subtitle: style(13, 400, INKS.ink2),
    heading: style(13, 600, INKS.ink),
    body: style(13, 400, INKS.ink),
    small: style(11.5, 400, INKS.ink2),
    fine: style(10, 400, INKS.ink2),
    mark: style(12, 600, INKS.noticeInk),
  };
}

function beside(page: Page): PictureLayout {
  const { size, words, measure, density } = page;
  const styles = stylesOf(page);
  const margin = 24;
  const column = Math.round(250 * Math.max(density, 0.85));
  const inner = size.width - 2 * margin;
  const head = header(page, styles, margin, inner);
  const foot = new Stack(margin, 0, inner, measure);
  foot.text(words.source, styles.fine);
  const top = Math.round(head.y + 12);
  const side = new Stack(size.width - margin - column, top, column, measure);
  key(side, words, styles);
  marks(side, words, styles);
  const told = new Stack(side.x, 0, column, measure);
  facts(told, words, styles);
  const bottom = Math.max(Math.floor(size.height - margin + 6 - foot.y - 10), Math.ceil(side.y + told.y));
  const map = { x: margin, y: top, width: Math.floor(inner - column - 20), height: bottom - top };
  const height = Math.max(size.height, bottom + 10 + foot.y + margin - 6);
  return finish(page, map, height, [head, side, lowered(told, bottom - told.y), lowered(foot, bottom + 10)]);
}

function below(page: Page): PictureLayout {
  const { size, words, measure } = page;
  const styles = stylesOf(page);
  const margin = 16;
  const inner = size.width - 2 * margin;
  const head = header(page, styles, margin, inner);
  const rest = new Stack(margin, 0, inner, measure);
  marks(rest, words, styles);
  rest.gap(6);
  key(rest, words, styles);
  facts(rest, words, styles);
  rest.gap(6);
  rest.text(words.source, styles.fine);
  const top = Math.round(head.y + 10);
  const room = size.height - top - 12 - rest.y - margin;
  const height = Math.floor(Math.max(room, size.height * LEAST_MAP_SHARE));
  const map = { x: margin, y: top, width: inner, height };
  const end = top + height + 12;
  return finish(page, map, Math.max(size.height, end + rest.y + margin), [head, lowered(rest, end)]);
}

function lowered(stack: Stack, by: number): Stack {
  for (const [i, item] of stack.items.entries()) stack.items[i] = moved(item, by);
  return stack;
}

function moved(item: PictureItem, by: number): PictureItem {
  if ('points' in item) return { ...item, points: item.points.map(([x, y]) => [x, y + by] as const) };
  return { ...item, y: item.y + by };
}

function finish(page: Page, map: Frame, height: number, stacks: readonly Stack[]): PictureLayout {
  const edge: PictureItem = { kind: 'rect', ...map, fill: null, stroke: INKS.line };
  const items = [edge, ...mapFurniture(map, page.words, page.metresPerPx, page.measure)];
  return {
    width: page.size.width,
    height,
    map,
    items: [...items, ...stacks.flatMap((stack) => stack.items)],
  };
}

function header({ words, measure }: Page, styles: Styles, margin: number, width: number): Stack {
  const head = new Stack(margin, margin - 4, width, measure);
  head.text(words.title, styles.title);
  head.gap(2);
  head.text(words.subtitle, styles.subtitle);
  return head;
}

const SWATCH = { width: 20, height: 13 };

function key(stack: Stack, words: PictureWords, styles: Styles): void {
  stack.text(words.legendTitle, styles.heading, { short: stack.widthOf(words.countTitle, styles.small) + 8 });
  stack.right(words.countTitle, styles.small, stack.y - Math.round(styles.heading.size * 1.36));
  stack.gap(5);
  for (const row of words.rows) legendRow(stack, row, styles);
  stack.gap(5);
  for (const { swatch, label, note } of words.notes) {
    stack.add(...noteSign(swatch, stack.x, stack.y + styles.body.size * 0.65));
    stack.text(label, styles.body, { indent: SWATCH.width + 8 });
    if (note) stack.text(note, styles.small, { indent: SWATCH.width + 8 });
    stack.gap(3);
  }
}

/** The sign of what is no class, its middle line at `y`. */
function noteSign(swatch: LegendNote['swatch'], x: number, y: number): PictureItem[] {
  if (swatch === 'dashed' || swatch === 'line') {
    const points = [[x, y] as const, [x + SWATCH.width, y] as const];
    return [{ kind: 'line', points, stroke: INKS.ink2, width: 1.6, dash: swatch === 'dashed' ? [4, 3] : [] }];
  }
  const dot = { kind: 'dot', x: x + SWATCH.width / 2, y, radius: 6, stroke: INKS.incident } as const;
  if (swatch === 'disc') return [{ ...dot, fill: INKS.incident, stroke: null, width: 0 }];
  if (swatch === 'ring') return [{ ...dot, fill: null, width: 2 }];
  return [
    { ...dot, fill: null, width: 1 },
    { ...dot, radius: 3.2, fill: null, width: 1.6 },
  ];
}

function legendRow(stack: Stack, row: LegendRow, styles: Styles): void {
  const { y, x } = stack;
  const countWidth = stack.widthOf(row.count, styles.body) + 8;
  const rangeWidth = row.range === '' ? 0 : 76;
  const box = { x, y: Math.round(y + styles.body.size * 0.62 - SWATCH.height / 2), ...SWATCH };
  if ('pattern' in row.sign) stack.add({ kind: 'pattern', ...box, ...row.sign });
  else stack.add({ kind: 'rect', ...box, fill: row.sign.colour, stroke: null });
  stack.text(row.label, styles.body, { indent: SWATCH.width + 8, short: countWidth + rangeWidth });
  stack.right(row.count, styles.body, y);
  if (row.range !== '') stack.right(row.range, styles.small, y + 1, 60);
  if (row.note) stack.text(row.note, styles.small, { indent: SWATCH.width + 8 });
  stack.gap(4);
}

function marks(stack: Stack, words: PictureWords, styles: Styles): void {
  for (const mark of words.marks) {
    stack.gap(4);
    const top = stack.y;
    const inside = new Stack(stack.x + 8, top + 4, stack.width - 16, (text, style) =>
      stack.widthOf(text, style),
    );
    inside.text(mark, styles.mark);
    const box = { x: stack.x, y: top, width: stack.width, height: inside.y - top + 4 };
    stack.add({ kind: 'rect', ...box, fill: INKS.notice, stroke: INKS.noticeLine }, ...inside.items);
    stack.y = box.y + box.height + 2;
  }
}

function facts(stack: Stack, words: PictureWords, styles: Styles): void {
  stack.gap(10);
  for (const [term, value] of words.facts) {
    stack.text(term, styles.small);
    stack.text(value, { ...styles.small, fill: INKS.ink });
    stack.gap(4);
  }
}
