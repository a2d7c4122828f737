import { lazy, Suspense, useEffect, useMemo, useRef, useState, type JSX } from 'react';
import { AboutDialog, HelpDialog } from '../features/about/index.ts';
import { Breadcrumb, RegionPanel, useRegion } from '../features/region/index.ts';
import { MethodSelect } from '../features/resilience/index.ts';
import { SearchBox } from '../features/search/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { levelsNeeded } from '../map/levels.ts';
import type { MapController } from '../map/map-controller.ts';
import { NATION_BBOX, type Bbox, type Hover, type LevelView, type MapEvents } from '../map/map-events.ts';
import { NARROW, ROOMY, useMedia } from '../ui/use-media.ts';
import { Announcer } from './Announcer.tsx';
import type { Early } from './boot.ts';
import { clearOfLegend, insetsFor, type SheetStop } from './insets.ts';
import { EmbedBar } from './EmbedBar.tsx';
import { layerOf } from './layer-registry.ts';
import { choroplethOf, statusOf } from './overlay.ts';
import { SidePanel } from './SidePanel.tsx';
import { Stage } from './Stage.tsx';
import { TopBar } from './TopBar.tsx';
import { ToolDrawer } from './ToolDrawer.tsx';
import { ToolRail } from './ToolRail.tsx';
import { TOOLS } from './tool-registry.ts';
import { bboxOf, useSelection } from './use-selection.ts';
import { useOverlay } from './use-overlay.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTheme } from './use-theme.ts';
import { useTiles } from './use-tiles.ts';
import { useValues } from './use-values.ts';
import type { ToolProps } from '../view/tool.ts';
import type { ViewState } from '../view/view-state.ts';

/** Few open them: their code comes when they are opened. */
const WhatIfDialog = lazy(() => import('../features/what-if/WhatIfDialog.tsx'));
const ReliabilityDialog = lazy(() => import('../features/reliability/ReliabilityDialog.tsx'));

type Window = 'about' | 'help' | 'reliability' | 'what-if' | null;

