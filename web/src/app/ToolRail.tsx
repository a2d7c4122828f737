import { useEffect, useRef, type JSX } from 'react';
import type { ToolId } from '../view/tool.slice.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TOOLS } from './tool-registry.ts';

interface Props {
  open: ToolId | null;
  onOpen: (tool: ToolId | null) => void;
}

/** The tools at the left edge (on phones along the bottom); one is open at a time. */
export function ToolRail({ open, onOpen }: Props): JSX.Element {
  const { lang, t } = useI18n();
  const rail = useRef<HTMLElement>(null);
  // On phones the rail is wider than the window.
  useEffect(() => {
    rail.current
      ?.querySelector('[aria-expanded=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);
  return (
    <nav ref={rail} className="tool-rail" aria-label={t.tools.title}>
      {TOOLS.map(({ id, title, icon: ToolIcon }) => (
        <button
          key={id}
          type="button"
          className="tool-button"
          data-tool={id}
          aria-expanded={open === id}
          aria-controls="alat"
          onClick={() => onOpen(open === id ? null : id)}
        >
          <ToolIcon size={20} aria-hidden />
          <span>{title(lang)}</span>
        </button>
      ))}
    </nav>
  );
}
