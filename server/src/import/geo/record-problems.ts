import type { Sentence } from '../../platform/errors.ts';

/** About one feature, and the warnings about a file that is taken. */
export const RECORD_PROBLEMS = {
  NO_GEOMETRY: () => ({
    id: 'Baris ini tidak punya geometri. Gambar poligonnya, lalu impor lagi.',
    en: 'This row has no geometry. Draw its polygon, then import again.',
  }),
  NOT_AN_AREA: (detail) => ({
    id: `Geometri ini bukan luasan (${detail}). Diperlukan poligon.`,
    en: `This geometry is not an area (${detail}). A polygon is needed.`,
  }),
  BAD_COORDINATES: () => ({
    id: 'Ada koordinat yang bukan angka berhingga. Perbaiki geometrinya.',
    en: 'A coordinate is not a finite number. Mend the geometry.',
  }),
  TOO_FEW_POSITIONS: () => ({
    id: 'Tidak ada cincin dengan sedikitnya tiga titik. Gambar ulang poligonnya.',
    en: 'No ring has at least three points. Draw the polygon again.',
  }),
  GEOMETRY_UNREADABLE: (detail) => ({
    id: `Geometri baris ini tidak dapat dibaca (${detail}). Ekspor ulang barisnya.`,
    en: `The geometry of this row cannot be read (${detail}). Export the row again.`,
  }),
  OUTSIDE_INDONESIA: (detail) => ({
    id: `Koordinat berada di luar Indonesia (bujur 94–142, lintang −12–7)${box(detail)}. Periksa sistem koordinatnya (--crs).`,
    en: `The coordinates lie outside Indonesia (longitude 94–142, latitude −12–7)${box(detail)}. Check the coordinate system (--crs).`,
  }),
  AXES_MIXED: () => ({
    id: 'Urutan bujur dan lintang baris ini berlawanan dengan baris lain. Samakan urutannya.',
    en: 'Longitude and latitude of this row stand the other way round than in the other rows. Make them agree.',
  }),
  AXES_SWAPPED: () => ({
    id: 'Koordinat ditulis lintang dahulu, lalu bujur; urutannya dibalik saat dibaca.',
    en: 'Coordinates are written latitude first, then longitude; they were swapped back on reading.',
  }),
  FLATTENED: () => ({
    id: 'Ketinggian (Z) atau ukuran (M) pada koordinat diabaikan.',
    en: 'Heights (Z) or measures (M) in the coordinates were left out.',
  }),
  ENCODING_GUESSED: (detail) => ({
    id: `Berkas tidak menyebut pengodean hurufnya; dibaca sebagai ${detail}. Bila nama tampak rusak, sebutkan dengan --encoding.`,
    en: `The file does not say its character encoding; it was read as ${detail}. If names look wrong, name it with --encoding.`,
  }),
  DATUM_SHIFT_UNKNOWN: (detail) => ({
    id: `Pergeseran datum "${detail}" ke WGS 84 tidak diketahui; letak dapat meleset ratusan meter. Sebutkan sistemnya dengan --crs EPSG:….`,
    en: `The shift of datum "${detail}" to WGS 84 is unknown; positions may be hundreds of metres off. Name the system with --crs EPSG:….`,
  }),
} satisfies Record<string, (detail: string) => Sentence>;

function box(detail: string): string {
  return detail === '' ? '' : `: ${detail}`;
}
