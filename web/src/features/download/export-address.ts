import { levelOfCode, NATION_CODE } from '@serasi/shared';
import type { ResilienceLevel } from '../../api/generated/graphql.ts';
import type { Language } from '../../i18n/i18n.tsx';
import { depthOf, isMapLevel, type MapLevel } from '../../map/levels.ts';
import type { Bbox } from '../../map/map-events.ts';

/** Which regions a download holds. */
export type ExportArea = 'selected' | 'nation' | 'view';

/** `csv-koma` for programs, `csv-titikkoma` for Excel in Indonesian. */
export type ExportFormat = 'csv-koma' | 'csv-titikkoma' | 'geojson' | 'txt';

export interface ExportWish {
  level: MapLevel;
  area: ExportArea;
  region: string | null;
  bounds: Bbox | null;
  method: string | null;
  period: string | null;
  levels: readonly ResilienceLevel[];
  lang: Language;
}

/** Whether the selected region can hold regions of this level: it lies above them. */
export function canHold(region: string | null, level: MapLevel): boolean {
  if (region === null || region === NATION_CODE) return false;
  const own = levelOfCode(region);
  return isMapLevel(own) && depthOf(own) < depthOf(level);
}

/** The address of a download of the server. */
export function exportAddress(wish: ExportWish, format: ExportFormat): string {
  const { level, area, region, bounds, method, period, levels, lang } = wish;
  const query = new URLSearchParams({ level, bahasa: lang });
  if (area === 'selected' && region) query.set('within', region);
  if (area === 'view' && bounds) query.set('bbox', bounds.map((degree) => degree.toFixed(4)).join(','));
  if (method) query.set('method', method);
  if (period) query.set('period', period);
  if (levels.length > 0) query.set('levels', levels.join(','));
  if (format === 'csv-titikkoma') {
    query.set('dialect', 'titikkoma');
    query.set('bom', '1');
  }
  const ending = format.startsWith('csv') ? 'csv' : format;
  return `/api/export/regions.${ending}?${query}`;
}
