import { Arg, Ctx, Field, Float, InputType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { checkRegionCode, regionLoaders, toRegion } from '../region/index.ts';
import { WhatIfResult } from './doubt.type.ts';
import { METHOD_ARG, PERIOD_ARG } from './resilience.resolver.ts';
import { RESILIENCE } from './resilience.service.ts';
import { TARGETS, tryChanges, type TargetRow } from './what-if.ts';

const MOST_TARGETS = 200;

@InputType({ description: 'A number for an indicator.' })
export class IndicatorNumber {
  @Field(() => String, { description: 'Code, e.g. PKR1.' })
  indicator: string;

  @Field(() => Float, { description: 'A value in the indicator’s unit, or a weight above 0.' })
  value: number;
}

@Resolver()
export class WhatIfResolver {
  @Query(() => [WhatIfResult], {
    description:
      'Scores regions anew with other values (of all villages in them) or other weights, and tells before and after, coarse to fine. Nothing is stored.',
    complexity: 200,
  })
  async whatIf(
    @Arg('regions', () => [String], {
      description: 'Codes; up to 200, in at most 40 kabupaten/kota. A region stands for all of its villages.',
    })
    codes: string[],
    @Arg('changes', () => [IndicatorNumber], {
      defaultValue: [],
      description: 'Values that all these villages would have.',
    })
    changes: IndicatorNumber[],
    @Arg('weights', () => [IndicatorNumber], {
      defaultValue: [],
      description: 'Weights of indicators inside their dimension. With any, only the regions named are told.',
    })
    weights: IndicatorNumber[],
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: PERIOD_ARG }) period: string | null,
    @Ctx() context: RequestContext,
  ): Promise<WhatIfResult[]> {
    const run = context.get(RESILIENCE).catalog.find(method, period);
    if (run.method.kind === 'PUBLISHED') throw published(run.method.id);
    if (codes.length === 0 || codes.length > MOST_TARGETS) throw tooMany();
    const wanted = [...new Set(codes.map(checkRegionCode))];
    const targets = await context.batch.read<TargetRow>(TARGETS, [wanted]);
    const missing = wanted.find((code) => !targets.some((target) => target.code === code));
    if (missing !== undefined) throw unknownRegion(missing);
    const tried = await tryChanges(
      (sql, parameters) => context.batch.read(sql, parameters),
      run,
      targets,
      changes,
      weights,
    );
    const rows = await context.of(regionLoaders).byId.loadMany(tried.map(({ id }) => id));
    return tried.flatMap(({ before, after }, i) => {
      const row = rows[i];
      if (!row || row instanceof Error) return [];
      return [Object.assign(new WhatIfResult(), { region: toRegion(row), before, after })];
    });
  }
}

function published(id: string): Error {
  return badUserInput('METHOD', {
    id: `${id} diterbitkan pihak lain dan tidak dihitung di sini. Pakai metode yang dihitung Serasi.`,
    en: `${id} is published by somebody else and not computed here. Use a method that Serasi computes.`,
  });
}

function tooMany(): Error {
  return badUserInput('TOO_MANY', {
    id: `Sebutkan 1 sampai ${MOST_TARGETS} kode wilayah.`,
    en: `Name 1 to ${MOST_TARGETS} codes of regions.`,
  });
}

function unknownRegion(code: string): Error {
  return badUserInput('REGION_UNKNOWN', {
    id: `Tidak ada wilayah dengan kode ${code}. Cari kodenya dengan searchRegions.`,
    en: `No region has the code ${code}. Find the code with searchRegions.`,
  });
}
