import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, CHROMIUM, freePort, quantile, rssMb, secondsToColouredMap, start } from './serasi.mjs';
import { row } from './table.mjs';

const MAIN = join(fileURLToPath(import.meta.url), '..', '..', '..', 'server', 'dist', 'main.js');
const ROUNDS = 60;
/** Targets that differ between the databases, in ms. */
const BULUKUMBA_MS = { embedded: 15, PostgreSQL: 8 };
const BULUKUMBA = `query Bulukumba($code: String!) { region(code: $code) { name level kind boundaryStatus parent { code name } ancestors { code level name }
  resilience { level index coverage period method { id version } } children { code name resilience { level index } }
  descendants(level: VILLAGE, first: 3) { totalCount nodes { code name kind } pageInfo { hasNextPage endCursor } }
  incidents(first: 3) { totalCount nodes { id dateStart kind locationPrecision region { code name } } } } }`;
/** As the web app asks. */
const PACKED = '{ resilienceMap(level: VILLAGE) { period method { id } packed { firstId levels } } }';
const LISTS = '{ resilienceMap(level: VILLAGE) { period method { id } codes levels indices } }';

/** Everything measured over one server with the default data. */
export async function measureServer(name, env) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const serasi = await start(process.execPath, [MAIN, 'serve'], {
    env: { ...process.env, ...env, PORT: String(port) },
  });
  const rows = [row(`${name}: server and first load, already built`, serasi.seconds, 's')];
  const ms = async (query, variables) => {
    const answer = await ask(origin, '/graphql', { query, variables });
    if (answer.status !== 200 || answer.body.includes('"errors"'))
      throw new Error(answer.body.toString().slice(0, 400));
    return answer;
  };

  // After its first start a server computes intervals for a minute: not what is measured here.
  const doubt = ['2023', '2024', '2025'].map(
    (year) => `y${year}: resilienceSensitivity(period: "${year}") { draws }`,
  );
  while ((await ms(`{ ${doubt.join(' ')} }`)).body.includes('null'))
    await new Promise((resolve) => setTimeout(resolve, 1000));
  const first = await ms(PACKED);
  const packed = [];
  for (let i = 0; i < ROUNDS; i++) packed.push((await ms(PACKED)).ms);
  rows.push(row(`${name}: all village levels, on the wire`, first.bytes / 1000, 'kB', 110));
  rows.push(row(`${name}: all village levels, p50 warm`, quantile(packed, 0.5), 'ms', 20));
  const cold = (await ms(LISTS)).ms;
  const lists = [];
  for (let i = 0; i < ROUNDS; i++) lists.push((await ms(LISTS)).ms);
  rows.push(row(`${name}: resilienceMap with lists, p50 warm`, quantile(lists, 0.5), 'ms', 60));
  rows.push(row(`${name}: resilienceMap with lists, first time`, cold, 'ms'));

  const codes = JSON.parse((await ms('{ resilienceMap(level: REGENCY) { codes } }')).body).data.resilienceMap
    .codes;
  const kabupaten = codes.filter((_, i) => i % 8 === 0);
  for (const code of kabupaten.slice(0, 20)) await ms(BULUKUMBA, { code });
  const same = [];
  const turns = [];
  for (let i = 0; i < ROUNDS; i++) {
    same.push((await ms(BULUKUMBA, { code: '73.02' })).ms);
    turns.push((await ms(BULUKUMBA, { code: kabupaten[i % kabupaten.length] })).ms);
  }
  const nothing = [];
  for (let i = 0; i < ROUNDS; i++) nothing.push((await ms('{ __typename }')).ms);
  rows.push(row(`${name}: Bulukumba, p50`, quantile(same, 0.5), 'ms', BULUKUMBA_MS[name]));
  rows.push(row(`${name}: the same for 64 kabupaten in turn, p50`, quantile(turns, 0.5), 'ms'));
  rows.push(row(`${name}: Bulukumba ÷ { __typename }`, quantile(same, 0.5) / quantile(nothing, 0.5), '×'));

  rows.push(...(await measureTiles(name, origin)));
  rows.push(row(`${name}: memory of the server`, rssMb(serasi.child.pid), 'MB', 400));
  if (existsSync(CHROMIUM)) {
    rows.push(row(`${name}: navigation → national map`, await secondsToColouredMap(`${origin}/`), 's', 4));
    rows.push(
      row(
        `${name}: navigation → Sulawesi Selatan by village`,
        await secondsToColouredMap(`${origin}/?tingkat=desa#8.2/-4.5/120.1`),
        's',
        5,
      ),
    );
  }
  rows.push(row(`${name}: memory of the server at the end`, rssMb(serasi.child.pid), 'MB', 400));
  await serasi.stop();
  return rows;
}

async function measureTiles(name, origin) {
  const { tiles } = JSON.parse((await ask(origin, '/tiles/regions.json')).body);
  const template = new URL(tiles[0]).pathname;
  const addresses = [];
  for (const [z, x0, y0] of [
    [5, 25, 15],
    [6, 52, 31],
    [8, 208, 128],
    [9, 424, 260],
    [10, 848, 520],
  ]) {
    for (let x = x0; x < x0 + 6; x++)
      for (let y = y0; y < y0 + 6; y++)
        addresses.push(decodeURI(template).replace('{z}', z).replace('{x}', x).replace('{y}', y));
  }
  for (const address of addresses) await ask(origin, address);
  const times = [];
  for (const address of addresses) times.push((await ask(origin, address)).ms);
  return [
    row(`${name}: tiles, p95 warm`, quantile(times, 0.95), 'ms', 5),
    row(`${name}: tiles, p50 warm`, quantile(times, 0.5), 'ms'),
  ];
}
