import type { WrittenPoint } from '@serasi/shared';
import type { JSX } from 'react';
import type { FoundRegion } from '../../api/use-region-at.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { POINT_WORDS, pointText } from '../../i18n/point-words.ts';
import { fullName, shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';

/** A point that was typed, and the village around it. */
export function PointOption({
  point,
  region,
}: {
  point: WrittenPoint;
  region: FoundRegion | undefined;
}): JSX.Element {
  const { t, n } = useI18n();
  const w = useWords(POINT_WORDS);
  const title = w.title(pointText(point, w, n));
  const way = region?.path.split(' › ').slice(0, -1).map(shortName).join(' › ');
  return (
    <>
      <span className="hit-name hit-wide">
        {title}
        {region && `: ${fullName(region, t)}`}
      </span>
      <span className="hit-path">{region === undefined ? w.looking : (way ?? w.sea)}</span>
    </>
  );
}
