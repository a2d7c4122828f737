import { BOUNDARY_STATUS_LABELS, REGION_KIND_LABELS, REGION_LEVEL_LABELS } from '@serasi/shared';
import { graphqlEnum } from '../../platform/graphql-enum.ts';

export const RegionLevelEnum = graphqlEnum(
  'RegionLevel',
  'Level of administration, coarse to fine.',
  REGION_LEVEL_LABELS,
);
export const RegionKindEnum = graphqlEnum(
  'RegionKind',
  'Kind of a kabupaten/kota or of a village.',
  REGION_KIND_LABELS,
);
export const BoundaryStatusEnum = graphqlEnum(
  'BoundaryStatus',
  'How far a boundary can be trusted.',
  BOUNDARY_STATUS_LABELS,
);
export const RegionChangeKindEnum = graphqlEnum('RegionChangeKind', 'What happened to a region.', {
  SPLIT: { id: 'pemekaran', en: 'split' },
  MERGE: { id: 'penggabungan', en: 'merge' },
  RENAME: { id: 'ganti nama', en: 'rename' },
  RECODE: { id: 'ganti kode', en: 'recode' },
  STATUS_CHANGE: { id: 'ganti status', en: 'change of status' },
});
