import { type XmlHandler, readXml } from './xml-stream.ts';

/** What a number format shows of a number that is a date. A month's date must not come out as a day's. */
export type DateFormat = 'DATE' | 'MONTH' | 'YEAR' | 'TIME' | null;

const DAY_MS = 86_400_000;

/** 31 December 9999, the last date Excel knows. */
const LAST_SERIAL = 2_958_465;

/** Formats that are built into Excel and not written in the file. 27–36 and 50–58 are East Asian dates. */
const BUILT_IN: ReadonlyMap<number, DateFormat> = new Map<number, DateFormat>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'DATE'] as const),
  [17, 'MONTH'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'TIME'] as const),
]);

/** What the code of a number format, such as `dd/mm/yyyy;@`, shows. */
export function dateFormatOf(code: string): DateFormat {
  const plain = (code.split(';')[0] ?? '')
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general|[0#?]/.test(plain.replaceAll(/\.0+/g, ''))) return null;
  const [day, month, year] = [plain.includes('d'), plain.includes('m'), plain.includes('y')];
  if (day) return 'DATE';
  if (year) return month ? 'MONTH' : 'YEAR';
  if (/[hs]/.test(plain)) return 'TIME';
  return month ? 'DATE' : null;
}

/** `styles.xml`: which cell styles show dates, by the number that cells name them with. */
export async function readDateStyles(xml: AsyncIterable<Buffer>): Promise<readonly DateFormat[]> {
  const custom = new Map<number, DateFormat>();
  const styles: DateFormat[] = [];
  let inCellStyles = false;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributes();
        custom.set(Number(numFmtId), dateFormatOf(formatCode ?? ''));
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes()['numFmtId'] ?? 0);
        styles.push(custom.get(id) ?? BUILT_IN.get(id) ?? null);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  };
  await readXml(xml, handler);
  return styles;
}

/** A serial as its format means it: yyyy-mm-dd, yyyy-mm, yyyy or hh:mm:ss; null where it is no date. */
export function serialToText(serial: number, format: DateFormat, from1904: boolean): string | null {
  if (format === null || !(serial >= 0 && serial < LAST_SERIAL + 1)) return null;
  if (format === 'TIME' && serial < 1)
    return new Date(Math.round(serial * 86_400) * 1000).toISOString().slice(11, 19);
  // Excel believes in 29 February 1900: days before it count from one later.
  const days = Math.floor(serial + 1e-9) + (from1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString();
  return date.slice(0, format === 'MONTH' ? 7 : format === 'YEAR' ? 4 : 10);
}
