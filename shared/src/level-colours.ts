import type { ResilienceLevel } from './method/method.ts';

/** How a level looks. A colour is never alone: the word stands beside it, and no data is hatched. */
export interface LevelColour {
  /** Fill on the map. */
  fill: string;
  /** Background of a chip with the level's word on it, and the word's colour: contrast at least 4.5:1. */
  chip: string;
  chipText: string;
  isHatched: boolean;
}

/**
 * Colours of the levels, the same in map, legend, charts, print and export.
 *
 * @source shared/domain §5 (smallest CIEDE2000 between classes under simulated colour blindness: 34); chips:
 * shared/design, white on #A63603 6.7:1, ink on #FDBE55 10:1, white on #2676AE 4.9:1.
 */
export const LEVEL_COLOURS: Readonly<Record<ResilienceLevel, LevelColour>> = {
  NO_DATA: { fill: '#D9D9D9', chip: '#D9D9D9', chipText: '#1F2933', isHatched: true },
  LOW: { fill: '#A63603', chip: '#A63603', chipText: '#FFFFFF', isHatched: false },
  MEDIUM: { fill: '#FDBE55', chip: '#FDBE55', chipText: '#1F2933', isHatched: false },
  HIGH: { fill: '#2C7FB8', chip: '#2676AE', chipText: '#FFFFFF', isHatched: false },
};
