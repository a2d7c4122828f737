export { validateMethod } from './validate-method.ts';
export type { KnownMethods } from './validate-method.ts';
export type { MethodProblem } from './problems.ts';
