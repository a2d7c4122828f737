import { currentTheme, lightForPaper } from './theme.ts';

/** Longer nobody waits for a map in the light colours. */
const PATIENCE_MS = 4_000;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Prints the page in the light theme: a dark map is waited for until it is drawn anew, since its colours must be those of the legend. */
export async function printPage(): Promise<void> {
  if (currentTheme() === 'dark') {
    lightForPaper(true);
    window.addEventListener('afterprint', () => lightForPaper(false), { once: true });
    await mapIsDrawn();
  }
  window.print();
}

async function mapIsDrawn(): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  await nextFrame();
  await nextFrame();
  while (document.documentElement.dataset.mapReady === 'false' && performance.now() < until)
    await nextFrame();
}
