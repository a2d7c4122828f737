import type { Reason } from '../reason.ts';
import type { RawRow } from './source-row.ts';
import { MAX_COLUMN, cellError, cellText, columnLetters, columnNumber, noFormulaValue } from './xlsx-cell.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { XmlStream, brokenXml } from './xml-stream.ts';

/** What was met in a sheet that its reader should hear about. */
export interface SheetTally {
  formulas: number;
  mergedCells: number;
  hiddenRows: number;
}

/** Reads the rows of a sheet out of its XML, chunk by chunk. */
export class SheetReader {
  readonly tally: SheetTally = { formulas: 0, mergedCells: 0, hiddenRows: 0 };
  private readonly xml: XmlStream;
  private rows: RawRow[] = [];
  private cells: string[] = [];
  private problem: Reason | undefined;
  private number = 0;
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private hasValue = false;
  private hasFormula = false;
  private capture = false;
  private phonetic = false;

  constructor(private readonly workbook: Workbook) {
    this.xml = new XmlStream({
      open: (name, attributes) => this.open(name, attributes),
      close: (name) => this.close(name),
      text: (text) => {
        if (this.capture) this.value += text;
      },
    });
  }

  /** The rows that this chunk completes. */
  write(chunk: Buffer): readonly RawRow[] {
    this.xml.write(chunk);
    return this.taken();
  }

  end(): readonly RawRow[] {
    this.xml.end();
    return this.taken();
  }

  private taken(): readonly RawRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  private open(name: string, attributes: () => Record<string, string>): void {
    if (name === 'c') this.openCell(attributes());
    else if (name === 'v' || (name === 't' && !this.phonetic)) {
      this.capture = true;
      this.hasValue = true;
    } else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'row') this.openRow(attributes());
    else if (name === 'mergeCell') this.tally.mergedCells++;
  }

  private openRow({ r, hidden }: Record<string, string>): void {
    this.number = r === undefined ? this.number + 1 : Number(r);
    if (!Number.isInteger(this.number)) throw brokenXml();
    if (hidden === '1' || hidden === 'true') this.tally.hiddenRows++;
    this.cells = [];
    this.problem = undefined;
    this.column = 0;
  }

  private openCell({ r, t, s }: Record<string, string>): void {
    this.column = r === undefined ? this.column + 1 : columnNumber(r);
    if (!(this.column >= 1 && this.column <= MAX_COLUMN)) throw brokenXml();
    this.type = t ?? 'n';
    this.style = s === undefined ? 0 : Number(s);
    this.value = '';
    this.hasValue = false;
    this.hasFormula = false;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.capture = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'row')
      this.rows.push({ number: this.number, cells: this.cells, problem: this.problem });
  }

  private closeCell(): void {
    if (this.hasFormula) this.tally.formulas++;
    if (this.hasFormula && !this.hasValue) this.problem ??= noFormulaValue(this.place());
    else if (this.type === 'e') this.problem ??= cellError(this.place(), this.value);
    else {
      const text = cellText(this.workbook, this.type, this.style, this.value);
      if (text === '') return;
      while (this.cells.length < this.column - 1) this.cells.push('');
      this.cells[this.column - 1] = text;
    }
  }

  private place(): string {
    return `${columnLetters(this.column)}${this.number}`;
  }
}
