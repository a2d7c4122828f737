export {
  IncidentConnectionResolver,
  IncidentResolver,
  RegionIncidentsResolver,
} from './incident.resolver.ts';
