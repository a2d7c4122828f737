import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM, freePort, launchBrowser, mapIsColoured, quantile, start } from './serasi.mjs';
import { auditPage } from './lighthouse.mjs';
import { row } from './table.mjs';
import { measureFilters } from './web-filters.mjs';
import { scriptSizes } from './web-scripts.mjs';

const MAIN = join(fileURLToPath(import.meta.url), '..', '..', '..', 'server', 'dist', 'main.js');
const FIRST_MAPS = 5;
const SWITCHES = 5;
const HOVERS = 30;
/** Sulawesi Selatan by village: about 3,000 in view. */
const VILLAGES = '/?tingkat=desa#8.2/-4.5/120.1';

/** What a planner waits for in the browser, over the embedded default data and a warm server. */
export async function measureWeb(env) {
  if (!existsSync(CHROMIUM)) {
    console.log('Chromium was not found: the web app is not measured.');
    return [];
  }
  const serve = async () => {
    const port = await freePort();
    const serasi = await start(process.execPath, [MAIN, 'serve'], {
      env: { ...process.env, ...env, PORT: String(port) },
    });
    return { origin: `http://127.0.0.1:${port}`, stop: serasi.stop };
  };
  const { origin, stop } = await serve();
  const rows = [];
  try {
    await isWarm(origin);
    rows.push(...(await measureFirstMap(origin)));
    rows.push(...(await measureSwitches(origin)));
    rows.push(...(await measureHover(origin)));
    rows.push(...(await scriptSizes(origin)));
    rows.push(...(await auditPage(origin)));
  } finally {
    await stop();
  }
  rows.push(...(await measureFilters(env, serve)));
  return rows;
}

/** Resolves once the server has computed what it computes after a first load (intervals of scores, a minute on two cores). */
async function isWarm(origin) {
  const ask = async (query) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()).data;
  };
  const { resiliencePeriods } = await ask('{ resiliencePeriods { method { id kind } periods } }');
  const computed = resiliencePeriods.filter(({ method }) => method.kind === 'COMPUTED');
  for (const { method, periods } of computed)
    for (const period of periods)
      while (
        !(await ask(`{ resilienceSensitivity(method: "${method.id}", period: "${period}") { period } }`))
          .resilienceSensitivity
      )
        await new Promise((resolve) => setTimeout(resolve, 1000));
}

async function openMap(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(url, { waitUntil: 'commit' });
  await mapIsColoured(page);
  return page;
}

/** From navigation, in a browser that has nothing kept, by the app's own mark. The first visit only warms the server. */
async function measureFirstMap(origin) {
  const seconds = [];
  for (let i = 0; i <= FIRST_MAPS; i++) {
    const browser = await launchBrowser();
    const page = await openMap(browser, `${origin}/`);
    const ms = await page.evaluate(() => performance.getEntriesByName('serasi:map-ready')[0].startTime);
    if (i > 0) seconds.push(ms / 1000);
    await browser.close();
  }
  return [
    row('first coloured map, nothing kept, median', quantile(seconds, 0.5), 's', 2.5),
    row('first coloured map, slowest', Math.max(...seconds), 's'),
  ];
}

/** From the choice in a list until the villages in view have their new colours. */
async function measureSwitches(origin) {
  const browser = await launchBrowser();
  const page = await openMap(browser, origin + VILLAGES);
  const drawn = () => page.evaluate(() => performance.getEntriesByName('serasi:switch').length);
  const choose = async (label, option) => {
    const before = await drawn();
    await page.getByLabel(label, { exact: true }).selectOption(option);
    await page.waitForFunction((n) => performance.getEntriesByName('serasi:switch').length > n, before);
    await mapIsColoured(page);
    await page.waitForTimeout(300);
    return page.evaluate(() => performance.getEntriesByName('serasi:switch').at(-1).duration);
  };
  const turns = async (what, label, options) => {
    for (const option of options) await choose(label, option);
    const times = [];
    for (let i = 0; i < SWITCHES; i++) for (const option of options) times.push(await choose(label, option));
    return [
      row(`another ${what}, until repainted, p50`, quantile(times, 0.5), 'ms', 200),
      row(`another ${what}, slowest`, Math.max(...times), 'ms'),
    ];
  };
  const values = await page
    .getByLabel('Metode dan periode')
    .locator('option')
    .evaluateAll((options) => options.map(({ value }) => value));
  const own = values.filter((value) => value.startsWith('iksm-serasi|'));
  const other = values.find((value) => !value.startsWith('iksm-serasi|'));
  const rows = await turns('period', 'Metode dan periode', own.slice(1, 3));
  if (other) rows.push(...(await turns('method', 'Metode dan periode', [other, own[0]])));
  const layers = page.getByLabel('Lapisan', { exact: true }).first();
  if ((await layers.count()) > 0 && (await layers.evaluate(({ tagName }) => tagName)) === 'SELECT') {
    await page.goto(`${origin}/?tingkat=kabupaten#6/-4.5/120.1`);
    await mapIsColoured(page);
    const [first, second] = await layers
      .locator('option')
      .evaluateAll((options) => options.map(({ value }) => value));
    rows.push(...(await turns('layer', 'Lapisan', [second, first])));
  } else console.log('  another layer: no list of layers was found, not measured');
  await browser.close();
  return rows;
}

/** From the pointer's move to the words beside it. */
async function measureHover(origin) {
  const browser = await launchBrowser();
  const page = await openMap(browser, origin + VILLAGES);
  await page.evaluate(() => {
    window.hovers = [];
    let moved = 0;
    document.querySelector('#peta').addEventListener('mousemove', (event) => (moved = event.timeStamp), true);
    new MutationObserver(() => {
      if (!moved || !document.querySelector('.tooltip')) return;
      window.hovers.push(performance.now() - moved);
      moved = 0;
    }).observe(document.querySelector('.stage'), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  for (let i = 0; i < HOVERS; i++) {
    await page.mouse.move(560 + (i % 6) * 37, 330 + Math.floor(i / 6) * 41);
    await page.waitForTimeout(120);
  }
  const times = await page.evaluate(() => window.hovers);
  await browser.close();
  if (times.length < HOVERS / 2) throw new Error(`only ${times.length} of ${HOVERS} hovers were answered`);
  return [
    row('hover answer, p50', quantile(times, 0.5), 'ms', 50),
    row('hover answer, p95', quantile(times, 0.95), 'ms'),
  ];
}
