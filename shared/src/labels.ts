import type { Labels, Localised } from './localised.ts';
import type { ChangeClaim } from './method/change.ts';
import type { ConfidenceLevel } from './method/confidence.ts';
import type { ResilienceFlag } from './method/flags.ts';
import type { DataStatus, IndicatorDirection, MethodKind, ResilienceLevel } from './method/method.ts';
import type { ReportSource, ReportState } from './method/report.ts';
import type { NoIndexReason } from './method/village-score.ts';
import type { BoundaryStatus, RegionKind, RegionLevel } from './region.ts';

export const REGION_LEVEL_LABELS: Labels<RegionLevel> = {
  NATION: { id: 'Nasional', en: 'Nation' },
  PROVINCE: { id: 'Provinsi', en: 'Province' },
  REGENCY: { id: 'Kabupaten/kota', en: 'Regency/city' },
  DISTRICT: { id: 'Kecamatan', en: 'District' },
  VILLAGE: { id: 'Desa/kelurahan', en: 'Village' },
};

export const REGION_KIND_LABELS: Labels<RegionKind> = {
  KABUPATEN: { id: 'Kabupaten', en: 'Regency' },
  KOTA: { id: 'Kota', en: 'City' },
  DESA: { id: 'Desa', en: 'Village' },
  KELURAHAN: { id: 'Kelurahan', en: 'Urban village' },
  DESA_ADAT: { id: 'Desa adat', en: 'Customary village' },
};

export const BOUNDARY_STATUS_LABELS: Labels<BoundaryStatus> = {
  NONE: { id: 'Belum ada batas', en: 'No boundary yet' },
  INDICATIVE: { id: 'Batas indikatif', en: 'Indicative boundary' },
  OFFICIAL: { id: 'Batas resmi', en: 'Official boundary' },
};

export const RESILIENCE_LEVEL_LABELS: Labels<ResilienceLevel> = {
  NO_DATA: { id: 'Belum ada data', en: 'No data yet' },
  LOW: { id: 'Rendah', en: 'Low' },
  MEDIUM: { id: 'Sedang', en: 'Medium' },
  HIGH: { id: 'Tinggi', en: 'High' },
};

export const DATA_STATUS_LABELS: Labels<DataStatus> = {
  REAL: { id: 'Data nyata', en: 'Real data' },
  SIMULATED: { id: 'Data simulasi', en: 'Simulated data' },
  MIXED: { id: 'Sebagian data simulasi', en: 'Partly simulated data' },
};

/** What stands beside every number that is wholly or partly simulated. */
export const SIMULATION_NOTICE: Localised = {
  id: 'Data simulasi, bukan kenyataan',
  en: 'Simulated data, not reality',
};

export const METHOD_KIND_LABELS: Labels<MethodKind> = {
  COMPUTED: { id: 'Dihitung Serasi', en: 'Computed by Serasi' },
  PUBLISHED: { id: 'Indeks terbitan', en: 'Published index' },
};

export const CONFIDENCE_LEVEL_LABELS: Labels<ConfidenceLevel> = {
  LOW: { id: 'Keyakinan rendah', en: 'Low confidence' },
  MEDIUM: { id: 'Keyakinan sedang', en: 'Medium confidence' },
  HIGH: { id: 'Keyakinan tinggi', en: 'High confidence' },
};

export const NO_INDEX_REASON_LABELS: Labels<NoIndexReason> = {
  NO_REPORT: { id: 'Belum ada laporan yang masuk', en: 'No report has come in yet' },
  REQUIRED_DIMENSION_MISSING: {
    id: 'Laporan pengendalian konflik belum cukup',
    en: 'Too few reports on the control of conflict',
  },
  TOO_FEW_DIMENSIONS: {
    id: 'Kurang dari tiga dimensi yang terisi',
    en: 'Fewer than three dimensions are known',
  },
  LOW_COVERAGE: {
    id: 'Desa yang terukur mencakup kurang dari 60% penduduk',
    en: 'The measured villages hold less than 60% of the residents',
  },
};

export const REPORT_STATE_LABELS: Labels<ReportState> = {
  OBSERVED: { id: 'Teramati', en: 'Observed' },
  NOT_APPLICABLE: { id: 'Tidak berlaku', en: 'Not applicable' },
  MISSING: { id: 'Belum dilaporkan', en: 'Not reported' },
  SUPPRESSED: { id: 'Dirahasiakan', en: 'Suppressed' },
};

export const REPORT_SOURCE_LABELS: Labels<ReportSource> = {
  VERIFIED: { id: 'Terverifikasi', en: 'Verified' },
  SELF_REPORT: { id: 'Laporan sendiri', en: 'Self-reported' },
  ESTIMATE: { id: 'Perkiraan', en: 'Estimate' },
  NONE: { id: 'Tanpa sumber', en: 'No source' },
};

export const RESILIENCE_FLAG_LABELS: Labels<ResilienceFlag> = {
  HETEROGENEOUS: { id: 'Heterogen', en: 'Heterogeneous' },
  NEAR_THRESHOLD: { id: 'Dekat ambang', en: 'Near a threshold' },
  WEIGHT_ESTIMATED: { id: 'Bobot penduduk diperkirakan', en: 'Weights are estimated' },
};

export const CHANGE_CLAIM_LABELS: Labels<ChangeClaim> = {
  UP: { id: 'Naik', en: 'Up' },
  DOWN: { id: 'Turun', en: 'Down' },
  NONE: { id: 'Belum dapat dikatakan berubah', en: 'No change can be claimed' },
};

export const INDICATOR_DIRECTION_LABELS: Labels<IndicatorDirection> = {
  HIGHER_IS_BETTER: { id: 'Makin tinggi makin baik', en: 'Higher is better' },
  LOWER_IS_BETTER: { id: 'Makin rendah makin baik', en: 'Lower is better' },
};
