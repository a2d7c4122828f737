import type { FeatureCollection } from 'geojson';
import type { Bbox } from '../../map/map-events.ts';

/** A circle on the map in words. */
export interface IncidentPlace {
  code: string;
  name: string;
  count: number;
  /** Known no better than to the kabupaten or province. */
  coarse: boolean;
}

/** The places inside a box, those with most incidents first. */
export function placesIn(
  data: FeatureCollection | null,
  [west, south, east, north]: Bbox,
): readonly IncidentPlace[] {
  return (data?.features ?? [])
    .flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point' || !properties) return [];
      const [lng = NaN, lat = NaN] = geometry.coordinates;
      const isInside = lng >= west && lng <= east && lat >= south && lat <= north;
      return isInside ? [properties as IncidentPlace] : [];
    })
    .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
