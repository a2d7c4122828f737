import type { Map as MapLibreMap, MapTouchEvent } from 'maplibre-gl';

/** A place on the screen, px. */
interface Place {
  x: number;
  y: number;
}

interface Touch extends Place {
  /** `Event.timeStamp`: when the finger moved, however late the page hears of it. */
  time: number;
}

/** @source what browsers take for a double tap: 300 to 500 ms, about a finger's width. */
const LONGEST_TAP = 300;
const LONGEST_PAUSE = 400;
const FARTHEST = 32;

const isNear = (a: Place, b: Place): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= FARTHEST;

/** Tells double taps of one finger from everything else that fingers do. The map's own zoom swallows the browser's `dblclick`. */
export class DoubleTap {
  private began: Touch | null = null;
  private before: Touch | null = null;

  /** Fingers went down. */
  start(fingers: number, touch: Touch): void {
    this.began = fingers === 1 ? touch : null;
    if (fingers > 1) this.before = null;
  }

  /** A finger went up; true when that ends the second of two taps at one place. */
  end(touch: Touch): boolean {
    const { began, before } = this;
    this.began = null;
    this.before = null;
    if (!began || touch.time - began.time > LONGEST_TAP || !isNear(began, touch)) return false;
    if (before && began.time - before.time <= LONGEST_PAUSE && isNear(before, touch)) return true;
    this.before = touch;
    return false;
  }
}

/** Calls back for every double tap on a map, at the place of its second tap. */
export function onDoubleTap(map: MapLibreMap, act: (event: MapTouchEvent) => void): void {
  const taps = new DoubleTap();
  const touchOf = ({ point: { x, y }, originalEvent }: MapTouchEvent) => ({
    x,
    y,
    time: originalEvent.timeStamp,
  });
  map.on('touchstart', (event) => taps.start(event.points.length, touchOf(event)));
  map.on('touchend', (event) => {
    if (taps.end(touchOf(event))) act(event);
  });
}
