import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as zlibCrc32, deflateRawSync } from 'node:zlib';
import type { InputFile } from './input-file.ts';

/** A folder of files to open, for one test file. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'serasi-input-'));

  write(name: string, content: string | Buffer): InputFile {
    writeFileSync(join(this.path, name), content);
    return this.file(join(this.path, name), name);
  }

  file(path: string, name = path): InputFile {
    const bytes = readFileSync(path);
    return { name, path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A file in a test archive: its content, or its deflated bytes and true length for those too large to hold. */
export type TestEntry = string | { readonly deflated: Buffer; readonly size: number; readonly crc: number };

/** A ZIP archive with the least that readers need. */
export function zipOf(entries: Readonly<Record<string, TestEntry>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, entry] of Object.entries(entries)) {
    const { deflated, size, crc } = typeof entry === 'string' ? deflatedEntry(Buffer.from(entry)) : entry;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x21 << 16, 6);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(deflated.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), deflated]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

function deflatedEntry(content: Buffer): Exclude<TestEntry, string> {
  return { deflated: deflateRawSync(content), size: content.length, crc: zlibCrc32(content) };
}

/** A sheet of a test workbook: rows of cell XML such as `<c r="A1"><v>1</v></c>`, or its whole XML. */
export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly xml: TestEntry;
}

/** The entries of a workbook; text formats 0 General, 1 dd/mm/yyyy, 2 mmmm yyyy, 3 hh:mm. */
export function workbookEntries(
  sheets: readonly TestSheet[],
  strings: readonly string[] = [],
): Record<string, TestEntry> {
  const entries: Record<string, TestEntry> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="s" Target="sharedStrings.xml"/><Relationship Id="t" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmmm\\ yyyy"/></numFmts><cellXfs>' +
      [0, 14, 164, 20].map((id) => `<xf numFmtId="${id}"/>`).join('') +
      '</cellXfs></styleSheet>',
  };
  sheets.forEach(({ xml }, index) => (entries[`xl/worksheets/sheet${index + 1}.xml`] = xml));
  return entries;
}

/** The XML of a sheet whose cells are texts in place. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  return `<worksheet><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`;
}
