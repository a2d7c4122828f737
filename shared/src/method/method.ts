import type { Localised } from '../localised.ts';

export const METHOD_KINDS = ['COMPUTED', 'PUBLISHED'] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

/** The ordered levels; the place in the list is what the database stores (`score.level`), 0 = belum ada data. */
export const RESILIENCE_LEVELS = ['NO_DATA', 'LOW', 'MEDIUM', 'HIGH'] as const;
export type ResilienceLevel = (typeof RESILIENCE_LEVELS)[number];
export type KnownLevel = Exclude<ResilienceLevel, 'NO_DATA'>;

export const DATA_STATUSES = ['REAL', 'SIMULATED', 'MIXED'] as const;
export type DataStatus = (typeof DATA_STATUSES)[number];

export const INDICATOR_DIRECTIONS = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

export interface MethodIndicator {
  code: string;
  /** Place in `indicator_report`'s arrays, from 1; never reused. */
  ordinal: number;
  name: Localised;
  unit: Localised;
  direction: IndicatorDirection;
  /** Values (in the indicator's unit) that normalise to the two ends of the scale; lo < hi whatever the direction. */
  goalposts: { lo: number; hi: number };
  /** Relative weight inside its dimension, > 0. */
  weight: number;
  /** Values lie at lo, lo + step, lo + 2·step …, e.g. stages; without it, any value may occur. */
  step?: number;
}

export interface MethodDimension {
  code: string;
  name: Localised;
  /** The Pokja responsible (I–IV); null where the index knows none. */
  pokja: 'I' | 'II' | 'III' | 'IV' | null;
  /** Empty for published indices: their inputs are not ours. */
  indicators: readonly MethodIndicator[];
}

/** One of the three classes of the map: the interval `from`–`to` on the unrounded index. */
export interface MethodClass {
  level: KnownLevel;
  from: number;
  to: number;
  fromInclusive: boolean;
  toInclusive: boolean;
  name: Localised;
  note: Localised | null;
}

/** A published index's own class; it reaches from the class before it up to and with `to`. */
export interface NativeClass {
  code: string;
  name: Localised;
  to: number;
  level: KnownLevel;
}

/** Step 8: weights of the three parts, ages in months, worth of each source letter, lower bounds of the classes. */
export interface ConfidenceRule {
  completeness: number;
  recency: number;
  source: number;
  fullRecencyMonths: number;
  zeroRecencyMonths: number;
  sourceWorth: { verified: number; selfReport: number; estimate: number };
  high: number;
  medium: number;
}

/** Step 9: how far the method's own choices are varied to see what an index owes to them. */
export interface RobustnessRule {
  /** How many methods are drawn. */
  draws: number;
  /** Each weight is drawn from 1 ± this share of itself. */
  weights: number;
  /** Each goalpost is moved by up to this share of the distance between the two. */
  goalposts: number;
  /** A score whose level holds in a smaller share of the draws is near a threshold (dekat ambang). */
  nearThreshold: number;
}

/**
 * Everything that turns reports into an index: one immutable, JSON-serialisable record. A change is a new version;
 * thresholds, classes and labels are read from here and written nowhere else.
 */
export interface ResilienceMethod {
  id: string;
  version: string;
  kind: MethodKind;
  name: Localised;
  note: Localised | null;
  scale: { min: number; max: number; decimals: number };
  dimensions: readonly MethodDimension[];
  aggregation: {
    /** How indicators become a dimension. */
    dimension: 'WEIGHTED_MEAN' | 'PUBLISHED';
    /** How dimensions become a village's index. */
    index: 'GEOMETRIC_MEAN' | 'PUBLISHED';
    /** Each dimension counts at least this much in the geometric mean. */
    floor: number;
    upward: 'RESIDENT_WEIGHTED_MEAN_OF_VILLAGES';
  };
  minimum: {
    /** Observed ÷ applicable indicators of a dimension, at least. */
    indicatorShare: number;
    dimensions: number;
    requiredDimensions: readonly string[];
    /** Residents of scored villages ÷ all residents, at least, for a parent's index. */
    coverage: number;
    /** Share of covered residents in LOW villages from which a parent is HETEROGEN. */
    heterogeneousShare: number;
  };
  confidence: ConfidenceRule | null;
  /** The map's classes, low to high, without gap or overlap. */
  classes: readonly MethodClass[];
  /** Low to high; empty where the index has none of its own. */
  nativeClasses: readonly NativeClass[];
  /** Null for published indices: their choices are not ours to vary. */
  robustness: RobustnessRule | null;
  /** {@link methodKey} of the method that a draft was made from; null where there is none. */
  basedOn?: string | null;
}

/** How a method is named in one word: "iksm-serasi/1.0.0". */
export function methodKey({ id, version }: Pick<ResilienceMethod, 'id' | 'version'>): string {
  return `${id}/${version}`;
}

/** How many values a report has for this method: its highest ordinal. 0 for published indices. */
export function reportWidth(method: ResilienceMethod): number {
  return Math.max(0, ...method.dimensions.flatMap((d) => d.indicators.map((i) => i.ordinal)));
}
