const WKB_POLYGON = 3;
const WKB_MULTIPOLYGON = 6;

/** Told of every part of a multipolygon in turn; a ring's last point repeats its first. */
export interface RingVisitor {
  startPolygon: () => void;
  startRing: () => void;
  point: (lng: number, lat: number) => void;
  endRing: () => void;
}

/**
 * Walks a 2D Polygon or MultiPolygon without making objects of its points.
 *
 * @source OGC 06-103r4, 8.2 (well-known binary)
 * @throws Error when the bytes are something else or end early
 */
export function walkWkb(bytes: Uint8Array, visitor: RingVisitor): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let isLittle = true;
  const header = (): { type: number; count: number } => {
    isLittle = view.getUint8(at) === 1;
    const type = view.getUint32(at + 1, isLittle);
    const count = view.getUint32(at + 5, isLittle);
    at += 9;
    return { type, count };
  };
  const rings = (count: number): void => {
    visitor.startPolygon();
    for (let ring = 0; ring < count; ring++) {
      const points = view.getUint32(at, isLittle);
      at += 4;
      visitor.startRing();
      for (let i = 0; i < points; i++, at += 16)
        visitor.point(view.getFloat64(at, isLittle), view.getFloat64(at + 8, isLittle));
      visitor.endRing();
    }
  };
  const whole = header();
  if (whole.type === WKB_POLYGON) {
    rings(whole.count);
    return;
  }
  if (whole.type !== WKB_MULTIPOLYGON) throw new Error(`WKB of type ${whole.type} is no multipolygon`);
  for (let i = 0; i < whole.count; i++) rings(header().count);
}
