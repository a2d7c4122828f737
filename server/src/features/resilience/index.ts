export { Catalog, type Run } from './catalog.ts';
export { LevelMaps } from './level-map.service.ts';
export { RESILIENCE } from './resilience.service.ts';
export { findRun } from './find-run.ts';
export {
  findPlace,
  METHOD_ARG,
  PERIOD_ARG,
  RegionResilienceResolver,
  PackedLevelsResolver,
  ResilienceMapResolver,
  scoreLoaders,
} from './resilience.resolver.ts';
export {
  DimensionScoreResolver,
  MethodClassResolver,
  MethodResolver,
  NativeClassResolver,
} from './method.resolver.ts';
export {
  RegionHistoryResolver,
  ResilienceDoubtResolver,
  ResilienceExplanationResolver,
} from './doubt.resolver.ts';
export { WhatIfResolver } from './what-if.resolver.ts';
export { ChangeClaimEnum, DataStatusEnum, ResilienceLevelEnum } from './resilience.enums.ts';
export { levelName, Method, type Resilience } from './resilience.type.ts';
export { toMethod, toResilience } from './resilience.view.ts';
export { ScoreRunResolver } from './score-run.resolver.ts';
export { VillageGaps } from './village-gaps.ts';
export { RegionVillageGapsResolver } from './village-gaps.resolver.ts';
