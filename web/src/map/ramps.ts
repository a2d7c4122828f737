import type { Theme } from './palette.ts';

/** Five colours of a sequence, from little to much; light ones are little on paper, dark ones are little at night. */
export type Ramp = Record<Theme, readonly string[]>;

/**
 * Sequences for values without a good or bad side of their own. Each step is told from the next: smallest CIEDE2000 between neighbours
 * 10 under simulated colour blindness (Machado 2009), and none is nearer than 14 to a colour of the levels.
 */
export const RAMPS = {
  green: {
    light: ['#E9F3F2', '#A4E0B6', '#54B79E', '#298967', '#14303E'],
    dark: ['#1B4A43', '#23746A', '#3FA287', '#86CFA6', '#D3F3DA'],
  },
  violet: {
    light: ['#EAE4F5', '#C3B5E2', '#957CC9', '#68449F', '#391A63'],
    dark: ['#3A2A5C', '#62479A', '#8E74C6', '#BDA9E4', '#E9E0FA'],
  },
  plum: {
    light: ['#F8E3EC', '#E4A6C5', '#C4659A', '#932C6C', '#540A41'],
    dark: ['#4A2440', '#803A6B', '#B8609A', '#E09AC2', '#FADCEB'],
  },
  olive: {
    light: ['#F0EFD9', '#CDCA8E', '#9A994E', '#646425', '#2F310C'],
    dark: ['#3A3C20', '#67672D', '#9A9848', '#CDCA7E', '#F4F2CC'],
  },
} as const satisfies Record<string, Ramp>;

/** Known to be none: beside a sequence, not in it. */
export const ZERO: Record<Theme, string> = { light: '#FBF8EF', dark: '#1C262E' };
