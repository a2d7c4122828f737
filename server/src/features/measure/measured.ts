import type { Localised, ResilienceMethod } from '@serasi/shared';

/** Values of all regions of a level, by region id. */
export interface MeasuredColumns {
  ids: number[];
  codes: string[];
  /** NaN: not known, or withheld. */
  values: number[];
  dataStatus: string;
  /** Region ids whose value is kept back. */
  withheld?: ReadonlySet<number>;
  /** CHANGE: place in PACKED_CLAIMS. */
  claims?: number[];
}

/** What a measure comes to: what it is called in caches, what its numbers mean, and how they are read in one statement. */
export interface Measured {
  key: string;
  period: string;
  /** CHANGE: the period compared with. */
  against?: string;
  /** Null: no method is in it. */
  method: ResilienceMethod | null;
  unit: Localised;
  read: () => Promise<MeasuredColumns>;
}

/** What is asked, besides the measure; nothing is null or undefined. */
export interface Asked {
  /** 0 nation … 4 village. */
  level: number;
  dimension: string | null;
  method: string | null;
  period: string | null;
  against: string | null;
}
