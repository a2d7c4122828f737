import { parentCodeOf } from '@serasi/shared';
import { useEffect, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { Bbox } from '../../map/map-events.ts';
import { isMapLevel } from '../../map/levels.ts';
import { Failure } from '../../ui/Failure.tsx';
import { readCompared } from '../../view/compared.ts';
import { MOST_COMPARED } from '../../view/tool.slice.ts';
import type { ToolProps } from '../../view/tool.ts';
import { AddRegion } from './AddRegion.tsx';
import { CompareTable } from './CompareTable.tsx';
import { useCompared } from './use-compared.ts';
import { useRegionName } from './use-region-name.ts';
import { WhatMayBeSaid } from './WhatMayBeSaid.tsx';
import { COMPARE_WORDS } from './words.ts';

/** Two to four regions side by side, or one region in several periods; they are outlined on the map. */
export function CompareRegions({ view, push, map, shown, open, fit }: ToolProps): JSX.Element {
  const w = useWords(COMPARE_WORDS);
  const { t } = useI18n();
  const { compared, method, period, region } = view;
  const columns = useCompared({ compared, method, period });
  const here = columns.flatMap((column) => (column.profile ? [{ ...column, profile: column.profile }] : []));

  const marks = here.flatMap(({ profile: { id, level } }) =>
    isMapLevel(level) ? [{ id: Number(id), level }] : [],
  );
  const marked = JSON.stringify(marks);
  useEffect(() => {
    map?.setMarks('compare', JSON.parse(marked) as typeof marks);
    return () => map?.setMarks('compare', []);
  }, [map, marked]);

  const has = (code: string) => compared.some((entry) => readCompared(entry)?.code === code);
  const add = (entry: string) => {
    if (!compared.includes(entry) && compared.length < MOST_COMPARED)
      push({ compared: [...compared, entry] });
  };
  const bbox = boxAround(here.map(({ profile }) => profile.bbox));
  const isFull = compared.length >= MOST_COMPARED;
  const alone = here.length === 1 && compared.length === 1 ? here[0] : undefined;
  const above = alone ? parentCodeOf(alone.code) : null;
  return (
    <>
      {compared.length === 0 && (
        <p>
          {w.empty} <span className="quiet">{w.emptyHow}</span>
        </p>
      )}
      {isFull ? (
        <p className="quiet">{w.full}</p>
      ) : (
        <div className="compare-add">
          {region !== null && !has(region) && <AddSelected code={region} onAdd={add} />}
          <AddRegion onAdd={add} />
        </div>
      )}
      {columns.map((column) =>
        column.missing ? (
          <Failure key={column.entry} message={w.missing(column.code)} />
        ) : column.failed ? (
          <Failure key={column.entry} message={w.failed(column.code)} onRetry={column.retry} />
        ) : null,
      )}
      {columns.some(({ profile, failed, missing }) => !profile && !failed && !missing) && (
        <p className="quiet" role="status">
          {t.app.loading}
        </p>
      )}
      <WhatMayBeSaid columns={here} />
      {columns.length > 0 && (
        <CompareTable
          columns={columns}
          shown={shown}
          onOpen={open}
          onChange={(entries) => push({ compared: entries })}
          onAdd={add}
        />
      )}
      {alone && (
        <p className="compare-one">
          {w.one}{' '}
          {above !== null && (
            <button type="button" className="link" onClick={() => add(above)}>
              {w.addParent(alone.profile.parent?.name ?? t.region.nation)}
            </button>
          )}
        </p>
      )}
      {compared.length > 1 && (
        <div className="compare-add">
          {bbox && map && (
            <button type="button" className="button" onClick={() => fit(bbox)}>
              {w.show}
            </button>
          )}
          <button type="button" className="button" onClick={() => push({ compared: [] })}>
            {w.clear}
          </button>
        </div>
      )}
    </>
  );
}

function AddSelected({ code, onAdd }: { code: string; onAdd: (code: string) => void }) {
  const w = useWords(COMPARE_WORDS);
  const name = useRegionName(code);
  return (
    <button type="button" className="button" onClick={() => onAdd(code)}>
      {w.add(name)}
    </button>
  );
}

/** The box around all boxes; null where none of the regions has a polygon. */
function boxAround(boxes: readonly (readonly number[] | null)[]): Bbox | null {
  const known = boxes.filter((box) => box !== null);
  if (known.length === 0) return null;
  const edge = (place: number, pick: (...numbers: number[]) => number) =>
    pick(...known.map((box) => box[place] ?? NaN));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}
