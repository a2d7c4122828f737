import { normaliseName } from '@serasi/shared';
import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import type { RequestContext } from '../../platform/context.ts';
import { pageCost } from '../../platform/limits.ts';
import { checkPageSize } from '../../platform/paging.ts';
import { checkSearchText, regionLoaders, toRegion } from '../region/index.ts';
import { METHOD_ARG, PERIOD_ARG } from '../resilience/index.ts';
import { choosePriorities } from './choose-priorities.ts';
import { PriorityCriteriaInput, toPlan } from './priority.input.ts';
import { PriorityVillage, VillagePriorities } from './priority.type.ts';
import { toPriorities } from './priority.view.ts';

/** Reading a province and drawing 1,000 weights costs about as much as so many fields. */
const COST = 500;
const MOST_FOUND = 20;

@Resolver(() => VillagePriorities)
export class PriorityResolver {
  @Query(() => VillagePriorities, {
    description:
      'Which villages of a region come first by a planner’s own criteria, within limits, and how firm the choice is. For internal use: will need a signed-in viewer once there are accounts.',
    complexity: ({ childComplexity }: ComplexityEstimatorArgs) => COST + childComplexity,
  })
  async villagePriorities(
    @Arg('within', () => String, { description: 'Code of a province, kabupaten/kota or kecamatan.' })
    within: string,
    @Arg('criteria', () => PriorityCriteriaInput, { description: 'The plan.' })
    criteria: PriorityCriteriaInput,
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: PERIOD_ARG }) period: string | null,
    @Ctx() context: RequestContext,
  ): Promise<VillagePriorities> {
    const question = { within, plan: toPlan(criteria), method, period };
    const result = await choosePriorities(context, question);
    return toPriorities(result, toRegion(result.inputs.within));
  }

  @FieldResolver(() => [PriorityVillage], {
    description:
      'Villages: the chosen first, then the other eligible ones by score, then those that take no part, by code.',
    complexity: pageCost,
  })
  ranked(
    @Root() { result, toVillage }: VillagePriorities,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 1,000.' }) first: number,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'How many to leave out before.' }) skip: number,
  ): PriorityVillage[] {
    const from = Math.max(0, skip);
    return result.choice.villages.slice(from, from + checkPageSize(first)).map(toVillage);
  }

  @FieldResolver(() => [PriorityVillage], {
    description: `Villages whose name (or code) holds the text, to see why they are in or out; at most ${MOST_FOUND}, in the order of ranked.`,
    complexity: ({ childComplexity }: ComplexityEstimatorArgs) => MOST_FOUND * childComplexity,
  })
  find(
    @Root() { result, toVillage }: VillagePriorities,
    @Arg('text', () => String, { description: 'Part of a name, or the beginning of a code; 2–100 letters.' })
    text: string,
  ): PriorityVillage[] {
    const wanted = checkSearchText(text);
    const name = normaliseName(wanted);
    return result.choice.villages
      .filter((placed) => {
        const village = result.villageOf(placed);
        return (
          placed.facts.code.startsWith(wanted) || (name !== '' && normaliseName(village.name).includes(name))
        );
      })
      .slice(0, MOST_FOUND)
      .map(toVillage);
  }

  @FieldResolver(() => [Float], {
    nullable: true,
    description:
      '[minLng, minLat, maxLng, maxLat] of the chosen villages, EPSG:4326. Null: none has a polygon.',
  })
  async chosenBbox(
    @Root() { result }: VillagePriorities,
    @Ctx() context: RequestContext,
  ): Promise<number[] | null> {
    const chosen = result.choice.villages.slice(0, result.choice.chosen);
    const ids = chosen.map((placed) => Number(result.villageOf(placed).region().id));
    const places = await context.of(regionLoaders).place.loadMany(ids);
    return boxOf(places.map((place) => (place instanceof Error ? null : (place?.bbox ?? null))));
  }
}

type Box = [minLng: number, minLat: number, maxLng: number, maxLat: number];

/** The box around boxes; null around none. */
function boxOf(boxes: readonly (Box | null)[]): Box | null {
  const known = boxes.filter((box) => box !== null);
  if (known.length === 0) return null;
  return [
    Math.min(...known.map(([west]) => west)),
    Math.min(...known.map(([, south]) => south)),
    Math.max(...known.map(([, , east]) => east)),
    Math.max(...known.map(([, , , north]) => north)),
  ];
}
