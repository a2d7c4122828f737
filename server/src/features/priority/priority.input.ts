import {
  PRIORITY_CRITERIA,
  type PriorityCriterion,
  type KnownLevel,
  type PriorityPlan,
} from '@serasi/shared';
import { Field, Float, InputType, Int } from 'type-graphql';
import { badUserInput } from '../../platform/errors.ts';
import { ResilienceLevelEnum } from '../resilience/index.ts';
import { PriorityCriterionEnum } from './priority.enums.ts';

@InputType({ description: 'How much a criterion counts.' })
export class PriorityWeightInput {
  @Field(() => PriorityCriterionEnum, { description: 'The criterion.' })
  criterion: PriorityCriterion;

  @Field(() => Int, { description: '0 (does not count) to 5.' })
  weight: number;
}

@InputType({
  description:
    'What a planner decides: weights, how many villages (a number, or a budget with a cost per village), and limits.',
})
export class PriorityCriteriaInput {
  @Field(() => [PriorityWeightInput], { description: 'Criteria not named weigh 0.' })
  weights: PriorityWeightInput[];

  @Field(() => Int, { nullable: true, description: 'How many villages, 1–500. Leave out with a budget.' })
  count?: number | null;

  @Field(() => Float, { nullable: true, description: 'Budget in rupiah; needs costIdr.' })
  budgetIdr?: number | null;

  @Field(() => Float, { nullable: true, description: 'Cost of one village in rupiah; needs budgetIdr.' })
  costIdr?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many in a kabupaten/kota. Null: no limit.' })
  mostPerRegency?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many in a kecamatan. Null: no limit.' })
  mostPerDistrict?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only villages with at least so many residents (people). Null: all.',
  })
  minResidents?: number | null;

  @Field(() => [ResilienceLevelEnum], {
    nullable: true,
    description: 'Only villages of these levels. Null or empty: all that have an index.',
  })
  levels?: (KnownLevel | 'NO_DATA')[] | null;
}

/** @throws BAD_USER_INPUT unless it names a number of villages or a budget with a cost, not both. */
export function toPlan(input: PriorityCriteriaInput): PriorityPlan {
  const weights = Object.fromEntries(PRIORITY_CRITERIA.map((criterion) => [criterion, 0])) as Record<
    PriorityCriterion,
    number
  >;
  for (const { criterion, weight } of input.weights) weights[criterion] = weight;
  const levels = [...new Set(input.levels ?? [])];
  if (levels.some((level) => level === 'NO_DATA')) throw noDataLevel();
  return {
    weights,
    aim: aimOf(input),
    mostPerRegency: input.mostPerRegency ?? null,
    mostPerDistrict: input.mostPerDistrict ?? null,
    minResidents: input.minResidents ?? null,
    levels: levels.filter((level) => level !== 'NO_DATA'),
  };
}

function aimOf({
  count = null,
  budgetIdr = null,
  costIdr = null,
}: PriorityCriteriaInput): PriorityPlan['aim'] {
  if (count !== null && budgetIdr === null && costIdr === null) return { kind: 'COUNT', count };
  if (count === null && budgetIdr !== null && costIdr !== null) return { kind: 'BUDGET', budgetIdr, costIdr };
  throw badUserInput('PLAN_AIM', {
    id: 'Sebutkan jumlah desa ("count"), atau anggaran bersama biaya per desa ("budgetIdr" dan "costIdr"), tidak keduanya.',
    en: 'Name the number of villages ("count"), or a budget with the cost per village ("budgetIdr" and "costIdr"), not both.',
  });
}

function noDataLevel(): Error {
  return badUserInput('PLAN_LEVELS', {
    id: 'Desa tanpa data tidak dapat dipilih: hapus NO_DATA dari "levels".',
    en: 'Villages without data cannot be chosen: leave NO_DATA out of "levels".',
  });
}
