import 'reflect-metadata';
import { IKSM_SERASI_1_0_0 as METHOD, FIRST_PLAN, type PriorityPlan } from '@serasi/shared';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable } from '../../../import/input/open-table.ts';
import type { TableRow } from '../../../import/input/table.ts';
import { TestFolder } from '../../../import/input/workbook.test-support.ts';
import { Region } from '../../region/index.ts';
import { carryOut } from '../choose-priorities.ts';
import type { InputVillage, PriorityInputs } from '../priority-inputs.service.ts';
import { priorityCsv, priorityWorkbook } from './priority-files.ts';
import { planRows } from './priority-sheets.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

function village(code: string, name: string, index: number | null): [string, InputVillage] {
  return [
    code,
    {
      name,
      districtName: 'Tempe',
      regencyName: 'Kabupaten Wajo',
      interval: index === null ? null : { low: index - 2, high: index + 2 },
      region: () => new Region(),
      facts: {
        code,
        regencyId: 1,
        districtId: 1,
        index,
        level: index === null ? 'NO_DATA' : 'LOW',
        weakest: index === null ? null : { dimension: 2, score: 6.66 },
        change: index === null ? null : { delta: -4.4, claim: 'DOWN', reason: 'INTERVALS_APART' },
        incidentRate: null,
        residents: 1234,
        confidence: 0.8783,
      },
    },
  ];
}

const RUN = {
  id: 7,
  method: METHOD,
  period: '2025',
  dataStatus: 'SIMULATED',
  dataCutOff: '2025-12-31',
  boundaryVersion: 'b1',
  computedAt: '2026-01-01T00:00:00Z',
  isDoubtPending: false,
  isCurrent: true,
  isPartial: false,
} as const;

const INPUTS: PriorityInputs = {
  within: {
    id: 1,
    parent_id: null,
    level: 2,
    kind: 'KABUPATEN',
    code: '73.13',
    name: 'Kabupaten Wajo',
    province_id: null,
    regency_id: null,
    district_id: null,
    valid_from: null,
  },
  run: RUN,
  before: { ...RUN, period: '2024' },
  dataStatus: 'SIMULATED',
  villages: new Map([
    village('73.13.01.2001', '=HYPERLINK("http://x")', 12.3456),
    village('73.13.01.2002', '+62', 30),
    village('73.13.01.2003', '@SUM(A1)', null),
    village('73.13.01.2004', '-Ujung', 25),
  ]),
};
const PLAN: PriorityPlan = {
  ...FIRST_PLAN,
  aim: { kind: 'COUNT', count: 2 },
  mostPerDistrict: 2,
  minResidents: 500,
};
const RESULT = carryOut(INPUTS, PLAN);

async function read(file: string, content: string | Buffer, sheet?: string): Promise<TableRow['cells'][]> {
  const table = await openTable(folder.write(file, content), { sheet });
  const rows: TableRow['cells'][] = [[...table.columns]];
  for await (const batch of table.batches()) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

describe('the choice as a workbook', () => {
  it('has the chosen, all villages with why, and nothing that a spreadsheet would run', async () => {
    const book = await priorityWorkbook(RESULT, 'ID', '2026-11-24');
    const chosen = await read('a.xlsx', book, 'Pilihan');
    expect(chosen.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ['1', '73.13.01.2001', `'=HYPERLINK("http://x")`],
      ['2', '73.13.01.2004', `'-Ujung`],
    ]);
    const all = await read('b.xlsx', book, 'Semua desa');
    expect(all.slice(1).map((row) => row[2])).toEqual([
      `'=HYPERLINK("http://x")`,
      `'-Ujung`,
      '+62',
      `'@SUM(A1)`,
    ]);
    expect(all.at(-1)?.at(-1)).toBe('Di luar: belum ada data (indeksnya belum ada).');
    expect(all[1]?.at(-1)).toMatch(/^Masuk: urutan 1 dari 3/);
    const sheet = [...chosen, ...all, ...(await read('c.xlsx', book, 'Kriteria'))].flat();
    for (const cell of sheet) if (!/^[+-]?[\d.,]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  it('says in the sheet Kriteria what the choice hangs on', async () => {
    const rows = planRows(RESULT, 'ID', '2026-11-24');
    // The reader takes as many columns as the first row has.
    const [first] = await read('d.xlsx', await priorityWorkbook(RESULT, 'ID', '2026-11-24'), 'Kriteria');
    expect(first).toEqual([rows[0]?.[0]]);
    const text = rows.map((row) => row.filter((cell) => cell !== null).join(' | ')).join('\n');
    for (const line of [
      'Penggunaan internal',
      'Data simulasi, bukan kenyataan.',
      'Kabupaten Wajo (73.13)',
      'iksm-serasi/1.0.0',
      'Data sampai | 2025-12-31',
      'Periode pembanding | 2024',
      'Dibuat pada | 2026-11-24',
      'Indeks rendah | 3 |',
      'Belum ada program | 0 | Belum ada data program',
      'Jumlah desa yang diminta | 2',
      'Paling banyak per kecamatan | 2',
      'Paling banyak per kabupaten/kota | tanpa batas',
      'Penduduk paling sedikit | 500',
      'desa tetap terpilih',
      '1_di-73.13_indeks-3_dimensi-2_insiden-2_tren-2_penduduk-1_yakin-1_pilih-2_kec-2_min-500',
    ])
      expect(text).toContain(line);
  });
});

describe('the choice as CSV', () => {
  it('is one table in either dialect; each row says that it is simulated, and from what', async () => {
    const [comma, semicolon] = (['comma', 'semicolon'] as const).map((dialect) =>
      priorityCsv(RESULT, 'EN', '2026-11-24', dialect),
    );
    const rows = await read('a.csv', comma ?? '');
    expect(rows).toHaveLength(5);
    const column = (name: string) => rows[0]?.indexOf(name) ?? -1;
    expect(rows[1]?.[column('Index')]).toBe('12.3');
    expect(rows[1]?.[column('State of the data')]).toBe('Simulated data');
    expect(rows[1]?.[column('Plan (for links)')]).toContain('di-73.13');
    expect(rows[4]?.[column('Score (0–100)')]).toBe('');
    expect(rows[4]?.[column('Incidents per 10,000 residents of the kecamatan')]).toBe('');
    expect(comma).toMatch(/^\ufeff/);
    expect(semicolon).toContain(';12,3;');
    expect(semicolon?.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});
