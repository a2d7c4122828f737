import type { DataSource } from '@serasi/db';
import { REGION_COUNTS, SHOWN_DATASETS, type DatasetRow, type RegionCountsRow } from './about.queries.ts';

const NUMBER = new Intl.NumberFormat('id-ID');

/** What this server shows, for the terminal: counts, then each dataset with its mark where it is simulated. */
export async function describeData(dataSource: DataSource): Promise<string> {
  const [counts] = await dataSource.query<RegionCountsRow[]>(REGION_COUNTS);
  const datasets = await dataSource.query<DatasetRow[]>(SHOWN_DATASETS);
  const n = (value: number | undefined): string => NUMBER.format(value ?? 0);
  return [
    `Data: ${n(counts?.provinces)} provinsi, ${n(counts?.regencies)} kabupaten/kota, ${n(counts?.districts)} kecamatan, ${n(counts?.villages)} desa/kelurahan`,
    ...datasets.map((dataset) => `  · ${dataset.title}${dataset.is_simulated ? ' [SIMULASI]' : ''}`),
  ].join('\n');
}
