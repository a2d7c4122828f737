import { Suspense, useEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import { IncidentKey } from '../features/incidents/index.ts';
import { TimeButton } from '../features/time/TimeButton.tsx';
import { LevelKey, type ValueState } from '../features/resilience/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Legend } from '../map/Legend.tsx';
import { ClassKey } from '../map/ClassKey.tsx';
import { LevelControl } from '../map/LevelControl.tsx';
import type { MapController, MapInputs } from '../map/map-controller.ts';
import {
  NATION_BBOX,
  type Bbox,
  type Hover,
  type Insets,
  type LevelView,
  type MapEvents,
} from '../map/map-events.ts';
import type { LevelState } from '../map/level-store.ts';
import { MapView } from '../map/MapView.tsx';
import { Failure } from '../ui/Failure.tsx';
import { resilienceLayer } from '../features/resilience/resilience.layer.ts';
import type { Early } from './boot.ts';
import { LAYERS } from './layer-registry.ts';
import { LayerPicker } from './LayerPicker.tsx';
import { MapButtons } from './MapButtons.tsx';
import { OverlayWords } from './OverlayWords.tsx';
import { statusOf, type OverlaySet } from './overlay.ts';
import { Tooltip } from './Tooltip.tsx';
import type { Incidents } from './use-incidents.ts';
import type { TilesState } from './use-tiles.ts';
import type { ViewState } from '../view/view-state.ts';

interface Props {
  early: Early;
  view: ViewState;
  tiles: TilesState;
  tilesFailed: boolean;
  onRetryTiles: () => void;
  valueState: ValueState;
  inputs: MapInputs;
  overlay: LevelState<OverlaySet>;
  roomFor: (bbox: Bbox) => Insets;
  /** Where the map begins without a camera; null while that is not known yet. */
  begin: Bbox | null;
  level: LevelView | null;
  hover: Hover | null;
  events: MapEvents;
  incidents: Incidents;
  /** The strip of time, shown when the view says so. */
  strip: ReactNode;
  controller: MapController | null;
  onController: (controller: MapController | null) => void;
  legendOpen: boolean;
  onLegend: () => void;
  onHelp: () => void;
  onReliability: () => void;
}

/** About the zoom of the whole nation, before the camera is known. */
const FIRST_ZOOM = 4;

/** The map with what lies over it: level control, buttons, legend, tooltip, and words when something fails. */
export function Stage(props: Props): JSX.Element {
  const {
    early,
    view,
    tiles,
    valueState,
    inputs,
    overlay,
    roomFor,
    begin,
    level,
    hover,
    events,
    controller,
    onController,
  } = props;
  const { t } = useI18n();
  const [noWebGl, setNoWebGl] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const slow = useSlow(controller === null && !noWebGl);
  const { current, failed } = valueState;
  const { method, period } = view;
  const layer = LAYERS.find(({ id }) => id === inputs.choropleth) ?? resilienceLayer;
  const shown = level?.shown ?? null;
  const waiting = view.layer.id !== 'resilience' && !overlay.current && !overlay.failed;
  const retryValues = () => void early.values.want({ method, period }, ['PROVINCE', 'REGENCY']);

  return (
    <main className="stage" ref={stage}>
      <MapView
        registry={LAYERS}
        tiles={tiles.tiles}
        inputs={inputs}
        camera={view.camera}
        bbox={begin}
        insets={roomFor(begin ?? NATION_BBOX)}
        events={events}
        onController={onController}
        onNoWebGl={() => setNoWebGl(true)}
      />
      <LevelControl pin={view.pin} view={level} onPin={(pin) => early.view.push({ pin })} />
      <MapButtons
        onZoom={(step) => controller?.zoomBy(step)}
        onHome={() => controller?.fit(NATION_BBOX, roomFor(NATION_BBOX))}
        onHelp={props.onHelp}
      />
      <Legend
        registry={LAYERS}
        layer={layer}
        theme={inputs.theme}
        dataStatus={statusOf(overlay.current, current)}
        indicative={tiles.tiles?.indicative ?? true}
        overlays={inputs.overlays}
        open={props.legendOpen}
        onToggle={props.onLegend}
        picker={
          <LayerPicker
            layer={view.layer}
            shown={current && { method: current.method.id, period: current.period }}
            onChoose={(chosen) => early.view.push({ layer: chosen })}
          />
        }
        more={
          <button type="button" className="link legend-more" onClick={props.onReliability}>
            {t.legend.method}
          </button>
        }
      >
        {waiting && (
          <p className="legend-method" role="status">
            {t.legend.loadingLayer}
          </p>
        )}
        {layer.choropleth && layer.id !== 'resilience' ? (
          <>
            <ClassKey
              choropleth={layer.choropleth}
              values={shown ? inputs.values[shown] : undefined}
              shown={shown}
              theme={inputs.theme}
            />
            {overlay.current && shown && <OverlayWords overlay={overlay.current} shown={shown} />}
          </>
        ) : (
          <LevelKey current={current} shown={shown} />
        )}
        {view.incidents.shown && (
          <IncidentKey
            state={props.incidents.state}
            zoom={controller?.zoom() ?? view.camera?.zoom ?? FIRST_ZOOM}
            onRetry={props.incidents.retry}
          />
        )}
      </Legend>
      {view.strip ? (
        <Suspense fallback={null}>{props.strip}</Suspense>
      ) : (
        <TimeButton onOpen={() => early.view.push({ strip: true })} />
      )}
      <Tooltip
        hover={hover}
        levels={current?.byLevel ?? {}}
        layer={layer}
        values={inputs.values}
        theme={inputs.theme}
        simulated={current !== null && current.dataStatus === 'SIMULATED'}
        width={stage.current?.clientWidth ?? window.innerWidth}
      />
      <div className="stage-messages">
        {(tiles.failed || props.tilesFailed) && (
          <Failure message={t.map.failed} onRetry={props.onRetryTiles} />
        )}
        {failed && <Failure message={t.legend.failed} onRetry={retryValues} />}
        {overlay.failed && <Failure message={t.legend.layerFailed} />}
        {noWebGl && <Failure message={t.app.noWebGl} />}
        {slow && !tiles.failed && !failed && (
          <p className="slow" role="status">
            {t.app.slow}
          </p>
        )}
      </div>
    </main>
  );
}

/** True when `waiting` has lasted for two seconds. */
function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), 2000);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return slow;
}
