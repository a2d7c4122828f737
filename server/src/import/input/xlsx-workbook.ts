import { posix } from 'node:path';
import { refuse } from './refuse.ts';
import { type DateFormat, readDateStyles } from './xlsx-dates.ts';
import { type SharedStrings, readSharedStrings } from './xlsx-strings.ts';
import { readXml } from './xml-stream.ts';
import type { Zip } from './zip.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** Of its XML in the archive. */
  readonly path: string;
  readonly visible: boolean;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly strings: SharedStrings;
  readonly dateStyles: readonly DateFormat[];
  readonly from1904: boolean;
}

export const WORKBOOK_PATH = 'xl/workbook.xml';

/** Reads the list of sheets, the shared texts and the number formats. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const targets = await readTargets(zip);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readXml(zip.read(WORKBOOK_PATH), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '');
      if (name !== 'sheet') return;
      const sheet = attributes();
      const path = targets.get(sheet['r:id'] ?? idOf(sheet));
      if (path?.includes('worksheets/') === true && zip.has(path))
        sheets.push({
          name: sheet['name'] ?? '',
          path,
          visible: (sheet['state'] ?? 'visible') === 'visible',
        });
    },
  });
  if (sheets.length === 0) throw noSheets();
  const stringsPath = [...targets.values()].find((path) => /sharedStrings\.xml$/i.test(path));
  const stylesPath = [...targets.values()].find((path) => /styles\.xml$/i.test(path));
  return {
    sheets,
    from1904,
    strings: await readSharedStrings(zip.read(stringsPath ?? 'xl/sharedStrings.xml')),
    dateStyles: await readDateStyles(zip.read(stylesPath ?? 'xl/styles.xml')),
  };
}

/** The relationship id under whatever prefix its namespace has. */
function idOf(sheet: Record<string, string>): string {
  return Object.entries(sheet).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
}

async function readTargets(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(zip.read('xl/_rels/workbook.xml.rels'), {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id, Target } = attributes();
      if (Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
    },
  });
  return targets;
}

function noSheets(): Error {
  return refuse(
    'NO_SHEET',
    'Buku kerja ini tidak punya lembar data. Simpan datanya di sebuah lembar lalu coba lagi.',
    'This workbook has no data sheet. Put the data on a sheet and try again.',
  );
}
