import { LRUCache } from 'lru-cache';
import { Service, type RequestContext } from '../../platform/context.ts';
import { ancestorIds, type Region } from '../region/index.ts';
import { incidentSummary, type SummaryRow } from './incident-summary.queries.ts';
import { summarise, type Summary } from './summarise.ts';

/** A summary takes about two kilobytes. */
const MAX_CACHED = 2000;

/** Summaries by data version, kind of viewer, region and year. Null: nothing is known of any place. */
export class IncidentSummaries {
  private readonly cache = new LRUCache<string, Promise<{ summary: Summary | null }>>({ max: MAX_CACHED });

  async load(context: RequestContext, { row }: Region, year: number | null): Promise<Summary | null> {
    const key = `${context.dataVersion}/${context.viewer.kind}/${row.id}/${year ?? ''}`;
    const made = this.cache.get(key) ?? this.make(context, row, year);
    this.cache.set(key, made);
    made.catch(() => this.cache.delete(key));
    return (await made).summary;
  }

  private async make(
    context: RequestContext,
    row: Region['row'],
    year: number | null,
  ): Promise<{ summary: Summary | null }> {
    const sql = incidentSummary(context.viewer, row.level);
    const [counted] = await context.batch.read<SummaryRow>(sql, [row.id, ancestorIds(row), year]);
    if (!counted) throw new Error('A summary of incidents is always one row.');
    return { summary: summarise(counted, year) };
  }
}

/** What resolvers of incident summaries share between operations. */
export const INCIDENT_SUMMARIES = new Service<IncidentSummaries>('incident summaries');
