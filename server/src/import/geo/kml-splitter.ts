import { MAX_FEATURE_BYTES, MAX_FEATURE_TEXT } from './geo-source.ts';
import { geoError } from './problems.ts';

/** A placemark as text, and the folder that it stands in. */
export interface KmlPlacemark {
  readonly xml: string;
  readonly folder: string;
}

const TAG = /^<(\/?)([\w.-]+:)?([\w.-]+)/;

/** Cuts placemarks out of KML of any length; comments and CDATA are passed over whole. */
export class KmlSplitter {
  private pending = '';
  /** Where to look on in `pending`. */
  private at = 0;
  private placemarkStart = -1;
  private readonly folders: string[] = [];
  private nameOpen = false;
  private sawRoot = false;
  private closedRoot = false;

  *feed(text: string): Generator<KmlPlacemark> {
    const keep = this.placemarkStart >= 0 ? this.placemarkStart : this.at;
    this.pending = this.pending.slice(keep) + text;
    this.at -= keep;
    if (this.placemarkStart >= 0) this.placemarkStart = 0;
    if (this.pending.length > MAX_FEATURE_BYTES) throw geoError('FEATURE_TOO_BIG', MAX_FEATURE_TEXT);
    for (;;) {
      const start = this.pending.indexOf('<', this.at);
      if (start < 0) {
        this.at = this.nameOpen ? this.at : this.pending.length;
        return;
      }
      const end = this.endOf(start);
      if (end < 0) {
        if (!this.nameOpen) this.at = start;
        return;
      }
      if (this.nameOpen) this.readName(this.pending.slice(this.at, start));
      const placemark = this.tag(start, end);
      this.at = end;
      if (placemark) yield placemark;
    }
  }

  /** @throws UserError where the text stops in the middle */
  end(): void {
    if (!this.sawRoot || !this.closedRoot) throw geoError('TRUNCATED', 'KML');
  }

  private endOf(start: number): number {
    const [opening, closing] = this.pending.startsWith('<!--', start)
      ? ['<!--', '-->']
      : this.pending.startsWith('<![CDATA[', start)
        ? ['<![CDATA[', ']]>']
        : ['<', '>'];
    // Too short to tell a comment from CDATA from a tag: wait for more.
    if (this.pending[start + 1] === '!' && this.pending.length < start + 9) return -1;
    const at = this.pending.indexOf(closing, start + opening.length);
    return at < 0 ? -1 : at + closing.length;
  }

  private tag(start: number, end: number): KmlPlacemark | null {
    const [, slash, , name] = TAG.exec(this.pending.slice(start, Math.min(end, start + 80))) ?? [];
    if (name === undefined) return null;
    const closes = slash === '/';
    const empty = this.pending[end - 2] === '/';
    if (name === 'kml') {
      this.sawRoot = true;
      this.closedRoot ||= closes;
    }
    if (name === 'Placemark') return this.placemark(start, end, closes, empty);
    if (this.placemarkStart >= 0 || empty) return null;
    if (name === 'Folder' || name === 'Document') {
      if (closes) this.folders.pop();
      else this.folders.push('');
    } else if (name === 'name' && !closes && this.folders.at(-1) === '') this.nameOpen = true;
    return null;
  }

  private placemark(start: number, end: number, closes: boolean, empty: boolean): KmlPlacemark | null {
    if (!closes && !empty) {
      this.placemarkStart = start;
      return null;
    }
    const from = closes ? this.placemarkStart : start;
    if (from < 0) return null;
    this.placemarkStart = -1;
    return { xml: this.pending.slice(from, end), folder: this.folders.at(-1) ?? '' };
  }

  private readName(text: string): void {
    this.nameOpen = false;
    if (this.folders.length > 0) this.folders[this.folders.length - 1] = text.trim();
  }
}
