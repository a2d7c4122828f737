import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser, mapIsColoured, quantile } from './serasi.mjs';
import { row } from './table.mjs';

const MAIN = join(fileURLToPath(import.meta.url), '..', '..', '..', 'server', 'dist', 'main.js');
const INCIDENTS = 250_000;
const CHANGES = 10;
/** What a filter of the incidents tool is changed with: the first kind of incident. */
const BOX = '.drawer-body fieldset input[type=checkbox]';

async function openTool(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${origin}/?alat=insiden&insiden=1`, { waitUntil: 'commit' });
  await mapIsColoured(page);
  await page.locator(BOX).first().waitFor();
  await page.waitForTimeout(1500);
  return page;
}

/**
 * From a change of a filter to its counts, over many incidents: the simulated ones are replaced by as many first.
 */
export async function measureFilters(env, serve) {
  const browser = await launchBrowser();
  let server = null;
  try {
    console.log(`  simulating ${INCIDENTS} incidents …`);
    execFileSync(process.execPath, [MAIN, 'simulate', '--incidents', String(INCIDENTS)], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    server = await serve();
    const page = await openTool(browser, server.origin);
    const times = [];
    for (let i = 0; i < CHANGES; i++) {
      times.push(
        await page.evaluate(async (box) => {
          const drawer = document.querySelector('.drawer-body');
          const numbers = () => drawer.innerText.replace(/[^\d\n]/g, '');
          const before = numbers();
          const started = performance.now();
          document.querySelector(box).click();
          return new Promise((resolve, reject) => {
            const watch = new MutationObserver(() => {
              if (numbers() === before) return;
              watch.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - started));
            });
            watch.observe(drawer, { subtree: true, childList: true, characterData: true });
            setTimeout(() => reject(new Error('no count changed in ten seconds')), 10_000);
          });
        }, BOX),
      );
      await page.waitForTimeout(700);
    }
    return [
      row(`filter change over ${INCIDENTS} incidents, p50`, quantile(times, 0.5), 'ms', 400),
      row('filter change, slowest', Math.max(...times), 'ms'),
    ];
  } finally {
    await browser.close();
    await server?.stop();
  }
}
