import type { Reason } from '../reason.ts';

/** What the geometry reader is asked to do (the content of its job file). */
export interface FeatureJob {
  /** A local file; its format is found out from its content, its name helps. */
  readonly file: string;
  readonly outFile: string;
  /** Layer of a GeoPackage, TopoJSON or archive with several; needed where there are several and none is told. */
  readonly layer?: string | undefined;
  /** `EPSG:n`; wins over what the file says. */
  readonly crs?: string | undefined;
  /** Of DBF and CSV attributes. */
  readonly encoding?: string | undefined;
  /** proj4 definitions by EPSG number, from PostGIS's spatial_ref_sys. */
  readonly projections: Readonly<Record<string, string>>;
}

/** One line of the reader's output. */
export interface FeatureRecord {
  /** Running through the whole file, from 1. */
  readonly number: number;
  /** Of the layer it came from, as the file calls it; empty where the format has none. */
  readonly layer: string;
  readonly properties: Readonly<Record<string, string | number | null>>;
  /** Base64 of a 2D MultiPolygon as WKB, EPSG:4326, [lng, lat]; null when `problem` says why. It may be invalid: the database mends. */
  readonly wkb: string | null;
  /** No geometry, not an area, coordinates that no CRS explains … */
  readonly problem?: Reason;
}

/** What the reader says at the end. */
export interface FeatureSummary {
  readonly format: string;
  readonly layers: readonly string[];
  readonly read: number;
  /** EPSG code or name of the CRS that was used. */
  readonly crs: string;
  readonly warnings: readonly Reason[];
}
