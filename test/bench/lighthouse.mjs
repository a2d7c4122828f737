import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { CHROMIUM } from './serasi.mjs';
import { row } from './table.mjs';

const CATEGORIES = { performance: 85, accessibility: 98, 'best-practices': 95 };
const RUNS = 3;

/** Lighthouse's scores of the first page as a desktop sees it, each the median of a few runs. A score below its target is missed. */
export async function auditPage(origin) {
  const scores = Object.fromEntries(Object.keys(CATEGORIES).map((category) => [category, []]));
  let lacking = [];
  for (let run = 0; run < RUNS; run++) {
    const chrome = await launch({
      chromePath: CHROMIUM,
      chromeFlags: [
        '--headless=new',
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    });
    try {
      const { lhr } = await lighthouse(
        `${origin}/`,
        { port: chrome.port, onlyCategories: Object.keys(CATEGORIES), logLevel: 'error' },
        desktopConfig,
      );
      for (const category of Object.keys(CATEGORIES))
        scores[category].push(lhr.categories[category].score * 100);
      lacking = Object.keys(CATEGORIES).flatMap((category) =>
        lhr.categories[category].auditRefs
          .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
          .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? lhr.audits[id].score}`),
      );
    } finally {
      chrome.kill();
    }
  }
  if (lacking.length > 0) console.log(`    below 90: ${lacking.join(' · ')}`);
  return Object.entries(CATEGORIES).map(([category, least]) => {
    const median = scores[category].toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
    return row(`Lighthouse ${category}`, median, 'of 100', least, 'least');
  });
}
