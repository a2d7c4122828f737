import type { Part } from './problems.ts';

const ROUNDING = 1e-9;
const MOST_MONTHS = 1200;

/** The scale and how scores are put together: what the scoring code can do. */
export function validateAggregation(record: Part): void {
  const scale = record.at('scale');
  if (scale.isObject()) {
    scale.at('min').oneOf([0]);
    scale.at('max').oneOf([100]);
    scale.at('decimals').whole(0, 6);
  }
  const aggregation = record.at('aggregation');
  if (!aggregation.isObject()) return;
  aggregation.at('dimension').oneOf(['WEIGHTED_MEAN']);
  aggregation.at('index').oneOf(['GEOMETRIC_MEAN']);
  aggregation.at('upward').oneOf(['RESIDENT_WEIGHTED_MEAN_OF_VILLAGES']);
  const floor = aggregation.at('floor');
  if (floor.positive() !== null) floor.number(0, 100);
}

/** What must be known at least, and whether it can be. */
export function validateMinimum(record: Part): void {
  const minimum = record.at('minimum');
  if (!minimum.isObject()) return;
  const dimensions = record.at('dimensions');
  const codes = Array.isArray(dimensions.value) ? dimensions.list().map((d) => d.at('code').value) : [];
  minimum.at('indicatorShare').number(0, 1);
  minimum.at('coverage').number(0, 1);
  minimum.at('heterogeneousShare').number(0, 1);
  minimum.at('dimensions').whole(1, Math.max(codes.length, 1));
  for (const required of minimum.at('requiredDimensions').list()) {
    if (codes.includes(required.value)) continue;
    required.report(
      `Dimensi ${required.shown} tidak ada dalam metode ini; tambahkan atau hapus dari daftar wajib.`,
      `This method has no dimension ${required.shown}; add it, or take it off the required ones.`,
    );
  }
}

/** Step 8: parts that sum to 1, so that a confidence is 0–1. */
export function validateConfidence(record: Part): void {
  const rule = record.at('confidence');
  if (rule.value === null || !rule.isObject()) return;
  const parts = ['completeness', 'recency', 'source'].map((name) => rule.at(name).number(0, 1) ?? NaN);
  const sum = parts.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > ROUNDING)
    rule.report(
      'Jumlah completeness, recency, dan source harus 1.',
      'completeness, recency and source must sum to 1.',
    );
  const full = rule.at('fullRecencyMonths').whole(0, MOST_MONTHS);
  const zero = rule.at('zeroRecencyMonths').whole(1, MOST_MONTHS);
  if (full !== null && zero !== null && full >= zero)
    rule
      .at('zeroRecencyMonths')
      .report('Harus lebih besar dari fullRecencyMonths.', 'This must be more than fullRecencyMonths.');
  const worth = rule.at('sourceWorth');
  if (worth.isObject())
    for (const name of ['verified', 'selfReport', 'estimate']) worth.at(name).number(0, 1);
  const high = rule.at('high').number(0, 1);
  const medium = rule.at('medium').number(0, 1);
  if (high !== null && medium !== null && medium >= high)
    rule.at('high').report('Harus lebih besar dari medium.', 'This must be more than medium.');
}

/** Step 9: few enough draws to be reckoned, goalposts that cannot cross. */
export function validateRobustness(record: Part): void {
  const rule = record.at('robustness');
  if (rule.value === null || !rule.isObject()) return;
  rule.at('draws').whole(100, 10_000);
  rule.at('weights').number(0, 0.9);
  rule.at('goalposts').number(0, 0.4);
  rule.at('nearThreshold').number(0, 1);
}
