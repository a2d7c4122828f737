export { basemapInUse, BasemapStore } from './basemap.ts';
