export { RegionMeasureResolver } from './measure.resolver.ts';
export { REGION_MEASURES, RegionMeasures } from './region-measures.service.ts';
