import { useApolloClient } from '@apollo/client/react';
import { useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { downloadCsv } from '../../ui/csv.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { AreaChoice } from '../../view/area-text.ts';
import { LEVEL_WORDS } from '../../view/place.slice.ts';
import { areaRows } from './area-csv.ts';
import type { AreaNode } from './sort-list.ts';
import { fetchNodes } from './fetch-nodes.ts';
import type { AreaRegions } from './use-area.ts';
import { AREA_WORDS } from './words.ts';

/** Ten pages: about a second of the server's time. */
const MOST_ROWS = 10_000;

interface Props {
  choice: AreaChoice;
  regions: AreaRegions;
}

/** Saves all regions of the area, also those that the list leaves out. */
export function AreaCsvButton({ choice, regions }: Props): JSX.Element {
  const w = useWords(AREA_WORDS);
  const { lang, n } = useI18n();
  const client = useApolloClient();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const { totalCount, period } = regions;

  const allNodes = (): Promise<readonly AreaNode[]> =>
    regions.pageInfo.hasNextPage
      ? fetchNodes(client, { choice, regions, lang }, (done) => setShare(done / totalCount))
      : Promise.resolve(regions.nodes);
  const save = async () => {
    setFailed(false);
    setShare(0);
    try {
      downloadCsv(
        `serasi-area-${LEVEL_WORDS[choice.level]}-${period}.csv`,
        areaRows(regions, await allNodes(), lang),
        lang,
      );
    } catch {
      setFailed(true);
    }
    setShare(null);
  };
  if (totalCount > MOST_ROWS) return <p className="quiet">{w.csvTooMany(n.integer(MOST_ROWS))}</p>;
  return (
    <div>
      <button type="button" className="button" disabled={share !== null} onClick={() => void save()}>
        {share === null ? w.csv : w.csvLoading(n.percent(share))}
      </button>
      {failed && <Failure message={w.csvFailed} onRetry={() => void save()} />}
    </div>
  );
}
