import type { FeatureCollection } from 'geojson';
import type { IncidentCountsQueryVariables } from '../../api/generated/graphql.ts';
import type { IncidentCounts, IncidentPlaces } from './fetch-incidents.ts';
import { toFeatures } from './incident-features.ts';

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
  failed: boolean;
}

interface Reads {
  places: () => Promise<IncidentPlaces>;
  counts: (wish: IncidentCountsQueryVariables) => Promise<IncidentCounts>;
}

/** Holds the incidents on view: where they can be once for each version of the data, how many there are for each filter. */
export class IncidentStore {
  private state: IncidentState = { answer: null, failed: false };
  private readonly listeners = new Set<() => void>();
  private latest = '';
  private places: IncidentPlaces | null = null;
  private readonly read: Reads;

  constructor(read: Reads) {
    this.read = read;
  }

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
    try {
      const answer = await this.answer(wish);
      if (name === this.latest) this.set({ answer, failed: false });
    } catch {
      if (name === this.latest) this.set({ ...this.state, failed: true });
    }
  }

  /** Counts belong to the places of the same key; older places are read anew. */
  private async answer(wish: IncidentCountsQueryVariables): Promise<IncidentAnswer> {
    const known = this.places ?? this.read.places();
    const [counts, first] = await Promise.all([this.read.counts(wish), known]);
    this.places = first.key === counts.key ? first : await this.read.places();
    const { total, simulated, key } = counts;
    if (this.places.key !== key) return this.answer(wish);
    const { told, attribution } = this.places;
    return { total, simulated, told, attribution, data: toFeatures(this.places, counts.packed.counts) };
  }

  private set(state: IncidentState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
