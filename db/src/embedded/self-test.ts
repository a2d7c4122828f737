import type { PGlite } from '@electric-sql/pglite';
import { DatabaseError, rawMessage } from '../errors.ts';

/** One row of true values, each for a part that is known to fail silently when its files are missing. */
const TESTS = `
select abs(st_x(st_transform(st_setsrid(st_point(106.8, -6.2), 4326), 3857)) - 11888921.6167) < 0.01 as st_transform,
       st_isvalid(st_makevalid('POLYGON((0 0,2 2,2 0,0 2,0 0))'::geometry)) as st_makevalid,
       similarity('denpasar', 'denpasar') = 1 as pg_trgm,
       unaccent('Kepulauan Mentawé') = 'Kepulauan Mentawe' as unaccent`;

/**
 * Makes sure that PostGIS, PROJ, pg_trgm and unaccent give right values, not merely no error.
 * @throws DatabaseError EMBEDDED_SELF_TEST, naming what failed
 */
export async function selfTest(pglite: PGlite): Promise<void> {
  const rows = await pglite.query<Record<string, boolean>>(TESTS).then(
    (result) => result.rows,
    (error: unknown) => {
      throw new DatabaseError('EMBEDDED_SELF_TEST', { detail: rawMessage(error) }, error);
    },
  );
  const results = Object.entries(rows[0] ?? { 'no row': false });
  const failed = results.filter(([, isRight]) => !isRight).map(([name]) => name);
  if (failed.length > 0) throw new DatabaseError('EMBEDDED_SELF_TEST', { detail: failed.join(', ') });
}
