import { type XmlHandler, readXml } from './xml-stream.ts';

/** The texts of a workbook, packed: bytes and where each ends. Millions of them cost little more than their letters. */
export class SharedStrings {
  private bytes: Buffer = Buffer.alloc(64 * 1024);
  private ends = new Uint32Array(1024);
  private count = 0;

  add(text: string): void {
    const start = this.end(this.count);
    const length = Buffer.byteLength(text);
    if (start + length > this.bytes.length) this.bytes = grown(this.bytes, start + length);
    this.bytes.write(text, start);
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count++] = start + length;
  }

  get(index: number): string {
    if (!(index >= 0 && index < this.count)) return '';
    return this.bytes.toString('utf8', this.end(index), this.end(index + 1));
  }

  private end(count: number): number {
    return count === 0 ? 0 : (this.ends[count - 1] as number);
  }
}

function grown(bytes: Buffer, needed: number): Buffer {
  const larger = Buffer.alloc(Math.max(needed, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}

/** `sharedStrings.xml`: plain and rich texts; phonetic readings are left out. */
export async function readSharedStrings(xml: AsyncIterable<Buffer>): Promise<SharedStrings> {
  const strings = new SharedStrings();
  let [text, isText, phonetic] = ['', false, false];
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') phonetic = true;
    },
    text(part) {
      if (isText && !phonetic) text += part;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.add(text);
    },
  };
  await readXml(xml, handler);
  return strings;
}
