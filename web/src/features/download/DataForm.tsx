import { useState, type JSX } from 'react';
import type { PictureFactsQuery } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { MAP_LEVELS, isMapLevel, type MapLevel } from '../../map/levels.ts';
import type { ToolProps } from '../../view/tool.ts';
import { canHold, exportAddress, type ExportArea, type ExportFormat } from './export-address.ts';
import { DOWNLOAD_WORDS } from './words.ts';

/** Figures and shapes of what is shown, as files of the server. */
export function DataForm({ tool, facts }: { tool: ToolProps; facts: PictureFactsQuery | null }): JSX.Element {
  const { view, map, level, insets } = tool;
  const { lang, t } = useI18n();
  const words = useWords(DOWNLOAD_WORDS);
  const [chosenLevel, setLevel] = useState<MapLevel | null>(null);
  const [chosenArea, setArea] = useState<ExportArea | null>(null);
  const wanted = chosenLevel ?? level?.shown ?? view.pin ?? 'PROVINCE';
  const holds = canHold(view.region, wanted);
  const areas: ExportArea[] = [
    ...(holds ? ['selected' as const] : []),
    'nation',
    ...(map ? ['view' as const] : []),
  ];
  const area = areas.find((known) => known === chosenArea) ?? areas[0] ?? 'nation';
  const wish = {
    level: wanted,
    area,
    region: view.region,
    bounds: map?.boundsIn(insets) ?? null,
    method: view.method,
    period: view.period,
    levels: view.levels,
    lang,
  };
  const nameOf = (known: ExportArea) =>
    known === 'selected' ? (facts?.region?.name ?? words.areas.selected) : words.areas[known];
  const file = (format: ExportFormat, label: string, note?: string) => (
    <li>
      <a href={exportAddress(wish, format)} download>
        {label}
      </a>
      {note && <small>{note}</small>}
    </li>
  );
  const huge = wanted === 'VILLAGE' && area === 'nation';
  return (
    <div className="download-form">
      <label>
        <span>{t.levels.title}</span>
        <select
          className="select"
          value={wanted}
          onChange={({ target }) => setLevel(isMapLevel(target.value) ? target.value : null)}
        >
          {MAP_LEVELS.map((known) => (
            <option key={known} value={known}>
              {t.level[known]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.area}</span>
        <select
          className="select"
          value={area}
          onChange={({ target }) => setArea(areas.find((known) => known === target.value) ?? null)}
        >
          {areas.map((known) => (
            <option key={known} value={known}>
              {nameOf(known)}
            </option>
          ))}
        </select>
      </label>
      <ul className="download-files">
        {file('csv-titikkoma', words.csvComma, words.csvCommaNote)}
        {file('csv-koma', words.csvPoint, words.csvPointNote)}
        {file('geojson', words.geojson, huge ? words.geojsonLarge : undefined)}
        {file('txt', words.note)}
      </ul>
    </div>
  );
}
