export {
  IncidentConnectionResolver,
  IncidentResolver,
  RegionIncidentsResolver,
} from './incident.resolver.ts';
export { LocationPrecisionEnum } from './incident.enums.ts';
export { incidentCountLoaders, isIncidentTold, RegionIncidentCountResolver } from './incident-counts.ts';
export { incidentCounts, visibleIncidents } from './incident.queries.ts';
export {
  COUNTABLE_INCIDENTS,
  type CountableRow,
  type CoverageRow,
  REPORTED_SPANS,
  toCountable,
} from './countable-incidents.queries.ts';
export { lastKnownMonth, reportedDistricts } from './reported-days.queries.ts';
export { HandlingStatusEnum, IncidentKindEnum } from './incident.enums.ts';
export { IncidentFacetsResolver } from './incident-facets.resolver.ts';
export { INCIDENT_CUBES, IncidentCubes } from './incident-cubes.service.ts';
