import { UserError } from './errors.ts';

/** Raster tiles of an online map that users may switch on below the colours. */
export interface Basemap {
  /** With `{z}`, `{x}` and `{y}`; https. */
  url: string;
  /** Scheme and host of `url`, as a content security policy names it. */
  origin: string;
  /** Who must be named on the map. */
  attribution: string;
}

/**
 * `SERASI_BASEMAP_URL` and `SERASI_BASEMAP_ATTRIBUTION`; null where the operator allows no online map.
 * @throws UserError for an address that browsers must not be sent to.
 */
export function readBasemap(env: NodeJS.ProcessEnv): Basemap | null {
  const url = env['SERASI_BASEMAP_URL']?.trim();
  if (!url) return null;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const attribution = env['SERASI_BASEMAP_ATTRIBUTION']?.trim() ?? '';
  const fits = parsed?.protocol === 'https:' && ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
  if (!parsed || !fits || parsed.username !== '' || parsed.host.includes('{')) {
    throw new UserError('BASEMAP', {
      id: `SERASI_BASEMAP_URL="${url}" bukan alamat petak peta. Tulis alamat https dengan {z}, {x} dan {y}, misalnya https://petak.contoh.go.id/{z}/{x}/{y}.png.`,
      en: `SERASI_BASEMAP_URL="${url}" is not an address of map tiles. Give an https address with {z}, {x} and {y}, for example https://tiles.example.org/{z}/{x}/{y}.png.`,
    });
  }
  if (attribution === '') {
    throw new UserError('BASEMAP', {
      id: 'SERASI_BASEMAP_ATTRIBUTION belum diisi. Tulis siapa yang harus disebut di peta, misalnya "© Badan Informasi Geospasial".',
      en: 'SERASI_BASEMAP_ATTRIBUTION is missing. Say who must be named on the map, for example "© OpenStreetMap contributors".',
    });
  }
  return { url, origin: parsed.origin, attribution };
}
