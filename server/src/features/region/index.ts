export { RegionConnectionResolver, RegionResolver } from './region.resolver.ts';
export { regionLoaders } from './region.loaders.ts';
export { belowCondition } from './region.queries.ts';
export { RegionLevelEnum } from './region.enums.ts';
export { checkRegionCode } from './region.rules.ts';
export { ancestorIds, Region, toRegion } from './region.type.ts';
export { RegionPlaceResolver } from './region-place.resolver.ts';
export { readAreas } from './region.store.ts';
