import type { Map as MapLibreMap } from 'maplibre-gl';
import { regionsInView, type InView } from './in-view.ts';
import type { MapLevel } from './levels.ts';

/**
 * Tells which regions are in view whenever the camera has come to rest on a complete picture of other places or another level;
 * never while it moves, and in spare time: thousands of villages take a while to list.
 */
export class InViewWatch {
  private readonly map: MapLibreMap;
  private readonly tell: (seen: InView) => void;
  private told: MapLevel | null = null;
  private pending: (() => void) | null = null;

  constructor(map: MapLibreMap, tell: (seen: InView) => void) {
    this.map = map;
    this.tell = tell;
  }

  /** What was told holds no longer. */
  moved(): void {
    this.told = null;
    this.pending?.();
    this.pending = null;
  }

  rest(level: MapLevel): void {
    if (this.told === level || this.pending) return;
    this.pending = whenIdle(() => {
      this.pending = null;
      this.told = level;
      this.tell(regionsInView(this.map, level));
    });
  }
}

const LATEST_MS = 500;

/** Calls `work` in spare time; what it returns takes that back. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
