import { signedArea } from '../../boundaries/topology.ts';
import type { Reason } from '../reason.ts';
import { finishArea, nestRings, type Area, type FlatRing } from './area.ts';
import { FileWindow } from './file-window.ts';
import { MAX_FEATURE_BYTES, MAX_FEATURE_TEXT } from './geo-source.ts';
import { geoError, geoReason } from './problems.ts';

const FILE_CODE = 9994;
const FILE_HEADER = 100;
const RECORD_HEADER = 8;
const POLYGONS = new Set([5, 15, 25]);
const KINDS: Readonly<Record<number, string>> = {
  1: 'Point',
  3: 'PolyLine',
  8: 'MultiPoint',
  31: 'MultiPatch',
};

/** A record of the main file. */
export interface ShpRecord {
  /** From 0, as the rows of the table. */
  readonly index: number;
  readonly area: Area | Reason;
}

/**
 * The geometry of a shapefile, from front to back.
 *
 * @throws UserError
 * @source ESRI Shapefile Technical Description (1998)
 */
export function* readShp(path: string): Generator<ShpRecord> {
  const window = new FileWindow(path);
  try {
    const header = window.read(0, FILE_HEADER);
    if (!header || header.readInt32BE(0) !== FILE_CODE) throw geoError('FILE_BROKEN', '.shp');
    const end = header.readInt32BE(24) * 2;
    if (end > window.size) throw geoError('TRUNCATED', '.shp');
    let at = FILE_HEADER;
    while (at + RECORD_HEADER <= end) {
      const head = window.read(at, RECORD_HEADER);
      if (!head) throw geoError('TRUNCATED', '.shp');
      const index = head.readInt32BE(0) - 1;
      const length = head.readInt32BE(4) * 2;
      if (length > MAX_FEATURE_BYTES) throw geoError('FEATURE_TOO_BIG', MAX_FEATURE_TEXT);
      const content = length < 4 ? null : window.read(at + RECORD_HEADER, length);
      if (!content || index < 0) throw geoError('FILE_BROKEN', `.shp, ${index + 1}`);
      yield { index, area: areaOf(content) };
      at += RECORD_HEADER + length;
    }
  } finally {
    window.close();
  }
}

function areaOf(content: Buffer): Area | Reason {
  const type = content.readInt32LE(0);
  if (type === 0) return geoReason('NO_GEOMETRY');
  if (!POLYGONS.has(type)) return geoReason('NOT_AN_AREA', KINDS[type] ?? KINDS[type % 10] ?? String(type));
  const parts = content.length < 44 ? -1 : content.readInt32LE(36);
  const points = content.length < 44 ? -1 : content.readInt32LE(40);
  const pointsAt = 44 + 4 * parts;
  if (parts < 0 || points < 0 || pointsAt + 16 * points > content.length) {
    return geoReason('GEOMETRY_UNREADABLE', '.shp');
  }
  const rings: FlatRing[] = [];
  for (let i = 0; i < parts; i++) {
    const from = content.readInt32LE(44 + 4 * i);
    const to = i + 1 < parts ? content.readInt32LE(48 + 4 * i) : points;
    if (from < 0 || to < from || to > points) return geoReason('GEOMETRY_UNREADABLE', '.shp');
    const ring: FlatRing = [];
    for (let k = pointsAt + 16 * from; k < pointsAt + 16 * to; k += 8) ring.push(content.readDoubleLE(k));
    rings.push(ring);
  }
  return finishArea(nestRings(rings, isCounterClockwise), type > 10);
}

/** Holes run counter-clockwise, exteriors clockwise. */
function isCounterClockwise(ring: FlatRing): boolean {
  return signedArea(ring) > 0;
}
