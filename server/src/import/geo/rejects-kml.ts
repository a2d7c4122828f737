import type { KmlOriginal } from './kml-source.ts';
import { TextFile } from './text-file.ts';
import type { RejectSink } from './write-rejects.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:kml="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2" xmlns:atom="http://www.w3.org/2005/Atom">\n<Document>\n';

/** KML again: each placemark as it was, with two more data fields; styles and schemas stay behind. */
export function kmlRejects(outBase: string): RejectSink {
  const file = new TextFile(`${outBase}.kml`);
  let head = HEAD;
  return {
    path: file.path,
    async add({ original, layer }, { id, en }): Promise<void> {
      const placemark = withData((original as KmlOriginal).xml, { alasan: id, reason: en });
      await file.write(`${head}<Folder><name>${escaped(layer)}</name>\n${placemark}\n</Folder>\n`);
      head = '';
    },
    async finish(): Promise<string> {
      await file.write(`${head}</Document>\n</kml>\n`);
      return file.finish();
    },
  };
}

function withData(xml: string, values: Readonly<Record<string, string>>): string {
  const plain = xml.replaceAll(/<Data name="(?:alasan|reason)">[\s\S]*?<\/Data>/g, '');
  const data = Object.entries(values)
    .map(([name, value]) => `<Data name="${name}"><value>${escaped(value)}</value></Data>`)
    .join('');
  const [, prefix = ''] = /^<((?:[\w.-]+:)?)Placemark/.exec(plain) ?? [];
  const inside = plain.lastIndexOf(`</${prefix}ExtendedData>`);
  if (inside >= 0) return plain.slice(0, inside) + data + plain.slice(inside);
  const end = plain.lastIndexOf(`</${prefix}Placemark`);
  if (end < 0) return plain;
  return `${plain.slice(0, end)}<ExtendedData>${data}</ExtendedData>${plain.slice(end)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
