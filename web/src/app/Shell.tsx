import { lazy, Suspense, useEffect, useMemo, useRef, useState, type JSX } from 'react';
import { connection } from '../api/ask-server.ts';
import { useRecovery } from '../api/use-connection.ts';
import { Breadcrumb, useRegion } from '../features/region/index.ts';
import { MethodSelect } from '../features/resilience/index.ts';
import { SearchBox } from '../features/search/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { fullName } from '../i18n/region-name.ts';
import type { InView } from '../map/in-view.ts';
import { levelsNeeded } from '../map/levels.ts';
import type { MapController } from '../map/map-controller.ts';
import { NATION_BBOX, type Bbox, type Hover, type LevelView, type MapEvents } from '../map/map-events.ts';
import { NARROW, ROOMY, useMedia, WIDE } from '../ui/use-media.ts';
import { Announcer } from './Announcer.tsx';
import type { Early } from './boot.ts';
import { EmbedBar } from './EmbedBar.tsx';
import { clearOfLegend, insetsFor, PROJECTOR_SCALE } from './insets.ts';
import { layerOf, pickingOf } from './layer-registry.ts';
import { Notices } from './Notices.tsx';
import { keepForOffline, noteTile } from './offline.ts';
import { choroplethOf, statusOf } from './overlay.ts';
import { printPage } from './print-page.ts';
import { usePanelWidth } from './panel-width.ts';
import { SheetSwitch } from './SheetSwitch.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Stage } from './Stage.tsx';
import { TopBar } from './TopBar.tsx';
import { ToolDrawer } from './ToolDrawer.tsx';
import { ToolRail } from './ToolRail.tsx';
import { TOOLS } from './tool-registry.ts';
import { useBasemap } from './use-basemap.ts';
import { useFallback } from './use-fallback.ts';
import { focusMap, useFocusReturn } from './use-focus-return.ts';
import { bboxOf, useSelection } from './use-selection.ts';
import { overlaysOf, useIncidents } from './use-incidents.ts';
import { useBeside } from './use-beside.ts';
import { useDoubt } from './use-doubt.ts';
import { useColourTitle } from './use-colour-title.ts';
import { usePageTitle } from './use-page-title.ts';
import { useOverlay } from './use-overlay.ts';
import { useSheets } from './use-sheets.ts';
import { useSpot } from './use-spot.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useTheme } from './use-theme.ts';
import { useTiles } from './use-tiles.ts';
import { useValues } from './use-values.ts';
import { visit } from '../view/recent-places.ts';
import type { ToolProps } from '../view/tool.ts';
import type { ToolId } from '../view/tool.slice.ts';
import { Windows, type OpenWindow } from './Windows.tsx';
import type { ViewState } from '../view/view-state.ts';

/** Not on the first picture: their code comes beside it. */
const RegionPanel = lazy(async () => ({
  default: (await import('../features/region/RegionPanel.tsx')).RegionPanel,
}));
/** The strip of time, when it is open. */
const TimeDock = lazy(() => import('./TimeDock.tsx'));

