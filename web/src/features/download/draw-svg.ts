import { PALETTES } from '../../map/palette.ts';
import type { VectorShape } from '../../map/vector-shapes.ts';
import { FONT_FAMILY, INKS, type Measure, type PictureItem } from './picture-items.ts';
import type { PictureLayout } from './picture-layout.ts';
import { LINE_HEIGHT, placeLabels, type PlacedLabel } from './place-labels.ts';

/** Text as XML, safe in elements and attributes; control characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** The page as an SVG document: real paths, real text. */
export function drawSvg(
  layout: PictureLayout,
  shapes: readonly VectorShape[],
  {
    title,
    description,
    lang,
    measure,
  }: { title: string; description: string; lang: string; measure: Measure },
): string {
  const width = Number(layout.width.toFixed(2));
  const height = Number(layout.height.toFixed(2));
  const { map } = layout;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT_FAMILY)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    '<defs>',
    ...patterns(),
    `<clipPath id="frame"><rect width="${map.width}" height="${map.height}"/></clipPath>`,
    '</defs>',
    `<rect width="${width}" height="${height}" fill="${INKS.paper}"/>`,
    `<g transform="translate(${map.x} ${map.y})"><g clip-path="url(#frame)" stroke-linejoin="round">`,
    ...shapes.map(shapeText),
    ...placeLabels(shapes, measure).map(labelText),
    '</g></g>',
    ...layout.items.map(itemText),
    '</svg>',
    '',
  ].join('\n');
}

/** Lines for no data, dots for what is kept back: over the map's colours, and on grey for the legend. */
function patterns(): string[] {
  const { hatch, classes } = PALETTES.light;
  const signs = {
    hatch: `<path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke="${hatch}" stroke-width="1.3" fill="none"/>`,
    dots: `<circle cx="2" cy="2" r="0.9" fill="${hatch}"/><circle cx="6" cy="2" r="0.9" fill="${hatch}"/><circle cx="2" cy="6" r="0.9" fill="${hatch}"/><circle cx="6" cy="6" r="0.9" fill="${hatch}"/>`,
  };
  const grey = `<path d="M0 0h8v8h-8z" fill="${classes.NO_DATA}"/>`;
  return Object.entries(signs).flatMap(([name, sign]) => [
    `<pattern id="${name}" width="8" height="8" patternUnits="userSpaceOnUse">${sign}</pattern>`,
    `<pattern id="${name}-on-grey" width="8" height="8" patternUnits="userSpaceOnUse">${grey}${sign}</pattern>`,
  ]);
}

function shapeText(shape: VectorShape): string {
  switch (shape.kind) {
    case 'area': {
      const look = shape.pattern ? `fill="url(#${shape.pattern})"` : `fill="${escapeXml(shape.fill)}"`;
      return `<path d="${shape.path}" ${look}${opacityText(shape.opacity)}/>`;
    }
    case 'line': {
      const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
      return `<path d="${shape.path}" fill="none" stroke="${escapeXml(shape.stroke)}" stroke-width="${shape.width}"${dash}${opacityText(shape.opacity)}/>`;
    }
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${escapeXml(shape.fill)}" stroke="${escapeXml(shape.stroke)}" stroke-width="${shape.width}" fill-opacity="${shape.opacity}"/>`;
    case 'label':
      return '';
  }
}

function opacityText(opacity: number): string {
  return opacity === 1 ? '' : ` opacity="${opacity}"`;
}

/** A name in its lines; letters stand on a halo, as on the map. */
function labelText({ x, y, lines, label }: PlacedLabel): string {
  const { size, weight, fill, halo } = label;
  const lineHeight = size * LINE_HEIGHT;
  const first = y - ((lines.length - 1) * lineHeight) / 2 + size * 0.35;
  const spans = lines.map(
    (line, i) =>
      `<tspan x="${Number(x.toFixed(1))}" y="${Number((first + i * lineHeight).toFixed(1))}">${escapeXml(line)}</tspan>`,
  );
  const letters = `font-size="${size}"${weight === 600 ? ' font-weight="600"' : ''}`;
  return `<text ${letters} text-anchor="middle" fill="${escapeXml(fill)}" stroke="${escapeXml(halo)}" stroke-width="2.6" stroke-linejoin="round" paint-order="stroke">${spans.join('')}</text>`;
}

function itemText(item: PictureItem): string {
  switch (item.kind) {
    case 'rect': {
      const stroke = item.stroke === null ? '' : ` stroke="${item.stroke}"`;
      return `<rect x="${item.x}" y="${item.y}" width="${item.width}" height="${item.height}" fill="${item.fill ?? 'none'}"${stroke}/>`;
    }
    case 'pattern':
      return `<rect x="${item.x}" y="${item.y}" width="${item.width}" height="${item.height}" fill="url(#${item.pattern}-on-grey)"/>`;
    case 'dot':
      return `<circle cx="${item.x}" cy="${item.y}" r="${item.radius}" fill="${item.fill ?? 'none'}" stroke="${item.stroke ?? 'none'}" stroke-width="${item.width}"/>`;
    case 'text': {
      const { size, weight, fill } = item.style;
      const anchor = item.anchor === 'start' ? '' : ` text-anchor="${item.anchor}"`;
      const halo = item.halo
        ? ' stroke="#fff" stroke-opacity="0.9" stroke-width="3" paint-order="stroke"'
        : '';
      const bold = weight === 600 ? ' font-weight="600"' : '';
      return `<text x="${item.x}" y="${item.y}" font-size="${size}"${bold} fill="${fill}"${anchor}${halo}>${escapeXml(item.text)}</text>`;
    }
    case 'line': {
      const dash = item.dash.length > 0 ? ` stroke-dasharray="${item.dash.join(' ')}"` : '';
      return `<polyline points="${pointsText(item.points)}" fill="none" stroke="${item.stroke}" stroke-width="${item.width}"${dash}/>`;
    }
    case 'area':
      return `<polygon points="${pointsText(item.points)}" fill="${item.fill}"/>`;
  }
}

function pointsText(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${Number(x.toFixed(1))},${Number(y.toFixed(1))}`).join(' ');
}
