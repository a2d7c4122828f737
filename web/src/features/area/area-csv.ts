import type { Language } from '../../i18n/i18n.tsx';
import type { AreaNode } from './sort-list.ts';
import type { AreaRegions } from './use-area.ts';
import { AREA_WORDS } from './words.ts';

/** Excel opens UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The regions of an area as CSV (RFC 4180): Indonesian with semicolons and decimal commas, English with commas and points, as a
 * spreadsheet of that language opens them. Unknown stays empty, never 0. A text that looks like a formula gets a quote mark before it.
 */
export function areaCsv(regions: AreaRegions, nodes: readonly AreaNode[], lang: Language): string {
  const w = AREA_WORDS[lang];
  const separator = lang === 'id' ? ';' : ',';
  const number = (value: number | null, decimals: number) => {
    if (value === null) return '';
    const text = String(Number(value.toFixed(decimals)));
    return lang === 'id' ? text.replace('.', ',') : text;
  };
  const text = (value: string) => {
    const harmless = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
    return /["\n\r;,]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  const head = Object.values(w.csvColumns);
  const rows = nodes.map(({ region, level, index, residents }) => [
    text(region.code),
    text(region.name),
    text(region.path),
    level,
    number(index, regions.method.decimals),
    number(residents, 0),
    regions.residentsSimulated ? w.yes : w.no,
    regions.dataStatus,
    text(`${regions.method.id}/${regions.method.version}`),
    text(regions.period),
  ]);
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.join(separator)}\r\n`).join('');
}
