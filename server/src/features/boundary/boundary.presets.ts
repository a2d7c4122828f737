import { dottedCode, isRegionCode, levelOfCode, REGION_LEVELS, type RegionLevel } from '@serasi/shared';
import type { CodeSystem } from '../../import/import-request.ts';
import type { Mapping } from '../../import/mapping.ts';
import { NAME_FIELDS, type RegionClue } from '../../import/match/region-clue.ts';

type AdministrativeLevel = Exclude<RegionLevel, 'NATION'>;
const LEVELS_FINE_FIRST = ['VILLAGE', 'DISTRICT', 'REGENCY', 'PROVINCE'] as const;

/** Which attributes of a boundary file hold codes and names, level by level; the finest that is filled is the feature's own. */
export interface BoundaryPreset {
  /** null: its codes belong to no system that we know; only names are used. */
  readonly codeSystem: CodeSystem | null;
  readonly codes: Readonly<Partial<Record<AdministrativeLevel, readonly string[]>>>;
  readonly names: Readonly<Partial<Record<AdministrativeLevel, readonly string[]>>>;
  /** One code attribute for every level: its length tells the level. */
  readonly code?: readonly string[];
  readonly name?: readonly string[];
  readonly source: string;
  readonly licence: string;
}

const UNSTATED = 'sesuai sumber berkas';

/** @source attribute names: BIG "Unsur RBI 10K", OCHA COD-AB Indonesia 2020, Dukcapil GIS, GADM 4.1, cahyadsn/wilayah_boundaries */
export const BOUNDARY_PRESETS: Readonly<Record<string, BoundaryPreset>> = {
  'big-rbi': {
    codeSystem: 'kemendagri',
    codes: { VILLAGE: ['KDEPUM'], DISTRICT: ['KDCPUM'], REGENCY: ['KDPKAB'], PROVINCE: ['KDPPUM'] },
    names: { VILLAGE: ['WADMKD', 'NAMOBJ'], DISTRICT: ['WADMKC'], REGENCY: ['WADMKK'], PROVINCE: ['WADMPR'] },
    source: 'Badan Informasi Geospasial, Rupabumi Indonesia',
    licence: UNSTATED,
  },
  'hdx-codab': {
    codeSystem: 'bps',
    codes: {
      VILLAGE: ['ADM4_PCODE'],
      DISTRICT: ['ADM3_PCODE'],
      REGENCY: ['ADM2_PCODE'],
      PROVINCE: ['ADM1_PCODE'],
    },
    names: {
      VILLAGE: ['ADM4_EN', 'ADM4_ID', 'ADM4_NAME'],
      DISTRICT: ['ADM3_EN', 'ADM3_ID', 'ADM3_NAME'],
      REGENCY: ['ADM2_EN', 'ADM2_ID', 'ADM2_NAME'],
      PROVINCE: ['ADM1_EN', 'ADM1_ID', 'ADM1_NAME'],
    },
    source: 'OCHA COD-AB Indonesia (BPS)',
    licence: 'CC BY-IGO',
  },
  dukcapil: {
    codeSystem: 'kemendagri',
    codes: {
      VILLAGE: ['KODE_DESA', 'KODE_DESA_', 'KODE_KELURAHAN'],
      DISTRICT: ['KODE_KECAMATAN', 'KODE_KECAM', 'KODE_KEC'],
      REGENCY: ['KODE_KABUPATEN', 'KODE_KABUP', 'KODE_KAB'],
      PROVINCE: ['KODE_PROVINSI', 'KODE_PROVI', 'KODE_PROV'],
    },
    names: {
      VILLAGE: ['NAMA_DESA_KELURAHAN', 'NAMA_DESA_', 'DESA_KELUR', 'NAMA_DESA', 'NAMA_KELURAHAN'],
      DISTRICT: ['NAMA_KECAMATAN', 'NAMA_KECAM', 'KECAMATAN'],
      REGENCY: ['NAMA_KABUPATEN', 'NAMA_KABUP', 'KAB_KOTA'],
      PROVINCE: ['NAMA_PROVINSI', 'NAMA_PROVI', 'PROVINSI'],
    },
    source: 'Ditjen Dukcapil, Kementerian Dalam Negeri',
    licence: UNSTATED,
  },
  gadm: {
    codeSystem: null,
    codes: {},
    names: { VILLAGE: ['NAME_4'], DISTRICT: ['NAME_3'], REGENCY: ['NAME_2'], PROVINCE: ['NAME_1'] },
    source: 'GADM',
    licence: 'GADM: bukan untuk kegiatan komersial, tidak boleh disebarluaskan',
  },
  serasi: {
    codeSystem: 'kemendagri',
    codes: {},
    names: {},
    code: ['code', 'kode'],
    name: ['name', 'nama'],
    source: 'Batas wilayah dari berkas yang dimuat pengelola',
    licence: UNSTATED,
  },
  'wilayah-boundaries': {
    codeSystem: 'kemendagri',
    codes: {},
    names: {},
    code: ['kode', 'code'],
    name: ['nama', 'name'],
    source: 'cahyadsn/wilayah_boundaries',
    licence: 'MIT menurut penyusunnya',
  },
};

