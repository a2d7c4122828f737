import { confidenceLevel, isNearThreshold } from '@serasi/shared';
import type { ResilienceFlag, ResilienceMethod } from '@serasi/shared';
import type { Run } from './catalog.ts';
import type { ScoreRow } from './resilience.queries.ts';
import {
  ConfidenceParts,
  DimensionScore,
  IndexInterval,
  levelName,
  Method,
  MethodClass,
  MethodDimension,
  MethodIndicator,
  NativeClass,
  Resilience,
} from './resilience.type.ts';

const methods = new WeakMap<ResilienceMethod, Method>();

/** The GraphQL form of a method record; made once for each record, since every score of a list has one. */
export function toMethod(record: ResilienceMethod): Method {
  const made = methods.get(record) ?? makeMethod(record);
  methods.set(record, made);
  return made;
}

function makeMethod(record: ResilienceMethod): Method {
  return Object.assign(new Method(), {
    record,
    id: record.id,
    version: record.version,
    kind: record.kind,
    scaleMin: record.scale.min,
    scaleMax: record.scale.max,
    decimals: record.scale.decimals,
    dimensions: record.dimensions.map(({ code, name: label, pokja, indicators }) =>
      Object.assign(new MethodDimension(), {
        code,
        label,
        pokja,
        indicators: indicators.map((indicator) =>
          Object.assign(new MethodIndicator(), {
            code: indicator.code,
            label: indicator.name,
            unitLabel: indicator.unit,
            direction: indicator.direction,
            ...indicator.goalposts,
            weight: indicator.weight,
          }),
        ),
      }),
    ),
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

/** The GraphQL form of a region's score; of none: NO_DATA. */
export function toResilience(run: Run, regionId: number, score: ScoreRow | null): Resilience {
  const native = run.method.nativeClasses?.[(score?.native_class ?? 0) - 1];
  const [completeness, recency, source] = score?.confidence_parts ?? [];
  const { index = null, low = null, high = null, level_probability: levelProbability = null } = score ?? {};
  const flags: ResilienceFlag[] = [];
  if (score?.is_heterogeneous) flags.push('HETEROGENEOUS');
  if (isNearThreshold(run.method, levelProbability)) flags.push('NEAR_THRESHOLD');
  if (score?.is_weight_estimated) flags.push('WEIGHT_ESTIMATED');
  return Object.assign(new Resilience(), {
    run,
    score,
    regionId,
    confidenceLevel: confidenceLevel(run.method, score?.confidence ?? null),
    confidenceParts:
      completeness === undefined || recency === undefined || source === undefined
        ? null
        : Object.assign(new ConfidenceParts(), { completeness, recency, source }),
    interval: low === null || high === null ? null : Object.assign(new IndexInterval(), { low, high }),
    levelProbability,
    intervalPending: run.isDoubtPending && index !== null && low === null,
    flags,
    dataCutOff: run.dataCutOff,
    boundaryVersion: run.boundaryVersion,
    computedAt: run.computedAt,
    runNumber: run.id,
    level: levelName(score?.level ?? 0),
    index,
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
