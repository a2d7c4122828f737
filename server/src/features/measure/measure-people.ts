import { REGION_LEVEL_LABELS, REGION_LEVELS, type Localised } from '@serasi/shared';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { checkYear, measureIncidents, type IncidentLevel } from '../spatial/index.ts';
import { RESILIENCE } from '../resilience/index.ts';
import { residentColumns, type ResidentColumnsRow } from './measure.queries.ts';
import { toColumns } from './measure-scores.ts';
import type { Asked, Measured } from './measured.ts';

const PER_TEN_THOUSAND: Localised = { id: 'per 10.000 penduduk', en: 'per 10,000 residents' };
const PER_KM2: Localised = { id: 'jiwa per km²', en: 'people per km²' };
const PEOPLE: Localised = { id: 'jiwa', en: 'people' };

/** @throws BAD_USER_INPUT for levels that incidents are not told of. */
export function measureIncidentRate(context: RequestContext, { level, method, period }: Asked): Measured {
  return { ...measureIncidents(context, checkLevel(level), method, period), unit: PER_TEN_THOUSAND };
}

export function measureResidents(context: RequestContext, asked: Asked): Measured {
  return inhabitants(context, asked, false);
}

export function measureDensity(context: RequestContext, asked: Asked): Measured {
  return inhabitants(context, asked, true);
}

function inhabitants(
  context: RequestContext,
  { level, method, period }: Asked,
  isDensity: boolean,
): Measured {
  const year = checkYear(period ?? context.get(RESILIENCE).catalog.find(method).period);
  return {
    key: `${isDensity ? 'density' : 'residents'} ${year}`,
    period: String(year),
    method: null,
    unit: isDensity ? PER_KM2 : PEOPLE,
    read: async () => {
      const sql = residentColumns(level, isDensity);
      const [row] = await context.batch.read<ResidentColumnsRow>(sql, [level, `${year}-01-01`]);
      if (!row) throw new Error('Residents are one row of columns, even without regions.');
      return toColumns(row, row.some_simulated ? (row.some_real ? 'MIXED' : 'SIMULATED') : 'REAL');
    },
  };
}

function checkLevel(level: number): IncidentLevel {
  if (level === 1 || level === 2 || level === 3) return level;
  const { id, en } = REGION_LEVEL_LABELS[REGION_LEVELS[level] ?? 'VILLAGE'];
  throw badUserInput('LEVEL', {
    id:
      level === 4
        ? 'Laju insiden tidak tersedia untuk desa/kelurahan: insiden dibuka untuk umum paling rinci per kecamatan. Pilih DISTRICT, REGENCY, atau PROVINCE.'
        : `Laju insiden tersedia untuk provinsi, kabupaten/kota, dan kecamatan, tidak untuk tingkat ${id}.`,
    en:
      level === 4
        ? 'There is no incident rate of villages: incidents are public no finer than the kecamatan. Choose DISTRICT, REGENCY or PROVINCE.'
        : `There is an incident rate of provinces, regencies and districts, not of the level ${en}.`,
  });
}
