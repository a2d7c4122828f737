import { describe, expect, it } from 'vitest';
import { readBasemap } from './basemap.ts';

const ATTRIBUTION = { SERASI_BASEMAP_ATTRIBUTION: '© Penyedia' };

describe('the online basemap that an operator allows', () => {
  it('is none without a setting', () => {
    expect(readBasemap({})).toBeNull();
    expect(readBasemap({ SERASI_BASEMAP_URL: ' ' })).toBeNull();
  });

  it('has an origin for the content security policy', () => {
    expect(
      readBasemap({
        SERASI_BASEMAP_URL: 'https://petak.contoh.go.id:8443/rbi/{z}/{x}/{y}.png?kunci=a',
        ...ATTRIBUTION,
      }),
    ).toMatchObject({ origin: 'https://petak.contoh.go.id:8443', attribution: '© Penyedia' });
  });

  it.each([
    'http://petak.contoh.go.id/{z}/{x}/{y}.png',
    'https://petak.contoh.go.id/7/1/2.png',
    'https://nama:sandi@petak.contoh.go.id/{z}/{x}/{y}.png',
    'https://{z}.contoh.go.id/{z}/{x}/{y}.png',
    'petak/{z}/{x}/{y}',
    "https://a.b; script-src 'unsafe-eval'/{z}/{x}/{y}",
  ])('refuses %s', (url) => {
    expect(() => readBasemap({ SERASI_BASEMAP_URL: url, ...ATTRIBUTION })).toThrow(/SERASI_BASEMAP_URL/);
  });

  it('wants to know whom to name', () => {
    expect(() => readBasemap({ SERASI_BASEMAP_URL: 'https://a.id/{z}/{x}/{y}.png' })).toThrow(/ATTRIBUTION/);
  });
});
