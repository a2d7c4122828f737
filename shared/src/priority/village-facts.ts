import type { IndexChange } from '../method/change.ts';
import type { ResilienceLevel } from '../method/method.ts';
import { NEED_ENDS } from './criteria.ts';

/** What is known of a village; null where it is not. */
export interface VillageFacts {
  code: string;
  regencyId: number;
  districtId: number;
  index: number | null;
  level: ResilienceLevel;
  /** The weakest known dimension: its place in the method's order, and its score. */
  weakest: { dimension: number; score: number } | null;
  /** Against the period before; null where there is none. */
  change: IndexChange | null;
  /** Incidents of the year per 10,000 residents of the kecamatan. */
  incidentRate: number | null;
  residents: number | null;
  /** 0–1. */
  confidence: number | null;
}

/** Need of each criterion, 0–1, in the order of NEED_CRITERIA; null: not known, and never read as zero. */
export type Needs = readonly (number | null)[];

/** The ends of a method's index. */
export interface IndexScale {
  min: number;
  max: number;
}

const clamp = (value: number): number => Math.min(Math.max(value, 0), 1);

function whenKnown(value: number | null, need: (value: number) => number): number | null {
  return value === null || Number.isNaN(value) ? null : clamp(need(value));
}

function declineNeed(change: IndexChange | null, range: number): number | null {
  if (change === null || change.delta === null || change.reason === 'INTERVAL_UNKNOWN') return null;
  return change.claim === 'DOWN' ? clamp(-change.delta / (NEED_ENDS.declineShare * range)) : 0;
}

/** A village's needs. They depend on its own facts and published ends alone. */
export function needsOf(facts: VillageFacts, { min, max }: IndexScale): Needs {
  const range = max - min;
  const { least, most } = NEED_ENDS.residents;
  return [
    whenKnown(facts.index, (index) => 1 - (index - min) / range),
    whenKnown(facts.weakest?.score ?? null, (score) => 1 - (score - min) / range),
    whenKnown(facts.incidentRate, (rate) => rate / NEED_ENDS.incidentRate),
    declineNeed(facts.change, range),
    whenKnown(facts.residents, (residents) =>
      residents <= 0 ? 0 : Math.log(residents / least) / Math.log(most / least),
    ),
    null,
  ];
}
