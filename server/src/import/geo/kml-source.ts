import { DOMParser, type Element } from '@xmldom/xmldom';
import { fileChunks } from '../archive/file-chunks.ts';
import type { Reason } from '../reason.ts';
import { finishArea, type Area, type FlatRing } from './area.ts';
import { type GeoSource, type RawFeature, type SourceContext } from './geo-source.ts';
import { KmlSplitter, type KmlPlacemark } from './kml-splitter.ts';
import { geoError, geoReason } from './problems.ts';
import { decoded } from './text-encoding.ts';

/** The placemark as the file writes it. */
export interface KmlOriginal {
  readonly xml: string;
}

/** KML is WGS 84 by definition; it is still checked, because not everyone who writes it knows. */
export async function openKml(file: string, context: SourceContext): Promise<GeoSource> {
  const layers = new Set<string>();
  const label = await encodingOf(file);
  return {
    format: 'kml',
    get layers(): readonly string[] {
      return [...layers].filter((name) => name !== '');
    },
    crs: null,
    warnings: [],
    async *features(): AsyncGenerator<RawFeature> {
      for await (const placemark of split(file, label)) {
        layers.add(placemark.folder);
        if (context.layer === undefined || context.layer === placemark.folder) yield toFeature(placemark);
      }
      if (context.layer !== undefined && !layers.has(context.layer)) {
        throw geoError('LAYER_UNKNOWN', [...layers].join(', '));
      }
    },
    close: () => Promise.resolve(),
  };
}

async function* split(file: string, label: string): AsyncGenerator<KmlPlacemark> {
  const splitter = new KmlSplitter();
  for await (const text of decoded(fileChunks(file), label, label === 'utf-8')) yield* splitter.feed(text);
  splitter.end();
}

async function encodingOf(file: string): Promise<string> {
  for await (const chunk of fileChunks(file)) {
    const name = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(
      chunk.toString('latin1', 0, 300),
    )?.[1];
    try {
      return new TextDecoder(name ?? 'utf-8').encoding;
    } catch {
      return 'utf-8';
    }
  }
  return 'utf-8';
}

function toFeature({ xml, folder }: KmlPlacemark): RawFeature {
  const original = { xml } satisfies KmlOriginal;
  const root = parse(xml);
  if (!root)
    return { layer: folder, properties: {}, area: geoReason('GEOMETRY_UNREADABLE', 'XML'), original };
  return { layer: folder, properties: propertiesOf(root), area: areaOf(root), original };
}

/** Each placemark by itself: the document's own entities don't reach it, and memory is bounded. */
function parse(xml: string): Element | null {
  try {
    const plain = xml.replaceAll(/<(\/?)kml:/g, '<$1').replaceAll(/<(\/?)(\w+):(\w)/g, '<$1$2_$3');
    const tidy = plain.replaceAll(/\s[\w.-]+:[\w.-]+\s*=\s*("[^"]*"|'[^']*')/g, '');
    const document = new DOMParser({
      onError: (level, message) => level !== 'warning' && raise(message),
    }).parseFromString(tidy, 'text/xml');
    return document.documentElement;
  } catch {
    return null;
  }
}

function propertiesOf(root: Element): Record<string, string | null> {
  const properties: Record<string, string | null> = {};
  for (const child of elements(root)) {
    if (child.localName === 'name' || child.localName === 'description')
      properties[child.localName] = textOf(child);
  }
  for (const data of root.getElementsByTagName('SimpleData')) {
    properties[data.getAttribute('name') ?? ''] = textOf(data);
  }
  for (const data of root.getElementsByTagName('Data')) {
    const [value] = data.getElementsByTagName('value');
    properties[data.getAttribute('name') ?? ''] = value ? textOf(value) : null;
  }
  return properties;
}

function areaOf(root: Element): Area | Reason {
  const polygons: FlatRing[][] = [];
  const found = { flattened: false };
  for (const polygon of root.getElementsByTagName('Polygon')) {
    const outer = ringsIn(polygon, 'outerBoundaryIs', found);
    polygons.push([...outer, ...ringsIn(polygon, 'innerBoundaryIs', found)]);
  }
  const others = ['Point', 'LineString', 'Track', 'Model'].filter(
    (tag) => root.getElementsByTagName(tag).length > 0,
  );
  if (polygons.length === 0 && others.length > 0) return geoReason('NOT_AN_AREA', others.join(', '));
  return finishArea(polygons, found.flattened);
}

function ringsIn(polygon: Element, tag: string, found: { flattened: boolean }): FlatRing[] {
  const rings: FlatRing[] = [];
  for (const boundary of polygon.getElementsByTagName(tag)) {
    for (const coordinates of boundary.getElementsByTagName('coordinates')) {
      rings.push(ringOf(coordinates.textContent ?? '', found));
    }
  }
  return rings;
}

function ringOf(text: string, found: { flattened: boolean }): FlatRing {
  const ring: FlatRing = [];
  for (const tuple of text
    .trim()
    .replaceAll(/\s*,\s*/g, ',')
    .split(/\s+/)) {
    if (tuple === '') continue;
    const [x, y, z] = tuple.split(',');
    // Most writers add a height of 0, which says nothing.
    if (z !== undefined && Number(z) !== 0) found.flattened = true;
    ring.push(x ? Number(x) : NaN, y ? Number(y) : NaN);
  }
  return ring;
}

function elements(root: Element): Element[] {
  return Array.from(root.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

function textOf(element: Element): string | null {
  const text = (element.textContent ?? '').trim();
  return text === '' ? null : text;
}

function raise(message: string): never {
  throw new SyntaxError(message);
}
