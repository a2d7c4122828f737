import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { positionOn } from '../../ui/method-scale.ts';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { NumberTable } from './NumberTable.tsx';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

type Resilience = RegionProfile['resilience'];
type Dimension = Resilience['dimensions'][number];

/** What the bars are held against: the parent (solid line) and the nation (dotted line). */
interface Reference {
  name: string;
  kind: 'parent' | 'nation';
  scoreOf: (code: string) => number | null;
}

function referencesOf({ ancestors }: RegionProfile): Reference[] {
  const [nation, parent] = [ancestors[0], ancestors.length > 1 ? ancestors.at(-1) : undefined];
  return [parent, nation].flatMap((above) =>
    above === undefined
      ? []
      : [
          {
            name: shortName(above.name),
            kind: above === nation ? ('nation' as const) : ('parent' as const),
            scoreOf: (code: string) =>
              above.resilience.dimensions.find((dimension) => dimension.code === code)?.score ?? null,
          },
        ],
  );
}

/** The method's dimensions as bars from zero, held against the parent and the nation, with the class bounds as cuts. */
export function DimensionBars({ profile }: { profile: RegionProfile }): JSX.Element | null {
  const { t, n } = useI18n();
  const words = useWords(REGION_WORDS);
  const { method, dimensions } = profile.resilience;
  const references = referencesOf(profile);
  if (dimensions.length === 0) return null;
  const text = (value: number | null) => (value === null ? '–' : n.decimal(value, method.decimals));
  return (
    <section id="profil-dimensi" className="block" aria-label={t.region.dimensions}>
      <h2>{t.region.dimensions}</h2>
      <ul className="bars">
        {dimensions.map((dimension, i) => (
          <Bar
            key={dimension.code}
            dimension={dimension}
            method={method}
            references={references}
            named={i === 0}
          />
        ))}
      </ul>
      <NumberTable
        title={t.region.dimensions}
        profile={profile}
        rows={dimensions}
        columns={[
          { label: words.dimension, value: ({ name }) => name },
          { label: words.here, value: ({ score }) => score, text: ({ score }) => text(score) },
          ...references.map(({ name, scoreOf }) => ({
            label: name,
            value: ({ code }: Dimension) => scoreOf(code),
            text: ({ code }: Dimension) => text(scoreOf(code)),
          })),
        ]}
      />
    </section>
  );
}

interface BarProps {
  dimension: Dimension;
  method: Resilience['method'];
  references: readonly Reference[];
  /** Whether the reference lines carry their names here. */
  named: boolean;
}

function Bar({ dimension: { code, name, score }, method, references, named }: BarProps) {
  const { t, n } = useI18n();
  const bounds = method.classes
    .map((entry) => entry.from)
    .filter((from) => from !== null && from > method.scaleMin && from < method.scaleMax);
  return (
    <li data-named={named ? references.map(({ kind }) => kind).join(' ') : undefined}>
      <span className="bar-name">{name}</span>
      <span className="bar-value num">
        {score === null ? (
          <span className="quiet">{t.region.unknown}</span>
        ) : (
          n.decimal(score, method.decimals)
        )}
      </span>
      <span className="bar-track" aria-hidden="true">
        <span className={`bar ${score === null ? 'bar-missing' : ''}`}>
          {score !== null && (
            <span
              className={`bar-fill swatch-${levelOf(score, method)}`}
              style={{ width: `${positionOn(method, score)}%` }}
            />
          )}
          {bounds.map((bound) => (
            <span key={bound} className="bar-bound" style={{ left: `${positionOn(method, bound ?? 0)}%` }} />
          ))}
        </span>
        {references.map((reference) => (
          <ReferenceLine
            key={reference.kind}
            reference={reference}
            score={reference.scoreOf(code)}
            method={method}
            named={named}
          />
        ))}
      </span>
    </li>
  );
}

interface ReferenceProps {
  reference: Reference;
  score: number | null;
  method: Resilience['method'];
  named: boolean;
}

/** A thin line over the bar; its name stands on the side that has room. */
function ReferenceLine({ reference: { name, kind }, score, method, named }: ReferenceProps) {
  const { n } = useI18n();
  if (score === null) return null;
  const at = positionOn(method, score);
  return (
    <span className={`bar-line bar-line-${kind}`} style={{ left: `${at}%` }}>
      {named && (
        <span className="bar-line-name" data-side={at > 50 ? 'left' : 'right'}>
          {name} {n.decimal(score, method.decimals)}
        </span>
      )}
    </span>
  );
}

/** The class that a score falls into by the method's own bounds; for colour only. */
export function levelOf(score: number, method: Resilience['method']): string {
  const entry = method.classes.findLast(
    ({ level, from }) => level !== 'NO_DATA' && score >= (from ?? method.scaleMin),
  );
  return entry?.level ?? 'LOW';
}
