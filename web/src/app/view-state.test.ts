import { describe, expect, it } from 'vitest';
import { formatView, parseView, type ViewState } from './view-state.ts';

const NOTHING: ViewState = { region: null, pin: null, method: null, period: null, lang: 'id', camera: null };

function parse(address: string): ViewState {
  const { search, hash } = new URL(address, 'http://serasi.test');
  return parseView({ search, hash });
}

describe('the address of a view', () => {
  it('is bare for the first view', () => {
    expect(formatView(NOTHING)).toBe('/');
    expect(parse('/')).toEqual(NOTHING);
  });

  it('comes back as it was written', () => {
    const view: ViewState = {
      region: '73.02',
      pin: 'VILLAGE',
      method: 'iksm-serasi',
      period: '2025',
      lang: 'en',
      camera: { zoom: 8.52, lat: -5.473, lng: 120.214 },
    };
    const address = formatView(view);
    expect(address).toBe(
      '/?wilayah=73.02&tingkat=desa&metode=iksm-serasi&periode=2025&bahasa=en#8.52/-5.4730/120.2140',
    );
    expect(parse(address)).toEqual(view);
  });

  it('takes levels in words and as enum names', () => {
    expect(parse('/?tingkat=kecamatan').pin).toBe('DISTRICT');
    expect(parse('/?tingkat=VILLAGE').pin).toBe('VILLAGE');
    expect(parse('/?tingkat=NATION').pin).toBeNull();
  });

  it.each(['/?wilayah=7302', '/?wilayah=<b>', '/?tingkat=rt', '/#abc', '/#5/120/-5', '/#5/-5/x'])(
    'leaves out what it cannot read: %s',
    (address) => expect(parse(address)).toEqual(NOTHING),
  );
});
