import { useQuery } from '@apollo/client/react';
import type { AreaShape } from '@serasi/shared';
import { useEffect } from 'react';
import {
  RegionsInAreaDocument,
  type AreaInput,
  type RegionsInAreaQuery,
} from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { isMapLevel } from '../../map/levels.ts';
import type { MapController } from '../../map/map-controller.ts';
import type { AreaChoice } from '../../view/area-text.ts';
import type { ViewState } from '../../view/view-state.ts';
import { areaRing } from '@serasi/shared';
import { AREA_SOURCE } from './area.layer.ts';

export type AreaRegions = RegionsInAreaQuery['regionsInArea'];

/** So many regions are listed and outlined. */
export const LISTED = 500;

/** A shape as the API takes it. */
export function toInput(shape: AreaShape): AreaInput {
  switch (shape.kind) {
    case 'BOX':
      return { bbox: [shape.west, shape.south, shape.east, shape.north] };
    case 'CIRCLE':
      return { circle: { lng: shape.lng, lat: shape.lat, radiusKm: shape.radiusKm } };
    case 'POLYGON':
      return { polygon: shape.points.map(([lng, lat]) => [lng, lat]) };
  }
}

export interface AreaAnswer {
  /** The last answer, also while the next is under way. */
  regions: AreaRegions | null;
  pending: boolean;
  failed: boolean;
  retry: () => void;
}

/** What lies in the area; nothing is asked without one. */
export function useRegionsInArea(
  choice: AreaChoice | null,
  { method, period }: Pick<ViewState, 'method' | 'period'>,
): AreaAnswer {
  const { lang } = useI18n();
  const { data, previousData, error, loading, refetch } = useQuery(RegionsInAreaDocument, {
    variables: {
      area: choice ? toInput(choice.shape) : {},
      level: choice?.level ?? 'DISTRICT',
      method,
      period,
      first: LISTED,
      lang: lang === 'en' ? 'EN' : 'ID',
    },
    skip: choice === null,
  });
  return {
    regions: choice ? ((data ?? previousData)?.regionsInArea ?? null) : null,
    pending: loading,
    failed: error !== undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}

/** Draws the area on the map and outlines what lies in it, as long as the tool is open. */
export function useAreaOnMap(
  map: MapController | null,
  shape: AreaShape | null,
  regions: AreaRegions | null,
): void {
  useEffect(() => {
    const features = shape
      ? [
          {
            type: 'Feature' as const,
            properties: {},
            geometry: { type: 'Polygon' as const, coordinates: [areaRing(shape)] },
          },
        ]
      : [];
    map?.setData(AREA_SOURCE, { type: 'FeatureCollection', features });
    return () => map?.setData(AREA_SOURCE, { type: 'FeatureCollection', features: [] });
  }, [map, shape]);

  useEffect(() => {
    const nodes = regions && !regions.pageInfo.hasNextPage ? regions.nodes : [];
    const marks = nodes.flatMap(({ region: { id, level } }) =>
      isMapLevel(level) ? [{ id: Number(id), level }] : [],
    );
    map?.setMarks('area', marks);
    return () => map?.setMarks('area', []);
  }, [map, regions]);
}
