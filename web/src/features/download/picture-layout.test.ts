import { describe, expect, it } from 'vitest';
import { drawSvg, escapeXml } from './draw-svg.ts';
import { roundLength } from './map-furniture.ts';
import { wrapText, type Measure, type PictureItem } from './picture-items.ts';
import { layoutPicture, type PictureWords } from './picture-layout.ts';
import { placeLabels } from './place-labels.ts';
import { pageOf } from './sizes.ts';

/** Letters of half their size: near enough, and the same everywhere. */
const measure: Measure = (text, { size }) => text.length * size * 0.5;
const LONG = 'Kabupaten Kepulauan Siau Tagulandang Biaro dan Kabupaten Pangkajene dan Kepulauan';

const WORDS: PictureWords = {
  title: `Tingkat ketahanan menurut desa/kelurahan, ${LONG} & <2025>`,
  subtitle: 'Desa/kelurahan · Indeks Ketahanan Sosial Masyarakat (Serasi) · 2025',
  legendTitle: 'Kelompok nyata: insiden',
  countTitle: 'di gambar ini',
  rows: [
    'Tinggi di antara yang tinggi',
    'Rendah di antara yang rendah',
    'Belum ada data',
    'Dirahasiakan',
  ].map((label, i) => ({
    sign: i < 2 ? { colour: '#B35428' } : { pattern: i === 2 ? ('hatch' as const) : ('dots' as const) },
    label,
    range: i < 2 ? '33,3–66,7' : '',
    count: '83.762',
    note: i === 0 ? 'Sangat tertinggal dan tertinggal menurut penerbitnya' : null,
  })),
  notes: [
    { swatch: 'dashed', label: 'Batas indikatif', note: 'Bukan batas resmi: diperkirakan dari titik desa.' },
    { swatch: 'double-ring', label: 'Insiden yang hanya diketahui kabupatennya' },
  ],
  marks: ['Data simulasi, bukan kenyataan'],
  facts: [
    ['Metode', 'Indeks Ketahanan Sosial Masyarakat (Serasi), versi 1.0.0'],
    ['Dibuat', '24 November 2026, serasi.contoh.go.id'],
  ],
  source: `Sumber: ${Array.from({ length: 6 }, () => LONG).join(' · ')}`,
  north: 'U',
  scaleUnits: { m: 'm', km: 'km' },
  formatNumber: (value) => String(value),
};

const SCREEN = { width: 390, height: 844, ratio: 3 };
const PAGES = (['a4', 'slide', 'screen'] as const).map((size) => ({ size, ...pageOf(size, SCREEN) }));

type TextItem = PictureItem & { kind: 'text' };

function texts(items: readonly PictureItem[]): TextItem[] {
  return items.filter((item) => item.kind === 'text');
}

describe.each(PAGES)('a picture of the size $size', ({ width, height }) => {
  const layout = layoutPicture({ width, height }, WORDS, 500, measure);

  it('says everything, and all of it on the page', () => {
    const said = texts(layout.items)
      .map(({ text }) => text)
      .join(' ');
    const wanted = [
      WORDS.title,
      WORDS.subtitle,
      WORDS.marks[0],
      WORDS.source,
      'Batas indikatif',
      '83.762',
      '33,3–66,7',
    ];
    for (const text of wanted) expect(said).toContain(text);
    for (const { x, y, text, style, anchor } of texts(layout.items)) {
      const length = measure(text, style);
      const left = anchor === 'end' ? x - length : anchor === 'middle' ? x - length / 2 : x;
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(left + length, text).toBeLessThanOrEqual(width + 0.01);
      expect(y, text).toBeLessThanOrEqual(layout.height);
    }
  });

  it('leaves most of the page to the map, and draws hatched what is not known', () => {
    expect(layout.map.width * layout.map.height).toBeGreaterThan(width * height * 0.33);
    const patterns = layout.items.flatMap((item) => (item.kind === 'pattern' ? [item.pattern] : []));
    expect(patterns).toEqual(['hatch', 'dots']);
  });

  it('has the same frame before the map is drawn', () =>
    expect(layoutPicture({ width, height }, WORDS, null, measure).map).toEqual(layout.map));

  it('is as large as asked for', () => {
    expect(layout.width).toBe(width);
    if (width > 720) expect(layout.height).toBeCloseTo(height, 6);
  });
});

it('pages have whole pixels: A4 at 150 dpi, a slide of 1920 × 1080', () => {
  const pixels = PAGES.map(({ width, height, ratio }) => [
    Math.round(width * ratio),
    Math.round(height * ratio),
  ]);
  expect(pixels).toEqual([
    [1754, 1240],
    [1920, 1080],
    [780, 1688],
  ]);
});

it('a scale bar is a round length', () => {
  expect([1234, 999, 20, 5.2].map(roundLength)).toEqual([1000, 500, 20, 5]);
});

it('breaks texts at words, words only where they must', () => {
  const style = { size: 10, weight: 400, fill: '' } as const;
  expect(wrapText('satu dua tiga', style, 40, measure)).toEqual(['satu dua', 'tiga']);
  expect(wrapText('kepulauan', style, 20, measure)).toEqual(['kepu', 'laua', 'n']);
  expect(wrapText('kepulauan', style, 20, measure, true)).toEqual(['kepulauan']);
});

describe('the SVG', () => {
  const layout = layoutPicture(pageOf('a4', SCREEN), WORDS, 500, measure);
  const label = {
    kind: 'label',
    x: 50,
    y: 50,
    size: 10,
    weight: 600,
    fill: '#000',
    halo: '#fff',
    fixed: false,
  } as const;
  const shapes = [
    { kind: 'area', path: 'M0 0l9 0 0 9z', fill: 'rgb(179,84,40)', opacity: 1, pattern: null },
    { kind: 'area', path: 'M9 9l9 0 0 9z', fill: '', opacity: 0.5, pattern: 'hatch' },
    { ...label, text: `Ba'a "<b>" & Co\u0007` },
  ] as const;
  const svg = drawSvg(layout, shapes, { title: WORDS.title, description: 'x', lang: 'id', measure });

  it('escapes what XML would read', () => {
    expect(svg).toContain('Ba&#39;a');
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).not.toMatch(/<b>|\u0007/);
    expect(escapeXml('<&>')).toBe('&lt;&amp;&gt;');
  });

  it('has paths, real text and a hatch', () => {
    expect(svg).toContain('<path d="M0 0l9 0 0 9z" fill="rgb(179,84,40)"/>');
    expect(svg).toContain('fill="url(#hatch)" opacity="0.5"');
    expect(svg).toContain('>Data simulasi, bukan kenyataan</text>');
  });

  it('leaves numbers in their circles', () => {
    const numbers = [0, 2].map((step) => ({ ...label, fixed: true, x: 50 + step, text: String(step) }));
    expect(placeLabels(numbers, measure).map(({ x }) => x)).toEqual([50, 52]);
  });

  it('puts no name on another', () => {
    const names = [0, 4, 8].map((step) => ({ ...label, x: 50 + step, text: `Nama ${step}` }));
    const placed = placeLabels([...names, { ...label, text: 'Besar', size: 20 }], measure);
    expect(placed[0]?.lines).toEqual(['Besar']);
    const places = placed.map(({ x, y }) => `${x},${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
