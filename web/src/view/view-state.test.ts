import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, formatView, parseView, type ViewState } from './view-state.ts';

const NOTHING = FIRST_VIEW;

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
      ...NOTHING,
      region: '73.02',
      pin: 'VILLAGE',
      method: 'iksm-serasi',
      period: '2025',
      layer: { id: 'resilience' },
      lang: 'en',
      camera: { zoom: 8.52, lat: -5.473, lng: 120.214 },
    };
    const address = formatView(view);
    expect(address).toBe(
      '/?wilayah=73.02&tingkat=desa&metode=iksm-serasi&periode=2025&bahasa=en#8.52/-5.4730/120.2140',
    );
    expect(parse(address)).toEqual(view);
  });

  it.each<[string, ViewState['layer']]>([
    ['/?lapisan=kelompok', { id: 'clusters', measure: 'RESILIENCE_INDEX' }],
    ['/?lapisan=kelompok&ukuran=insiden', { id: 'clusters', measure: 'INCIDENT_RATE' }],
    ['/?lapisan=kantong', { id: 'hotspots', measure: 'RESILIENCE_INDEX' }],
    ['/?lapisan=indeks', { id: 'index' }],
    ['/?lapisan=laju-insiden', { id: 'incident-rate' }],
    ['/?lapisan=dimensi&dimensi=PKF', { id: 'dimension', dimension: 'PKF' }],
    ['/?lapisan=perubahan', { id: 'change', against: null }],
    ['/?lapisan=perubahan&sejak=2023', { id: 'change', against: '2023' }],
    ['/?lapisan=beda', { id: 'comparison', against: null }],
    [
      '/?lapisan=beda&dengan=idm-2024%7E2024',
      { id: 'comparison', against: { method: 'idm-2024', period: '2024' } },
    ],
  ])('keeps the layer: %s', (address, layer) => {
    expect(parse(address).layer).toEqual(layer);
    expect(formatView({ ...NOTHING, layer })).toBe(address);
  });

  it('shows the levels where it does not know the layer', () => {
    expect(parse('/?lapisan=hujan').layer).toEqual({ id: 'resilience' });
  });

  it('shows the levels where a dimension has no name, and says so', () => {
    expect(parse('/?lapisan=dimensi')).toMatchObject({ layer: { id: 'resilience' }, dropped: ['lapisan'] });
    expect(parse('/?lapisan=dimensi&dimensi=%3Cb%3E').dropped).toEqual(['dimensi', 'lapisan']);
  });

  it('takes levels in words and as enum names', () => {
    expect(parse('/?tingkat=kecamatan').pin).toBe('DISTRICT');
    expect(parse('/?tingkat=VILLAGE').pin).toBe('VILLAGE');
    expect(parse('/?tingkat=NATION').pin).toBeNull();
  });

  it.each(['/?wilayah=7302', '/?wilayah=<b>', '/?tingkat=rt', '/#abc', '/#5/120/-5', '/#5/-5/x'])(
    'leaves out what it cannot read: %s',
    (address) => expect({ ...parse(address), dropped: [] }).toEqual(NOTHING),
  );

  it('names what it had to drop, and keeps the rest', () => {
    const view = parse('/?wilayah=x&lapisan=hujan&banding=73.02,apa,73.13&periode=2024&alat=kapak#5/120/-5');
    expect(view).toMatchObject({ period: '2024', compared: ['73.02', '73.13'], tool: null });
    expect(view.dropped.toSorted()).toEqual(['#', 'alat', 'banding', 'lapisan', 'wilayah']);
  });

  it('names parameters that belong to no part of the view, but not those that others add to links', () => {
    expect(parse('/?sumbu=x&periode=2024&utm_source=surat').dropped).toEqual(['sumbu']);
  });

  it('keeps tools, fading and modes', () => {
    const address =
      '/?buram=60&kelas=rendah%2Cbelum&nama=0&insiden=1&alat=banding&banding=73.02%2C73.13&waktu=1&tampilan=proyektor';
    expect(formatView(parse(address))).toBe(address);
    expect(parse(address)).toMatchObject({
      opacity: 0.6,
      levels: ['LOW', 'NO_DATA'],
      names: false,
      tool: 'compare',
      strip: true,
      mode: 'projector',
      dropped: [],
    });
  });

  it('keeps the order of what lies above the colours; what it leaves out lies below', () => {
    expect(parse('/?urutan=nama,insiden')).toMatchObject({
      order: ['labels', 'incidents', 'doubt', 'boundaries'],
      dropped: [],
    });
    expect(formatView(parse('/?urutan=nama,insiden'))).toBe('/?urutan=nama%2Cinsiden%2Ctanda%2Cbatas');
    expect(formatView(parse('/?urutan=insiden'))).toBe('/');
    expect(parse('/?urutan=awan').dropped).toEqual(['urutan']);
  });

  it('keeps a comparison with periods, a ranking, and a brushed rectangle', () => {
    for (const [address, part] of [
      ['/?banding=73.02%402023%2C73.02%402025', { compared: ['73.02@2023', '73.02@2025'] }],
      [
        '/?wilayah=73&lembar=peringkat&urut=dimensi-PKR&arah=naik&jenjang=kecamatan',
        { compare: { tab: 'ranking', by: 'DIMENSION:PKR', ascending: true, level: 'DISTRICT', brush: null } },
      ],
      ['/?lembar=sebaran&sorot=20%7E40.5%7E0%7E2.25', { compare: { brush: [20, 40.5, 0, 2.25] } }],
    ] as const) {
      expect(parse(address)).toMatchObject({ ...part, dropped: [] });
      expect(formatView(parse(address))).toBe(address);
    }
  });

  it.each([
    '/?sorot=5~1~0~2',
    '/?sorot=1~2~3',
    '/?sorot=1~2~a~b',
    '/?banding=73.02@@',
    '/?arah=turun',
    '/?urut=x',
  ])('drops what a comparison cannot mean: %s', (address) => {
    expect(parse(address).dropped).toHaveLength(1);
    expect({ ...parse(address), dropped: [] }).toEqual(NOTHING);
  });
});
