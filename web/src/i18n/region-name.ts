import { kindOfCode, levelOfCode } from '@serasi/shared';
import type { Messages } from './messages.id.ts';

const PAPUA = new Set(['91', '92', '93', '94', '95', '96', '97']);

/**
 * What people there call a region of this code: kabupaten or kota, distrik in Papua, gampong in Aceh, nagari in
 * Sumatera Barat. Empty for the nation.
 */
export function kindWord(code: string, t: Messages): string {
  const province = code.slice(0, 2);
  switch (levelOfCode(code)) {
    case 'NATION':
      return '';
    case 'PROVINCE':
      return t.kind.province;
    case 'DISTRICT':
      return PAPUA.has(province) ? t.kind.distrik : t.kind.district;
    default: {
      const kind = kindOfCode(code);
      if (kind === 'DESA' && province === '11') return t.kind.gampong;
      if (kind === 'DESA' && province === '13') return t.kind.nagari;
      return kind ? t.kind[kind] : '';
    }
  }
}

/** A name as labels, tables and paths show it: "Bulukumba", but "Kota Makassar", because there may be both. */
export function shortName(name: string): string {
  return name.replace(/^Kabupaten\s+/, '');
}

/** A name with its kind before it, once: "Kabupaten Bulukumba". */
export function fullName(region: { code: string; name: string }, t: Messages): string {
  const kind = kindWord(region.code, t);
  if (kind === '' || region.name.toLowerCase().startsWith(`${kind.toLowerCase()} `)) return region.name;
  return `${kind} ${region.name}`;
}
