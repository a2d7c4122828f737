export { Breadcrumb } from './Breadcrumb.tsx';
export { RegionPanel } from './RegionPanel.tsx';
export { useRegion, type RegionProfile } from './use-region.ts';
