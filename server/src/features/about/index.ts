export { AboutResolver } from './about.resolver.ts';
export { describeData } from './describe-data.ts';
