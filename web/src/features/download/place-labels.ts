import type { VectorShape } from '../../map/vector-shapes.ts';
import { wrapText, type Measure } from './picture-items.ts';

type Label = VectorShape & { kind: 'label' };

/** A name that found room: its lines, centred on a place. */
export interface PlacedLabel {
  x: number;
  y: number;
  lines: readonly string[];
  label: Label;
}

/** Names are broken at so many times their size, as on the map. */
const WIDEST_EMS = 7;
export const LINE_HEIGHT = 1.15;
const PADDING = 1.5;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Finds room for names, large ones first: on their point, else below, above or beside it. What finds none is left out, so that no
 * name stands on another; a file has no map library that would do it.
 */
export function placeLabels(shapes: readonly VectorShape[], measure: Measure): PlacedLabel[] {
  const labels = shapes.filter((shape) => shape.kind === 'label');
  const taken: Box[] = [];
  return labels
    .toSorted((a, b) => Number(b.fixed) - Number(a.fixed) || b.size - a.size)
    .flatMap((label) => {
      const found = roomFor(label, taken, measure);
      if (!found) return [];
      taken.push(found.box);
      return [found.placed];
    });
}

function roomFor(
  label: Label,
  taken: readonly Box[],
  measure: Measure,
): { placed: PlacedLabel; box: Box } | null {
  const style = { size: label.size, weight: label.weight === 600 ? 600 : 400, fill: label.fill } as const;
  const lines = wrapText(label.text, style, WIDEST_EMS * label.size, measure, true);
  const width = Math.max(0, ...lines.map((line) => measure(line, style)));
  const height = lines.length * label.size * LINE_HEIGHT;
  const offset = label.size * 0.4;
  const sideways = width / 2 + offset;
  const upright = height / 2 + offset;
  const steps = label.fixed
    ? [[0, 0] as const]
    : ([
        [0, 0],
        [0, upright],
        [0, -upright],
        [sideways, 0],
        [-sideways, 0],
      ] as const);
  for (const [dx, dy] of steps) {
    const [x, y] = [label.x + dx, label.y + dy];
    const box = {
      left: x - width / 2 - PADDING,
      top: y - height / 2 - PADDING,
      right: x + width / 2 + PADDING,
      bottom: y + height / 2 + PADDING,
    };
    if (label.fixed || !taken.some((other) => overlap(box, other)))
      return { placed: { x, y, lines, label }, box };
  }
  return null;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
