import type { ImportJob } from './importer.ts';
import { openTable } from './input/open-table.ts';
import type { Table } from './input/table.ts';
import { writeTableRejects } from './input/table-rejects.ts';
import type { Reason } from './reason.ts';

/** The table of a job; what the person says wins over the mapping file. */
export function openJobTable({ request, mapping, file }: ImportJob): Promise<Table> {
  return openTable(file, {
    encoding: request.encoding ?? mapping.encoding,
    sheet: request.sheet ?? mapping.sheet,
  });
}

/** Writes the rejected rows of a table, in its own format, with their reasons; returns the path. */
export async function rejectTableRows(
  job: ImportJob,
  reasons: ReadonlyMap<number, Reason>,
  outBase: string,
): Promise<string> {
  return writeTableRejects(await openJobTable(job), reasons, outBase);
}
