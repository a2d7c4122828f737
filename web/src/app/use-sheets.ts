import { useEffect, useState } from 'react';
import type { ToolId } from '../view/tool.slice.ts';
import type { SheetStop } from './insets.ts';

/** What lies over the map on phones: the open tool, or the profile of the selected region. */
export type Sheet = 'tool' | 'region';

interface Asked {
  tool: ToolId | null;
  code: string | null;
  strip: boolean;
}

interface State extends Asked {
  /** Which sheet was asked for last. */
  latest: Sheet;
  stops: Record<Sheet, SheetStop>;
}

/** The sheets of a phone. With both there, the one that was asked for last lies in front; the other one waits behind it. */
export interface Sheets {
  /** Null: neither is there. */
  front: Sheet | null;
  both: boolean;
  stops: Record<Sheet, SheetStop>;
  show: (sheet: Sheet) => void;
  setStop: (sheet: Sheet, stop: SheetStop) => void;
  /** Makes room for the map, where something was asked for that shows there. */
  lower: () => void;
}

const LOWERED: Record<Sheet, SheetStop> = { tool: 'peek', region: 'peek' };

/** What follows when something else is open than before. */
export function nextSheets(before: State, asked: Asked): State {
  const hasTool = asked.tool !== null && asked.tool !== before.tool;
  const hasRegion = asked.code !== null && asked.code !== before.code;
  const latest = hasTool ? 'tool' : hasRegion ? 'region' : before.latest;
  const raised = hasTool ? { ...before.stops, tool: 'half' as const } : before.stops;
  return { ...asked, latest, stops: asked.strip && !before.strip ? LOWERED : raised };
}

export function useSheets({ tool, code, strip }: Asked): Sheets {
  const [state, setState] = useState<State>(() => ({
    tool,
    code,
    strip,
    latest: tool === null ? 'region' : 'tool',
    stops: { tool: 'half', region: 'half' },
  }));
  if (state.tool !== tool || state.code !== code || state.strip !== strip)
    setState(nextSheets(state, { tool, code, strip }));
  const both = tool !== null && code !== null;
  const front = both ? state.latest : tool !== null ? 'tool' : code !== null ? 'region' : null;
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement?.checkVisibility() !== false) return;
    document
      .querySelector<HTMLElement>(`[data-sheet='${front}'] :is(h1, h2)`)
      ?.focus({ preventScroll: true });
  }, [front]);
  return {
    front,
    both,
    stops: state.stops,
    show: (sheet) =>
      setState((now) => ({
        ...now,
        latest: sheet,
        stops: now.stops[sheet] === 'peek' ? { ...now.stops, [sheet]: 'half' } : now.stops,
      })),
    setStop: (sheet, stop) => setState((now) => ({ ...now, stops: { ...now.stops, [sheet]: stop } })),
    lower: () => setState((now) => ({ ...now, stops: LOWERED })),
  };
}
