import type { ResilienceLevel } from '../api/generated/graphql.ts';

export type Theme = 'light' | 'dark';

/** Colours of the map in one theme; class colours are already mixed with the paper, so fills can be opaque. */
export interface Palette {
  sea: string;
  neighbour: string;
  neighbourInk: string;
  paper: string;
  ink: string;
  halo: string;
  casing: string;
  /** Outline of regions that a tool points out. */
  mark: string;
  border: string;
  veil: string;
  /** Over regions that a filter leaves out. */
  fade: string;
  hatch: string;
  classes: Record<ResilienceLevel, string>;
}

/** @source domain §5: smallest CIEDE2000 between classes 34 under simulated colour blindness. */
const CLASS_COLOURS: Record<ResilienceLevel, string> = {
  LOW: '#A63603',
  MEDIUM: '#FDBE55',
  HIGH: '#2C7FB8',
  NO_DATA: '#D9D9D9',
};

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `over` at opacity `alpha` on `under`, as an opaque colour. */
export function mix(over: string, under: string, alpha: number): string {
  const below = channels(under);
  const mixed = channels(over).map((c, i) => Math.round(c * alpha + (below[i] ?? 0) * (1 - alpha)));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

function classes(paper: string, alpha: number, noData: string): Record<ResilienceLevel, string> {
  return {
    LOW: mix(CLASS_COLOURS.LOW, paper, alpha),
    MEDIUM: mix(CLASS_COLOURS.MEDIUM, paper, alpha),
    HIGH: mix(CLASS_COLOURS.HIGH, paper, alpha),
    NO_DATA: noData,
  };
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    sea: '#EAF1F5',
    neighbour: '#F3F1EC',
    neighbourInk: '#8A8578',
    paper: '#FFFFFF',
    ink: '#1F2933',
    halo: 'rgba(255,255,255,0.88)',
    casing: '#FFFFFF',
    mark: '#6D28D9',
    border: 'rgba(255,255,255,0.7)',
    veil: 'rgba(255,255,255,0.32)',
    fade: 'rgba(255,255,255,0.82)',
    hatch: '#A9AFB5',
    classes: classes('#FFFFFF', 0.85, '#E3E4E5'),
  },
  dark: {
    sea: '#0E171E',
    neighbour: '#1A232B',
    neighbourInk: '#64717D',
    paper: '#11181F',
    ink: '#F2F6FA',
    halo: 'rgba(10,15,20,0.85)',
    casing: '#0B1116',
    mark: '#B79CFF',
    border: 'rgba(10,16,22,0.7)',
    veil: 'rgba(10,16,22,0.4)',
    fade: 'rgba(17,24,31,0.82)',
    hatch: '#6C7883',
    classes: classes('#11181F', 0.9, '#3A444D'),
  },
};
