import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { MAP_LEVELS } from '../../map/levels.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { AreaChoice } from '../../view/area-text.ts';
import { AreaCsvButton } from './AreaCsvButton.tsx';
import { AreaIncidents } from './AreaIncidents.tsx';
import { AreaList } from './AreaList.tsx';
import { AreaSums } from './AreaSums.tsx';
import type { AreaAnswer, AreaRegions } from './use-area.ts';
import { AREA_WORDS } from './words.ts';

interface Props {
  choice: AreaChoice;
  answer: AreaAnswer;
  onLevel: (level: string) => void;
  onOpen: (code: string) => void;
}

/** What lies in the area: sums first, then incidents, then the regions one by one. */
export function AreaResult({ choice, answer, onLevel, onOpen }: Props): JSX.Element {
  const w = useWords(AREA_WORDS);
  const { t } = useI18n();
  const { regions, pending, failed, retry } = answer;
  return (
    <section className="area-result" aria-busy={pending}>
      <label className="area-level">
        {w.level}
        <select className="select" value={choice.level} onChange={(event) => onLevel(event.target.value)}>
          {MAP_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t.level[level]}
            </option>
          ))}
        </select>
      </label>
      {failed && <Failure message={w.failed} onRetry={retry} />}
      {!regions && !failed && <p className="quiet">{w.counting}</p>}
      {regions && !failed && (
        <>
          <Heading regions={regions} pending={pending} />
          {regions.totalCount > 0 && <AreaSums regions={regions} />}
          <AreaIncidents incidents={regions.incidents} />
          {regions.totalCount > 0 && (
            <>
              <AreaList key={regions.level} regions={regions} onOpen={onOpen} />
              <AreaCsvButton choice={choice} regions={regions} />
            </>
          )}
          <p className="quiet area-note">{w.rule}</p>
        </>
      )}
    </section>
  );
}

function Heading({ regions, pending }: { regions: AreaRegions; pending: boolean }) {
  const w = useWords(AREA_WORDS);
  const { t, n } = useI18n();
  const { totalCount, touchedCount, touched, level } = regions;
  return (
    <div role="status">
      {totalCount > 0 ? (
        <p className="area-total">{w.inside(n.integer(totalCount), t.level[level])}</p>
      ) : (
        <p>
          {w.none(t.level[level])}{' '}
          {touchedCount > 0 &&
            touchedCount <= 3 &&
            w.touches(touched.map((one) => fullName(one, t)).join(', '))}{' '}
          {w.finer}
        </p>
      )}
      {totalCount > 0 && touchedCount > 0 && <p className="quiet">{w.touched(n.integer(touchedCount))}</p>}
      {pending && <p className="quiet">{w.counting}</p>}
    </div>
  );
}
