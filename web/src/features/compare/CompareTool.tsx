import type { JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { ToolProps } from '../../view/tool.ts';
import './compare.css';
import { CompareRegions } from './CompareRegions.tsx';
import { Ranking } from './Ranking.tsx';
import { Scatter } from './Scatter.tsx';
import { Tabs } from './Tabs.tsx';
import { COMPARE_WORDS } from './words.ts';

/** Regions side by side, in order, or as a scatter of index against incident rate. */
export default function CompareTool(props: ToolProps): JSX.Element {
  const w = useWords(COMPARE_WORDS);
  const { view, push } = props;
  const { tab } = view.compare;
  return (
    <Tabs
      label={w.tabs}
      tabs={[
        { id: 'regions', title: w.tab.regions },
        { id: 'ranking', title: w.tab.ranking },
        { id: 'scatter', title: w.tab.scatter },
      ]}
      open={tab}
      onOpen={(opened) => push({ compare: { ...view.compare, tab: opened } })}
    >
      {tab === 'regions' && <CompareRegions {...props} />}
      {tab === 'ranking' && <Ranking {...props} />}
      {tab === 'scatter' && <Scatter {...props} />}
    </Tabs>
  );
}
