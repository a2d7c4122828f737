import { readCompared } from './compared.ts';
import { parseArea } from './area-text.ts';
import { readList, readOne, wordsOf, type Slice } from './slice.ts';

/** The tools of the left drawer; one is open at a time. */
export const TOOL_WORDS = {
  layers: 'lapisan',
  incidents: 'insiden',
  compare: 'banding',
  priority: 'prioritas',
  area: 'area',
  places: 'tempat',
  table: 'tabel',
  download: 'unduh',
} as const;
export type ToolId = keyof typeof TOOL_WORDS;

/** No comparison holds more regions. */
export const MOST_COMPARED = 4;

/**
 * `alat`: the tool that is open · `banding`: codes of the regions compared, each with a period of its own where it says so
 * (`73.02@2023,73.02@2025`), see compared.ts · `rencana`: the plan of the priority workbench ·
 * `area`: the shape drawn, see area-text.ts; the plan in its feature's own short form · `waktu=1`: the strip of periods and months is open ·
 * `tampilan`: `proyektor` (large type) or `sematan` (embedded: map and legend only).
 */
export interface ToolPart {
  tool: ToolId | null;
  compared: readonly string[];
  plan: string | null;
  area: string | null;
  strip: boolean;
  mode: 'normal' | 'projector' | 'embed';
}

const TOOLS = wordsOf<ToolId>(TOOL_WORDS);
const MODES = wordsOf({ normal: 'biasa', projector: 'proyektor', embed: 'sematan' });

export const toolSlice: Slice<ToolPart> = {
  empty: { tool: null, compared: [], plan: null, area: null, strip: false, mode: 'normal' },
  read: (query, drop) => ({
    tool: readOne(query, 'alat', drop, TOOLS.value),
    compared: readList(query, 'banding', drop, (entry) => (readCompared(entry) ? entry : null)).slice(
      0,
      MOST_COMPARED,
    ),
    plan: query.get('rencana'),
    area: readOne(query, 'area', drop, (text) => parseArea(text) && text),
    strip: query.get('waktu') === '1',
    mode: readOne(query, 'tampilan', drop, MODES.value) ?? 'normal',
  }),
  write: (query, { tool, compared, plan, area, strip, mode }) => {
    if (tool) query.set('alat', TOOLS.word(tool));
    if (compared.length > 0) query.set('banding', compared.join(','));
    if (plan) query.set('rencana', plan);
    if (area) query.set('area', area);
    if (strip) query.set('waktu', '1');
    if (mode !== 'normal') query.set('tampilan', MODES.word(mode));
  },
};
