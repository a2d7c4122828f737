import type { RequestContext } from '../../platform/context.ts';
import type { Catalog } from './catalog.ts';
import type { LevelMaps } from './level-map.service.ts';

/** What resolvers of resilience share between operations; set in the composition root. */
export interface ResilienceService {
  catalog: Catalog;
  levelMaps: LevelMaps;
}

const services = new WeakMap<RequestContext, ResilienceService>();

/** Gives an operation the catalog of its data version. */
export function provideResilience(context: RequestContext, service: ResilienceService): void {
  services.set(context, service);
}

/** The service of this operation. */
export function resilienceService(context: RequestContext): ResilienceService {
  const service = services.get(context);
  if (!service) throw new Error('The resilience service was not provided to this context.');
  return service;
}
