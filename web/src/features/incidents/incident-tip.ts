import type { I18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { MAP_WORDS } from './map-words.ts';

/** What the tooltip says of a place, or of a cluster of places. */
export function tipOf(
  properties: Readonly<Record<string, unknown>>,
  { lang, t, n }: I18n,
): { title: string; lines: readonly string[] } {
  const w = MAP_WORDS[lang];
  const count = w.count(n.integer(Number(properties['count'])));
  const places = properties['point_count'];
  if (typeof places === 'number') return { title: count, lines: [w.places(n.integer(places))] };
  const region = { code: String(properties['code']), name: String(properties['name']) };
  return {
    title: fullName(region, t),
    lines: properties['coarse'] === true ? [count, w.coarse] : [count],
  };
}
