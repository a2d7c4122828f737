export { begun, choiceGroups, choiceKey, choiceName } from './choices.ts';
export { fetchBeside, fetchMeasure, type BesideValues, type MeasureValues } from './fetch-measure.ts';
export { isMeasure } from './measure-of.ts';
export { MeasureKey } from './MeasureKey.tsx';
