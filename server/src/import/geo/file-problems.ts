import type { Sentence } from '../../platform/errors.ts';

const TAKEN =
  'Shapefile (ZIP), GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, KML/KMZ, CSV + WKT, SQL wilayah_boundaries';

/** Why a whole file is not taken. */
export const FILE_PROBLEMS = {
  FILE_EMPTY: () => ({
    id: 'Berkas kosong. Ekspor atau unduh ulang.',
    en: 'The file is empty. Export or download it again.',
  }),
  UNKNOWN_FORMAT: (detail) => ({
    id: `Berkas ini ${detail}, bukan data wilayah yang dikenal. Pakai salah satu: ${TAKEN}.`,
    en: `This file (${detail}) is not a known kind of area data. Use one of: ${TAKEN}.`,
  }),
  UTF16: () => ({
    id: 'Berkas ditulis dalam UTF-16. Simpan ulang sebagai UTF-8.',
    en: 'The file is written in UTF-16. Save it again as UTF-8.',
  }),
  NOT_UTF8: () => ({
    id: 'Berkas memuat bita yang bukan UTF-8. Simpan ulang sebagai UTF-8.',
    en: 'The file holds bytes that are not UTF-8. Save it again as UTF-8.',
  }),
  ENCODING_BAD: (detail) => ({
    id: `Pengodean "${detail}" tidak dikenal. Contoh: utf-8, windows-1252.`,
    en: `The encoding "${detail}" is unknown. Examples: utf-8, windows-1252.`,
  }),
  TRUNCATED: (detail) => ({
    id: `Berkas ${detail} terpotong: akhirnya tidak ada. Unduh atau ekspor ulang.`,
    en: `The ${detail} file is cut off: its end is missing. Download or export it again.`,
  }),
  FILE_BROKEN: (detail) => ({
    id: `Isi berkas rusak (${detail}). Unduh atau ekspor ulang.`,
    en: `The file's content is damaged (${detail}). Download or export it again.`,
  }),
  NOT_JSON: (detail) => ({
    id: `Isi berkas bukan JSON yang benar (${detail}). Ekspor ulang.`,
    en: `The file is not correct JSON (${detail}). Export it again.`,
  }),
  JSON_TOO_DEEP: () => ({
    id: 'JSON bersarang terlalu dalam untuk data wilayah. Ekspor ulang sebagai GeoJSON.',
    en: 'The JSON is nested too deeply for area data. Export it again as GeoJSON.',
  }),
  NOT_GEOJSON: (detail) => ({
    id: `JSON ini bukan GeoJSON atau TopoJSON ("type": ${detail}). Ekspor ulang sebagai GeoJSON.`,
    en: `This JSON is neither GeoJSON nor TopoJSON ("type": ${detail}). Export it again as GeoJSON.`,
  }),
  FEATURE_TOO_BIG: (detail) => ({
    id: `Satu baris atau fitur lebih besar dari ${detail}. Sederhanakan atau pecah geometrinya.`,
    en: `One row or feature is larger than ${detail}. Simplify or split its geometry.`,
  }),
  NO_FEATURES: () => ({
    id: 'Berkas tidak memuat satu fitur pun. Periksa ekspornya.',
    en: 'The file holds no feature at all. Check the export.',
  }),
  LAYER_NEEDED: (detail) => ({
    id: `Berkas memuat beberapa lapisan; pilih satu dengan --layer: ${detail}.`,
    en: `The file holds several layers; choose one with --layer: ${detail}.`,
  }),
  LAYER_UNKNOWN: (detail) => ({
    id: `Lapisan tidak ada dalam berkas. Yang ada: ${detail}.`,
    en: `The layer is not in the file. There are: ${detail}.`,
  }),
  SHP_INCOMPLETE: (detail) => ({
    id: `Shapefile tidak lengkap: ${detail} tidak ada. Kemas .shp, .dbf, .shx dan .prj bersama dalam satu ZIP.`,
    en: `The shapefile is incomplete: ${detail} is missing. Pack .shp, .dbf, .shx and .prj together in one ZIP.`,
  }),
  NO_GEOMETRY_COLUMN: (detail) => ({
    id: `Tidak ada kolom berisi poligon (WKT, WKB hex, atau GeoJSON). Kolom yang ada: ${detail}.`,
    en: `No column holds polygons (WKT, hex WKB or GeoJSON). The columns are: ${detail}.`,
  }),
  CRS_UNKNOWN: (detail) => ({
    id: `Sistem koordinat tidak disebut, dan koordinatnya (${detail}) bukan derajat di Indonesia. Sebutkan dengan --crs, misalnya --crs EPSG:32750.`,
    en: `The coordinate system is not named, and the coordinates (${detail}) are not degrees within Indonesia. Name it with --crs, for example --crs EPSG:32750.`,
  }),
  CRS_BAD: (detail) => ({
    id: `Sistem koordinat "${detail}" tidak dikenal. Tulis kode EPSG, misalnya EPSG:32750.`,
    en: `The coordinate system "${detail}" is unknown. Write an EPSG code, for example EPSG:32750.`,
  }),
  CRS_UNSUPPORTED: (detail) => ({
    id: `Sistem koordinat "${detail}" tidak dapat dihitung ke WGS 84. Ubah berkas ke EPSG:4326, atau sebutkan sistemnya dengan --crs.`,
    en: `The coordinate system "${detail}" cannot be converted to WGS 84. Convert the file to EPSG:4326, or name the system with --crs.`,
  }),
} satisfies Record<string, (detail: string) => Sentence>;
