export { AreaResolver } from './area.resolver.ts';
