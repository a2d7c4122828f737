import type { Language } from '../../i18n/i18n.tsx';
import type { CsvCell } from '../../ui/csv.ts';
import type { AreaNode } from './sort-list.ts';
import type { AreaRegions } from './use-area.ts';
import { AREA_WORDS } from './words.ts';

/** The regions of an area as rows of a file, the head first. Every row says whether it is real, and by which method. */
export function areaRows(regions: AreaRegions, nodes: readonly AreaNode[], lang: Language): CsvCell[][] {
  const w = AREA_WORDS[lang];
  const { method, period, dataStatus, residentsSimulated } = regions;
  const factor = 10 ** method.decimals;
  const rows = nodes.map(({ region, level, index, residents }): CsvCell[] => [
    region.code,
    region.name,
    region.path,
    level,
    index === null ? null : Math.round(index * factor) / factor,
    residents,
    residentsSimulated ? w.yes : w.no,
    dataStatus,
    `${method.id}/${method.version}`,
    period,
  ]);
  return [Object.values(w.csvColumns), ...rows];
}
