import { LRUCache } from 'lru-cache';
import { Service, type RequestContext } from '../../platform/context.ts';
import {
  incidentCubeColumns,
  INCIDENT_SOURCES,
  incidentPlaceColumns,
  type IncidentColumnsRow,
  type IncidentPlacesRow,
  type IncidentSourceRow,
} from './incident-cube.queries.ts';
import { CUBE_PARAMS, toCube, type IncidentCube } from './incident-cube.ts';

/** A cube of 250,000 incidents takes about 3 MB; an old one stays while operations of its version end. */
const MAX_CUBES = 3;

/** Cubes by data version and kind of viewer, read at the first question. Who asks meanwhile waits for the same reading. */
export class IncidentCubes {
  private readonly cache = new LRUCache<string, Promise<IncidentCube>>({ max: MAX_CUBES });

  load(context: RequestContext): Promise<IncidentCube> {
    const key = cubeKey(context);
    const cached = this.cache.get(key);
    if (cached) return cached;
    const made = readCube(context);
    this.cache.set(key, made);
    made.catch(() => this.cache.delete(key));
    return made;
  }
}

/** Equal keys: the same cube. */
export function cubeKey({ dataVersion, viewer }: RequestContext): string {
  return `${dataVersion}/${viewer.kind}`;
}

/** What resolvers of incident counts share between operations. */
export const INCIDENT_CUBES = new Service<IncidentCubes>('incident cubes');

async function readCube({ viewer, batch }: RequestContext): Promise<IncidentCube> {
  const [[columns], [places], sources] = await Promise.all([
    batch.read<IncidentColumnsRow>(incidentCubeColumns(viewer), CUBE_PARAMS),
    batch.read<IncidentPlacesRow>(incidentPlaceColumns(viewer)),
    batch.read<IncidentSourceRow>(INCIDENT_SOURCES),
  ]);
  if (!columns || !places) throw new Error('Incidents are one row of columns, even where there are none.');
  return toCube(columns, places, sources);
}
