import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { ReliabilityDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Influence } from './Influence.tsx';
import './reliability.css';
import type { Sensitivity } from './sensitivity.ts';
import { VillageSpread } from './VillageSpread.tsx';

interface Props {
  method: string | null;
  period: string | null;
  onClose: () => void;
}

/** How far the levels of a method can be trusted: what would change had its makers chosen otherwise. */
export default function ReliabilityDialog({ method, period, onClose }: Props): JSX.Element {
  const { lang, t } = useI18n();
  const { data, error, refetch } = useQuery(ReliabilityDocument, {
    variables: { method, period, lang: lang === 'en' ? 'EN' : 'ID' },
  });
  return (
    <Dialog title={t.reliability.title} wide onClose={onClose}>
      {error && (
        <Failure message={t.reliability.failed} onRetry={() => void refetch().catch(() => undefined)} />
      )}
      {!data && !error && <p className="quiet">{t.app.loading}</p>}
      {data?.resilienceSensitivity === null && <p>{t.reliability.none}</p>}
      {data?.resilienceSensitivity && <Body sensitivity={data.resilienceSensitivity} />}
    </Dialog>
  );
}

function Body({ sensitivity }: { sensitivity: Sensitivity }) {
  const { t, n } = useI18n();
  const { levelChanges, nearThreshold, method, period, scoredVillages, draws } = sensitivity;
  return (
    <div className="reliability">
      <p className="quiet">
        {method.name} · {period}
      </p>
      <p>{t.reliability.intro(n.integer(scoredVillages), n.integer(draws))}</p>
      <section>
        <h3>{t.reliability.levels}</h3>
        {levelChanges && (
          <p>
            {t.reliability.levelsSentence(
              n.percent(levelChanges.mean),
              n.percent(levelChanges.low),
              n.percent(levelChanges.high),
            )}
          </p>
        )}
        {nearThreshold !== null && <p>{t.reliability.nearSentence(n.percent(nearThreshold))}</p>}
      </section>
      <VillageSpread sensitivity={sensitivity} />
      <Ranks ranks={sensitivity.regencyRanks} />
      <Influence sensitivity={sensitivity} />
    </div>
  );
}

function Ranks({ ranks }: { ranks: Sensitivity['regencyRanks'] }) {
  const { t, n } = useI18n();
  if (!ranks) return null;
  return (
    <section>
      <h3>{t.reliability.ranks}</h3>
      <p>
        {t.reliability.ranksSentence(
          n.integer(ranks.regions),
          n.decimal(ranks.meanCorrelation, 3),
          n.decimal(ranks.lowCorrelation, 3),
        )}{' '}
        {t.reliability.lowestSentence(n.integer(ranks.lowestTenth), n.percent(ranks.lowestTenthStaying))}
      </p>
    </section>
  );
}
