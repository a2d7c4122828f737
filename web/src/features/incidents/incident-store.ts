import type { FeatureCollection } from 'geojson';
import type {
  IncidentCountsQuery,
  IncidentCountsQueryVariables,
  IncidentPlacesQuery,
  IncidentPlacesQueryVariables,
} from '../../api/generated/graphql.ts';
import { postGraphql } from '../../api/post-graphql.ts';
import countsQuery from './incident-counts.graphql?raw';
import { toFeatures } from './incident-features.ts';
import placesQuery from './incident-places.graphql?raw';

/** The incidents on the map. */
export interface IncidentAnswer {
  total: number;
  simulated: number;
  /** Told at all, whatever the filter. */
  told: number;
  attribution: readonly string[];
  data: FeatureCollection;
}

/** `answer` is null until the first counts are here; the old one stays while new ones are under way. */
export interface IncidentState {
  answer: IncidentAnswer | null;
  loading: boolean;
  failed: boolean;
}

type Places = IncidentPlacesQuery['incidentPlaces'];

/** Holds the incidents on view: where they can be once for each version of the data, how many there are for each filter. */
export class IncidentStore {
  private state: IncidentState = { answer: null, loading: false, failed: false };
  private readonly listeners = new Set<() => void>();
  private latest = '';
  private places: Places | null = null;

  readonly get = (): IncidentState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Gets the counts of a filter; of several wishes the latest one is shown. A wish that is met or under way is not asked again. */
  async want(wish: IncidentCountsQueryVariables): Promise<void> {
    const name = JSON.stringify(wish);
    if (name === this.latest && !this.state.failed) return;
    this.latest = name;
    this.set({ ...this.state, loading: true, failed: false });
    try {
      const [{ incidentPlaces: counts }] = await Promise.all([fetchCounts(wish), this.readPlaces()]);
      const places = this.places?.key === counts.key ? this.places : await this.readPlaces(true);
      if (name !== this.latest) return;
      const { total, simulated } = counts;
      const { told, attribution } = places;
      const answer = { total, simulated, told, attribution, data: toFeatures(places, counts.packed.counts) };
      this.set({ answer, loading: false, failed: false });
    } catch {
      if (name === this.latest) this.set({ ...this.state, loading: false, failed: true });
    }
  }

  private async readPlaces(anew = false): Promise<Places> {
    if (this.places && !anew) return this.places;
    const { incidentPlaces } = await postGraphql<IncidentPlacesQuery, IncidentPlacesQueryVariables>(
      placesQuery,
      'IncidentPlaces',
      {},
    );
    this.places = incidentPlaces;
    return incidentPlaces;
  }

  private set(state: IncidentState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function fetchCounts(wish: IncidentCountsQueryVariables): Promise<IncidentCountsQuery> {
  return postGraphql<IncidentCountsQuery, IncidentCountsQueryVariables>(countsQuery, 'IncidentCounts', wish);
}
