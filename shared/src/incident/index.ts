export * from './incident.ts';
export * from './severity.ts';
export * from './conflict-indicators.ts';
export * from './year-change.ts';
export * from './year-sentence.ts';
