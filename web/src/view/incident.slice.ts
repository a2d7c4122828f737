import type {
  ConflictSource,
  HandlingStatus,
  IncidentForm,
  IncidentKind,
  LocationPrecision,
} from '../api/generated/graphql.ts';
import { readList, readOne, wordsOf, type Slice } from './slice.ts';

/** What is asked of incidents; empty lists and nulls: all. Months as YYYY-MM, themselves included. */
export interface IncidentView {
  /** Whether the map shows them. */
  shown: boolean;
  from: string | null;
  to: string | null;
  kinds: readonly IncidentKind[];
  forms: readonly IncidentForm[];
  statuses: readonly HandlingStatus[];
  precisions: readonly LocationPrecision[];
  sources: readonly ConflictSource[];
  deadly: boolean | null;
  /** Only those in the selected region. */
  within: boolean;
}

/**
 * `insiden=1`: incidents are on the map · `dari`, `sampai`: first and last month, 2024-03 · `jenis`, `bentuk`, `status`,
 * `ketelitian`, `sumber`: lists of words · `korban=ada` or `tidak`: whether anybody died · `dalam=wilayah`: only inside
 * the selected region.
 */
export interface IncidentPart {
  incidents: IncidentView;
}

const KINDS = wordsOf<IncidentKind>({
  RESOURCE: 'sumber-daya',
  GOVERNANCE: 'tata-kelola',
  ELECTION_AND_OFFICE: 'pemilihan',
  IDENTITY: 'identitas',
  VIGILANTISM: 'main-hakim',
  SEPARATISM: 'separatisme',
  LAW_ENFORCEMENT: 'penegakan-hukum',
  CRIME: 'kriminalitas',
  DOMESTIC_VIOLENCE: 'kdrt',
});
const FORMS = wordsOf<IncidentForm>({
  DEMONSTRATION: 'unjuk-rasa',
  BRAWL: 'perkelahian',
  ATTACK: 'penyerangan',
  VANDALISM: 'perusakan',
  ARSON: 'pembakaran',
  EXPULSION: 'pengusiran',
  TERROR: 'teror',
  OTHER: 'lainnya',
});
const STATUSES = wordsOf<HandlingStatus>({
  REPORTED: 'dilaporkan',
  VERIFIED: 'diverifikasi',
  HANDLED: 'ditangani',
  SETTLED: 'selesai',
  REFUTED: 'tidak-terbukti',
});
const PRECISIONS = wordsOf<LocationPrecision>({
  POINT: 'titik',
  VILLAGE: 'desa',
  DISTRICT: 'kecamatan',
  REGENCY: 'kabupaten',
  PROVINCE: 'provinsi',
});
const SOURCES = wordsOf<ConflictSource>({
  POLITICAL_ECONOMIC_SOCIOCULTURAL: 'politik-ekonomi',
  BETWEEN_COMMUNITIES: 'antarkelompok',
  BOUNDARY_DISPUTE: 'batas-wilayah',
  NATURAL_RESOURCE_DISPUTE: 'sumber-daya-alam',
  UNEQUAL_RESOURCE_DISTRIBUTION: 'distribusi',
  NOT_RECORDED: 'belum-dicatat',
});
const DEATHS = wordsOf({ true: 'ada', false: 'tidak' });

/** Incidents without any filter. */
export const NO_FILTER: Omit<IncidentView, 'shown'> = {
  from: null,
  to: null,
  kinds: [],
  forms: [],
  statuses: [],
  precisions: [],
  sources: [],
  deadly: null,
  within: false,
};

function parseMonth(text: string): string | null {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/** Never told in public: a link that asks for it would only fail. */
function told<Value extends string>(parse: (word: string) => Value | null, never: readonly Value[]) {
  return (word: string): Value | null => {
    const value = parse(word);
    return value !== null && never.includes(value) ? null : value;
  };
}

export const incidentSlice: Slice<IncidentPart> = {
  empty: { incidents: { shown: false, ...NO_FILTER } },
  read: (query, drop) => {
    const from = readOne(query, 'dari', drop, parseMonth);
    const last = readOne(query, 'sampai', drop, parseMonth);
    const isTurned = from !== null && last !== null && last < from;
    if (isTurned) drop('sampai');
    const deaths = readOne(query, 'korban', drop, DEATHS.value);
    return {
      incidents: {
        shown: query.get('insiden') === '1',
        from,
        to: isTurned ? null : last,
        kinds: readList(query, 'jenis', drop, KINDS.value),
        forms: readList(query, 'bentuk', drop, FORMS.value),
        statuses: readList(query, 'status', drop, told(STATUSES.value, ['REFUTED'])),
        precisions: readList(query, 'ketelitian', drop, told(PRECISIONS.value, ['POINT', 'VILLAGE'])),
        sources: readList(query, 'sumber', drop, SOURCES.value),
        deadly: deaths === null ? null : deaths === 'true',
        within: query.get('dalam') === 'wilayah',
      },
    };
  },
  write: (query, { incidents }) => {
    const list = <Value>(name: string, values: readonly Value[], word: (value: Value) => string) => {
      if (values.length > 0) query.set(name, values.map(word).join(','));
    };
    if (incidents.shown) query.set('insiden', '1');
    if (incidents.from) query.set('dari', incidents.from);
    if (incidents.to) query.set('sampai', incidents.to);
    list('jenis', incidents.kinds, KINDS.word);
    list('bentuk', incidents.forms, FORMS.word);
    list('status', incidents.statuses, STATUSES.word);
    list('ketelitian', incidents.precisions, PRECISIONS.word);
    list('sumber', incidents.sources, SOURCES.word);
    if (incidents.deadly !== null) query.set('korban', DEATHS.word(incidents.deadly ? 'true' : 'false'));
    if (incidents.within) query.set('dalam', 'wilayah');
  },
};
