import type { FeatureCollection } from 'geojson';
import type { IncidentPlacesQuery } from '../../api/generated/graphql.ts';
import { weightOf } from './incident-size.ts';

type Places = Pick<IncidentPlacesQuery['incidentPlaces'], 'told' | 'codes' | 'names' | 'lngs' | 'lats'>;

/** Length of a kecamatan's code; shorter ones are known no better than to the kabupaten or province. */
const DISTRICT_LENGTH = '73.02.01'.length;

/**
 * The places that have incidents, as points. `packed`: base64 of 32-bit little-endian counts in the order of the places. A place
 * without a label point is left out: it is in the total only.
 */
export function toFeatures(places: Places, packed: string): FeatureCollection {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const counts = new DataView(bytes.buffer);
  const weight = weightOf(places.told);
  const features = places.codes.flatMap((code, i) => {
    const count = counts.getUint32(i * 4, true);
    const [lng, lat] = [places.lngs[i] ?? null, places.lats[i] ?? null];
    if (count === 0 || lng === null || lat === null) return [];
    return [
      {
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [lng, lat] },
        properties: {
          code,
          name: places.names[i] ?? code,
          count,
          weight: count * weight,
          coarse: code.length < DISTRICT_LENGTH,
        },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}
