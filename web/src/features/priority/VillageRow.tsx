import type { JSX } from 'react';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import type { PriorityVillage } from './ask.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { PRIORITY_WORDS } from './words.ts';

/** From this share of the draws on, a chosen village is one that depends on weights; below it is a weak choice. */
const HALF = 0.5;

interface Props {
  village: PriorityVillage;
  /** A chosen village is firm from this share of the draws on. */
  firmShare: number;
  onOpen: (code: string) => void;
}

/** A village: where it stands, what its score is made of, why it is in or out, and how firmly. */
export function VillageRow({ village, firmShare, onOpen }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { t, n } = useI18n();
  const { region, position, score, chosen, stability } = village;
  const name = fullName(region, t);
  return (
    <li className="priority-village" data-chosen={chosen}>
      <p className="priority-village-head">
        <span className="priority-position num" aria-hidden="true">
          {position === null ? '–' : n.integer(position)}
        </span>
        <span className="priority-name">
          <button
            type="button"
            className="link"
            title={w.openVillage(name)}
            onClick={() => onOpen(region.code)}
          >
            {name}
          </button>
          <small className="quiet">
            {village.districtName} · <LevelChip level={village.level} kind="dot" />
          </small>
        </span>
        {score !== null && (
          <strong className="priority-score num">
            <span className="visually-hidden">{w.score} </span>
            {n.decimal(score, 1)}
          </strong>
        )}
      </p>
      <ScoreBar village={village} />
      <p className="priority-why">{village.reason}</p>
      {stability !== null && (
        <p className="priority-firmness">
          <span className="firmness-bar" aria-hidden="true">
            <span style={{ width: `${stability * 100}%` }} data-firm={stability >= firmShare} />
          </span>
          {firmness({ chosen, stability, firmShare }, w, n)}
        </p>
      )}
    </li>
  );
}

/** A share of draws that is not rounded to all or none: 0.9996 → "99,9%". */
export function shareOfDraws(share: number, n: I18n['n']): string {
  if (share <= 0 || share >= 1) return n.percent(share);
  return n.percent(Math.min(Math.max(share, 0.001), 0.999));
}

function firmness(
  { chosen, stability, firmShare }: { chosen: boolean; stability: number; firmShare: number },
  w: (typeof PRIORITY_WORDS)['id'],
  n: I18n['n'],
): string {
  const share = shareOfDraws(stability, n);
  if (!chosen) return stability > 0 ? w.wouldBeIn(share) : w.neverIn;
  if (stability >= firmShare) return w.firm(share);
  return stability >= HALF ? w.depends(share) : w.weak(share);
}
