import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { Region } from '../region/index.ts';
import { INCIDENT_SUMMARIES } from './incident-summary.service.ts';
import { IncidentSummary } from './incident-summary.type.ts';
import type { Summary } from './summarise.ts';

const VILLAGE = 4;
/** One summary costs about as much as this many fields. */
const COST = 300;

@Resolver(() => Region)
export class RegionIncidentSummaryResolver {
  @FieldResolver(() => IncidentSummary, {
    description: 'Incidents in this region and below it over time, and whether they rose, fell, or neither.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  async incidentSummary(
    @Root() region: Region,
    @Arg('year', () => Int, {
      nullable: true,
      description: 'Year to tell of; the last complete one when left out.',
    })
    year: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<IncidentSummary> {
    const wanted = checkYear(year ?? null);
    const withheld = region.row.level === VILLAGE && context.viewer.kind === 'public';
    if (withheld) return toSummary(null, withheld);
    return toSummary(await context.get(INCIDENT_SUMMARIES).load(context, region, wanted), withheld);
  }
}

function toSummary(summary: Summary | null, withheld: boolean): IncidentSummary {
  return Object.assign(new IncidentSummary(), {
    withheld,
    months: summary?.months ?? [],
    year: summary?.year ?? null,
    yearBefore: summary?.yearBefore ?? null,
    monthUnknown: summary?.monthUnknown ?? null,
    change: summary?.change.change ?? null,
    claim: summary?.change.claim ?? 'NONE',
    claimReason: summary?.change.reason ?? null,
    p: summary?.change.p ?? null,
    text: summary?.sentence ?? null,
    kinds: summary?.kinds.map(({ value, count }) => ({ kind: value, count })) ?? [],
    handling: summary?.handling.map(({ value, count }) => ({ status: value, count })) ?? [],
    dataStatus: summary?.dataStatus ?? null,
  });
}

function checkYear(year: number | null): number | null {
  if (year === null || (year >= 1900 && year <= 2100)) return year;
  throw badUserInput('YEAR', {
    id: `Tahun ${year} tidak dapat dipakai. Tulis tahun antara 1900 dan 2100, misalnya 2025.`,
    en: `The year ${year} can't be used. Write a year between 1900 and 2100, for example 2025.`,
  });
}
