import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable } from './open-table.ts';
import type { TableRow } from './table.ts';
import { TestFolder } from './workbook.test-support.ts';
import { writeTemplate } from './write-template.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const TEMPLATE = {
  kind: 'insiden',
  columns: [
    { name: 'id', id: 'Nomor "unik", tetap.', en: 'A lasting number.', required: true, example: 'A-1' },
    {
      name: 'tanggal',
      id: 'Tanggal kejadian.',
      en: 'Date of the event.',
      required: false,
      example: '2004-01-17',
    },
  ],
  examples: [
    ['A-1', '2004-01-17'],
    ['A-2', 'Januari 2001'],
  ],
};

describe('writeTemplate', () => {
  it.each(['csv', 'xlsx'] as const)('writes a %s that openTable reads back', async (kind) => {
    const paths = { csv: join(folder.path, 't.csv'), xlsx: join(folder.path, 't.xlsx') };
    await writeTemplate(TEMPLATE, paths);
    const table = await openTable(folder.file(paths[kind]), { sheet: kind === 'xlsx' ? 'data' : undefined });
    expect(table.columns).toEqual(['id', 'tanggal']);
    const rows: TableRow[] = [];
    for await (const batch of table.batches()) rows.push(...batch);
    expect(rows.map(({ cells }) => cells)).toEqual(TEMPLATE.examples);
  });

  it('takes the data sheet where none is named', async () => {
    const paths = { csv: join(folder.path, 'u.csv'), xlsx: join(folder.path, 'u.xlsx') };
    await writeTemplate(TEMPLATE, paths);
    expect((await openTable(folder.file(paths.xlsx), {})).columns).toEqual(['id', 'tanggal']);
    const guide = await openTable(folder.file(paths.xlsx), { sheet: 'petunjuk' });
    expect(guide.columns).toContain('wajib');
    expect(readFileSync(paths.csv, 'utf8')).toMatch(/^\ufeff"# Templat insiden[^]*wajib \/ required/);
  });
});
