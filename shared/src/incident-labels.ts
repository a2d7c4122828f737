import type {
  ConflictSource,
  DatePrecision,
  HandlingPhase,
  HandlingStatus,
  HarmKind,
  IncidentForm,
  IncidentKind,
  LocationPrecision,
  Mediator,
  Sensitivity,
} from './incident/index.ts';
import type { Labels } from './localised.ts';

/** @source the categories of the Sistem Nasional Pemantauan Kekerasan (SNPK). */
export const INCIDENT_KIND_LABELS: Labels<IncidentKind> = {
  RESOURCE: { id: 'Sumber daya', en: 'Resources' },
  GOVERNANCE: { id: 'Tata kelola', en: 'Governance' },
  ELECTION_AND_OFFICE: { id: 'Pemilihan dan jabatan', en: 'Elections and office' },
  IDENTITY: { id: 'Identitas', en: 'Identity' },
  VIGILANTISM: { id: 'Main hakim sendiri', en: 'Vigilantism' },
  SEPARATISM: { id: 'Separatisme', en: 'Separatism' },
  LAW_ENFORCEMENT: { id: 'Penegakan hukum', en: 'Law enforcement' },
  CRIME: { id: 'Kriminalitas', en: 'Crime' },
  DOMESTIC_VIOLENCE: { id: 'Kekerasan dalam rumah tangga', en: 'Domestic violence' },
};

export const INCIDENT_FORM_LABELS: Labels<IncidentForm> = {
  DEMONSTRATION: { id: 'Unjuk rasa', en: 'Demonstration' },
  BRAWL: { id: 'Perkelahian massal', en: 'Brawl' },
  ATTACK: { id: 'Penyerangan', en: 'Attack' },
  VANDALISM: { id: 'Perusakan', en: 'Vandalism' },
  ARSON: { id: 'Pembakaran', en: 'Arson' },
  EXPULSION: { id: 'Pengusiran', en: 'Expulsion' },
  TERROR: { id: 'Teror', en: 'Terror' },
  OTHER: { id: 'Lainnya', en: 'Other' },
};

/** Short for UU 7/2012 article 5 a–e; letter b without the names of groups (shared/domain §6). */
export const CONFLICT_SOURCE_LABELS: Labels<ConflictSource> = {
  POLITICAL_ECONOMIC_SOCIOCULTURAL: {
    id: 'Politik, ekonomi, dan sosial budaya',
    en: 'Politics, economy, society and culture',
  },
  BETWEEN_COMMUNITIES: { id: 'Perseteruan antarkelompok masyarakat', en: 'Feud between communities' },
  BOUNDARY_DISPUTE: { id: 'Sengketa batas wilayah', en: 'Boundary dispute' },
  NATURAL_RESOURCE_DISPUTE: { id: 'Sengketa sumber daya alam', en: 'Natural resource dispute' },
  UNEQUAL_RESOURCE_DISTRIBUTION: {
    id: 'Distribusi sumber daya alam yang tidak seimbang',
    en: 'Unequal distribution of natural resources',
  },
};

export const HANDLING_PHASE_LABELS: Labels<HandlingPhase> = {
  PREVENTION: { id: 'Pencegahan', en: 'Prevention' },
  CESSATION: { id: 'Penghentian', en: 'Cessation' },
  RECOVERY: { id: 'Pemulihan', en: 'Recovery' },
};

export const HANDLING_STATUS_LABELS: Labels<HandlingStatus> = {
  REPORTED: { id: 'Dilaporkan', en: 'Reported' },
  VERIFIED: { id: 'Diverifikasi', en: 'Verified' },
  HANDLED: { id: 'Ditangani', en: 'Being handled' },
  SETTLED: { id: 'Selesai', en: 'Settled' },
  REFUTED: { id: 'Tidak terbukti', en: 'Refuted' },
};

export const MEDIATOR_LABELS: Labels<Mediator> = {
  ADAT: { id: 'Lembaga adat', en: 'Customary institution' },
  FORUM_KESERASIAN: { id: 'Forum Keserasian Sosial', en: 'Forum Keserasian Sosial' },
  VILLAGE_GOVERNMENT: { id: 'Pemerintah desa/kelurahan', en: 'Village government' },
  LOCAL_GOVERNMENT: { id: 'Pemerintah daerah', en: 'Local government' },
  POLICE: { id: 'Kepolisian', en: 'Police' },
  OTHER: { id: 'Lainnya', en: 'Other' },
};

export const LOCATION_PRECISION_LABELS: Labels<LocationPrecision> = {
  POINT: { id: 'Titik', en: 'Point' },
  VILLAGE: { id: 'Desa/kelurahan', en: 'Village' },
  DISTRICT: { id: 'Kecamatan', en: 'District' },
  REGENCY: { id: 'Kabupaten/kota', en: 'Regency/city' },
  PROVINCE: { id: 'Provinsi', en: 'Province' },
};

export const DATE_PRECISION_LABELS: Labels<DatePrecision> = {
  DAY: { id: 'Hari', en: 'Day' },
  WEEK: { id: 'Minggu', en: 'Week' },
  MONTH: { id: 'Bulan', en: 'Month' },
  YEAR: { id: 'Tahun', en: 'Year' },
};

export const SENSITIVITY_LABELS: Labels<Sensitivity> = {
  PUBLIC: { id: 'Terbuka', en: 'Public' },
  RESTRICTED: { id: 'Terbatas', en: 'Restricted' },
  SECRET: { id: 'Rahasia', en: 'Secret' },
};

export const HARM_KIND_LABELS: Labels<HarmKind> = {
  deaths: { id: 'Meninggal', en: 'Deaths' },
  injuries: { id: 'Luka-luka', en: 'Injuries' },
  displaced: { id: 'Mengungsi', en: 'Displaced' },
  buildings: { id: 'Bangunan rusak', en: 'Buildings damaged' },
};
