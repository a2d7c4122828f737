import type { ResilienceMethod } from '@serasi/shared';
import type { Run } from './catalog.ts';
import type { ScoreRow } from './resilience.queries.ts';
import {
  DimensionScore,
  levelName,
  Method,
  MethodClass,
  NativeClass,
  Resilience,
} from './resilience.type.ts';

/** The GraphQL form of a method record. */
export function toMethod(record: ResilienceMethod): Method {
  return Object.assign(new Method(), {
    record,
    id: record.id,
    version: record.version,
    kind: record.kind,
    scaleMin: record.scale.min,
    scaleMax: record.scale.max,
    decimals: record.scale.decimals,
    classes: record.classes.map((entry) =>
      Object.assign(new MethodClass(), {
        label: entry.name,
        remark: entry.note ?? null,
        level: entry.level,
        from: entry.from,
        to: entry.to,
      }),
    ),
  });
}

/** The GraphQL form of a score; of none: NO_DATA. */
export function toResilience(run: Run, score: ScoreRow | null): Resilience {
  const native = run.method.nativeClasses?.[(score?.native_class ?? 0) - 1];
  return Object.assign(new Resilience(), {
    level: levelName(score?.level ?? 0),
    index: score?.index ?? null,
    coverage: score?.coverage ?? null,
    confidence: score?.confidence ?? null,
    period: run.period,
    method: toMethod(run.method),
    dataStatus: score?.data_status ?? run.dataStatus,
    nativeClass: native ? Object.assign(new NativeClass(), { code: native.code, label: native.name }) : null,
    dimensions: run.method.dimensions.map((dimension, i) =>
      Object.assign(new DimensionScore(), {
        code: dimension.code,
        label: dimension.name,
        score: score?.dimensions[i] ?? null,
      }),
    ),
    shareLow: score?.share_low ?? null,
    shareMedium: score?.share_medium ?? null,
    shareHigh: score?.share_high ?? null,
    heterogeneous: score?.is_heterogeneous ?? false,
    weightEstimated: score?.is_weight_estimated ?? false,
  });
}
