import type { BoundarySummary, JobRegion, STAGES } from './boundary-records.ts';
import type { BoundaryTopology } from './topology.ts';
import type { TileRegions } from './write-shapes.ts';

/** What a source comes to once its shapes are written. */
export interface MadeShapes extends Pick<
  BoundarySummary,
  'status' | 'attribution' | 'shapes' | 'villagePoints' | 'underivable' | 'unknownCodes'
> {
  topology: Pick<BoundaryTopology, 'arcs' | 'layers'>;
  regions: TileRegions;
}

/** A job as its parts see it. */
export interface JobContext {
  outDir: string;
  /** The regions whose shapes are wanted. */
  listed: readonly JobRegion[];
  say: (stage: keyof typeof STAGES, done?: number, total?: number) => void;
  /** Ends a stage of `timings`. */
  lap: (stage: string) => void;
}
