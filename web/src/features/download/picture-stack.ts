import { wrapText, type Measure, type PictureItem, type TextStyle } from './picture-items.ts';

/** Writes one thing below the other in a column. */
export class Stack {
  readonly items: PictureItem[] = [];
  y: number;
  readonly x: number;
  readonly width: number;
  private readonly measure: Measure;

  constructor(x: number, y: number, width: number, measure: Measure) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.measure = measure;
  }

  gap(height: number): void {
    this.y += height;
  }

  /** A paragraph, `indent` from the left and ending `short` of the right. */
  text(
    text: string,
    style: TextStyle,
    { indent = 0, short = 0 }: { indent?: number; short?: number } = {},
  ): void {
    const lineHeight = Math.round(style.size * 1.36);
    for (const line of wrapText(text, style, this.width - indent - short, this.measure)) {
      this.items.push({
        kind: 'text',
        x: this.x + indent,
        y: this.y + Math.round(style.size * 1.02),
        text: line,
        style,
        anchor: 'start',
        halo: false,
      });
      this.y += lineHeight;
    }
  }

  /** A text at the right edge, on the line that begins at `y`. */
  right(text: string, style: TextStyle, y: number, short = 0): void {
    this.items.push({
      kind: 'text',
      x: this.x + this.width - short,
      y: y + Math.round(style.size * 1.02),
      text,
      style,
      anchor: 'end',
      halo: false,
    });
  }

  add(...items: PictureItem[]): void {
    this.items.push(...items);
  }

  widthOf(text: string, style: TextStyle): number {
    return this.measure(text, style);
  }
}
