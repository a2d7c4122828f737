import { IDM_IKS_2024 } from '@serasi/shared';
import type { I18n } from '../../i18n/i18n.tsx';
import { RAMPS } from '../../map/ramps.ts';
import type { ValueScale } from '../../map/value-classes.ts';

/** How values of a measure are classed and told. */
export interface MeasureScale extends ValueScale {
  unit: (i18n: I18n) => string;
  /** Decimals of a value in words. */
  told: number;
  /** The packed value times this is the value of classes and words. */
  times?: number;
}

const points = ({ t }: I18n): string => t.unit.points;
const percent = ({ t }: I18n): string => t.unit.percent;

/** Fifths of the scale: where the method sets its thresholds is what the levels are for. */
export const POINTS: MeasureScale = {
  breaks: [20, 40, 60, 80],
  decimals: 0,
  ramp: RAMPS.green,
  unit: points,
  told: 1,
};

export const SHARE_POINTS: MeasureScale = { ...POINTS, breaks: [0.2, 0.4, 0.6, 0.8], decimals: 1, told: 4 };

/** The five statuses of the IDM, from its record. */
export const IDM_STATUS: MeasureScale = {
  ...POINTS,
  breaks: IDM_IKS_2024.nativeClasses.slice(0, -1).map(({ to }) => to),
  names: IDM_IKS_2024.nativeClasses.map(({ name }) => name),
  upperIncluded: true,
  decimals: 4,
  told: 4,
};

/** 60 and 80: where confidence begins to be medium and high (method, step 8). */
export const CONFIDENCE: MeasureScale = {
  breaks: [40, 60, 80, 90],
  decimals: 0,
  ramp: RAMPS.violet,
  unit: percent,
  told: 1,
  times: 100,
};

/** 60: below it a parent has no level (method, step 6). */
export const COVERAGE: MeasureScale = { ...CONFIDENCE, times: 1 };

/** Kabupaten/kota have from none to about one public incident a year per 10,000 residents. */
export const INCIDENT_RATE: MeasureScale = {
  breaks: [0.1, 0.25, 0.5, 1],
  zero: true,
  decimals: 2,
  ramp: RAMPS.plum,
  unit: ({ t }) => t.unit.per10k,
  told: 1,
};

export const DENSITY: MeasureScale = {
  breaks: [50, 200, 1000, 5000],
  decimals: 0,
  ramp: RAMPS.olive,
  unit: ({ t }) => t.unit.perKm2,
  told: 1,
};
