export * from './incident.ts';
export * from './severity.ts';
export * from './conflict-indicators.ts';
