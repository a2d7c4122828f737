import { describe, expect, it } from 'vitest';
import type { CountedRow, SummaryRow } from './incident-summary.queries.ts';
import { summarise } from './summarise.ts';

const counted = (day: string, incidents: number, change: Partial<CountedRow> = {}): CountedRow => ({
  date_start: day,
  date_precision: 'MONTH',
  kind: 'RESOURCE',
  handling_status: 'SETTLED',
  incidents,
  ...change,
});
/** Two kecamatan that reported every month from January 2024 to December 2025. */
const MONTHS = Array.from(
  { length: 24 },
  (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
);
const row = (change: Partial<SummaryRow> = {}): SummaryRow => ({
  last_month: '2025-12-01',
  counted: [],
  reported: MONTHS.map((month) => ({ month, districts: 2 })),
  districts: 2,
  some_simulated: false,
  some_real: true,
  ...change,
});
const countOf = (made: ReturnType<typeof summarise>, month: string): number | null | undefined =>
  made?.months.find((entry) => entry.month === month)?.count;

describe('a summary of incidents', () => {
  it('has thirteen months that end with the last one known of', () => {
    const made = summarise(row(), null);
    expect(made?.months).toHaveLength(13);
    expect([made?.months[0]?.month, made?.months.at(-1)?.month]).toEqual(['2024-12', '2025-12']);
  });

  it('tells 0 only where all kecamatan reported the month; else nobody knows', () => {
    const half = MONTHS.map((month) => ({ month, districts: month === '2025-03-01' ? 1 : 2 }));
    const made = summarise(row({ reported: half, counted: [counted('2025-05-01', 3)] }), null);
    expect(countOf(made, '2025-02')).toBe(0);
    expect(countOf(made, '2025-03')).toBeNull();
    expect(countOf(made, '2025-05')).toBe(3);
    expect(made?.year).toMatchObject({ year: 2025, count: 3, isComplete: true });
    expect(made?.year.reportedShare).toBeCloseTo(11.5 / 12, 10);
    expect(made?.yearBefore).toMatchObject({ year: 2024, count: 0, reportedShare: 1 });
    const silent = summarise(row({ reported: half }), null);
    expect(silent?.year.count).toBeNull();
  });

  it('puts what is known to the year into the year, but into no month', () => {
    const made = summarise(
      row({ counted: [counted('2025-01-01', 2, { date_precision: 'YEAR' }), counted('2025-01-01', 1)] }),
      null,
    );
    expect(countOf(made, '2025-01')).toBe(1);
    expect([made?.year.count, made?.monthUnknown]).toEqual([3, 2]);
  });

  it('compares the last two complete years, and says of an open year that it is open', () => {
    const open = row({ last_month: '2026-03-01', counted: [counted('2026-02-01', 9)] });
    expect(summarise(open, null)?.year.year).toBe(2025);
    expect(summarise(open, null)?.months.at(-1)?.month).toBe('2026-03');
    const asked = summarise(open, 2026);
    expect(asked?.year).toMatchObject({ year: 2026, count: 9, isComplete: false });
    expect(asked?.change).toMatchObject({ claim: 'NONE', reason: 'YEAR_INCOMPLETE' });
    expect(countOf(asked, '2026-11')).toBeNull();
  });

  it('counts kinds and handling of the year, most first', () => {
    const made = summarise(
      row({
        counted: [
          counted('2025-01-01', 2),
          counted('2025-06-01', 5, { kind: 'IDENTITY', handling_status: 'HANDLED' }),
          counted('2025-07-01', 1),
          counted('2024-07-01', 50, { kind: 'CRIME' }),
        ],
      }),
      null,
    );
    expect(made?.kinds).toEqual([
      { value: 'IDENTITY', count: 5 },
      { value: 'RESOURCE', count: 3 },
    ]);
    expect(made?.handling.map(({ value }) => value)).toEqual(['HANDLED', 'SETTLED']);
  });

  it('says nothing where nothing is known of any place, and never 0 where there is no kecamatan', () => {
    expect(summarise(row({ last_month: null }), null)).toBeNull();
    const bare = summarise(row({ districts: 0, reported: [] }), null);
    expect(bare?.year).toMatchObject({ count: null, reportedShare: null });
    expect(countOf(bare, '2025-06')).toBeNull();
  });
});
