/** How an indicator's values come from a standard normal: as a share of the way between `from` and `to`. */
export interface IndicatorShape {
  code: string;
  /** Which of the four latent dimensions drives it. */
  dimension: number;
  /** Values at share 0 and 1; shares outside are cut off. */
  from: number;
  to: number;
  mean: number;
  spread: number;
  /** Values are multiples of this. */
  step: number;
}

/** The simulated indicators; PKF1 and PKF2 are not here: they come from the simulated incidents. */
export const INDICATOR_SHAPES: readonly IndicatorShape[] = [
  { code: 'PKR1', dimension: 0, from: 35, to: 99, mean: 0.54, spread: 0.3, step: 0.1 },
  { code: 'PKR2', dimension: 0, from: 0, to: 100, mean: 0.44, spread: 0.32, step: 0.1 },
  { code: 'PKR3', dimension: 0, from: 0, to: 100, mean: 0.54, spread: 0.34, step: 1 },
  { code: 'POS1', dimension: 1, from: 0, to: 5, mean: 0.38, spread: 0.28, step: 0.5 },
  { code: 'POS2', dimension: 1, from: 0, to: 6, mean: 0.38, spread: 0.28, step: 0.1 },
  { code: 'POS3', dimension: 1, from: 0, to: 90, mean: 0.42, spread: 0.3, step: 0.1 },
  { code: 'PKF3', dimension: 2, from: 0, to: 4, mean: 0.36, spread: 0.38, step: 1 },
  { code: 'KLS1', dimension: 3, from: 1, to: 5, mean: 0.48, spread: 0.34, step: 1 },
  { code: 'KLS2', dimension: 3, from: 0, to: 2, mean: 0.46, spread: 0.42, step: 1 },
  { code: 'KLS3', dimension: 3, from: 1, to: 5, mean: 0.44, spread: 0.34, step: 1 },
];

/** The value at a standard normal `z`, inside the shape's range and on its steps. */
export function valueAt(shape: IndicatorShape, z: number): number {
  const share = Math.min(Math.max(shape.mean + shape.spread * z, 0), 1);
  const steps = Math.round((shape.from + share * (shape.to - shape.from)) / shape.step);
  return shape.step < 1 ? Math.round(steps * shape.step * 10) / 10 : steps * shape.step;
}
