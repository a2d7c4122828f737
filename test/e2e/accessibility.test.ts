import { beforeAll, expect, it } from 'vitest';
import { TOOL_WORDS } from '../../web/src/view/tool.slice.ts';
import { journey } from './drivers/journey.ts';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Every pair of language, theme and device meets in one of these. */
const WAYS = [
  ['id', 'light', DESKTOP],
  ['en', 'dark', DESKTOP],
  ['id', 'dark', PHONE],
  ['en', 'light', PHONE],
] as const;

/** Views by name, as the rest of their address; every tool of the registry is one. */
const VIEWS: Record<string, string> = {
  map: '',
  panel: 'wilayah=73.02',
  'a village': 'wilayah=73.02.01.2006',
  ...Object.fromEntries(Object.values(TOOL_WORDS).map((tool) => [`tool ${tool}`, `alat=${tool}`])),
  'an area': 'alat=area&area=c:120.2,-5.4,20,desa',
  clusters: 'lapisan=kelompok',
  projector: 'tampilan=proyektor',
  embed: 'tampilan=sematan',
  'a broken address': 'lapisan=hujan',
};

/** Words that say that a dialog has all it shows. */
const DIALOGS: ReadonlyArray<readonly [open: RegExp, full: RegExp]> = [
  [/^(Pengaturan|Settings)$/, /peta dasar daring|online basemap/i],
  [/^(Tentang dan sumber|About and sources)$/, /Apache-2.0/],
  [/^(Keandalan metode|Reliability of the method)$/, /./],
];

journey('everybody can use it', (visitor) => {
  beforeAll(() => visitor.openMap('/'));

  it.each(WAYS)('axe finds nothing wrong: %s, %s, %o', async (lang, theme, size) => {
    await visitor.changesDevice(size, theme);
    const found: string[] = [];
    const look = async (view: string): Promise<void> => {
      for (const problem of await visitor.accessibilityProblems()) found.push(`${view}: ${problem}`);
    };
    const address = (view: string): string =>
      `/?${[view, lang === 'en' ? 'bahasa=en' : ''].filter(Boolean).join('&')}`;
    for (const [name, view] of Object.entries(VIEWS)) {
      await visitor.follow(address(view));
      await visitor.isQuiet();
      await look(name);
    }
    await visitor.follow(address(''));
    await visitor.press('?');
    await look('help');
    await visitor.closeDialog();
    for (const [open, full] of DIALOGS) {
      if (!(await visitor.canClick(open))) continue;
      await visitor.clickButton(open);
      await visitor.dialogShows(full);
      await look(`dialog ${String(open)}`);
      await visitor.closeDialog();
    }
    expect(found).toEqual([]);
  });

  it('has room for a thumb on a phone, and nothing reaches beyond the window', async () => {
    await visitor.changesDevice(PHONE, 'light');
    const found: string[] = [];
    for (const [name, view] of Object.entries(VIEWS)) {
      await visitor.follow(`/?${view}`);
      await visitor.isQuiet();
      if (await visitor.isTooWide()) found.push(`${name} is too wide`);
      for (const target of await visitor.smallTargets(40)) found.push(`${name}: ${target}`);
    }
    expect(found).toEqual([]);
  });
});
