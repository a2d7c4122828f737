import type { RegionProfile } from '../features/region/index.ts';
import type { Direction } from '../map/direction.ts';
import type { MapController } from '../map/map-controller.ts';
import type { Insets } from '../map/map-events.ts';
import type { ViewState } from '../view/view-state.ts';
import type { ViewStore } from '../view/view-store.ts';
import { TOOLS } from './tool-registry.ts';
import { focusMap } from './use-focus-return.ts';
import type { Selection } from './use-selection.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface Parts {
  store: ViewStore;
  view: ViewState;
  controller: MapController | null;
  insets: Insets;
  profile: RegionProfile | null;
  selection: Selection;
  projector: boolean;
  onSearch: () => void;
  onHelp: () => void;
  onLegend: () => void;
}

/** Everything that a key does on the map: see the help window. */
export function useMapKeys(parts: Parts): void {
  const { store, view, controller, insets, profile, selection, projector } = parts;
  const code = view.region;
  const towards = (direction: Direction) => (event: KeyboardEvent) => {
    const next = event.shiftKey || code === null ? null : controller?.regionTowards(direction, insets);
    controller?.focus();
    if (!next) return controller?.pan(direction);
    selection.step(next);
    controller?.reveal(next, insets);
  };
  const toggleTool = (id: ViewState['tool']) => store.push({ tool: view.tool === id ? null : id });
  const toggleProjector = () => store.push({ mode: projector ? 'normal' : 'projector' });
  const down = () => {
    const next = profile ? profile.children[0]?.code : controller?.regionAtCentre(insets)?.code;
    if (next) selection.open(next);
  };
  const up = () => {
    const parent = profile?.ancestors.at(-1);
    if (parent) selection.open(parent.code);
    else selection.close();
  };
  const letters = { l: parts.onLegend, m: focusMap, t: () => toggleTool('table'), p: toggleProjector };
  useShortcuts({
    '/': parts.onSearch,
    '?': parts.onHelp,
    '+': () => controller?.zoomBy(1),
    '=': () => controller?.zoomBy(1),
    '-': () => controller?.zoomBy(-1),
    ...letters,
    ...Object.fromEntries(Object.entries(letters).map(([letter, act]) => [letter.toUpperCase(), act])),
    ...Object.fromEntries(TOOLS.map(({ id }, index) => [String(index + 1), () => toggleTool(id)])),
    ArrowUp: towards('up'),
    ArrowDown: towards('down'),
    ArrowLeft: towards('left'),
    ArrowRight: towards('right'),
    Enter: down,
    Backspace: up,
    Escape: () => {
      if (view.tool !== null) store.push({ tool: null });
      else if (code !== null) selection.close();
    },
  });
}
