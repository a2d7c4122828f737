import { Suspense, useRef, type JSX, type ReactNode } from 'react';
import { IncidentKey } from '../features/incidents/index.ts';
import { TimeButton } from '../features/time/TimeButton.tsx';
import type { BesideValues } from '../features/layers/index.ts';
import type { ValueState } from '../features/resilience/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { methodName } from '../i18n/method-name.ts';
import { Legend } from '../map/Legend.tsx';
import type { InView } from '../map/in-view.ts';
import { LevelControl } from '../map/LevelControl.tsx';
import type { MapController } from '../map/map-controller.ts';
import type { MapInputs } from '../map/map-inputs.ts';
import {
  NATION_BBOX,
  type Bbox,
  type Hover,
  type Insets,
  type LevelView,
  type MapEvents,
} from '../map/map-events.ts';
import { MapView } from '../map/MapView.tsx';
import { Failure } from '../ui/Failure.tsx';
import { useSlow } from '../ui/use-slow.ts';
import type { Early } from './boot.ts';
import { LAYERS, layerOf } from './layer-registry.ts';
import { LayerPicker } from './LayerPicker.tsx';
import { MapButtons } from './MapButtons.tsx';
import { PrintMap } from './PrintMap.tsx';
import { LegendKey } from './LegendKey.tsx';
import { statusOf } from './overlay.ts';
import { Tooltip } from './Tooltip.tsx';
import type { Incidents } from './use-incidents.ts';
import type { OverlayState } from './use-overlay.ts';
import type { TilesState } from './use-tiles.ts';
import type { ViewState } from '../view/view-state.ts';

interface Props {
  early: Early;
  view: ViewState;
  tiles: TilesState;
  tilesFailed: boolean;
  onRetryTiles: () => void;
  onRetryOverlay: () => void;
  /** What is said once. */
  notices: ReactNode;
  /** Whom the online basemap names; null without it. */
  basemap: string | null;
  valueState: ValueState;
  inputs: MapInputs;
  overlay: OverlayState;
  /** Regions on view, and what is told beside their colours. */
  inView: InView | null;
  /** What the map shows, and the name of the region selected, for the page on paper. */
  title: string;
  place: string | null;
  beside: BesideValues | null;
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
  /** WebGL is missing. */
  noMap: boolean;
  onNoMap: () => void;
  onTable: () => void;
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
  const { t, lang } = useI18n();
  const stage = useRef<HTMLElement>(null);
  const slow = useSlow(controller === null && !props.noMap);
  const { current, failed } = valueState;
  const { method, period } = view;
  const indicative = tiles.tiles?.indicative ?? true;
  const status = statusOf(overlay.current, current);
  const layer = layerOf(inputs.choropleth);
  const shown = level?.shown ?? null;
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
        onNoWebGl={props.onNoMap}
      />
      <PrintMap
        map={controller}
        title={props.title}
        subtitle={[
          shown && t.level[shown],
          current && `${methodName(current.method, lang)} ${current.period}`,
          props.place,
        ]
          .filter(Boolean)
          .join(' · ')}
        dataStatus={status}
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
        title={layer.title(t)}
        dataStatus={status}
        indicative={indicative}
        overlays={inputs.overlays}
        doubt={(shown && inputs.doubt[shown]) ?? null}
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
        {overlay.waiting && (
          <p className="legend-method" role="status">
            {t.legend.loadingLayer}
          </p>
        )}
        <LegendKey
          layer={layer}
          values={inputs.values}
          shown={shown}
          inView={props.inView}
          beside={props.beside}
          theme={inputs.theme}
          kept={view.levels}
          current={current}
          overlay={overlay.current}
          indicative={indicative}
        />
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
        beside={props.beside}
        decimals={current?.method.decimals ?? 1}
        overlay={overlay.current}
        layer={layer}
        values={inputs.values}
        theme={inputs.theme}
        status={status}
        width={stage.current?.clientWidth ?? window.innerWidth}
      />
      {props.basemap !== null && (
        <p className="basemap-note">
          {t.legend.layers.basemap}: {props.basemap}
        </p>
      )}
      <div className="stage-messages">
        {props.notices}
        {(tiles.failed || props.tilesFailed) && (
          <Failure message={t.map.failed} onRetry={props.onRetryTiles} />
        )}
        {failed && <Failure message={t.legend.failed} onRetry={retryValues} />}
        {overlay.failed && (
          <Failure
            message={overlay.refusal?.[lang] ?? t.legend.layerFailed}
            {...(!overlay.refusal && { onRetry: props.onRetryOverlay })}
          />
        )}
        {props.noMap && <Failure message={t.app.noWebGl} retry={t.app.openTable} onRetry={props.onTable} />}
        {slow && !tiles.failed && !failed && (
          <p className="slow" role="status">
            {t.app.slow}
          </p>
        )}
      </div>
    </main>
  );
}
