import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Locator } from 'playwright-core';
import { Inspector } from './inspector.ts';

const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
/** Why tests in a browser are skipped; null: they run. */
export const NO_BROWSER = EXECUTABLE ? null : 'no Chromium on this machine';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const NO_WEBGL = ['--disable-gpu', '--disable-3d-apis'];

/** What somebody holds in the hand. */
export interface Device {
  size: { width: number; height: number };
  theme: 'light' | 'dark';
  /** Whether the browser can draw the map. */
  webgl: boolean;
}

/** A person at the map. The only file that speaks to the browser. */
export class Visitor extends Inspector {
  /** What went wrong unseen, with where: errors on the console, failed requests, requests to other hosts. */
  readonly troubles: string[] = [];
  private browser: Browser | null = null;
  private origin = '';

  /** Opens a browser of their own for the site at `origin`. */
  async arrive(
    origin: string,
    { size = { width: 1400, height: 900 }, theme = 'light', webgl = true }: Partial<Device> = {},
  ): Promise<void> {
    this.origin = origin;
    this.browser = await chromium.launch({
      executablePath: EXECUTABLE ?? '',
      args: [...ARGUMENTS, ...(webgl ? WEBGL : NO_WEBGL)],
    });
    this.page = await this.browser.newPage({ viewport: size, locale: 'id-ID', colorScheme: theme });
    this.page.on(
      'console',
      (message) => message.type() === 'error' && this.troubles.push(`console: ${message.text()}`),
    );
    this.page.on('pageerror', (error) =>
      this.troubles.push(`page ${this.address()}: ${error.stack ?? error.message}`),
    );
    this.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob):/.test(url))
        this.troubles.push(`foreign request: ${url}`);
    });
    this.page.on(
      'response',
      (response) => response.status() >= 400 && this.troubles.push(`${response.status()} ${response.url()}`),
    );
  }

  /** Another window and the device's other theme, in the same browser. */
  async changesDevice(size: { width: number; height: number }, theme: 'light' | 'dark'): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
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

  /** Types into the search box; with `hits`, the hits once they are there. */
  async search(text: string, { hits = true } = {}): Promise<string[]> {
    await this.page.keyboard.press('/');
    await this.page.keyboard.type(text);
    if (!hits) return [];
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

  async clickInPanel(text: string | RegExp): Promise<void> {
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

  /** Chooses one of a list of radio buttons. */
  async chooseOne(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: label, exact: true }).click();
  }

  async focusButton(name: RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().focus();
  }

  async focusRadio(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: label, exact: true }).focus();
  }

  /** Ticks a box, or takes the tick away. */
  async tick(label: string | RegExp): Promise<void> {
    await this.page.getByRole('checkbox', { name: label }).first().click();
  }

  /** Moves a slider by keys. */
  async slide(label: string, ...keys: string[]): Promise<void> {
    const slider = this.page.getByRole('slider', { name: label, exact: true });
    await slider.focus();
    for (const key of keys) await slider.press(key);
  }

  /** What a slider says of where it stands. */
  async slid(label: string): Promise<string | null> {
    return this.page.getByRole('slider', { name: label, exact: true }).getAttribute('aria-valuetext');
  }

  /** Resolves when the address has this in it. */
  async addressShows(text: string | RegExp): Promise<void> {
    await this.page.waitForURL((url) =>
      typeof text === 'string' ? url.href.includes(text) : text.test(url.href),
    );
  }

  /** The words of the option chosen in a list. */
  chosen(label: string): Promise<string> {
    return this.page.getByLabel(label, { exact: true }).locator('option:checked').innerText();
  }

  /** Writes into a box with suggestions and takes the first one that has `text` in it. */
  async pick(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
    await this.page.getByRole('option').filter({ hasText: text }).first().click();
  }

  /** Writes into a box in place of what is there. */
  async fill(label: string, text: string): Promise<void> {
    await this.box(label).fill(text);
  }

  /** Drags across a part of the page; places are shares of its width and height from the top left. */
  async drag(label: string, from: [number, number], to: [number, number]): Promise<void> {
    const part = this.page.getByLabel(label, { exact: true });
    await part.scrollIntoViewIfNeeded();
    const box = await part.boundingBox();
    if (!box) throw new Error(`${label} is not on the page`);
    const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
    await this.page.mouse.move(...at(from));
    await this.page.mouse.down();
    await this.page.mouse.move(...at(to), { steps: 4 });
    await this.page.mouse.up();
  }

  /** Double-clicks the map; the place is a share of its width and height from the top left. */
  async doubleClickMap([x, y]: [number, number]): Promise<void> {
    const box = await this.page.locator('#peta').boundingBox();
    if (!box) throw new Error('the map is not on the page');
    await this.page.mouse.dblclick(box.x + x * box.width, box.y + y * box.height);
  }

  /** The file that a click on a button or link gives. */
  async take(label: string): Promise<{ name: string; bytes: Buffer }> {
    const named = { name: label, exact: true };
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', named).or(this.page.getByRole('link', named)).first().click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** The same as text. */
  async download(label: string): Promise<string> {
    return (await this.take(label)).bytes.toString('utf8');
  }

  async focus(label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).focus();
  }

  /** Words of all options of a list. */
  options(label: string): Promise<string[]> {
    return this.page.getByLabel(label, { exact: true }).locator('option').allInnerTexts();
  }

  /** What stands in a box. */
  written(label: string): Promise<string> {
    return this.box(label).inputValue();
  }

  /** A box by its label, also where the label holds the box with what is written in it. */
  private box(label: string): Locator {
    const named = { name: label, exact: true };
    return this.page.getByLabel(label, { exact: true }).or(this.page.getByRole('textbox', named)).first();
  }

  /** Where a link leads. */
  linkTo(name: string): Promise<string | null> {
    return this.page.getByRole('link', { name, exact: true }).getAttribute('href');
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

  /** Closes the part of the page that has this accessible name, by its own button. */
  async closesPart(label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).getByRole('button', { name: 'Tutup' }).first().click();
  }

  /** Width in px of the part of the page that has this accessible name. */
  async widthOf(label: string): Promise<number> {
    return (await this.page.getByLabel(label, { exact: true }).boundingBox())?.width ?? 0;
  }

  /** Goes to an address of the app as a link inside it would: without loading the page anew. */
  async follow(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'commit' });
    await this.mapIsColoured();
  }

  /** From now on GraphQL answers like this: `errors` (500), `slow` (after ten seconds), or as the server does. */
  async graphqlAnswers(how: 'errors' | 'slow' | 'well'): Promise<void> {
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    if (how === 'well') return;
    await this.page.route('**/graphql', async (route) => {
      if (how === 'errors') return route.fulfill({ status: 500, body: 'no database' });
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      await route.continue().catch(() => undefined);
    });
  }

  canClick(name: string | RegExp): Promise<boolean> {
    return this.page.getByRole('button', { name }).first().isVisible();
  }

  async dialogShows(text: string | RegExp): Promise<void> {
    await this.page.getByRole('dialog').getByText(text).first().waitFor();
  }

  /** Moves a slider to a value. */
  async setSlider(label: string, value: number): Promise<void> {
    await this.page.getByRole('slider', { name: label, exact: true }).fill(String(value));
  }

  /** The page as it is put on paper. */
  async seesPaper(): Promise<void> {
    await this.page.emulateMedia({ media: 'print' });
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  }

  async leavesPaper(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await this.page.emulateMedia({ media: null });
  }

  /** Prints by the keyboard; the theme that the page has when the printer takes it. */
  async prints(): Promise<string> {
    await this.page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = document.documentElement.dataset['theme'] ?? '';
        dispatchEvent(new Event('afterprint'));
      };
    });
    await this.page.keyboard.press('Control+p');
    const printed = await this.page.waitForFunction(() => document.documentElement.dataset['printed']);
    return (await printed.jsonValue()) ?? '';
  }

  /** The page on A4 as a PDF. */
  paper(): Promise<Buffer> {
    return this.page.pdf({ preferCSSPageSize: true });
  }

  async leave(): Promise<void> {
    await this.browser?.close();
  }
}
