import { readAdministrativeAreas, type AdministrativeArea } from '../sources/idn-area-data.ts';

/**
 * The regions of the default data: all, or for tests and quick development only the provinces named in SERASI_PROVINCES
 * ("34" or "34,73"). Ids are the same either way.
 */
export function defaultAreas(provinces = process.env['SERASI_PROVINCES']): AdministrativeArea[] {
  const areas = readAdministrativeAreas();
  if (!provinces) return areas;
  const wanted = new Set(provinces.split(','));
  return areas.filter((area) => area.level === 'NATION' || wanted.has(area.code.slice(0, 2)));
}
