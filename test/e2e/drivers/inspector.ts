import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What can be measured on a page beside what a person does with it. */
export class Inspector {
  private opened: Page | null = null;

  /** @throws before the page is opened. */
  protected get page(): Page {
    if (!this.opened) throw new Error('nobody has arrived yet');
    return this.opened;
  }

  protected set page(page: Page) {
    this.opened = page;
  }

  /** Share of the map's pixels (sampled) in each of the colours given as [r, g, b], within a tolerance; only what lies `right` of so many px. */
  async colourShares(
    colours: Record<string, [number, number, number]>,
    right = 0,
  ): Promise<Record<string, number>> {
    const { width = 0, height = 0 } = this.page.viewportSize() ?? {};
    const clip = { x: right, y: 0, width: width - right, height };
    return (await this.pictureOf(await this.page.screenshot({ type: 'png', clip }), colours)).shares;
  }

  /** Size of a PNG in pixels, and the shares of its pixels in each of the colours. @throws when it is no picture. */
  pictureOf(
    png: Buffer,
    colours: Record<string, [number, number, number]>,
  ): Promise<{ size: [width: number, height: number]; shares: Record<string, number> }> {
    return this.page.evaluate(
      async ({ data, wanted }) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const shares: Record<string, number> = Object.fromEntries(
          Object.keys(wanted).map((name) => [name, 0]),
        );
        const TOLERANCE = 10;
        for (let i = 0; i < pixels.length; i += 4) {
          for (const [name, colour] of Object.entries(wanted)) {
            if (colour.every((value, k) => Math.abs(value - (pixels[i + k] ?? 0)) <= TOLERANCE))
              shares[name] = (shares[name] ?? 0) + 4 / pixels.length;
          }
        }
        return { size: [bitmap.width, bitmap.height] as [number, number], shares };
      },
      { data: png.toString('base64'), wanted: colours },
    );
  }

  /** The texts of an SVG, top to bottom as they are written, and how many paths it has. @throws when it is no SVG. */
  drawingOf(svg: string): Promise<{ texts: string[]; paths: number }> {
    return this.page.evaluate((source) => {
      const drawing = new DOMParser().parseFromString(source, 'image/svg+xml');
      if (drawing.querySelector('parsererror') || drawing.documentElement.tagName !== 'svg')
        throw new Error('no SVG');
      const texts = [...drawing.querySelectorAll('text, desc')].map((text) => text.textContent ?? '');
      return { texts, paths: drawing.querySelectorAll('path').length };
    }, svg);
  }

  /** The cells of a table by its rows, the head first; `caption`: what it is called. */
  rowsOf(caption: string): Promise<string[][]> {
    return this.page
      .getByRole('table', { name: caption })
      .locator('tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
      );
  }

  /** The accessible name, or else the text, of what has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
    });
  }

  /** What screen readers were told last: the text of every status, joined. */
  async announced(): Promise<string> {
    return (await this.page.getByRole('status').allInnerTexts()).join(' ');
  }

  /** Waits until this is announced. */
  async hears(text: string | RegExp): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: text })
      .first()
      .waitFor({ state: 'attached', timeout: 30_000 });
  }

  async hearsNoMore(text: string | RegExp): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: text })
      .first()
      .waitFor({ state: 'detached', timeout: 60_000 });
  }

  /** Waits until the app is kept for use without the server, with the map as it is now. */
  async appIsKept(): Promise<void> {
    await this.page.waitForFunction(
      async () => {
        const names = await caches.keys();
        const kept = async (prefix: string): Promise<number> => {
          const name = names.find((each) => each.startsWith(prefix));
          return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
        };
        return (
          navigator.serviceWorker.controller !== null &&
          (await kept('serasi-app-')) > 5 &&
          (await kept('serasi-tiles-')) > 0 &&
          (await kept('serasi-answers-')) > 2
        );
      },
      null,
      { timeout: 30_000, polling: 200 },
    );
  }

  /** Whether something reaches beyond the window to the right. */
  isTooWide(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  }

  /** Whether nothing lies over the middle of the part of the page that has this accessible name. */
  async isInFront(label: string): Promise<boolean> {
    const part = this.page.getByLabel(label, { exact: true }).first();
    if (!(await part.isVisible())) return false;
    return part.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  }

  /** Buttons, fields and disclosures on view that are smaller than `px` in a direction, by name. */
  smallTargets(px: number): Promise<string[]> {
    return this.page.evaluate((least) => {
      const targets = [
        ...document.querySelectorAll<HTMLElement>('button, select, summary, input, [role=button]'),
      ];
      return targets
        .filter((target) => target.checkVisibility() && !target.closest('.visually-hidden'))
        .filter((target) => {
          const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
          return height > 0 && (height < least || width < least);
        })
        .map(
          (target) =>
            `${target.getAttribute('aria-label') ?? target.textContent ?? ''} (${target.className})`,
        );
    }, px);
  }

  /** What axe finds wrong on the page as it is. @source axe-core, all its rules */
  async accessibilityProblems(): Promise<string[]> {
    const known = await this.page.evaluate(() => 'axe' in window);
    if (!known) await this.page.evaluate(readFileSync(AXE, 'utf8'));
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    });
  }

  /** Waits until nothing on the page says any more that it is loading. */
  async isQuiet(): Promise<void> {
    await this.page.waitForTimeout(80);
    await this.page.waitForFunction(
      () => document.querySelector('.skeleton') === null && !/Memuat…|Loading…/.test(document.body.innerText),
    );
  }
}
