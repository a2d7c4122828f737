import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { pageCost } from '../../platform/limits.ts';
import { checkPageSize, decodeCursor, encodeCursor, toPage } from '../../platform/paging.ts';
import { toRun } from './catalog.ts';
import { RUNS_COUNT, RUNS_PAGE, type RunRow } from './resilience.queries.ts';
import { METHOD_ARG } from './resilience.resolver.ts';
import { RESILIENCE } from './resilience.service.ts';
import { toMethod } from './resilience.view.ts';
import { ScoreRun, ScoreRunConnection } from './score-run.type.ts';

@Resolver()
export class ScoreRunResolver {
  @Query(() => ScoreRunConnection, {
    description: 'When scores were computed, the latest first: current runs and those they have replaced.',
    complexity: pageCost,
  })
  async scoreRuns(
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: 'Only of this period.' })
    period: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, at most 1,000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ScoreRunConnection> {
    const chosen = context.get(RESILIENCE).catalog.find(method, period).method;
    const name = [chosen.id, chosen.version, period ?? null];
    const [before] = decodeCursor(after, ['number']) ?? [null];
    const size = checkPageSize(first);
    const rows = await context.batch.read<RunRow>(RUNS_PAGE, [...name, before, size + 1]);
    const page = toPage(rows, size, (row) => encodeCursor([row.run_id]));
    return Object.assign(new ScoreRunConnection(), {
      nodes: page.nodes.map(toScoreRun),
      pageInfo: page.pageInfo,
      cursorOf: (run: ScoreRun) => encodeCursor([run.number]),
      countRows: async () => (await context.batch.read<{ total: number }>(RUNS_COUNT, name))[0]?.total ?? 0,
    });
  }
}

function toScoreRun(row: RunRow): ScoreRun {
  const { id, method, isCurrent, isPartial, ...told } = toRun(row);
  return Object.assign(new ScoreRun(), {
    ...told,
    number: id,
    method: toMethod(method),
    current: isCurrent,
    partial: isPartial,
  });
}
