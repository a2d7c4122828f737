/** What can be wrong with a boundary file; every code has its two sentences. */
export const BOUNDARY_PROBLEMS = {
  FILE_UNREADABLE: {
    id: 'Berkas batas tidak dapat dibaca. Periksa letak dan izin berkas, lalu ulangi.',
    en: 'The boundary file cannot be read. Check its path and permissions, then try again.',
  },
  NOT_GZIP: {
    id: 'Berkas berakhiran .gz, tetapi isinya bukan gzip atau terpotong. Unduh ulang berkasnya.',
    en: 'The file ends in .gz but is not gzip, or is cut off. Download it again.',
  },
  NOT_JSON: {
    id: 'Isi berkas bukan JSON yang utuh. Unduh ulang atau ekspor lagi sebagai TopoJSON.',
    en: 'The file is not complete JSON. Download it again or export it as TopoJSON.',
  },
  NOT_TOPOLOGY: {
    id: 'Berkas ini bukan TopoJSON (type "Topology"). Ubah dahulu, misalnya dengan mapshaper.',
    en: 'This is not TopoJSON (type "Topology"). Convert it first, for example with mapshaper.',
  },
  LAYER_MISSING: {
    id: 'Lapisan tidak ditemukan. Berkas harus memuat desa, kecamatan, kabupaten, dan provinsi.',
    en: 'A layer is missing. The file must hold desa, kecamatan, kabupaten and provinsi.',
  },
  LAYER_EMPTY: {
    id: 'Lapisan tidak memuat poligon berkode. Setiap wilayah perlu poligon dan atribut "code".',
    en: 'A layer holds no polygon with a code. Every region needs a polygon and a "code" property.',
  },
  NOT_IN_DEGREES: {
    id: 'Koordinat bukan derajat. Ubah ke EPSG:4326 (bujur, lintang) dahulu.',
    en: 'The coordinates are not degrees. Convert to EPSG:4326 (longitude, latitude) first.',
  },
  AXES_SWAPPED: {
    id: 'Koordinat tertukar: lintang di depan bujur. Tukar urutannya menjadi bujur, lintang.',
    en: 'The axes are swapped: latitude before longitude. Write longitude, latitude.',
  },
  OUTSIDE_INDONESIA: {
    id: 'Koordinat berada di luar Indonesia (bujur 94–142, lintang −12–7).',
    en: 'The coordinates lie outside Indonesia (longitude 94–142, latitude −12–7).',
  },
} as const;

export type BoundaryProblem = keyof typeof BOUNDARY_PROBLEMS;

/** An expected failure with a sentence for the user; `detail` names the layer, value or file. */
export class BoundaryError extends Error {
  readonly code: BoundaryProblem;
  readonly detail: string;
  readonly sentences: { id: string; en: string };

  constructor(code: BoundaryProblem, detail: string, options?: ErrorOptions) {
    super(`${BOUNDARY_PROBLEMS[code].en} (${detail})`, options);
    this.name = 'BoundaryError';
    this.code = code;
    this.detail = detail;
    this.sentences = BOUNDARY_PROBLEMS[code];
  }
}
