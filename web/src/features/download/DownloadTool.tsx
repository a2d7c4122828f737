import type { JSX } from 'react';
import type { ToolProps } from '../../view/tool.ts';

export default function DownloadTool({ view }: ToolProps): JSX.Element {
  return <p>{view.tool}</p>;
}
