import { at } from '../../columns.ts';
import type { ResilienceMethod } from '../method.ts';
import { REPORT_STATES } from '../report.ts';
import type { ReportColumns } from '../report.ts';
import type { DrawnMethods } from './draw-methods.ts';

const OBSERVED = REPORT_STATES.OBSERVED.charCodeAt(0);

/** One place of a column of doubles. These loops run a billion times: the engine must see one type of array only. */
function cell(column: Float64Array, i: number): number {
  return column[i] ?? 0;
}

/** An indicator's columns as the line n = value·slope + start, cut to 0–100, that normalises it (step 1). */
interface Normaliser {
  ordinal: number;
  weight: Float64Array;
  slope: Float64Array;
  start: Float64Array;
}

function addIndicator(
  scores: Float64Array,
  weights: Float64Array,
  { weight, slope, start }: Normaliser,
  value: number,
): void {
  for (let d = 0; d < scores.length; d++) {
    const n = value * cell(slope, d) + cell(start, d);
    scores[d] = cell(scores, d) + cell(weight, d) * (n < 0 ? 0 : n > 100 ? 100 : n);
    weights[d] = cell(weights, d) + cell(weight, d);
  }
}

interface Sums {
  scores: Float64Array;
  weights: Float64Array;
}

/** Adds a dimension to the index: logarithms up to `geometric`, floored; plain scores after it. */
function addDimension(
  index: Sums,
  { scores, weights }: Sums,
  weight: Float64Array,
  geometric: number,
  floor: number,
): void {
  for (let d = 0; d < scores.length; d++) {
    const score = cell(scores, d) / cell(weights, d);
    const part = d < geometric ? Math.log(score > floor ? score : floor) : score;
    index.scores[d] = cell(index.scores, d) + cell(weight, d) * part;
    index.weights[d] = cell(index.weights, d) + cell(weight, d);
  }
}

/** A village's index in every drawn method: one object with its scratch columns serves all villages. */
export class VillageDraws {
  private readonly normalisers: readonly (readonly Normaliser[])[];
  private readonly dimension: Sums;
  private readonly index: Sums;

  constructor(
    private readonly method: ResilienceMethod,
    private readonly drawn: DrawnMethods,
  ) {
    const sums = (): Sums => ({
      scores: new Float64Array(drawn.draws),
      weights: new Float64Array(drawn.draws),
    });
    this.dimension = sums();
    this.index = sums();
    let next = 0;
    this.normalisers = method.dimensions.map(({ indicators }) =>
      indicators.map(({ ordinal, direction }) => {
        const columns = drawn.indicators[next++];
        if (!columns) throw new RangeError('the draws are of another method');
        const { weight, lo, hi } = columns;
        const isBetterLow = direction === 'LOWER_IS_BETTER';
        const slope = lo.map((low, d) => (isBetterLow ? -100 : 100) / (at(hi, d) - low));
        const start = slope.map((s, d) => -s * (isBetterLow ? at(hi, d) : at(lo, d)));
        return { ordinal, weight, slope, start };
      }),
    );
  }

  /**
   * The index of the village at `place` in each draw. A dimension counts where `dimensions` (those of the point score) has
   * one: what is missing there is missing here. The next call overwrites the column.
   */
  indexOf(reports: ReportColumns, place: number, dimensions: Float64Array): Float64Array {
    const { drawn, dimension, index, method } = this;
    const size = this.normalisers.length;
    index.scores.fill(0);
    index.weights.fill(0);
    for (const [i, normalisers] of this.normalisers.entries()) {
      const weight = drawn.dimensionWeights[i];
      if (!weight || Number.isNaN(at(dimensions, place * size + i))) continue;
      dimension.scores.fill(0);
      dimension.weights.fill(0);
      for (const normaliser of normalisers) {
        const report = place * reports.width + normaliser.ordinal - 1;
        if (reports.states[report] !== OBSERVED) continue;
        addIndicator(dimension.scores, dimension.weights, normaliser, at(reports.values, report));
      }
      addDimension(index, dimension, weight, drawn.geometric, method.aggregation.floor);
    }
    const top = method.scale.max;
    for (let d = 0; d < drawn.draws; d++) {
      const mean = cell(index.scores, d) / cell(index.weights, d);
      const value = d < drawn.geometric ? Math.exp(mean) : mean;
      index.scores[d] = value > top ? top : value;
    }
    return index.scores;
  }
}
