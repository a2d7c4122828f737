import { REGION_LEVELS } from '@serasi/shared';
import type { EntityManager } from '@serasi/db';
import type { NeighbourRecord } from '../../boundaries/boundary-records.ts';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { lineBatches } from './boundary.store.ts';

const COLUMNS = [
  { name: 'region_id', type: 'integer' },
  { name: 'neighbour_id', type: 'integer' },
  { name: 'level', type: 'smallint' },
  { name: 'shared_km', type: 'real' },
];

/** Replaces all neighbours by those in a file of the boundary worker. In the transaction that stores the tiles. */
export async function storeNeighbours(manager: EntityManager, file: string): Promise<void> {
  await manager.query('delete from region_neighbour');
  for await (const lines of lineBatches<NeighbourRecord>(file, 10_000)) {
    const both = lines.flatMap((line) => [line, { ...line, a: line.b, b: line.a }]);
    await bulkInsert(
      manager,
      'region_neighbour',
      COLUMNS,
      [
        both.map(({ a }) => a),
        both.map(({ b }) => b),
        both.map(({ level }) => REGION_LEVELS.indexOf(level)),
        both.map(({ km }) => km),
      ],
      { batch: 20_000 },
    );
  }
  await manager.query('analyze region_neighbour');
}
