import { REGION_LEVELS, type RegionLevel, type RegionMeasureKind } from '@serasi/shared';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { RegionLevelEnum } from '../region/index.ts';
import { findPlace, METHOD_ARG, toMethod } from '../resilience/index.ts';
import { measureDensity, measureIncidentRate, measureResidents } from './measure-people.ts';
import {
  measureChange,
  measureConfidence,
  measureCoverage,
  measureDimension,
  measureIndex,
} from './measure-scores.ts';
import { RegionMeasure, RegionMeasureKindEnum } from './measure.type.ts';
import type { Asked, Measured } from './measured.ts';
import { REGION_MEASURES } from './region-measures.service.ts';

const MEASURES: Record<RegionMeasureKind, (context: RequestContext, asked: Asked) => Measured> = {
  INDEX: measureIndex,
  DIMENSION: measureDimension,
  CONFIDENCE: measureConfidence,
  CHANGE: measureChange,
  COVERAGE: measureCoverage,
  INCIDENT_RATE: measureIncidentRate,
  POPULATION_DENSITY: measureDensity,
  RESIDENTS: measureResidents,
};

@Resolver(() => RegionMeasure)
export class RegionMeasureResolver {
  @Query(() => RegionMeasure, {
    description:
      'One measure of all regions of one level at once, in columns: for maps, tables and ranks. COVERAGE of a village: observed ÷ applicable indicators (of a published index: 100 where it has a value, else 0); of its parents: residents of scored villages ÷ all residents.',
  })
  async regionMeasure(
    @Arg('level', () => RegionLevelEnum, {
      description:
        'Level of the regions. INCIDENT_RATE: PROVINCE, REGENCY or DISTRICT, for incidents are public no finer.',
    })
    level: RegionLevel,
    @Arg('measure', () => RegionMeasureKindEnum, { description: 'What to measure.' })
    measure: RegionMeasureKind,
    @Arg('dimension', () => String, {
      nullable: true,
      description: 'DIMENSION: its code in the method, e.g. "PKF". Nothing with other measures.',
    })
    dimension: string | null,
    @Arg('within', () => String, {
      nullable: true,
      description: 'Only regions inside the one with this code.',
    })
    within: string | null,
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, {
      nullable: true,
      description:
        'Period; the latest one of the method when left out. INCIDENT_RATE, POPULATION_DENSITY and RESIDENTS: any year.',
    })
    period: string | null,
    @Arg('against', () => String, {
      nullable: true,
      description:
        'CHANGE: a period of the same method to compare with; the one before when left out. Nothing with other measures.',
    })
    against: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RegionMeasure> {
    checkFits(measure, { dimension, against });
    const depth = REGION_LEVELS.indexOf(level);
    const asked = { level: depth, dimension, method, period, against };
    const measured = MEASURES[measure](context, asked);
    const place = within ? await findPlace(within, context) : null;
    const columns = await context.get(REGION_MEASURES).load(context, depth, measured, place);
    return Object.assign(new RegionMeasure(), {
      columns,
      measure,
      level,
      period: measured.period,
      against: measured.against ?? null,
      method: measured.method && toMethod(measured.method),
      dataStatus: columns.dataStatus,
      unitLabel: measured.unit,
    });
  }
}

/** @throws BAD_USER_INPUT for an argument that would be passed over in silence. */
function checkFits(
  measure: RegionMeasureKind,
  { dimension, against }: { dimension: string | null | undefined; against: string | null | undefined },
): void {
  const stray =
    dimension && measure !== 'DIMENSION' ? 'dimension' : against && measure !== 'CHANGE' ? 'against' : null;
  if (!stray) return;
  throw badUserInput('MEASURE', {
    id: `"${stray}" tidak berlaku untuk ${measure}. Hapus, atau pilih measure ${stray === 'dimension' ? 'DIMENSION' : 'CHANGE'}.`,
    en: `"${stray}" means nothing with ${measure}. Leave it out, or choose the measure ${stray === 'dimension' ? 'DIMENSION' : 'CHANGE'}.`,
  });
}
