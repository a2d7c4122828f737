import type { RegionClue } from '../../../import/match/region-clue.ts';
import type { IncidentPlace } from './incident-draft.ts';

/** The different points and clues of a file: sources name the same places again and again. */
export class PlacesSeen {
  readonly longitudes: number[] = [];
  readonly latitudes: number[] = [];
  readonly clues: RegionClue[] = [];
  private readonly points = new Map<string, number>();
  private readonly clueNumbers = new Map<string, number>();

  pointNo(point: IncidentPlace['point']): number | null {
    if (!point) return null;
    const key = `${point.longitude} ${point.latitude}`;
    let no = this.points.get(key);
    if (no === undefined) {
      no = this.longitudes.push(point.longitude) - 1;
      this.latitudes.push(point.latitude);
      this.points.set(key, no);
    }
    return no;
  }

  clueNo(clue: RegionClue | null): number | null {
    if (!clue) return null;
    const { system, code, province, regency, district, village } = clue;
    const key = [system, code, province, regency, district, village].join('|').toLowerCase();
    let no = this.clueNumbers.get(key);
    if (no === undefined) {
      no = this.clues.push(clue) - 1;
      this.clueNumbers.set(key, no);
    }
    return no;
  }
}
