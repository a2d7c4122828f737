import { PALETTES } from '../../map/palette.ts';
import { INKS, type Measure, type PictureItem, type TextStyle } from './picture-items.ts';
import type { PictureLayout } from './picture-layout.ts';

/** The page's own font: the one that the map's names are in too. */
const CANVAS_FONT = "'Inter Variable', Inter, system-ui, sans-serif";

function fontOf({ size, weight }: TextStyle): string {
  return `${weight} ${size}px ${CANVAS_FONT}`;
}

/** Measures texts as the canvas draws them, once the letters are here. */
export async function canvasMeasure(): Promise<Measure> {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${CANVAS_FONT}`)));
  return (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  };
}

/** The page with its map as a bitmap; `ratio` real pixels for each px. */
export function drawOnCanvas(
  layout: PictureLayout,
  map: CanvasImageSource,
  ratio: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(layout.width * ratio);
  canvas.height = Math.round(layout.height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(ratio, ratio);
  context.fillStyle = INKS.paper;
  context.fillRect(0, 0, layout.width, layout.height);
  const { x, y, width, height } = layout.map;
  context.drawImage(map, x, y, width, height);
  for (const item of layout.items) drawItem(context, item);
  return canvas;
}

function drawItem(context: CanvasRenderingContext2D, item: PictureItem): void {
  switch (item.kind) {
    case 'rect':
      if (item.fill !== null) {
        context.fillStyle = item.fill;
        context.fillRect(item.x, item.y, item.width, item.height);
      }
      if (item.stroke !== null) {
        context.strokeStyle = item.stroke;
        context.lineWidth = 1;
        context.strokeRect(item.x, item.y, item.width, item.height);
      }
      return;
    case 'pattern':
      drawPattern(context, item);
      return;
    case 'dot':
      context.beginPath();
      context.arc(item.x, item.y, item.radius, 0, 2 * Math.PI);
      if (item.fill !== null) {
        context.fillStyle = item.fill;
        context.fill();
      }
      if (item.stroke !== null) {
        context.strokeStyle = item.stroke;
        context.lineWidth = item.width;
        context.stroke();
      }
      return;
    case 'text':
      context.font = fontOf(item.style);
      context.textAlign = item.anchor === 'middle' ? 'center' : item.anchor;
      if (item.halo) {
        context.strokeStyle = 'rgba(255,255,255,0.9)';
        context.lineWidth = 3;
        context.lineJoin = 'round';
        context.strokeText(item.text, item.x, item.y);
      }
      context.fillStyle = item.style.fill;
      context.fillText(item.text, item.x, item.y);
      return;
    case 'line':
      context.beginPath();
      for (const [x, y] of item.points) context.lineTo(x, y);
      context.setLineDash([...item.dash]);
      context.strokeStyle = item.stroke;
      context.lineWidth = item.width;
      context.stroke();
      context.setLineDash([]);
      return;
    case 'area':
      context.beginPath();
      for (const [x, y] of item.points) context.lineTo(x, y);
      context.closePath();
      context.fillStyle = item.fill;
      context.fill();
  }
}

/** Grey with slanted lines (no data) or dots (kept back), as on the map. */
function drawPattern(
  context: CanvasRenderingContext2D,
  { x, y, width, height, pattern }: PictureItem & { kind: 'pattern' },
): void {
  const { classes, hatch } = PALETTES.light;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.fillStyle = classes.NO_DATA;
  context.fillRect(x, y, width, height);
  context.strokeStyle = hatch;
  context.fillStyle = hatch;
  context.lineWidth = 1.3;
  context.beginPath();
  if (pattern === 'hatch') {
    for (let at = -height; at < width; at += 5.6) {
      context.moveTo(x + at, y + height);
      context.lineTo(x + at + height, y);
    }
    context.stroke();
  } else {
    for (let dx = 2; dx < width; dx += 4)
      for (let dy = 2; dy < height; dy += 4) context.rect(x + dx - 0.8, y + dy - 0.8, 1.6, 1.6);
    context.fill();
  }
  context.restore();
}
