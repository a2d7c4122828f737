import { createServer, type Server } from 'node:http';
import type { Database } from '@serasi/db';
import { REGION_MEASURES, RegionMeasures } from './features/measure/index.ts';
import { INCIDENT_CUBES, IncidentCubes } from './features/incident/index.ts';
import { completeDoubt } from './features/resilience/complete-doubt.ts';
import { PRIORITY_INPUTS, PriorityInputStore } from './features/priority/index.ts';
import { Catalog, LevelMaps, RESILIENCE, VillageGaps } from './features/resilience/index.ts';
import { INCIDENT_SUMMARIES, IncidentSummaries } from './features/incident-summary/index.ts';
import { CLUSTER_MAPS, ClusterMaps } from './features/spatial/index.ts';
import { createHttpApp, type ReadyService } from './http-app.ts';
import { RequestContext } from './platform/context.ts';
import { DataVersion } from './platform/data-version.ts';
import { UserError, type Sentence } from './platform/errors.ts';
import { createGraphqlServer } from './platform/graphql-server.ts';
import { ProgressDisplay } from './platform/progress.ts';
import type { Settings } from './platform/settings.ts';
import { StatementBatch } from './platform/statement-batch.ts';
import { PUBLIC_VIEWER } from './platform/viewer.ts';
import { preparedDatabase } from './prepare/prepared-database.ts';
import { buildGraphqlSchema } from './schema.ts';
import { describeData } from './features/about/index.ts';

const PREPARING: Sentence = { id: 'Membuka basis data', en: 'Opening the database' };

/** Listens at once, prepares the data where needed, then serves until SIGINT or SIGTERM. */
export async function serve(settings: Settings): Promise<void> {
  const preparation = { title: PREPARING, share: null as number | null };
  const { app, setReady } = createHttpApp(preparation, settings.basemap);
  const http = createServer(app);
  await listen(http, settings);
  const url = `http://${settings.host}:${(http.address() as { port: number }).port}`;
  console.log(`Serasi · ${url} (menyiapkan data / preparing)`);

  const display = new ProgressDisplay();
  const stop = new AbortController();
  const opening = preparedDatabase(settings, stop.signal, (title, done, total) => {
    preparation.title = title;
    preparation.share = total > 0 ? done / total : null;
    display.update(title, done, total);
  });
  endOnSignal(async () => {
    stop.abort();
    http.close();
    http.closeAllConnections();
    await (await opening.catch(() => undefined))?.close();
  });
  const database = await opening.catch((error: unknown) => {
    if (stop.signal.aborted) return null;
    throw error;
  });
  display.finish();
  if (!database || stop.signal.aborted) return;
  const service = await readyService(database);
  setReady(service);
  console.log(
    `\n${await describeData(database.dataSource)}\n\n  Peta / map      ${url}/\n  GraphQL         ${url}/graphiql\n\nCtrl-C untuk berhenti / to stop`,
  );
  const keepDoubt = database.isReplica ? null : doubtKeeper(database, stop.signal);
  service.onNewData(() => {
    warm(service);
    keepDoubt?.();
  });
}

/** Reads ahead what the first question about incidents would wait for: seconds, where there are many. */
function warm({ createContext }: ReadyService): void {
  const context = createContext();
  // Where it fails, the question that needs it says so.
  context
    .get(INCIDENT_CUBES)
    .load(context)
    .catch(() => undefined);
}

/** Completes intervals of scores that are new, one round after the other, as long as the server runs. */
function doubtKeeper({ dataSource }: Database, signal: AbortSignal): () => void {
  let round: Promise<unknown> | undefined;
  let again = false;
  const begin = (): void => {
    if (round) return void (again = true);
    again = false;
    round = completeDoubt(dataSource, { signal })
      .catch((error: unknown) => signal.aborted || console.error('intervals:', error))
      .finally(() => {
        round = undefined;
        if (again && !signal.aborted) begin();
      });
  };
  // A server that claimed a run and died leaves it to the others.
  setInterval(begin, 60_000).unref();
  return begin;
}

/** Everything that answers requests, over a database whose data is ready. */
export async function readyService(database: Database): Promise<ReadyService> {
  const { dataSource } = database;
  let catalog = new Catalog([]);
  const levelMaps = new LevelMaps();
  const villageGaps = new VillageGaps();
  const clusterMaps = new ClusterMaps();
  const regionMeasures = new RegionMeasures();
  const priorityInputs = new PriorityInputStore();
  const incidentSummaries = new IncidentSummaries();
  const incidentCubes = new IncidentCubes();
  let onNewData = (): void => undefined;
  const version = new DataVersion(dataSource, async () => {
    catalog = await Catalog.load(dataSource);
    onNewData();
  });
  await version.start();
  const graphql = createGraphqlServer(buildGraphqlSchema());
  await graphql.start();
  const createContext = (): RequestContext =>
    new RequestContext(
      PUBLIC_VIEWER,
      new StatementBatch((sql, params) => dataSource.query(sql, params)),
      version.current,
    )
      .provide(CLUSTER_MAPS, clusterMaps)
      .provide(REGION_MEASURES, regionMeasures)
      .provide(PRIORITY_INPUTS, priorityInputs)
      .provide(RESILIENCE, { catalog, levelMaps, villageGaps })
      .provide(INCIDENT_SUMMARIES, incidentSummaries)
      .provide(INCIDENT_CUBES, incidentCubes);
  return {
    database,
    graphql,
    createContext,
    dataVersion: () => version.current,
    onNewData: (listener) => {
      onNewData = listener;
      listener();
    },
  };
}

function listen(http: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL'
          ? portProblem(error.code, host, port)
          : error,
      );
    });
    http.listen(port, host, resolve);
  });
}

function portProblem(code: string, host: string, port: number): UserError {
  return new UserError(code, {
    id: `Alamat ${host}:${port} tidak dapat dipakai${code === 'EADDRINUSE' ? ' karena sudah dipakai program lain' : ''}. Hentikan program itu atau pilih porta lain, misalnya PORT=${port + 1} npm start.`,
    en: `${host}:${port} can't be used${code === 'EADDRINUSE' ? ': another program has it' : ''}. Stop that program or choose another port, for example PORT=${port + 1} npm start.`,
  });
}

/** Ends the process cleanly at the first SIGINT or SIGTERM, at once at a further Ctrl-C. */
function endOnSignal(close: () => Promise<void>): void {
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.once('SIGINT', () => {
    process.on('SIGINT', () => process.exit(130));
    end();
  });
}