/** One file with every level, a layer each, codes with dots: recognised by its layers. */
const LEVEL_LAYERS = [
  ['provinsi', 'kabupaten', 'kecamatan', 'desa'],
  ['province', 'regency', 'district', 'village'],
] as const;

/** The preset that the person names, else the one that the layers of the file tell; null where neither does. */
export function presetOf(named: string | undefined, layers: readonly string[]): string | null {
  if (named !== undefined) return named;
  const there = new Set(layers.map((layer) => layer.toLowerCase()));
  return LEVEL_LAYERS.some((names) => names.every((name) => there.has(name))) ? 'serasi' : null;
}

/** What is looked for where no preset is named; the code system must be told then. */
export const PLAIN: BoundaryPreset = {
  codeSystem: null,
  codes: {},
  names: {},
  code: ['code', 'kode', 'kode_wilayah', 'kode_desa', 'kd_wilayah'],
  name: ['name', 'nama', 'nama_wilayah', 'nama_desa'],
  source: 'Batas wilayah dari berkas yang dimuat pengelola',
  licence: UNSTATED,
};

type Properties = Readonly<Record<string, string | number | null>>;

/** The clue of one feature; null when the preset's attributes are not there at all. */
export function clueOf(
  properties: Properties,
  preset: BoundaryPreset,
  mapping: Mapping,
  system: CodeSystem,
): RegionClue | null {
  const attributes = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  const read = (names: readonly (string | undefined)[] = []): string | undefined => {
    for (const name of names) {
      const value = name === undefined ? undefined : attributes.get(name.toLowerCase());
      if (value !== null && value !== undefined && String(value).trim() !== '') return String(value).trim();
    }
    return undefined;
  };
  const mapped = mapping.columns ?? {};
  const names = {
    village: read([mapped['village'], ...(preset.names.VILLAGE ?? [])]),
    district: read([mapped['district'], ...(preset.names.DISTRICT ?? [])]),
    regency: read([mapped['regency'], ...(preset.names.REGENCY ?? [])]),
    province: read([mapped['province'], ...(preset.names.PROVINCE ?? [])]),
  };
  const level = REGION_LEVELS.find((one) => one === mapping.level);
  const own = read([mapped['code'], ...(preset.code ?? [])]);
  const code = normalise(own ?? finestCode(read, preset), system);
  if (code === undefined) return Object.values(names).some(Boolean) ? { system, level, ...names } : null;
  const name = read([mapped['name'], ...(preset.name ?? [])]);
  if (name === undefined) return { system, code, level, ...names };
  const at = level ?? (isRegionCode(code) ? levelOfCode(code) : 'VILLAGE');
  return { system, code, level, ...names, [NAME_FIELDS[at]]: name };
}

function finestCode(
  read: (names?: readonly string[]) => string | undefined,
  { codes }: BoundaryPreset,
): string | undefined {
  for (const level of LEVELS_FINE_FIRST) {
    const code = read(codes[level]);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Kemendagri with dots, BPS as bare digits ("ID7302010009" → "7302010009"). */
function normalise(code: string | undefined, system: CodeSystem): string | undefined {
  if (code === undefined) return undefined;
  const digits = code.replace(/\D/g, '');
  if (system === 'bps') return digits === '' ? undefined : digits;
  return digits === '' ? code : dottedCode(digits);
}
