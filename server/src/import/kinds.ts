/** What can be imported; the command line's words. */
export const IMPORT_KINDS = [
  'boundaries',
  'incidents',
  'indicators',
  'index',
  'population',
  'coverage',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The form in the database. */
export type StoredKind = Uppercase<ImportKind>;

export function storedKind(kind: ImportKind): StoredKind {
  return kind.toUpperCase() as StoredKind;
}

/** Tables whose rows a batch of this kind writes; each has a `batch_id` and a `<table>_before`. */
export const TABLES_OF: Readonly<Record<StoredKind, readonly string[]>> = {
  BOUNDARIES: ['region_place'],
  INCIDENTS: ['incident'],
  INDICATORS: ['indicator_report'],
  INDEX: [],
  POPULATION: ['region_population'],
  COVERAGE: ['reporting_coverage'],
};
