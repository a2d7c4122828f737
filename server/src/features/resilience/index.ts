export { Catalog } from './catalog.ts';
export { LevelMaps } from './level-map.service.ts';
export { RESILIENCE } from './resilience.service.ts';
export { RegionResilienceResolver, ResilienceMapResolver } from './resilience.resolver.ts';
export {
  DimensionScoreResolver,
  MethodClassResolver,
  MethodResolver,
  NativeClassResolver,
} from './method.resolver.ts';
