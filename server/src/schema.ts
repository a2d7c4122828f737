import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AboutResolver } from './features/about/index.ts';
import { AreaResolver } from './features/area/index.ts';
import {
  IncidentConnectionResolver,
  IncidentFacetsResolver,
  IncidentResolver,
  RegionIncidentCountResolver,
  RegionIncidentsResolver,
} from './features/incident/index.ts';
import { RegionMeasureResolver } from './features/measure/index.ts';
import { PriorityResolver } from './features/priority/index.ts';
import { RegionIncidentSummaryResolver } from './features/incident-summary/index.ts';
import { RegionConnectionResolver, RegionPlaceResolver, RegionResolver } from './features/region/index.ts';
import {
  DimensionScoreResolver,
  MethodClassResolver,
  MethodResolver,
  NativeClassResolver,
  RegionHistoryResolver,
  RegionResilienceResolver,
  ResilienceDoubtResolver,
  ResilienceExplanationResolver,
  PackedLevelsResolver,
  ResilienceMapResolver,
  RegionVillageGapsResolver,
  ScoreRunResolver,
  WhatIfResolver,
} from './features/resilience/index.ts';
import { RegionListResolver } from './features/region-list/index.ts';
import { SpatialClustersResolver } from './features/spatial/index.ts';

/** The whole GraphQL schema. Its SDL is committed as server/schema.graphql and checked by a contract test. */
export function buildGraphqlSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      RegionResolver,
      RegionPlaceResolver,
      RegionConnectionResolver,
      RegionResilienceResolver,
      RegionIncidentsResolver,
      RegionIncidentSummaryResolver,
      RegionIncidentCountResolver,
      RegionListResolver,
      PackedLevelsResolver,
      ResilienceMapResolver,
      ResilienceExplanationResolver,
      RegionHistoryResolver,
      RegionVillageGapsResolver,
      ResilienceDoubtResolver,
      ScoreRunResolver,
      WhatIfResolver,
      MethodResolver,
      MethodClassResolver,
      DimensionScoreResolver,
      NativeClassResolver,
      IncidentResolver,
      IncidentConnectionResolver,
      IncidentFacetsResolver,
      AboutResolver,
      AreaResolver,
      SpatialClustersResolver,
      RegionMeasureResolver,
      PriorityResolver,
    ],
    validate: false,
  });
}
