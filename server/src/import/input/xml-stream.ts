import { Parser } from 'saxen';
import { UserError } from '../../platform/errors.ts';
import { refuse } from './refuse.ts';

/** What a reader of one kind of XML file wants to hear. Names come without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: () => Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The longest run without a tag: a cell holds 32,767 characters. */
const MAX_TOKEN = 4 * 1024 ** 2;

/** XML in chunks of bytes. Document types and their entities are not read at all. */
export class XmlStream {
  private readonly parser = new Parser();
  private readonly decoder = new TextDecoder();
  private sinceToken = 0;

  constructor(handler: XmlHandler) {
    this.parser.on('openTag', (name, attributes) => {
      this.sinceToken = 0;
      handler.open?.(localName(name), () => decoded(attributes()));
    });
    this.parser.on('closeTag', (name) => handler.close?.(localName(name)));
    this.parser.on('text', (text) => handler.text?.(decodeEntities(text)));
    this.parser.on('cdata', (text) => handler.text?.(text));
  }

  write(chunk: Buffer): void {
    this.sinceToken += chunk.length;
    if (this.sinceToken > MAX_TOKEN) throw brokenXml();
    // A whole chunk of tags resets the count; the next one starts from zero.
    this.guarded(() => this.parser.write(this.decoder.decode(chunk, { stream: true })));
  }

  end(): void {
    this.guarded(() => this.parser.end());
  }

  private guarded(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      throw error instanceof UserError ? error : brokenXml();
    }
  }
}

/** Reads a whole XML file. */
export async function readXml(bytes: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const xml = new XmlStream(handler);
  let isEmpty = true;
  for await (const chunk of bytes) {
    xml.write(chunk);
    isEmpty = false;
  }
  if (!isEmpty) xml.end();
}

export function brokenXml(): UserError {
  return refuse(
    'FILE_BROKEN',
    'Isi berkas XLSX rusak. Buka dengan Excel atau LibreOffice, lalu simpan ulang sebagai XLSX atau CSV.',
    'The content of the XLSX file is damaged. Open it with Excel or LibreOffice and save it again as XLSX or CSV.',
  );
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `&amp;`, `&#233;`, `&#x1F600;`, and Excel's own `_x000D_`. */
export function decodeEntities(text: string): string {
  const plain = text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
        (all, dec?: string, hex?: string, name?: string) =>
          name === undefined
            ? letter(dec === undefined ? parseInt(hex ?? '', 16) : Number(dec))
            : (NAMED[name] ?? all),
      )
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : plain;
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function decoded(attributes: Record<string, string> | false): Record<string, string> {
  if (attributes === false) return {};
  for (const key in attributes) {
    const value = attributes[key] as string;
    if (value.includes('&')) attributes[key] = decodeEntities(value);
  }
  return attributes;
}
