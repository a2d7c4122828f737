import type { JSX, ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { nameColumns } from './name-columns.ts';
import { IndexStrip, ScoreBar } from './ScoreBars.tsx';
import type { Column, ComparedProfile } from './use-compared.ts';
import { useRates, type Rate } from './use-rates.ts';
import { COMPARE_WORDS } from './words.ts';

interface Props {
  columns: readonly Column[];
  shown: { method: string; period: string } | null;
  onOpen: (code: string) => void;
  onChange: (entries: string[]) => void;
  onAdd: (entry: string) => void;
}

/** Regions as columns; each row is one measure under its own heading, so that four columns fit a phone. */
export function CompareTable({ columns, shown, onOpen, onChange, onAdd }: Props): JSX.Element {
  const w = useWords(COMPARE_WORDS);
  const { t, n } = useI18n();
  const rates = useRates(columns);
  const entries = columns.map(({ entry }) => entry);
  const loaded = columns.flatMap(({ profile }) => (profile ? [profile] : []));
  const names = nameColumns(loaded, t);
  const dimensions = loaded[0]?.resilience.dimensions ?? [];
  const row = (title: string, note: string | null, cell: (profile: ComparedProfile) => ReactNode) => (
    <Row title={title} note={note} columns={columns} cell={cell} />
  );
  return (
    <table className="compare-table" aria-label={w.table} data-columns={columns.length}>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <ColumnHead
              key={column.entry}
              column={column}
              name={(column.profile && names[loaded.indexOf(column.profile)]) ?? column.code}
              shown={shown}
              isFull={columns.length >= 4}
              onOpen={() => onOpen(column.code)}
              onRemove={() => onChange(entries.toSpliced(index, 1))}
              onReplace={(entry) => onChange(entries.with(index, entry))}
              onAdd={onAdd}
            />
          ))}
        </tr>
      </thead>
      {row(w.row.level, null, ({ resilience }) => (
        <LevelChip level={resilience.level} />
      ))}
      {row(w.row.index, w.rowNote.interval, ({ resilience }) => (
        <IndexCell resilience={resilience} />
      ))}
      {row(w.row.confidence, null, ({ resilience: { confidence, confidenceLevel } }) =>
        confidence === null || !confidenceLevel ? (
          <span className="quiet">{w.noInterval}</span>
        ) : (
          <>
            {t.region.confidenceWord[confidenceLevel]}{' '}
            <span className="quiet num">{n.percent(confidence)}</span>
          </>
        ),
      )}
      {dimensions.map(({ code, name }, index) => (
        <Row
          key={code}
          title={name}
          note={index === 0 ? w.rowNote.dimensions : null}
          columns={columns}
          cell={({ resilience }) => <DimensionCell code={code} resilience={resilience} />}
        />
      ))}
      {row(w.row.flags, null, ({ resilience: { flags } }) =>
        flags.length === 0 ? (
          <span className="quiet">{w.nothing}</span>
        ) : (
          flags.map((flag) => <div key={flag}>{t.resilience.flag[flag]}</div>)
        ),
      )}
      {row(w.row.coverage, w.rowNote.coverage, ({ resilience: { coverage } }) => (
        <Known text={coverage === null ? null : n.percent(coverage)} />
      ))}
      {row(w.row.residents, null, ({ residents, residentsYear, residentsSimulated }) => (
        <>
          <Known text={residents === null ? null : n.integer(residents)} />
          {residentsYear !== null && <small>{residentsYear}</small>}
          {residentsSimulated && <em className="tag">{t.simulated.short}</em>}
        </>
      ))}
      {row(w.row.shareLow, null, ({ resilience: { shareLow } }) => (
        <Known text={shareLow === null ? null : n.percent(shareLow)} />
      ))}
      {row(w.row.rate, w.rowNote.rate, (profile) => (
        <RateCell profile={profile} rate={rates(profile)} />
      ))}
      {row(w.row.status, null, ({ resilience }) => (
        <>
          {resilience.dataStatus === 'REAL' ? (
            w.real
          ) : (
            <em className="tag">
              {resilience.dataStatus === 'MIXED' ? t.simulated.mixed : t.simulated.short}
            </em>
          )}
          <small>{resilience.dataCutOff ? w.until(n.day(resilience.dataCutOff)) : ''}</small>
          <small>{t.region.methodVersion(resilience.method.name, resilience.method.version)}</small>
        </>
      ))}
    </table>
  );
}

interface RowProps {
  title: string;
  note: string | null;
  columns: readonly Column[];
  cell: (profile: ComparedProfile) => ReactNode;
}

function Row({ title, note, columns, cell }: RowProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length}>
          {title}
          {note !== null && <small>{note}</small>}
        </th>
      </tr>
      <tr>
        {columns.map(({ entry, profile }) => (
          <td key={entry}>{profile ? cell(profile) : <span className="compare-waiting" />}</td>
        ))}
      </tr>
    </tbody>
  );
}

function Known({ text }: { text: string | null }) {
  const { t } = useI18n();
  return text === null ? (
    <span className="quiet">{t.region.unknown}</span>
  ) : (
    <strong className="num">{text}</strong>
  );
}

function IndexCell({ resilience }: Pick<ComparedProfile, 'resilience'>) {
  const w = useWords(COMPARE_WORDS);
  const { t, n } = useI18n();
  const { index, interval, intervalPending, method } = resilience;
  if (index === null) return <span className="quiet">{t.region.unknown}</span>;
  const number = (value: number) => n.decimal(value, method.decimals);
  return (
    <>
      <strong className="num compare-index">{number(index)}</strong>
      <IndexStrip resilience={resilience} />
      <small className="num">
        {interval
          ? `${number(interval.low)}–${number(interval.high)}`
          : intervalPending
            ? t.resilience.intervalPending
            : `${w.row.interval}: ${w.noInterval}`}
      </small>
    </>
  );
}

function DimensionCell({ code, resilience }: { code: string } & Pick<ComparedProfile, 'resilience'>) {
  const { t, n } = useI18n();
  const { dimensions, method } = resilience;
  const score = dimensions.find((dimension) => dimension.code === code)?.score ?? null;
  return (
    <>
      <span className={score === null ? 'quiet' : 'num'}>
        {score === null ? t.region.unknown : n.decimal(score, method.decimals)}
      </span>
      <ScoreBar score={score} scale={method} />
    </>
  );
}

function RateCell({ profile, rate }: { profile: ComparedProfile; rate: Rate }) {
  const w = useWords(COMPARE_WORDS);
  const { t, n } = useI18n();
  if (profile.level === 'VILLAGE') return <span className="quiet">{w.villageWithheld}</span>;
  if (rate === 'pending') return <span className="quiet">…</span>;
  if (rate === 'not-offered') return <span className="quiet">{w.rateNone}</span>;
  if (rate === null || rate.value === null) return <span className="quiet">{w.rateUnknown}</span>;
  return (
    <>
      <strong className="num">{n.decimal(rate.value, 2)}</strong>
      {rate.simulated && <em className="tag">{t.simulated.short}</em>}
    </>
  );
}
