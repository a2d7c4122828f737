import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { ArcWriter, type ArcRing, type Arcs } from './topology.ts';

/** The topology's arcs as plain coordinates: differences summed up and the transform applied, if it has one. */
export function decodeArcs({ arcs, transform }: Topology): Arcs {
  const writer = new ArcWriter();
  const [sx, sy] = transform?.scale ?? [1, 1];
  const [tx, ty] = transform?.translate ?? [0, 0];
  for (const arc of arcs) {
    let x = 0;
    let y = 0;
    for (const position of arc) {
      x = transform ? x + (position[0] ?? 0) : (position[0] ?? 0);
      y = transform ? y + (position[1] ?? 0) : (position[1] ?? 0);
      writer.point(x * sx + tx, y * sy + ty);
    }
    writer.end();
  }
  return writer.finish();
}

export function polygonArcs(geometry: Polygon | MultiPolygon): ArcRing[][] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}
