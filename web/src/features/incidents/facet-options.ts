import {
  CONFLICT_SOURCE_LABELS,
  HANDLING_STATUS_LABELS,
  INCIDENT_FORM_LABELS,
  INCIDENT_KIND_LABELS,
  LOCATION_PRECISION_LABELS,
} from '@serasi/shared';
import type { Language } from '../../i18n/i18n.tsx';
import type { IncidentView } from '../../view/incident.slice.ts';
import type { Facets } from './use-facets.ts';
import { INCIDENT_WORDS } from './words.ts';

/** A choice of a facet, with what choosing only it would give. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
  /** The incidents on view when this choice is turned on or off. */
  toggled: Partial<IncidentView>;
}

export interface FacetGroup {
  id: 'kinds' | 'forms' | 'statuses' | 'precisions' | 'sources' | 'deadly';
  options: FacetOption[];
}

/** All facets with their choices, in an order that never changes. */
export function facetGroups(facets: Facets, view: IncidentView, lang: Language): FacetGroup[] {
  const w = INCIDENT_WORDS[lang];
  return [
    list(facets.kinds, view.kinds, 'kinds', (kind) => INCIDENT_KIND_LABELS[kind][lang]),
    list(facets.forms, view.forms, 'forms', (form) => INCIDENT_FORM_LABELS[form][lang]),
    list(facets.sources, view.sources, 'sources', (source) =>
      source === 'NOT_RECORDED' ? w.notRecorded : CONFLICT_SOURCE_LABELS[source][lang],
    ),
    list(facets.statuses, view.statuses, 'statuses', (status) => HANDLING_STATUS_LABELS[status][lang]),
    list(facets.precisions, view.precisions, 'precisions', (precision) =>
      precision === 'POINT' || precision === 'VILLAGE'
        ? LOCATION_PRECISION_LABELS[precision][lang]
        : w.precision[precision],
    ),
    { id: 'deadly', options: facets.deadly.map((each) => deadlyOption(each, view.deadly, w.deadly)) },
  ];
}

type ListName = 'kinds' | 'forms' | 'statuses' | 'precisions' | 'sources';

function list<Value extends string>(
  counts: readonly { value: Value; count: number }[],
  chosen: readonly Value[],
  id: ListName,
  label: (value: Value) => string,
): FacetGroup {
  const options = counts.map(({ value, count }) => {
    const isChosen = chosen.includes(value);
    const rest = chosen.filter((each) => each !== value);
    const next = isChosen ? rest : [...rest, value];
    return { value, label: label(value), count, isChosen, toggled: { [id]: next } };
  });
  return { id, options };
}

/** Both ticked is the same as none: everything. */
function deadlyOption(
  { value, count }: { value: boolean; count: number },
  chosen: boolean | null,
  label: { true: string; false: string },
): FacetOption {
  return {
    value: String(value),
    label: label[value ? 'true' : 'false'],
    count,
    isChosen: chosen === value,
    toggled: { deadly: chosen === null ? value : null },
  };
}
