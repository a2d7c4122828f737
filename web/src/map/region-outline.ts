import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MarkedRegion } from './selected-mark.ts';
import { projectionAt } from './flat-projection.ts';
import { REGIONS_SOURCE } from './layer-definition.ts';
import { LEVEL_RULES } from './levels.ts';
import { pieceBox, ringsOf } from './region-pieces.ts';
import { clipToBox, PathWriter } from './vector-path.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Grid of the outline, px. */
const STEP = 0.25;

/**
 * The outline of one region, drawn over the map: the map itself need not be drawn again for it, which without a graphics
 * card takes longer than a pointer stays. It goes when the map moves.
 */
export class RegionOutline {
  private readonly map: MapLibreMap;
  private readonly path: SVGPathElement;
  private current: MarkedRegion | null = null;

  /** `look`: its class in the style sheet. */
  constructor(map: MapLibreMap, look: 'hover-outline' | 'pointed-outline') {
    this.map = map;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', `region-outline ${look}`);
    svg.setAttribute('aria-hidden', 'true');
    this.path = document.createElementNS(SVG, 'path');
    svg.append(this.path);
    map.getCanvasContainer().append(svg);
    map.on('movestart', () => this.show(null));
  }

  /** Outlines a region; null none. */
  show(region: MarkedRegion | null): void {
    if (this.current?.id === region?.id && this.current?.level === region?.level) return;
    this.current = region;
    this.path.setAttribute('d', region ? this.pathOf(region) : '');
  }

  private pathOf({ id, level }: MarkedRegion): string {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const place = projectionAt(this.map.getCenter(), this.map.getZoom(), width, height);
    const writer = new PathWriter(STEP);
    const pieces = this.map.querySourceFeatures(REGIONS_SOURCE, {
      sourceLayer: LEVEL_RULES[level].sourceLayer,
      filter: ['==', ['id'], id],
      validate: false,
    });
    for (const piece of pieces) {
      const box = pieceBox(piece, place, { width, height }, 0);
      for (const ring of ringsOf(piece, place)) writer.borders(clipToBox(ring, box), box);
    }
    return writer.data();
  }
}
