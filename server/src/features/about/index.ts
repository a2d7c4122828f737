export { AboutResolver } from './about.resolver.ts';
export { describeData } from './describe-data.ts';
export { readSources, type DatasetRow } from './about.queries.ts';
