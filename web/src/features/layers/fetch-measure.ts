import type {
  BesideQuery,
  BesideQueryVariables,
  DataStatus,
  RegionMeasureQuery,
  RegionMeasureQueryVariables,
} from '../../api/generated/graphql.ts';
import { postGraphql } from '../../api/post-graphql.ts';
import type { ChoroplethId } from '../../map/layer-definition.ts';
import { decodePacked, type LevelValues } from '../../map/level-values.ts';
import type { MapLevel } from '../../map/levels.ts';
import { decodeNumbers, type RegionNumbers } from '../../map/packed-numbers.ts';
import { classOfValue } from '../../map/value-classes.ts';
import { drawnAs, MEASURE_OF, type MeasureChoice } from './measure-of.ts';
import query from './region-measure.graphql?raw';
import besideQuery from './beside.graphql?raw';

/** A measure of one level, classed for the map, with the numbers behind the classes. */
export interface MeasureValues extends LevelValues, RegionNumbers {
  /** The layer that draws it. */
  choropleth: ChoroplethId;
  measure: Omit<RegionMeasureQuery['regionMeasure'], 'packed'>;
}

/** One measure of one level; it bypasses the client's cache. @throws when the server does not answer, or refuses with a sentence. */
export async function fetchMeasure(
  layer: MeasureChoice,
  key: { method: string | null; period: string | null },
  level: MapLevel,
): Promise<MeasureValues> {
  const { regionMeasure } = await postGraphql<RegionMeasureQuery, RegionMeasureQueryVariables>(
    query,
    'RegionMeasure',
    {
      ...key,
      level,
      measure: MEASURE_OF[layer.id],
      dimension: layer.id === 'dimension' ? layer.dimension : null,
      against: layer.id === 'change' ? layer.against : null,
    },
  );
  const { packed, ...measure } = regionMeasure;
  return { ...classed(layer.id, packed, measure.method?.scaleMax), measure };
}

/** Classes by the layer's own breaks; of a change: by what may be claimed of it. */
export function classed(
  id: MeasureChoice['id'],
  packed: RegionMeasureQuery['regionMeasure']['packed'],
  scaleMax: number | undefined,
): LevelValues & RegionNumbers & { choropleth: ChoroplethId } {
  if (id === 'change') {
    const { numbers } = decodeNumbers(packed, () => 0);
    return { ...decodePacked(packed.firstId, packed.claims ?? ''), numbers, choropleth: id };
  }
  const { choropleth, scale } = drawnAs(id, scaleMax);
  const times = scale.times ?? 1;
  const scaled = { ...packed, factor: packed.factor * times, offset: packed.offset * times };
  return { ...decodeNumbers(scaled, (value) => classOfValue(scale, value)), choropleth };
}

/** What stands beside the colours of a level. */
export interface BesideValues {
  level: MapLevel;
  residents: RegionNumbers;
  residentsStatus: DataStatus;
  /** Null: not asked for. */
  index: RegionNumbers | null;
}

export async function fetchBeside(
  variables: BesideQueryVariables & { level: MapLevel },
): Promise<BesideValues> {
  const { residents, index } = await postGraphql<BesideQuery, BesideQueryVariables>(
    besideQuery,
    'Beside',
    variables,
  );
  return {
    level: variables.level,
    residents: decodeNumbers(residents.packed, () => 0),
    residentsStatus: residents.dataStatus,
    index: index ? decodeNumbers(index.packed, () => 0) : null,
  };
}