/** Composes the features around the map; the only place where they meet. */
export function Shell({ early, view }: { early: Early; view: ViewState }): JSX.Element {
  const { lang, t } = useI18n();
  const theme = useTheme();
  const narrow = useMedia(NARROW);
  const [controller, setController] = useState<MapController | null>(null);
  const [level, setLevel] = useState<LevelView | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [settled, setSettled] = useState(false);
  const [tilesFailed, setTilesFailed] = useState(false);
  const [noMap, setNoMap] = useState(false);
  const roomy = useMedia(ROOMY);
  const [legendChoice, setLegendChoice] = useState<boolean | null>(null);
  const [sheet, setSheet] = useState<SheetStop>('half');
  const [dialog, setDialog] = useState<Window>(null);
  const searchInput = useRef<HTMLInputElement>(null);

  const { method, period, pin, region: code, layer, opacity } = view;
  const embedded = view.mode === 'embed';
  const legendOpen = legendChoice ?? (roomy || (!narrow && (embedded || code === null)));
  const tiles = useTiles(early);
  const [firstNeeded] = useState(() => levelsNeeded(view.camera?.zoom ?? 4, pin));
  const values = useValues(early.values, {
    key: { method, period },
    needed: level?.needed ?? firstNeeded,
    settled,
  });
  const current = values.current;
  const overlay = useOverlay({ layer, method, period, needed: level?.needed ?? firstNeeded });
  const region = useRegion({ code, method, period, lang });
  const tool = (!embedded && TOOLS.find(({ id }) => id === view.tool)) || null;
  const drawer = tool?.width ?? null;
  const insets = insetsFor({
    narrow,
    panelOpen: code !== null && !embedded,
    drawer,
    sheet,
    height: window.innerHeight,
  });
  const roomFor = (bbox: Bbox) => (legendOpen && !narrow ? clearOfLegend(insets, bbox) : insets);
  const { profile } = region;
  const undecided = view.camera === null && code !== null && !profile && !region.failed && !region.missing;
  const begin = undecided ? null : ((profile && bboxOf(profile)) ?? NATION_BBOX);
  const selection = useSelection({ store: early.view, controller, profile, code, roomFor });

  const inputs = useMemo(
    () => ({ theme, lang, pin, opacity, ...choroplethOf(layer, overlay, current, controller !== null) }),
    [theme, lang, pin, opacity, layer, overlay, current, controller],
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
      open: ({ code: opened }) => latest.current.open(opened),
      camera: (camera) => early.view.replace({ camera }),
      settled: () => setSettled(true),
      failed: () => setTilesFailed(true),
    }),
    [early],
  );

  useEffect(() => {
    document.documentElement.lang = t.htmlLang;
    document.title = profile ? `${profile.name} · ${t.app.name}` : `${t.app.name} · ${t.app.subtitle}`;
  }, [t, profile]);

  const down = () => {
    const next = profile ? profile.children[0]?.code : controller?.regionAtCentre(insets)?.code;
    if (next) selection.open(next);
  };
  const up = () => {
    const parent = profile?.ancestors.at(-1);
    if (parent) selection.open(parent.code);
    else selection.close();
  };
  useShortcuts({
    '/': () => searchInput.current?.focus(),
    '?': () => setDialog('help'),
    l: () => setLegendChoice(!legendOpen),
    L: () => setLegendChoice(!legendOpen),
    '+': () => controller?.zoomBy(1),
    '=': () => controller?.zoomBy(1),
    '-': () => controller?.zoomBy(-1),
    Enter: down,
    Backspace: up,
    Escape: () => {
      if (tool) early.view.push({ tool: null });
      else if (code !== null) selection.close();
    },
  });

  const shown = current && { method: current.method.id, period: current.period };
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
    colours: {
      layer: layerOf(inputs.choropleth),
      values: inputs.values,
      dataStatus: statusOf(overlay.current, current),
    },
    insets,
    open: selection.open,
    fit: (bbox) => controller?.fit(bbox, roomFor(bbox)),
  };

  return (
    <div
      className="shell"
      data-panel={code !== null && !embedded}
      data-drawer={drawer ?? undefined}
      data-strip={view.strip || undefined}
      data-mode={view.mode}
    >
      <a className="skip" href="#peta">
        {t.app.skipToMap}
      </a>
      {embedded && (
        <EmbedBar
          view={view}
          layer={layerOf(inputs.choropleth)}
          shown={current}
          dataStatus={statusOf(overlay.current, current)}
        />
      )}
      {!embedded && (
        <TopBar
          breadcrumb={<Breadcrumb region={profile} onOpen={selection.open} />}
          search={
            <SearchBox method={method} period={period} inputRef={searchInput} onOpen={selection.open} />
          }
          method={<MethodSelect shown={shown} onChoose={(key) => early.view.push(key)} />}
          dataStatus={current?.dataStatus ?? null}
          onLanguage={() => early.view.push({ lang: lang === 'id' ? 'en' : 'id' })}
          onAbout={() => setDialog('about')}
        />
      )}
      <Stage
        early={early}
        view={view}
        tiles={tiles}
        tilesFailed={tilesFailed}
        onRetryTiles={() => {
          setTilesFailed(false);
          tiles.retry();
        }}
        valueState={values}
        inputs={inputs}
        overlay={overlay}
        roomFor={roomFor}
        begin={begin}
        level={level}
        hover={hover}
        events={events}
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
      {!embedded && <ToolRail open={view.tool} onOpen={(opened) => early.view.push({ tool: opened })} />}
      {tool && <ToolDrawer tool={tool} props={toolProps} onClose={() => early.view.push({ tool: null })} />}
      {code !== null && !embedded && (
        <SidePanel narrow={narrow} stop={sheet} onStop={setSheet}>
          <RegionPanel
            code={code}
            state={region}
            onOpen={selection.open}
            onWhatIf={() => setDialog('what-if')}
            onClose={selection.close}
          />
        </SidePanel>
      )}
      <Announcer profile={profile} />
      {dialog === 'about' && (
        <AboutDialog
          tileAttribution={tiles.tiles?.attribution ?? ''}
          onReliability={() => setDialog('reliability')}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'reliability' && (
        <Suspense fallback={null}>
          <ReliabilityDialog method={method} period={period} onClose={() => setDialog(null)} />
        </Suspense>
      )}
      {dialog === 'what-if' && code !== null && (
        <Suspense fallback={null}>
          <WhatIfDialog code={code} method={method} period={period} onClose={() => setDialog(null)} />
        </Suspense>
      )}
      {dialog === 'help' && <HelpDialog onClose={() => setDialog(null)} />}
    </div>
  );
}
