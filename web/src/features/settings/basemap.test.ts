import { describe, expect, it } from 'vitest';
import { basemapInUse, problemOf } from './basemap.ts';

const offer = { url: 'https://petak.contoh.go.id/rbi/{z}/{x}/{y}.png', attribution: '© Penyedia' };

describe('the address of an online basemap', () => {
  it.each([
    ['https://petak.contoh.go.id/citra/{z}/{y}/{x}.jpg', null],
    ['http://petak.contoh.go.id/rbi/{z}/{x}/{y}.png', 'https'],
    ['https://petak.contoh.go.id/rbi/7/3/2.png', 'template'],
    ['https://lain.contoh.org/{z}/{x}/{y}.png', 'host'],
    ['petak', 'address'],
  ] as const)('%s: %s', (url, problem) => expect(problemOf(url, offer)).toBe(problem));

  it('is used only when it is switched on and allowed; a bad one gives way to the operator’s', () => {
    const own = 'https://petak.contoh.go.id/citra/{z}/{y}/{x}.jpg';
    expect(basemapInUse({ on: false, url: null, offer })).toBeNull();
    expect(basemapInUse({ on: true, url: own, offer: null })).toBeNull();
    expect(basemapInUse({ on: true, url: own, offer: undefined })).toBeNull();
    expect(basemapInUse({ on: true, url: own, offer })?.url).toBe(own);
    expect(basemapInUse({ on: true, url: 'https://lain.contoh.org/{z}/{x}/{y}.png', offer })?.url).toBe(
      offer.url,
    );
  });
});
