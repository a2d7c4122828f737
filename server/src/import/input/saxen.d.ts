/** The part of saxen (which brings no types) that the workbook reader uses. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Record<string, string> | false) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text' | 'cdata', handler: (value: string) => void): this;
    write(xml: string): this;
    end(): void;
  }
}
