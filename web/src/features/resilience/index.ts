export type { ValueKey } from './fetch-values.ts';
export { MethodSelect } from './MethodSelect.tsx';
export type { ValueState, ValueStore } from './value-store.ts';
