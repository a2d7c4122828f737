import { SPATIAL_CLUSTER_LABELS, type SpatialCluster } from '@serasi/shared';
import { choroplethLayer } from '../../map/choropleth.ts';
import type { ChoroplethClass, MapLayer } from '../../map/layer-definition.ts';
import type { Theme } from '../../map/palette.ts';

/** One class. Bytes are those of `PackedClusters`. */
function cluster(
  byte: number,
  code: SpatialCluster,
  colour: Record<Theme, string> | null,
  rare = false,
): ChoroplethClass {
  return { byte, colour, rare, label: ({ lang }) => SPATIAL_CLUSTER_LABELS[code][lang] };
}

/**
 * Greens lie among their like that are high, purples among their like that are low: far from the colours of levels.
 * Smallest CIEDE2000 between classes 19 under simulated colour blindness (Machado 2009).
 */
export const clustersLayer: MapLayer = choroplethLayer(
  'clusters',
  {
    levels: ['REGENCY', 'DISTRICT'],
    classes: [
      cluster(3, 'HIGH_HIGH', { light: '#0A6B3C', dark: '#1C9A5C' }),
      cluster(5, 'HIGH_LOW', { light: '#7FD14E', dark: '#A5E077' }),
      cluster(6, 'LOW_HIGH', { light: '#E08BEA', dark: '#DDACEA' }),
      cluster(4, 'LOW_LOW', { light: '#7B2A8B', dark: '#A04DB2' }),
      cluster(2, 'NOT_SIGNIFICANT', { light: '#D3D9DE', dark: '#2A343D' }),
      cluster(1, 'NO_NEIGHBOURS', { light: '#C9C6BC', dark: '#46515B' }, true),
      cluster(0, 'NO_DATA', null),
    ],
  },
  { title: (t) => t.legend.layers.clusters },
);

/**
 * Pockets of high and of low values (Gi*): the two strongest colours of the clusters, which never are on view with them.
 * Smallest CIEDE2000 between classes 34 (dark: 25) under simulated colour blindness (Machado 2009).
 */
export const hotspotsLayer: MapLayer = choroplethLayer(
  'hotspots',
  {
    levels: ['REGENCY', 'DISTRICT'],
    classes: [
      cluster(7, 'HOT', { light: '#0A6B3C', dark: '#1C9A5C' }),
      cluster(8, 'COLD', { light: '#7B2A8B', dark: '#A04DB2' }),
      cluster(2, 'NOT_SIGNIFICANT', { light: '#D3D9DE', dark: '#2A343D' }),
      cluster(1, 'NO_NEIGHBOURS', { light: '#C9C6BC', dark: '#46515B' }, true),
      cluster(0, 'NO_DATA', null),
    ],
  },
  { title: (t) => t.legend.layers.hotspots },
);
