export * from './explain-village.ts';
export * from './smallest-lift.ts';
export { explanationSentence, scoreSentence } from './sentences.ts';
export type { ScoreFacts } from './sentences.ts';
