export { Breadcrumb } from './Breadcrumb.tsx';
export { useRegion, type RegionProfile } from './use-region.ts';
