import { createHash } from 'node:crypto';
import type { TableRow } from '../../../import/input/table.ts';
import type { Columns, Field } from '../../../import/mapping.ts';
import type { Reason } from '../../../import/reason.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';

const LONGEST = 200;

/**
 * The id of each row within its dataset. Rows without an own id get one of what their mapped columns say, equal rows -2, -3:
 * so the same file can be imported again. A corrected row without an id is a new incident.
 */
export class SourceIds {
  private readonly seen = new Map<string, number>();
  private readonly fields: readonly string[];

  constructor(
    private readonly columns: Columns,
    fields: readonly Field[],
  ) {
    this.fields = fields.map(({ name }) => name).filter((name) => columns.has(name));
  }

  of(row: TableRow, own: string | null): { id: string } | { reject: Reason } {
    if (own !== null) {
      if (own.length > LONGEST) return { reject: REASONS.idTooLong() };
      if (this.seen.has(own)) return { reject: REASONS.duplicateId(own) };
      this.seen.set(own, 1);
      return { id: own };
    }
    const hash = createHash('sha256');
    for (const field of this.fields) hash.update(`${field}=${this.columns.get(row, field)}\n`);
    const id = `isi-${hash.digest('hex').slice(0, 24)}`;
    const count = (this.seen.get(id) ?? 0) + 1;
    this.seen.set(id, count);
    return { id: count === 1 ? id : `${id}-${count}` };
  }
}
