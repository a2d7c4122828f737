import { Service } from '../../platform/context.ts';
import type { Catalog } from './catalog.ts';
import type { LevelMaps } from './level-map.service.ts';
import type { VillageGaps } from './village-gaps.ts';

/** What resolvers of resilience share between operations. */
export const RESILIENCE = new Service<{
  catalog: Catalog;
  levelMaps: LevelMaps;
  villageGaps: VillageGaps;
}>('resilience');
