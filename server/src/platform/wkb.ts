const POLYGON = 3;
const MULTIPOLYGON = 6;

/**
 * A 2D MultiPolygon, little endian, no SRID inside. Rings are closed and flat: x and y in turn.
 *
 * @source OGC 06-103r4, 8.2 (well-known binary)
 */
export function multiPolygonToWkb(polygons: readonly (readonly ArrayLike<number>[])[]): Buffer {
  let size = 9;
  for (const rings of polygons) {
    size += 9;
    for (const ring of rings) size += 4 + 8 * ring.length;
  }
  const buffer = Buffer.allocUnsafe(size);
  let at = 0;
  const header = (type: number, count: number): void => {
    at = buffer.writeUInt8(1, at);
    at = buffer.writeUInt32LE(type, at);
    at = buffer.writeUInt32LE(count, at);
  };
  header(MULTIPOLYGON, polygons.length);
  for (const rings of polygons) {
    header(POLYGON, rings.length);
    for (const ring of rings) {
      at = buffer.writeUInt32LE(ring.length / 2, at);
      for (let i = 0; i < ring.length; i++) at = buffer.writeDoubleLE(ring[i] ?? NaN, at);
    }
  }
  return buffer;
}
