export type { ValueKey } from './fetch-values.ts';
export { fetchMarks } from './fetch-marks.ts';
export { LevelKey } from './LevelKey.tsx';
export { MethodSelect } from './MethodSelect.tsx';
export type { ValueSet, ValueState, ValueStore } from './value-store.ts';
