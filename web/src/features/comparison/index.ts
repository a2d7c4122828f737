export { ComparisonKey } from './ComparisonKey.tsx';
export { fetchComparison, type ComparisonValues } from './fetch-comparison.ts';