/** Composes the features around the map; the only place where they meet. */
export function Shell({ early, view }: { early: Early; view: ViewState }): JSX.Element {
  const { lang, t } = useI18n();
  const theme = useTheme();
  const narrow = useMedia(NARROW);
  const panelWidth = usePanelWidth();
  const projector = view.mode === 'projector';
  const scale = projector && !narrow ? PROJECTOR_SCALE : { app: 1, map: 1 };
  const basemap = useBasemap();
  const [controller, setController] = useState<MapController | null>(null);
  const [level, setLevel] = useState<LevelView | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [inView, setInView] = useState<InView | null>(null);
  const [settled, setSettled] = useState(false);
  const [tilesFailed, setTilesFailed] = useState(false);
  const [noMap, setNoMap] = useState(false);
  const roomy = useMedia(ROOMY);
  const wide = useMedia(WIDE);
  const [legendChoice, setLegendChoice] = useState<boolean | null>(null);
  const [dialog, setDialog] = useState<OpenWindow>(null);
  const searchInput = useRef<HTMLInputElement>(null);

  const { method, period, pin, region: code, layer, opacity, names, levels: kept } = view;
  const embedded = view.mode === 'embed';
  const crowded = view.tool !== null && code !== null && !wide && !embedded;
  const legendOpen = legendChoice ?? (roomy ? !crowded : !narrow && (embedded || code === null));
  const tiles = useTiles(early);
  const [firstNeeded] = useState(() => levelsNeeded(view.camera?.zoom ?? 4, pin));
  const values = useValues(early.values, {
    key: { method, period },
    needed: level?.needed ?? firstNeeded,
    settled,
  });
  const current = values.current;
  const overlay = useOverlay({ layer, method, period, needed: level?.needed ?? firstNeeded });
  const incidents = useIncidents(view, controller);
  const overlays = overlaysOf(view);
  const doubt = useDoubt(view, settled ? (level?.shown ?? null) : null);
  const beside = useBeside({ method, period, level: settled ? (level?.shown ?? null) : null });
  const region = useRegion({ code, method, period, lang });
  const tool = (!embedded && TOOLS.find(({ id }) => id === view.tool)) || null;
  const drawer = tool?.width ?? null;
  const sheets = useSheets({ tool: tool?.id ?? null, code: embedded ? null : code, strip: view.strip });
  const insets = insetsFor({
    narrow,
    panelOpen: code !== null && !embedded,
    panelWidth,
    drawer,
    sheets,
    strip: view.strip,
    height: window.innerHeight,
    scale: scale.app,
  });
  const roomFor = (bbox: Bbox) => (legendOpen && !narrow ? clearOfLegend(insets, bbox, scale.map) : insets);
  const { profile } = region;
  const undecided = view.camera === null && code !== null && !profile && !region.failed && !region.missing;
  const begin = undecided ? null : ((profile && bboxOf(profile)) ?? NATION_BBOX);
  const selection = useSelection({ store: early.view, controller, profile, code, roomFor });
  const toPoint = useSpot({ store: early.view, controller, code, open: selection.open });

  const inputs = useMemo(
    () => ({
      theme,
      lang,
      pin,
      opacity,
      overlays,
      order: view.order,
      doubt: doubt.byLevel,
      doubtIsOld: doubt.isOld,
      scale: scale.map,
      basemap: basemap.used?.url ?? null,
      names,
      filter: kept.length > 0 && current ? { kept, values: current.byLevel } : null,
      ...choroplethOf(layer, overlay, current, controller !== null),
    }),
    [
      theme,
      lang,
      pin,
      opacity,
      overlays,
      view.order,
      doubt.byLevel,
      doubt.isOld,
      scale.map,
      basemap.used,
      names,
      kept,
      layer,
      overlay,
      current,
      controller,
    ],
  );
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  });
  const events = useMemo<MapEvents>(
    () => ({
      hover: setHover,
      level: setLevel,
      select: (picked) => latest.current.pick(picked),
      picked: ({ source, properties }) => {
        const opened = pickingOf(source)?.region(properties);
        if (opened) early.view.push({ region: opened });
      },
      open: ({ code: opened }) => latest.current.open(opened),
      camera: (camera) => early.view.replace({ camera }),
      inView: setInView,
      settled: () => {
        setSettled(true);
        keepForOffline();
      },
      failed: () => {
        setTilesFailed(true);
        connection.lost('gone');
      },
      tile: noteTile,
    }),
    [early],
  );

  usePageTitle(profile);
  useEffect(() => {
    if (profile && profile.code === code) visit(profile);
  }, [profile, code]);

  const retryTiles = () => {
    setTilesFailed(false);
    tiles.retry();
  };
  useRecovery(() => {
    if (tilesFailed) retryTiles();
  });
  useFallback(early.view, {
    values: values.refusal?.reason ?? null,
    comparison: overlay.failed ? (overlay.refusal?.reason ?? null) : null,
  });
  useFocusReturn(view.tool, (closed) => {
    const button = document.querySelector<HTMLElement>(`[data-tool="${closed}"]`);
    if (button?.checkVisibility()) button.focus();
    else focusMap();
  });
  useFocusReturn(code, focusMap);

  useMapKeys({
    store: early.view,
    view,
    controller,
    insets,
    profile,
    selection,
    projector,
    onSearch: () => searchInput.current?.focus(),
    onHelp: () => setDialog('help'),
    onLegend: () => setLegendChoice(!legendOpen),
  });

  /** What was asked for comes to the front, also when it is selected already. */
  const open = (opened: string) => {
    selection.open(opened);
    sheets.show('region');
  };
  const showPoint: ToolProps['showPoint'] = (point, at) => {
    toPoint(point, at);
    if (at === null) sheets.lower();
    else sheets.show('region');
  };
  const openTool = (opened: ToolId | null) => {
    const isBehind = narrow && opened === null && sheets.front === 'region';
    if (isBehind) sheets.show('tool');
    else early.view.push({ tool: opened });
  };
  const showIncidents = () => {
    early.view.push({ incidents: { ...view.incidents, shown: true } });
    sheets.lower();
  };
  const shown = current && { method: current.method.id, period: current.period };
  const colourTitle = useColourTitle(layer, inputs.choropleth, shown);
  const colours = {
    layer: layerOf(inputs.choropleth),
    title: colourTitle,
    values: inputs.values,
    dataStatus: statusOf(overlay.current, current),
  };
  const toolProps: ToolProps = {
    view,
    push: (change) => early.view.push(change),
    replace: (change) => early.view.replace(change),
    map: controller,
    noMap,
    level,
    hovered: hover?.region ?? null,
    shown,
    levels: current?.byLevel ?? {},
    colours,
    incidents: incidents.state.answer?.data ?? null,
    insets,
    open,
    fit: (bbox) => {
      sheets.lower();
      controller?.fit(bbox, roomFor(bbox));
    },
    showMap: sheets.lower,
    showPoint,
    print: () => void printPage(),
  };

  return (
    <div
      className="shell"
      data-panel={code !== null && !embedded}
      data-drawer={drawer ?? undefined}
      data-front={sheets.front ?? undefined}
      data-both={sheets.both || undefined}
      data-low={(sheets.front !== null && sheets.stops[sheets.front] === 'peek') || undefined}
      data-strip={view.strip || undefined}
      data-mode={view.mode}
    >
      <a
        className="skip"
        href="#peta"
        onClick={(event) => {
          event.preventDefault();
          focusMap();
        }}
      >
        {t.app.skipToMap}
      </a>
      {embedded && (
        <EmbedBar view={view} title={colourTitle} shown={current} dataStatus={colours.dataStatus} />
      )}
      {!embedded && (
        <TopBar
          heading={code === null ? t.app.subtitle : null}
          breadcrumb={<Breadcrumb region={profile} onOpen={open} />}
          search={
            <SearchBox
              method={method}
              period={period}
              inputRef={searchInput}
              onOpen={open}
              onPoint={showPoint}
            />
          }
          method={<MethodSelect shown={shown} onChoose={(key) => early.view.push(key)} />}
          dataStatus={current?.dataStatus ?? null}
          onLanguage={() => early.view.push({ lang: lang === 'id' ? 'en' : 'id' })}
          onAbout={() => setDialog('about')}
          onSettings={() => setDialog('settings')}
          onLeaveProjector={projector ? () => early.view.push({ mode: 'normal' }) : null}
        />
      )}
      <Stage
        early={early}
        view={view}
        tiles={tiles}
        tilesFailed={tilesFailed}
        onRetryTiles={retryTiles}
        onRetryOverlay={overlay.retry}
        notices={<Notices dropped={view.dropped} onDismiss={() => early.view.replace({ dropped: [] })} />}
        basemap={basemap.used?.attribution ?? null}
        valueState={values}
        inputs={inputs}
        overlay={overlay}
        inView={inView}
        title={colourTitle}
        place={profile?.name ?? null}
        beside={beside}
        roomFor={roomFor}
        begin={begin}
        level={level}
        hover={hover}
        events={events}
        incidents={incidents}
        strip={<TimeDock {...toolProps} />}
        controller={controller}
        onController={setController}
        noMap={noMap}
        onNoMap={() => {
          setNoMap(true);
          if (view.tool === null) early.view.replace({ tool: 'table' });
        }}
        onTable={() => early.view.push({ tool: 'table' })}
        legendOpen={legendOpen}
        onLegend={() => setLegendChoice(!legendOpen)}
        onHelp={() => setDialog('help')}
        onReliability={() => setDialog('reliability')}
      />
      {!embedded && <ToolRail open={view.tool} onOpen={openTool} />}
      {tool && (
        <ToolDrawer
          tool={tool}
          props={toolProps}
          narrow={narrow}
          stop={sheets.stops.tool}
          onStop={(stop) => sheets.setStop('tool', stop)}
          onClose={() => early.view.push({ tool: null })}
        />
      )}
      {narrow && tool && code !== null && (
        <SheetSwitch
          tool={tool}
          region={profile ? fullName(profile, t) : code}
          front={sheets.front}
          onShow={sheets.show}
        />
      )}
      {code !== null && !embedded && (
        <SidePanel
          narrow={narrow}
          stop={sheets.stops.region}
          onStop={(stop) => sheets.setStop('region', stop)}
        >
          <Suspense fallback={<p className="panel-waits">{t.app.loading}</p>}>
            <RegionPanel
              code={code}
              state={region}
              onOpen={open}
              onWhatIf={() => setDialog('what-if')}
              onShowIncidents={showIncidents}
              onClose={selection.close}
            />
          </Suspense>
        </SidePanel>
      )}
      <Announcer profile={profile} />
      <Windows
        open={dialog}
        onOpen={setDialog}
        view={view}
        store={early.view}
        tileAttribution={tiles.tiles?.attribution ?? ''}
        basemap={basemap.store}
      />
    </div>
  );
}
