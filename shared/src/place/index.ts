export * from './angle.ts';
export * from './area.ts';
export * from './area-problem.ts';
export * from './indonesia.ts';
export * from './point-text.ts';
