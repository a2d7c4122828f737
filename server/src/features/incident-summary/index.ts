export { RegionIncidentSummaryResolver } from './incident-summary.resolver.ts';
export { INCIDENT_SUMMARIES, IncidentSummaries } from './incident-summary.service.ts';
