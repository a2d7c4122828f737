import { Suspense, useEffect, useRef, type JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import type { Tool, ToolProps } from '../view/tool.ts';
import type { SheetStop } from './insets.ts';
import { SheetHandle } from './SheetHandle.tsx';

interface Props {
  tool: Tool;
  props: ToolProps;
  narrow: boolean;
  stop: SheetStop;
  onStop: (stop: SheetStop) => void;
  onClose: () => void;
}

/** The open tool: a column at the left, on phones a sheet over the map with three stops. */
export function ToolDrawer({ tool, props, narrow, stop, onStop, onClose }: Props): JSX.Element {
  const { lang, t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [tool]);
  const { Body } = tool;
  return (
    <aside
      className="drawer"
      id="alat"
      data-width={tool.width}
      data-sheet="tool"
      data-stop={stop}
      aria-label={tool.title(lang)}
    >
      {narrow && <SheetHandle stop={stop} onStop={onStop} />}
      <header className="drawer-head">
        <h2 ref={heading} tabIndex={-1}>
          {tool.title(lang)}
        </h2>
        <IconButton label={t.app.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className="drawer-body">
        <Suspense
          fallback={
            <p className="quiet" role="status">
              {t.app.loading}
            </p>
          }
        >
          <Body {...props} />
        </Suspense>
      </div>
    </aside>
  );
}
