export { RegionConnectionResolver, RegionResolver } from './region.resolver.ts';
export { regionLoaders } from './region.loaders.ts';
export { belowCondition, REGION_COLUMNS, type RegionRow } from './region.queries.ts';
export { RegionLevelEnum } from './region.enums.ts';
export { checkRegionCode, checkSearchText } from './region.rules.ts';
export { ancestorIds, Region, RegionConnection, toRegion } from './region.type.ts';
export { RegionPlaceResolver } from './region-place.resolver.ts';
export { readAreas } from './region.store.ts';
