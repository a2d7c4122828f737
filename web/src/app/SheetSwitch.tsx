import { MapPin } from 'lucide-react';
import type { JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { useWords } from '../i18n/words.ts';
import type { Tool } from '../view/tool.ts';
import type { Sheet } from './use-sheets.ts';
import { SHELL_WORDS } from './words.ts';

interface Props {
  tool: Tool;
  /** Name of the selected region. */
  region: string;
  front: Sheet | null;
  onShow: (sheet: Sheet) => void;
}

/** On phones, with a tool and a region open: which of the two lies over the map. */
export function SheetSwitch({ tool, region, front, onShow }: Props): JSX.Element {
  const { lang } = useI18n();
  const w = useWords(SHELL_WORDS);
  const { icon: ToolIcon } = tool;
  return (
    <div className="sheet-switch" role="group" aria-label={w.sheets}>
      <button type="button" aria-pressed={front === 'tool'} onClick={() => onShow('tool')}>
        <ToolIcon size={16} aria-hidden />
        <span>{tool.title(lang)}</span>
      </button>
      <button type="button" aria-pressed={front === 'region'} onClick={() => onShow('region')}>
        <MapPin size={16} aria-hidden />
        <span>{region}</span>
      </button>
    </div>
  );
}
