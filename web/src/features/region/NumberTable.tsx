import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { downloadCsv, type CsvCell } from '../../ui/csv.ts';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

/** A column of numbers as the table shows it and the file holds it. */
export interface Column<Row> {
  label: string;
  value: (row: Row) => CsvCell;
  /** How the table writes it; without it as it is. Null values are always a dash. */
  text?: (row: Row) => string;
}

interface Props<Row> {
  /** What the numbers are about: names table, button and file. */
  title: string;
  profile: RegionProfile;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}

/** The numbers of a chart: a table that unfolds, and a file in which each row says what it is about. */
export function NumberTable<Row>({ title, profile, rows, columns }: Props<Row>): JSX.Element {
  const words = useWords(REGION_WORDS);
  return (
    <div className="chart-foot">
      <details className="as-table">
        <summary>
          {words.table}
          <span className="visually-hidden">: {title}</span>
        </summary>
        <table className="numbers">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map(({ label }, i) => (
                <th key={label} scope="col" className={i > 0 ? 'num' : ''}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {columns.map((column, i) =>
                  i === 0 ? (
                    <th key={column.label} scope="row">
                      {textOf(column, row)}
                    </th>
                  ) : (
                    <td key={column.label} className="num">
                      {textOf(column, row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <DownloadButton title={title} profile={profile} rows={rows} columns={columns} />
    </div>
  );
}

function textOf<Row>({ value, text }: Column<Row>, row: Row): string {
  const raw = value(row);
  if (raw === null) return '–';
  return text ? text(row) : String(raw);
}

/** Gives the rows as a file; what they are about stands in each of them. */
export function DownloadButton<Row>({ title, profile, rows, columns }: Props<Row>): JSX.Element {
  const { lang } = useI18n();
  const words = useWords(REGION_WORDS);
  const { resilience } = profile;
  const { period, method, dataStatus } = resilience;
  const about: [string, string][] = [
    [words.about.code, profile.code],
    [words.about.region, profile.name],
    [words.about.period, period],
    [words.about.method, `${method.id}/${method.version}`],
    [words.about.status, words.about[dataStatus]],
  ];
  const download = () => {
    const head = [...columns.map(({ label }) => label), ...about.map(([label]) => label)];
    const body = rows.map((row) => [
      ...columns.map(({ value }) => value(row)),
      ...about.map(([, value]) => value),
    ]);
    downloadCsv(fileName(profile.code, title, period), [head, ...body], lang);
  };
  return (
    <button
      type="button"
      className="link chart-download"
      aria-label={`${words.download}: ${title}`}
      onClick={download}
    >
      {words.download}
    </button>
  );
}

/** `serasi-73.02-dimensi-2025.csv` */
function fileName(code: string, title: string, period: string): string {
  const subject = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `serasi-${code}-${subject}-${period}.csv`;
}
