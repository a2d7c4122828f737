export { Breadcrumb } from './Breadcrumb.tsx';
export { RegionPanel } from './RegionPanel.tsx';
export { useRegion, type RegionProfile, type RegionState } from './use-region.ts';
