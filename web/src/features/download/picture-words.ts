import type { DataStatus, PictureFactsQuery } from '../../api/generated/graphql.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { MapLayer } from '../../map/layer-definition.ts';
import { LEVEL_OF_BYTE } from '../../map/level-values.ts';
import type { MapPicture } from '../../map/map-picture.ts';
import type { LegendRow, PictureWords } from './picture-layout.ts';
import type { DOWNLOAD_WORDS } from './words.ts';

type Method = NonNullable<PictureFactsQuery['region']>['resilience']['method'];

interface Parts {
  i18n: I18n;
  words: (typeof DOWNLOAD_WORDS)['id'];
  title: string;
  layer: MapLayer;
  /** The layer as it is chosen: "Kelompok nyata: insiden". */
  layerTitle: string;
  dataStatus: DataStatus | null;
  /** Incidents are on the map. */
  showsIncidents: boolean;
  facts: PictureFactsQuery;
  /** What the counts and the notes are of; null while nothing is drawn yet. */
  picture: Pick<MapPicture, 'counts' | 'notes' | 'level'>;
  origin: string;
  today: string;
}

/** Everything that a picture says, from the record of the method, the layer's classes and what was drawn. */
export function pictureWords(parts: Parts): PictureWords {
  const { i18n, words, title, layer, layerTitle, dataStatus, facts, picture, origin, today } = parts;
  const { t, n } = i18n;
  const resilience = facts.region?.resilience;
  const method = resilience?.method;
  const level = t.level[picture.level];
  return {
    title,
    subtitle: [level, method?.name, resilience?.period].filter(Boolean).join(' · '),
    legendTitle: [layerTitle, layer.choropleth?.unit?.(i18n)].filter(Boolean).join(', '),
    countTitle: words.counts,
    rows: legendRows(layer, method, picture.counts, i18n),
    notes: picture.notes,
    marks: marksOf(dataStatus, i18n),
    facts: [
      ...(method ? [[words.method, words.methodVersion(method.name, method.version)] as const] : []),
      ...(resilience ? [[words.period, resilience.period] as const] : []),
      [words.cutOff, resilience?.dataCutOff ? n.day(resilience.dataCutOff) : words.cutOffUnknown],
      [words.made, `${n.day(today)}, ${origin}`],
    ],
    source: `${words.source}: ${sourceText(parts)}`,
    north: words.north,
    scaleUnits: { m: 'm', km: 'km' },
    formatNumber: (value) => n.integer(value),
  };
}

/** Indicative boundaries are among the notes of the legend. */
function marksOf(dataStatus: DataStatus | null, { t }: I18n): string[] {
  return [
    dataStatus === 'SIMULATED' && t.simulated.banner,
    dataStatus === 'MIXED' && t.simulated.mixed,
  ].filter((mark) => typeof mark === 'string');
}

/** As in the legend on screen: rare classes only where a region has them. */
function legendRows(
  { choropleth }: MapLayer,
  method: Method | undefined,
  counts: readonly number[],
  i18n: I18n,
): LegendRow[] {
  return (choropleth?.classes ?? [])
    .filter(({ byte, rare }) => !rare || (counts[byte] ?? 0) > 0)
    .map((entry) => {
      const own = choropleth?.ofMethod
        ? method?.classes.find(({ level }) => level === LEVEL_OF_BYTE[entry.byte])
        : undefined;
      return {
        sign: entry.colour
          ? { colour: entry.colour.light }
          : { pattern: entry.pattern ?? ('hatch' as const) },
        label: entry.label(i18n),
        range: entry.range?.(i18n) ?? (own && method ? rangeText(own, method, i18n) : ''),
        count: i18n.n.integer(counts[entry.byte] ?? 0),
        note: own?.note ?? null,
      };
    });
}

function rangeText({ from, to }: Method['classes'][number], method: Method, { t, n }: I18n): string {
  if (from === null && to === null) return '';
  const show = (value: number) => n.decimal(value, Number.isInteger(value) ? 0 : method.decimals);
  return t.legend.range(show(from ?? method.scaleMin), show(to ?? method.scaleMax));
}

/** Titles with source and licence of what the picture stands on: an index of others, or what ours is made of. */
function sourceText({ facts, layer, showsIncidents, i18n: { t } }: Parts): string {
  const isPublished = facts.region?.resilience.method.kind === 'PUBLISHED';
  const unused = new Set(isPublished ? ['INDICATORS'] : ['INDEX']);
  if (isPublished && layer.choropleth?.ofMethod && !showsIncidents) unused.add('INCIDENTS');
  return facts.about.datasets
    .filter(({ kind }) => !unused.has(kind))
    .map(({ title, source, licence, simulated }) =>
      simulated ? `${title} (${t.simulated.short})` : `${title} (${source}; ${licence})`,
    )
    .join(' · ');
}
