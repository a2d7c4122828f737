export { RegionListResolver } from './region-list.resolver.ts';
export { readWish, type ListWish } from './region-list.filter.ts';
export { filterParams, regionListPage, type ListedRow, type ListFilter } from './region-list.queries.ts';
