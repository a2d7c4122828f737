import { Download } from 'lucide-react';
import { NATION_CODE } from '@serasi/shared';
import { useEffect, useMemo, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { downloadCsv } from '../../ui/csv.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { Brush } from '../../view/compare.slice.ts';
import type { ToolProps } from '../../view/tool.ts';
import { BrushBoxes } from './BrushBoxes.tsx';
import { LevelSelect } from './RankingControls.tsx';
import { Relation } from './Relation.tsx';
import { ScatterPlot } from './ScatterPlot.tsx';
import { ScatterTable } from './ScatterTable.tsx';
import { scatterRows } from './scatter-csv.ts';
import { pointOver } from './scatter-points.ts';
import { SCATTER_WORDS } from './scatter-words.ts';
import { useRegionName } from './use-region-name.ts';
import { useScatter } from './use-scatter.ts';

/** Index against incident rate, linked with the map: what is brushed here is marked there. */
export function Scatter({ view, replace, map, shown, open, hovered }: ToolProps): JSX.Element {
  const w = useWords(SCATTER_WORDS);
  const { t, n, lang } = useI18n();
  const state = useScatter(view, shown);
  const { scope, level, method, rates, points, inside, withoutIndex, withoutRate, failed, retry } = state;
  const name = useRegionName(scope.within);
  const where = scope.within === NATION_CODE ? t.region.nation : name;
  const { brush } = view.compare;

  useEffect(() => {
    map?.setMarks(
      'compare',
      inside.map(({ id }) => ({ id, level })),
    );
    return () => map?.setMarks('compare', []);
  }, [map, inside, level]);

  useEffect(() => () => map?.pointAt(null), [map, level]);

  const over = useMemo(() => pointOver(points ?? [], hovered?.code), [points, hovered]);
  const setBrush = (next: Brush | null) => replace({ compare: { ...view.compare, brush: next } });
  const isComputed = method?.kind === 'COMPUTED';
  const most = points?.reduce((high, { rate }) => Math.max(high, rate), 0) ?? 0;
  const save = () => {
    if (!points || !method || !rates) return;
    const { head, rows } = scatterRows(points, inside, { method, rates, lang });
    downloadCsv(`serasi-${w.file}-${scope.within}-${rates.period}.csv`, [head, ...rows], lang);
  };
  return (
    <>
      <h3 className="compare-title">
        {w.title(t.level[level], where)}
        <small>
          {w.what(rates?.period ?? shown?.period ?? '')}
          {rates && rates.dataStatus !== 'REAL' && (
            <em className="tag">{rates.dataStatus === 'MIXED' ? t.simulated.mixed : t.simulated.short}</em>
          )}
        </small>
      </h3>
      <div className="compare-controls">
        <LevelSelect
          levels={scope.levels}
          level={level}
          onChange={(chosen) => replace({ compare: { ...view.compare, level: chosen, brush: null } })}
        />
      </div>
      {failed && <Failure message={w.failed} onRetry={retry} />}
      {!failed && (!points || !method || !rates) && (
        <p className="quiet scatter-waiting" role="status">
          {t.app.loading}
        </p>
      )}
      {points?.length === 0 && <p className="quiet">{w.none}</p>}
      {points && points.length > 0 && method && rates && (
        <>
          <ScatterPlot
            points={points}
            inside={inside}
            method={method}
            period={rates.period}
            brush={brush}
            hovered={over}
            onPoint={(point) => map?.pointAt(point && { id: point.id, level })}
            onBrush={setBrush}
            onOpen={open}
          />
          <Relation points={points} level={t.level[level]} containsIncidents={isComputed} />
          {withoutIndex + withoutRate > 0 && (
            <p className="quiet">{w.missing(n.integer(withoutIndex), n.integer(withoutRate))}</p>
          )}
          <BrushBoxes
            brush={brush}
            ends={[method.scaleMin, method.scaleMax, 0, Math.ceil(most * 100) / 100]}
            onBrush={setBrush}
          />
          <div aria-live="polite">
            {brush && <p>{w.inside(n.integer(inside.length), n.integer(points.length))}</p>}
          </div>
          {inside.length > 0 && <ScatterTable points={inside} decimals={method.decimals} onOpen={open} />}
          <details className="as-table">
            <summary>{w.table}</summary>
            <ScatterTable points={points} decimals={method.decimals} onOpen={open} />
          </details>
          <button type="button" className="button compare-with-icon" onClick={save}>
            <Download size={16} aria-hidden /> {w.csv}
          </button>
        </>
      )}
    </>
  );
}
