import { AREA_PROBLEMS, areaBox, areaProblem, type AreaProblem, type AreaShape } from '@serasi/shared';
import { useEffect, useEffectEvent, useMemo, useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { isMapLevel } from '../../map/levels.ts';
import { formatArea, parseArea, roundShape } from '../../view/area-text.ts';
import type { ToolProps } from '../../view/tool.ts';
import { Failure } from '../../ui/Failure.tsx';
import { AreaActions } from './AreaActions.tsx';
import { AreaNumbers } from './AreaNumbers.tsx';
import { AreaResult } from './AreaResult.tsx';
import { DrawButtons } from './DrawButtons.tsx';
import './area.css';
import { useAreaOnMap, useRegionsInArea } from './use-area.ts';
import { usePen } from './use-pen.ts';
import { AREA_WORDS } from './words.ts';

/** Selects an area of the map and tells what lies inside: regions, residents, levels, incidents. The address keeps it. */
export default function AreaTool(props: ToolProps): JSX.Element {
  const { view, push, replace, map, level, open, fit, showMap } = props;
  const w = useWords(AREA_WORDS);
  const { lang } = useI18n();
  const [problem, setProblem] = useState<AreaProblem | null>(null);
  const choice = useMemo(() => (view.area === null ? null : parseArea(view.area)), [view.area]);
  const begun = level?.shown ?? 'DISTRICT';
  const textOf = (shape: AreaShape) => formatArea({ shape, level: choice?.level ?? begun });
  const makeRoom = useEffectEvent(showMap);
  const pen = usePen(map, (shape) => {
    const area = textOf(shape);
    const wrong = areaProblem(roundShape(shape));
    setProblem(wrong);
    if (wrong) return;
    if (choice) replace({ area });
    else push({ area });
  });
  const isDrawing = pen.work !== null;
  useEffect(() => {
    if (isDrawing) makeRoom();
  }, [isDrawing]);
  const answer = useRegionsInArea(choice, view);
  const { regions } = answer;
  useAreaOnMap(map, pen.work === null ? (choice?.shape ?? null) : null, choice ? regions : null);

  return (
    <div className="area-tool" data-drawing={isDrawing}>
      {!choice && pen.work === null && <p>{w.intro}</p>}
      {!map && <p className="quiet">{w.noMap}</p>}
      <DrawButtons pen={pen} enabled={map !== null} />
      {pen.failed && <Failure message={w.penFailed} />}
      {problem && <Failure message={AREA_PROBLEMS[problem][lang]} />}
      <AreaNumbers
        shape={choice?.shape ?? null}
        onShape={(shape) => {
          pen.lift();
          push({ area: textOf(shape) });
          fit(areaBox(shape));
        }}
      />
      {choice && (
        <AreaActions
          shape={choice.shape}
          pen={pen}
          movable={map !== null}
          onShow={() => fit(areaBox(choice.shape))}
          onClear={() => {
            pen.lift();
            push({ area: null });
          }}
        />
      )}
      {choice && (
        <AreaResult
          choice={choice}
          answer={answer}
          onLevel={(next) => isMapLevel(next) && push({ area: formatArea({ ...choice, level: next }) })}
          onOpen={open}
        />
      )}
    </div>
  );
}
