import type pg from 'pg';
import { DatabaseError } from './errors.ts';
import type { Place } from './postgres-errors.ts';

const MIN_POSTGRES = 150_000;
const MIN_POSTGIS = [3, 3] as const;

interface ServerFacts {
  readonly version_number: number;
  readonly version: string;
  readonly encoding: string;
  readonly is_replica: boolean;
  readonly postgis: string | null;
  readonly missing: string[];
}

/** PostGIS: the version installed in this database, or else the one that would be installed. */
const FACTS = `
select current_setting('server_version_num')::int as version_number,
       current_setting('server_version') as version,
       current_setting('server_encoding') as encoding,
       pg_is_in_recovery() as is_replica,
       (select coalesce(installed_version, default_version) from pg_available_extensions where name = 'postgis') as postgis,
       array(select wanted from unnest(array['pg_trgm', 'unaccent']) wanted
             where wanted not in (select name from pg_available_extensions)) as missing`;

/**
 * Checks that Serasi can work with this server; the answer is whether it is a read replica.
 * @throws DatabaseError POSTGRES_TOO_OLD, POSTGRES_ENCODING, POSTGIS_MISSING, POSTGIS_TOO_OLD, EXTENSION_MISSING
 */
export async function checkServer(client: pg.Client, place: Place): Promise<boolean> {
  const { rows } = await client.query<ServerFacts>(FACTS);
  const facts = rows[0];
  if (facts === undefined) throw new DatabaseError('POSTGRES_UNREACHABLE', { ...place, detail: 'no answer' });
  if (facts.version_number < MIN_POSTGRES)
    throw new DatabaseError('POSTGRES_TOO_OLD', { version: facts.version });
  if (facts.encoding !== 'UTF8')
    throw new DatabaseError('POSTGRES_ENCODING', { ...place, encoding: facts.encoding });
  if (facts.postgis === null) throw new DatabaseError('POSTGIS_MISSING', { ...place });
  if (isOldPostgis(facts.postgis)) throw new DatabaseError('POSTGIS_TOO_OLD', { version: facts.postgis });
  const [missing] = facts.missing;
  if (missing !== undefined) throw new DatabaseError('EXTENSION_MISSING', { ...place, name: missing });
  return facts.is_replica;
}

/** Whether a PostGIS version text such as '3.2.1' is below what we need. */
export function isOldPostgis(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < MIN_POSTGIS[0] || (major === MIN_POSTGIS[0] && minor < MIN_POSTGIS[1]);
}
