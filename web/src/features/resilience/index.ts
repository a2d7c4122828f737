export { fetchValues, type FetchValues, type ValueKey } from './fetch-values.ts';
export { MethodSelect } from './MethodSelect.tsx';
export { ValueStore, type ValueSet, type ValueState } from './value-store.ts';
