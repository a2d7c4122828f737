export { incidentImporter } from './incident.importer.ts';
export { INCIDENT_TEMPLATE } from './incident.template.ts';
