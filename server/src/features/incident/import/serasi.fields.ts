import { HARM_KINDS, type HarmKind } from '@serasi/shared';
import type { Field } from '../../../import/mapping.ts';

/** What harm is called in column names. */
export const HARM_COLUMNS: Readonly<Record<HarmKind, string>> = {
  deaths: 'meninggal',
  injuries: 'luka',
  displaced: 'mengungsi',
  buildings: 'bangunan',
};

function harmFields(kind: HarmKind): Field[] {
  const word = HARM_COLUMNS[kind];
  return [
    { name: `${kind}_low`, aliases: [`${word}_rendah`] },
    { name: `${kind}_best`, aliases: [`${word}_terbaik`, word, kind, `${word}_jumlah`, `jumlah_${word}`] },
    { name: `${kind}_high`, aliases: [`${word}_tinggi`] },
  ];
}

/** The fields of our template by their English names, with the Indonesian column names first among the aliases. */
export const SERASI_FIELDS: readonly Field[] = [
  { name: 'id', aliases: ['nomor', 'no_insiden', 'id_insiden', 'kode_insiden'] },
  { name: 'date_start', aliases: ['tanggal_mulai', 'tanggal', 'tanggal_kejadian', 'date', 'tgl'] },
  { name: 'date_end', aliases: ['tanggal_selesai', 'tanggal_akhir'] },
  { name: 'date_text', aliases: ['tanggal_teks', 'waktu_kejadian'] },
  { name: 'date_precision', aliases: ['ketelitian_tanggal'] },
  { name: 'code', aliases: ['kode_wilayah', 'kode_desa', 'region_code'] },
  { name: 'country', aliases: ['negara'] },
  { name: 'province', aliases: ['provinsi', 'nama_provinsi', 'propinsi'] },
  {
    name: 'regency',
    aliases: ['kabupaten', 'nama_kabupaten', 'kabupaten_kota', 'kab_kota', 'kabupaten/kota'],
  },
  { name: 'district', aliases: ['kecamatan', 'nama_kecamatan', 'distrik'] },
  { name: 'village', aliases: ['desa', 'nama_desa', 'desa_kelurahan', 'kelurahan', 'desa/kelurahan'] },
  { name: 'latitude', aliases: ['lintang', 'lat'] },
  { name: 'longitude', aliases: ['bujur', 'lng', 'lon', 'long'] },
  { name: 'location_precision', aliases: ['ketelitian_lokasi'] },
  { name: 'kind', required: true, aliases: ['jenis', 'jenis_insiden', 'jenis_konflik'] },
  { name: 'form', aliases: ['bentuk', 'bentuk_kekerasan'] },
  { name: 'conflict_source', aliases: ['sumber_konflik'] },
  { name: 'handling_status', aliases: ['status_penanganan', 'status'] },
  { name: 'mediator', aliases: ['penengah'] },
  { name: 'settled_on', aliases: ['tanggal_selesai_penanganan', 'tanggal_penyelesaian'] },
  ...HARM_KINDS.flatMap(harmFields),
  { name: 'is_peaceful', aliases: ['damai', 'peaceful'] },
  { name: 'is_verified', aliases: ['terverifikasi', 'verified'] },
  { name: 'sensitivity', aliases: ['kerahasiaan'] },
];
