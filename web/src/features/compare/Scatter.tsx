import type { JSX } from 'react';
import type { ToolProps } from '../../view/tool.ts';

export function Scatter({ view }: ToolProps): JSX.Element {
  return <p>{view.tool}</p>;
}
