import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';

const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
/** Why tests in a browser are skipped; null: they run. */
export const NO_BROWSER = EXECUTABLE ? null : 'no Chromium on this machine';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A person at the map. The only file that speaks to the browser. */
export class Visitor {
  /** What went wrong unseen, with where: errors on the console, failed requests, requests to other hosts. */
  readonly troubles: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly origin: string,
  ) {
    page.on(
      'console',
      (message) => message.type() === 'error' && this.troubles.push(`console: ${message.text()}`),
    );
    page.on('pageerror', (error) =>
      this.troubles.push(`page ${this.address()}: ${error.stack ?? error.message}`),
    );
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob):/.test(url))
        this.troubles.push(`foreign request: ${url}`);
    });
    page.on(
      'response',
      (response) => response.status() >= 400 && this.troubles.push(`${response.status()} ${response.url()}`),
    );
  }

  static async arrive(origin: string, size = { width: 1400, height: 900 }): Promise<Visitor> {
    const browser = await chromium.launch({ executablePath: EXECUTABLE ?? '', args: ARGUMENTS });
    return new Visitor(browser, await browser.newPage({ viewport: size, locale: 'id-ID' }), origin);
  }

  /** Opens an address; milliseconds until every visible region is drawn in its colour. */
  async openMap(path = '/'): Promise<number> {
    const started = Date.now();
    await this.page.goto(this.origin + path, { waitUntil: 'commit' });
    await this.mapIsColoured();
    return Date.now() - started;
  }

  async mapIsColoured(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset['mapReady'] === 'true', null, {
      timeout: 60_000,
    });
  }

  mapLevel(): Promise<string | undefined> {
    return this.page.evaluate(() => document.documentElement.dataset['mapLevel']);
  }

  address(): string {
    return this.page.url().slice(this.origin.length);
  }

  async search(text: string): Promise<string[]> {
    await this.page.keyboard.press('/');
    await this.page.keyboard.type(text);
    await this.page.getByRole('option').first().waitFor();
    return this.page.getByRole('option').allInnerTexts();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** The text of a part of the page that has this accessible name. */
  read(name: string | RegExp): Promise<string> {
    return this.page.getByLabel(name, { exact: true }).first().innerText();
  }

  async panelShows(text: string | RegExp): Promise<void> {
    await this.page.locator('aside').getByText(text).first().waitFor();
  }

  panel(): Promise<string> {
    return this.page.locator('aside').first().innerText();
  }

  async clickInPanel(text: string): Promise<void> {
    await this.page
      .locator('aside')
      .getByRole('button', { name: text })
      .or(this.page.locator('aside').getByRole('link', { name: text }))
      .first()
      .click();
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label).selectOption({ label: option });
  }

  /** The words of the option chosen in a list. */
  chosen(label: string): Promise<string> {
    return this.page.getByLabel(label, { exact: true }).locator('option:checked').innerText();
  }

  async openDetails(summary: string): Promise<void> {
    await this.page.locator('summary').getByText(summary).first().click();
  }

  /** The words that explain a sign, shown when it gets the focus. */
  async explained(name: string): Promise<string> {
    const sign = this.page.getByRole('button', { name, exact: true });
    await sign.focus();
    const note = this.page.getByRole('tooltip').filter({ visible: true });
    await note.waitFor();
    return note.innerText();
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  dialog(): Promise<string> {
    return this.page.getByRole('dialog').innerText();
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  /** Text on the whole page. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Share of the map's pixels (sampled) in each of the colours given as [r, g, b], within a tolerance. */
  async colourShares(colours: Record<string, [number, number, number]>): Promise<Record<string, number>> {
    const png = await this.page.screenshot({ type: 'png' });
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
        return shares;
      },
      { data: png.toString('base64'), wanted: colours },
    );
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async openPage(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  async waitForText(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 30_000 });
  }

  async clickButton(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Presses a button that gives a file: its name and its text. */
  async download(button: string | RegExp): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).first().click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async focus(label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).focus();
  }

  /** Width in px of the part of the page that has this accessible name. */
  async widthOf(label: string): Promise<number> {
    return (await this.page.getByLabel(label, { exact: true }).boundingBox())?.width ?? 0;
  }

  leave(): Promise<void> {
    return this.browser.close();
  }
}
