export {
  IncidentConnectionResolver,
  IncidentResolver,
  RegionIncidentsResolver,
} from './incident.resolver.ts';
export { incidentCountLoaders, isIncidentTold, RegionIncidentCountResolver } from './incident-counts.ts';
export { incidentCounts, visibleIncidents } from './incident.queries.ts';
export {
  COUNTABLE_INCIDENTS,
  type CountableRow,
  type CoverageRow,
  REPORTED_SPANS,
  toCountable,
} from './countable-incidents.queries.ts';
