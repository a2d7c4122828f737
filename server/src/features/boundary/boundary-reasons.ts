import type { Reason } from '../../import/reason.ts';
import type { ArbiterRow, FarRow } from './boundary-import.queries.ts';

const percent = (value: number): string => value.toFixed(2).replace('.', ',');

/** Why a shape was not taken, or what is odd about it. */
export const BOUNDARY_REASONS = {
  presetRecognised: (name: string): Reason => ({
    code: 'PRESET_RECOGNISED',
    id: `Berkas ini dikenali dari nama lapisannya dan dibaca sebagai ${name} (kode Kemendagri). Sebutkan --preset bila bukan.`,
    en: `This file was recognised by its layers and read as ${name} (Kemendagri codes). Say --preset if it is not.`,
  }),
  noAttributes: (there: readonly string[]): Reason => ({
    code: 'NO_REGION',
    id: `Atribut kode atau nama wilayah tidak ditemukan. Yang ada: ${there.slice(0, 20).join(', ')}. Pilih --preset yang cocok atau sebutkan kolomnya dalam --mapping.`,
    en: `No attribute with the region's code or name was found. There are: ${there.slice(0, 20).join(', ')}. Choose the --preset that fits or name the column in a --mapping.`,
  }),
  mended: (largestPct: number): Reason => ({
    code: 'MENDED',
    id: `Bentuk yang tidak sah diperbaiki; luasnya berubah paling banyak ${largestPct < 0.01 ? 'kurang dari 0,01' : percent(largestPct)}%.`,
    en: `An invalid shape was mended; its area changed by ${largestPct < 0.01 ? 'less than 0.01' : largestPct.toFixed(2)}% at most.`,
  }),
  nothingLeft: (): Reason => ({
    code: 'NOT_AN_AREA',
    id: 'Bentuk ini tidak mempunyai luas setelah diperbaiki.',
    en: 'This shape has no area once it is mended.',
  }),
  joined: (): Reason => ({
    code: 'PARTS_JOINED',
    id: 'Beberapa bagian dari satu wilayah digabung menjadi satu bentuk.',
    en: 'Several parts of one region were joined into one shape.',
  }),
  elsewhere: ({ code, name, share, metres }: ArbiterRow): Reason => ({
    code: 'ELSEWHERE',
    id:
      share !== null
        ? `Perlu ditinjau: bentuk ini hanya berimpit ${percent(100 * share)}% dengan batas ${name} (${code}) yang sudah ada. Periksa kode dan sistem kodenya; bila memang benar, muat lagi dengan --accept-review.`
        : `Perlu ditinjau: bentuk ini terletak ${Math.round((metres ?? 0) / 1000)} km dari kabupaten/kota tempat ${name} (${code}) berada. Periksa kode dan sistem kodenya; bila memang benar, muat lagi dengan --accept-review.`,
    en:
      share !== null
        ? `For review: this shape shares only ${(100 * share).toFixed(2)}% with the boundary of ${name} (${code}) that is there. Check the code and its system; if it is right, import again with --accept-review.`
        : `For review: this shape lies ${Math.round((metres ?? 0) / 1000)} km from the kabupaten/kota of ${name} (${code}). Check the code and its system; if it is right, import again with --accept-review.`,
  }),
  farFromParent: ({ code, name, km }: FarRow): Reason => ({
    code: 'FAR_FROM_PARENT',
    id: `${name} (${code}) terletak ${km} km dari wilayah induknya.`,
    en: `${name} (${code}) lies ${km} km from its parent region.`,
  }),
} as const;
