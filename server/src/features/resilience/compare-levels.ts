import { RESILIENCE_LEVELS } from '@serasi/shared';
import type { LevelColumns } from './level-map.service.ts';

const NO_REGION = 255;

/** What two maps of the same regions say of each other. */
export function compareLevels(
  first: LevelColumns,
  second: LevelColumns,
): {
  codes: string[];
  firstLevels: string[];
  secondLevels: string[];
  crossTable: number[][];
  agreement: number | null;
  packed: { firstId: number; classes: string };
} {
  const crossTable = RESILIENCE_LEVELS.map(() => RESILIENCE_LEVELS.map(() => 0));
  const [a, b] = [first, second].map(({ packed }) => Buffer.from(packed, 'base64'));
  const classes = Buffer.alloc(a?.length ?? 0, NO_REGION);
  let [same, both] = [0, 0];
  a?.forEach((one, i) => {
    if (one === NO_REGION) return;
    const other = b?.[i] ?? 0;
    const row = crossTable[one];
    if (row) row[other] = (row[other] ?? 0) + 1;
    classes[i] = one === 0 || other === 0 ? 0 : 2 + Math.sign(other - one);
    if (one === 0 || other === 0) return;
    both += 1;
    if (one === other) same += 1;
  });
  return {
    codes: first.codes,
    firstLevels: first.levels,
    secondLevels: second.levels,
    crossTable,
    agreement: both === 0 ? null : same / both,
    packed: { firstId: first.firstId, classes: classes.toString('base64') },
  };
}
