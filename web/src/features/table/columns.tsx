import type { ReactNode } from 'react';
import type { RegionOrder } from '../../api/generated/graphql.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { MapLayer, ValuesByLevel } from '../../map/layer-definition.ts';
import { classOfId } from '../../map/level-values.ts';
import type { MapLevel } from '../../map/levels.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import type { TableRow } from './use-region-page.ts';
import type { TABLE_WORDS } from './words.ts';

export type Words = (typeof TABLE_WORDS)['id'];

/** A column after the name. */
export interface TableColumn {
  id: string;
  label: string;
  note?: string;
  /** Null: nothing to sort by. */
  orderBy: RegionOrder | null;
  isNumber?: boolean;
  className?: string;
  cell: (row: TableRow) => ReactNode;
}

interface Parts {
  i18n: I18n;
  words: Words;
  level: MapLevel;
  layer: MapLayer;
  title: string;
  values: ValuesByLevel;
  hasNative: boolean;
}

/** The columns: what the map says of a region, with the class of the layer on view where that is not the level itself. */
export function tableColumns({ i18n, words, level, layer, title, values, hasNative }: Parts): TableColumn[] {
  const { t, n } = i18n;
  const none = <span className="quiet">{words.unknown}</span>;
  const columns: (TableColumn | false)[] = [
    {
      id: 'level',
      label: words.levelColumn,
      orderBy: null,
      cell: ({ resilience }) => <LevelChip level={resilience.level} kind="dot" />,
    },
    {
      id: 'index',
      label: words.index,
      orderBy: 'INDEX',
      isNumber: true,
      cell: ({ resilience: { index, method } }) =>
        index === null ? none : n.decimal(index, method.decimals),
    },
    hasNative && {
      id: 'native',
      label: words.native,
      orderBy: null,
      cell: ({ resilience }) => resilience.nativeClass?.name ?? none,
    },
    layer.choropleth?.ofMethod !== true && {
      id: 'layer',
      label: title,
      orderBy: null,
      cell: ({ id }) => {
        const byte = classOfId(values[level], Number(id));
        return layer.choropleth?.classes.find((entry) => entry.byte === byte)?.label(i18n) ?? none;
      },
    },
    {
      id: 'confidence',
      label: words.confidence,
      orderBy: 'CONFIDENCE',
      cell: ({ resilience: { confidenceLevel } }) =>
        confidenceLevel === null ? none : t.region.confidenceWord[confidenceLevel],
    },
    {
      id: 'coverage',
      label: words.coverage,
      orderBy: 'COVERAGE',
      isNumber: true,
      cell: ({ resilience: { coverage } }) => (coverage === null ? none : n.percent(coverage)),
    },
    {
      id: 'flags',
      label: words.flags,
      orderBy: null,
      className: 'table-flags',
      cell: ({ resilience: { flags } }) => flags.map((flag) => t.resilience.flag[flag]).join(', '),
    },
    {
      id: 'incidents',
      label: words.incidents,
      note: words.incidentsNote,
      orderBy: level === 'VILLAGE' ? null : 'INCIDENTS',
      isNumber: true,
      cell: ({ incidentCount }) =>
        incidentCount === null ? <span className="quiet">{words.withheld}</span> : n.integer(incidentCount),
    },
    {
      id: 'status',
      label: words.status,
      orderBy: null,
      cell: ({ resilience: { dataStatus } }) =>
        dataStatus === 'REAL' ? (
          words.statusWord.REAL
        ) : (
          <em className="tag table-tag">{words.statusWord[dataStatus]}</em>
        ),
    },
  ];
  return columns.filter((column) => column !== false);
}
