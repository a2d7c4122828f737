export { countInterval, rateInterval } from './poisson.ts';
export { rankCorrelation, type RankCorrelation } from './rank-correlation.ts';
export { competitionRanks } from './ranks.ts';
