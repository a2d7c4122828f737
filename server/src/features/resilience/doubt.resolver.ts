import { changeBetween } from '@serasi/shared';
import type { RunSensitivity } from '@serasi/shared';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { REGION_LEVELS, type RegionLevel } from '@serasi/shared';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { Region, regionLoaders, RegionLevelEnum } from '../region/index.ts';
import { boundaryNote } from './boundary-note.ts';
import { compareLevels } from './compare-levels.ts';
import { ResilienceComparison, ResiliencePoint, ResilienceSensitivity } from './doubt.type.ts';
import { explain } from './explanation.ts';
import { VILLAGE_REPORT, type VillageReportRow } from './explanation.queries.ts';
import { Explanation } from './explanation.type.ts';
import { findRun, RUN_ARG } from './find-run.ts';
import { RUN_SENSITIVITY } from './resilience.queries.ts';
import { findPlace, METHOD_ARG, PERIOD_ARG, scoreLoaders } from './resilience.resolver.ts';
import { RESILIENCE } from './resilience.service.ts';
import { Resilience } from './resilience.type.ts';
import { toMethod, toResilience } from './resilience.view.ts';
import { toSensitivity } from './sensitivity.view.ts';

@Resolver(() => Resilience)
export class ResilienceExplanationResolver {
  @FieldResolver(() => Explanation, {
    description:
      'Where the score comes from. Of a replaced run: its dimensions only, since the reports behind it may have been replaced too.',
  })
  async explanation(
    @Root() { run, score, regionId }: Resilience,
    @Ctx() context: RequestContext,
  ): Promise<Explanation> {
    if (!run.isCurrent) return explain(run, score, undefined);
    const rows = await context.batch.read<VillageReportRow>(VILLAGE_REPORT, [
      regionId,
      Number(run.period),
      run.method.id,
    ]);
    return explain(run, score, rows[0]);
  }
}

@Resolver(() => Region)
export class RegionHistoryResolver {
  @FieldResolver(() => [ResiliencePoint], {
    description: 'All periods of a method, earliest first, each against the one before.',
  })
  async resilienceHistory(
    @Root() { row }: Region,
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ResiliencePoint[]> {
    const { catalog } = context.get(RESILIENCE);
    const chosen = catalog.find(method).method;
    const runs = catalog.runs.filter(
      (run) =>
        run.method === chosen || (run.method.id === chosen.id && run.method.version === chosen.version),
    );
    const loaders = context.of(scoreLoaders);
    const [scores, lineage] = await Promise.all([
      Promise.all(runs.map((run) => loaders(run).load(row.id))),
      context.of(regionLoaders).lineage.load(row.id),
    ]);
    return runs.map((run, i) => {
      const resilience = toResilience(run, row.id, scores[i] ?? null);
      const before = i > 0 ? scores[i - 1] : undefined;
      const known = (
        score: typeof before,
      ): { index: number | null; low: number | null; high: number | null } =>
        score ?? { index: null, low: null, high: null };
      const change = i > 0 ? changeBetween(known(before), known(scores[i])) : null;
      const note = boundaryNote(row.code, lineage, run.period);
      return Object.assign(new ResiliencePoint(), {
        resilience,
        change: change?.delta ?? null,
        claim: change?.claim ?? 'NONE',
        claimReason: change?.reason ?? null,
        beforeBoundaryChange: note !== null,
        boundaryText: note,
      });
    });
  }
}

@Resolver()
export class ResilienceDoubtResolver {
  @Query(() => ResilienceSensitivity, {
    nullable: true,
    description: 'How far the scores hang on the choices of the method. Null while it is being computed.',
  })
  async resilienceSensitivity(
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: PERIOD_ARG }) period: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ResilienceSensitivity | null> {
    const run = context.get(RESILIENCE).catalog.find(method, period);
    if (run.method.kind === 'PUBLISHED') {
      throw badUserInput('METHOD', {
        id: `${run.method.id} diterbitkan pihak lain: pilihan-pilihannya tidak dapat diuji. Pakai metode yang dihitung Serasi.`,
        en: `${run.method.id} is published by somebody else: its choices can't be varied. Use a method that Serasi computes.`,
      });
    }
    const [row] = await context.batch.read<{ sensitivity: RunSensitivity | null }>(RUN_SENSITIVITY, [run.id]);
    return row?.sensitivity ? toSensitivity(run, row.sensitivity) : null;
  }

  @Query(() => ResilienceComparison, {
    description: 'Two methods, two periods of one, or two runs, on all regions of a level.',
  })
  async resilienceComparison(
    @Arg('level', () => RegionLevelEnum, { description: 'Level of the regions.' }) level: RegionLevel,
    @Arg('within', () => String, {
      nullable: true,
      description: 'Only regions inside the one with this code.',
    })
    within: string | null,
    @Arg('firstMethod', () => String, { nullable: true, description: METHOD_ARG }) firstMethod: string | null,
    @Arg('firstPeriod', () => String, { nullable: true, description: PERIOD_ARG }) firstPeriod: string | null,
    @Arg('secondMethod', () => String, { nullable: true, description: METHOD_ARG })
    secondMethod: string | null,
    @Arg('secondPeriod', () => String, { nullable: true, description: PERIOD_ARG })
    secondPeriod: string | null,
    @Arg('firstRun', () => Int, { nullable: true, description: RUN_ARG }) firstRun: number | null,
    @Arg('secondRun', () => Int, { nullable: true, description: RUN_ARG }) secondRun: number | null,
    @Ctx() context: RequestContext,
  ): Promise<ResilienceComparison> {
    const { levelMaps } = context.get(RESILIENCE);
    const [first, second] = await Promise.all([
      findRun(context, { method: firstMethod, period: firstPeriod, run: firstRun }),
      findRun(context, { method: secondMethod, period: secondPeriod, run: secondRun }),
    ]);
    const ancestor = within ? await findPlace(within, context) : { id: 1, level: 0 };
    const number = REGION_LEVELS.indexOf(level);
    const [one, other] = await Promise.all(
      [first, second].map((run) => levelMaps.load(context, run.id, number, ancestor)),
    );
    if (!one || !other) throw new Error('Both maps are always there.');
    return Object.assign(new ResilienceComparison(), {
      firstMethod: toMethod(first.method),
      firstPeriod: first.period,
      secondMethod: toMethod(second.method),
      secondPeriod: second.period,
      ...compareLevels(one, other),
    });
  }
}
