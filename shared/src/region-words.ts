import { REGION_KIND_LABELS, REGION_LEVEL_LABELS } from './labels.ts';
import type { Localised } from './localised.ts';
import { kindOfCode, levelOfCode } from './region.ts';

interface LocalWords {
  district?: Localised;
  /** Inside a kota, where it differs from the kabupaten's word. */
  districtInKota?: Localised;
  desa?: Localised;
}

const PAPUA: LocalWords = {
  district: { id: 'Distrik', en: 'District (distrik)' },
  desa: { id: 'Kampung', en: 'Village (kampung)' },
};

/**
 * What districts and villages are called by province code, where it is not kecamatan and desa.
 *
 * @source UU 11/2006 (Aceh: gampong) · Perda Sumatera Barat 7/2018 (nagari) · Pergub DI Yogyakarta 25/2019 (kapanewon,
 * kemantren, kalurahan) · UU 21/2001 on Papua (distrik, kampung), now six provinces.
 */
const LOCAL_WORDS: Readonly<Record<string, LocalWords>> = {
  '11': { desa: { id: 'Gampong', en: 'Village (gampong)' } },
  '13': { desa: { id: 'Nagari', en: 'Village (nagari)' } },
  '34': {
    district: { id: 'Kapanewon', en: 'District (kapanewon)' },
    districtInKota: { id: 'Kemantren', en: 'District (kemantren)' },
    desa: { id: 'Kalurahan', en: 'Village (kalurahan)' },
  },
  '91': PAPUA,
  '92': PAPUA,
  '93': PAPUA,
  '94': PAPUA,
  '95': PAPUA,
  '96': PAPUA,
};

/** What a region is called where it lies: "Distrik" in Papua, "Gampong" in Aceh, "Kelurahan" by its code. */
export function regionWord(code: string): Localised {
  const level = levelOfCode(code);
  const kind = kindOfCode(code);
  const words = LOCAL_WORDS[code.slice(0, 2)];
  const isInKota = kindOfCode(code.slice(0, 5)) === 'KOTA';
  if (level === 'DISTRICT') {
    const local = isInKota ? (words?.districtInKota ?? words?.district) : words?.district;
    return local ?? REGION_LEVEL_LABELS.DISTRICT;
  }
  if (kind === 'DESA' && words?.desa) return words.desa;
  return kind ? REGION_KIND_LABELS[kind] : REGION_LEVEL_LABELS[level];
}
