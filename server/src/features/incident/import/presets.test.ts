import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../import/input/table.ts';
import { Columns, type Mapping } from '../../../import/mapping.ts';
import { REPO_ROOT } from '../../../platform/paths.ts';
import type { IncidentDraft } from './incident-draft.ts';
import { INCIDENT_TEMPLATE } from './incident.template.ts';
import { personalColumns, refusePersonalMapping } from './personal-columns.ts';
import type { IncidentPresetName } from './preset.ts';
import { choosePreset, PRESETS, recognise } from './presets.ts';
import { RowReader } from './row-reader.ts';

const DATA = join(REPO_ROOT, '..', 'shared', 'data', 'incidents');

/** Reads one row given by column names: the draft, or the code of why there is none. */
function read(
  name: IncidentPresetName,
  cells: Readonly<Record<string, string>>,
  mapping: Mapping = {},
): IncidentDraft | string {
  const names = Object.keys(cells);
  const columns = Columns.find(names, PRESETS[name].fields, mapping);
  const reader = new RowReader(columns, { today: '2026-06-30', decimal: null });
  const row: TableRow = { number: 2, cells: Object.values(cells) };
  const draft = PRESETS[name].draft(reader.at(row), columns.has('code') ? 'kemendagri' : null);
  return reader.problem?.code ?? draft ?? 'NOTHING';
}

const UCDP = {
  id: '1',
  type_of_violence: '1',
  conflict_name: 'Indonesia: Aceh',
  dyad_name: 'Government of Indonesia - GAM',
  where_prec: '1',
  where_coordinates: 'Silanca village',
  adm_1: 'Aceh Province',
  adm_2: 'North Aceh Regency',
  latitude: '5.05',
  longitude: '97.31',
  country: 'Indonesia',
  date_prec: '1',
  date_start: '1999-05-03 00:00:00.000',
  date_end: '1999-05-03 00:00:00.000',
  best: '2',
  low: '1',
  high: '4',
};

describe('ucdp-ged', () => {
  it('reads an event', () => {
    expect(read('ucdp-ged', UCDP)).toMatchObject({
      sourceId: '1',
      dateStart: '1999-05-03',
      dateEnd: '1999-05-03',
      datePrecision: 'DAY',
      place: { precision: 'POINT', isExact: true, clue: { province: 'Aceh', regency: 'Aceh Utara' } },
      kind: 'SEPARATISM',
      form: 'ATTACK',
      harm: { counts: { deaths: { low: 1, best: 2, high: 4 } } },
      isVerified: true,
      sensitivity: 'PUBLIC',
    });
  });

  it.each([
    ['1', 'Ambon town', 'DISTRICT', true],
    ['1', 'Jakarta city', 'REGENCY', true],
    ['2', 'Silanca village', 'REGENCY', false],
    ['3', 'Pidie Regency', 'REGENCY', false],
    ['4', 'Aceh Province', 'PROVINCE', false],
    ['5', 'Seram island', 'PROVINCE', false],
  ])('where_prec %s at "%s" is known to the %s', (where_prec, where_coordinates, precision, isExact) => {
    const draft = read('ucdp-ged', { ...UCDP, where_prec, where_coordinates });
    expect(draft).toMatchObject({ place: { precision, isExact } });
  });

  it.each([
    ['NOT_PLACED', { where_prec: '6' }],
    ['NOT_PLACED', { where_prec: '5', adm_1: '' }],
    ['SEA_OR_AIR', { where_prec: '7' }],
    ['ABROAD', { adm_1: 'Timor Timur Province', where_prec: '7' }],
    ['ABROAD', { country: 'Malaysia' }],
    ['NO_DATE', { date_start: '' }],
    ['NO_KIND', { type_of_violence: '9' }],
  ])('rejects %s', (code, change) => {
    expect(read('ucdp-ged', { ...UCDP, ...change })).toBe(code);
  });

  it.each([
    ['2', 'A - B', 'IDENTITY', 'BRAWL'],
    ['3', 'Government of Indonesia - Civilians', 'LAW_ENFORCEMENT', 'ATTACK'],
    ['3', 'GAM - Civilians', 'SEPARATISM', 'ATTACK'],
    ['3', 'Jemaah Islamiya - Civilians', 'IDENTITY', 'TERROR'],
    ['1', 'Government of Indonesia - X', 'GOVERNANCE', 'ATTACK'],
  ])('type %s of "%s" is %s', (type_of_violence, dyad_name, kind, form) => {
    const conflict_name = 'Indonesia: Government';
    expect(read('ucdp-ged', { ...UCDP, type_of_violence, dyad_name, conflict_name })).toMatchObject({
      kind,
      form,
    });
  });

  it('takes date_prec as UCDP means it', () => {
    const precisions = ['1', '2', '3', '4', '5'].map(
      (date_prec) => (read('ucdp-ged', { ...UCDP, date_prec }) as IncidentDraft).datePrecision,
    );
    expect(precisions).toEqual(['DAY', 'WEEK', 'WEEK', 'MONTH', 'YEAR']);
  });
});

const ACLED = {
  event_id_cnty: 'IDN7',
  event_date: '17 January 2004',
  time_precision: '1',
  event_type: 'Protests',
  sub_event_type: 'Peaceful protest',
  actor1: 'Protesters (Indonesia)',
  actor2: '',
  country: 'Indonesia',
  admin1: 'Papua',
  admin2: 'Nabire',
  admin3: 'Nabire',
  location: 'Kalibobo',
  latitude: '-3.36',
  longitude: '135.49',
  geo_precision: '1',
  fatalities: '0',
};

describe('acled', () => {
  it('reads today’s columns', () => {
    expect(read('acled', ACLED)).toMatchObject({
      sourceId: 'IDN7',
      dateStart: '2004-01-17',
      form: 'DEMONSTRATION',
      kind: 'GOVERNANCE',
      isPeaceful: true,
      place: { precision: 'POINT' },
      harm: { counts: { deaths: { best: 0 } } },
    });
  });

  it('reads the columns of before March 2023', () => {
    const { event_id_cnty, ...rest } = { ...ACLED, event_date: '17-01-2004' };
    const draft = read('acled', { data_id: '99', iso: '360', event_id_no_cnty: '7', ...rest });
    expect(event_id_cnty).toBe('IDN7');
    expect(draft).toMatchObject({ sourceId: '99', dateStart: '2004-01-17' });
  });

  it('spreads a date to the week or month that is known', () => {
    expect(read('acled', { ...ACLED, time_precision: '2' })).toMatchObject({
      dateStart: '2004-01-12',
      dateEnd: '2004-01-18',
      datePrecision: 'WEEK',
    });
    expect(read('acled', { ...ACLED, time_precision: '3' })).toMatchObject({
      dateStart: '2004-01-01',
      dateEnd: '2004-01-31',
      datePrecision: 'MONTH',
    });
  });

  it.each([
    [{ geo_precision: '2' }, 'DISTRICT'],
    [{ geo_precision: '3' }, 'PROVINCE'],
    [{ location: 'Nabire' }, 'DISTRICT'],
    [{ location: 'Papua' }, 'PROVINCE'],
  ])('%o is known to the %s', (change, precision) => {
    expect(read('acled', { ...ACLED, ...change })).toMatchObject({ place: { precision } });
  });

  it.each([
    ['Battles', 'Armed clash', 'OPM/TPNPB', 'SEPARATISM', 'ATTACK'],
    ['Riots', 'Mob violence', 'Rioters', 'VIGILANTISM', 'ATTACK'],
    ['Riots', 'Violent demonstration', 'Rioters', 'GOVERNANCE', 'DEMONSTRATION'],
    ['Violence against civilians', 'Attack', 'Police Forces of Indonesia', 'LAW_ENFORCEMENT', 'ATTACK'],
    ['Strategic developments', 'Looting/property destruction', 'Communal Militia', 'IDENTITY', 'VANDALISM'],
    ['Riots/Protests', '', 'Rioters', 'GOVERNANCE', 'DEMONSTRATION'],
  ])('%s / %s by %s', (event_type, sub_event_type, actor1, kind, form) => {
    expect(read('acled', { ...ACLED, event_type, sub_event_type, actor1 })).toMatchObject({
      kind,
      form,
      isPeaceful: false,
    });
  });

  it('takes no developments, and nothing of other countries', () => {
    const agreement = { event_type: 'Strategic developments', sub_event_type: 'Agreement' };
    expect(read('acled', { ...ACLED, ...agreement })).toBe('NOT_AN_INCIDENT');
    expect(read('acled', { ...ACLED, country: 'East Timor' })).toBe('ABROAD');
  });
});

const SNPK = {
  idkejadian: 'S1',
  tanggal_kejadian: '03/04/2012',
  provinsi: 'Aceh',
  kabupaten: 'Aceh Utara',
  kecamatan1: 'Nisam',
  desa1: '',
  meta_tp_kek1_new: '',
  tp_kek1_new: '',
  jenis_kek: '1',
  ben_kek1: '7',
  kil_total: '0',
  inj_total: '2',
  build_dmg_total: '',
};

describe('snpk', () => {
  it.each([
    [{ meta_tp_kek1_new: '88883' }, 'ELECTION_AND_OFFICE'],
    [{ tp_kek1_new: '1102' }, 'RESOURCE'],
    [{ tp_kek1_new: '5508' }, 'VIGILANTISM'],
    [{ jenis_kek: '2' }, 'DOMESTIC_VIOLENCE'],
    [{ jenis_kek: 'Kriminalitas' }, 'CRIME'],
    [{ tp_kek1_new: 'Separatisme' }, 'SEPARATISM'],
  ])('%o is %s', (change, kind) => {
    expect(read('snpk', { ...SNPK, ...change })).toMatchObject({ kind });
  });

  it('lets the finest filled name decide the precision', () => {
    const given = { ...SNPK, jenis_kek: '3' };
    expect(read('snpk', given)).toMatchObject({
      dateStart: '2012-04-03',
      place: { precision: 'DISTRICT', point: null },
      form: 'BRAWL',
      harm: { counts: { deaths: { best: 0 }, injuries: { best: 2 } } },
    });
    expect(read('snpk', { ...given, desa1: 'Paya' })).toMatchObject({ place: { precision: 'VILLAGE' } });
    expect(read('snpk', { ...given, kecamatan1: '' })).toMatchObject({ place: { precision: 'REGENCY' } });
    expect(read('snpk', { ...given, kecamatan1: '', desa1: 'Paya' })).toMatchObject({
      place: { precision: 'REGENCY' },
    });
  });

  it('rejects a conflict of no kind, and East Timor', () => {
    expect(read('snpk', SNPK)).toBe('NO_KIND');
    expect(read('snpk', { ...SNPK, provinsi: 'Timor Timur' })).toBe('ABROAD');
  });

  it('takes the kind of a mapping file', () => {
    const values = { kind: { '': 'GOVERNANCE' } };
    expect(read('snpk', SNPK, { values })).toMatchObject({ kind: 'GOVERNANCE' });
  });
});

const OWN = { tanggal: '17/01/2024', provinsi: 'Aceh', kabupaten: 'Pidie', jenis: 'sumber daya' };

describe('serasi', () => {
  it('reads its own template, every example of it', () => {
    const names = INCIDENT_TEMPLATE.columns.map(({ name }) => name);
    for (const example of INCIDENT_TEMPLATE.examples) {
      const cells = Object.fromEntries(names.map((name, i) => [name, example[i] ?? '']));
      expect(read('serasi', cells)).toMatchObject({ kind: expect.any(String) as string });
    }
  });

  it('knows every column of the template', () => {
    const names = INCIDENT_TEMPLATE.columns.map(({ name }) => name);
    const known = new Set(PRESETS.serasi.fields.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('keeps what nobody released to itself', () => {
    expect(read('serasi', OWN)).toMatchObject({
      sourceId: null,
      dateStart: '2024-01-17',
      place: { precision: 'REGENCY' },
      kind: 'RESOURCE',
      form: 'OTHER',
      isVerified: false,
      sensitivity: 'RESTRICTED',
    });
  });

  it.each([['RESOURCE'], ['Sumber Daya'], ['resources'], ['SUMBER  DAYA']])('takes %s', (jenis) => {
    expect(read('serasi', { ...OWN, jenis })).toMatchObject({ kind: 'RESOURCE' });
  });

  it('tells "some" from a number and from nothing', () => {
    const draft = read('serasi', {
      ...OWN,
      meninggal: 'ada, jumlah tidak diketahui',
      luka: '3',
      mengungsi: '',
    });
    expect(draft).toMatchObject({ harm: { unknown: ['deaths'], counts: { injuries: { best: 3 } } } });
    expect((draft as IncidentDraft).harm.counts.displaced).toBeUndefined();
  });

  it('takes a date that is known to the month', () => {
    const draft = read('serasi', { ...OWN, tanggal: '', tanggal_teks: 'Maret 2023' });
    expect(draft).toMatchObject({ dateStart: '2023-03-01', dateEnd: '2023-03-31', datePrecision: 'MONTH' });
  });

  it.each([
    ['UNKNOWN_WORD', { jenis: 'perang' }],
    ['NO_KIND', { jenis: '' }],
    ['NO_DATE', { tanggal: '' }],
    ['FUTURE_DATE', { tanggal: '17/01/2031' }],
    ['NO_PLACE', { provinsi: '', kabupaten: '' }],
    ['DATES_SWAPPED', { tanggal_selesai: '16/01/2024' }],
    ['SETTLED_TOO_EARLY', { tanggal_selesai_penanganan: '2023' }],
    ['COUNT_ORDER', { meninggal_rendah: '3', meninggal: '2' }],
    ['COUNT_TOO_LARGE', { luka: '081234567' }],
    ['ABROAD', { negara: 'Malaysia' }],
    ['COORDINATE_INCOMPLETE', { lintang: '-5', bujur: '' }],
  ])('rejects %s', (code, change) => {
    expect(read('serasi', { ...OWN, ...change })).toBe(code);
  });

  it('never takes a place finer than the row says', () => {
    const point = { lintang: '-5.5', bujur: '120.2' };
    expect(read('serasi', { ...OWN, ...point })).toMatchObject({
      place: { precision: 'POINT', isExact: true },
    });
    expect(read('serasi', { ...OWN, ...point, ketelitian_lokasi: 'Kabupaten' })).toMatchObject({
      place: { precision: 'REGENCY', isExact: false },
    });
    expect(read('serasi', { ...OWN, ketelitian_lokasi: 'titik' })).toMatchObject({
      place: { precision: 'REGENCY' },
    });
  });
});

describe('presets', () => {
  it.skipIf(!existsSync(DATA))('are recognised by the headers of the real files', async () => {
    const headerOf = async (name: string): Promise<string[]> =>
      ((await readFile(join(DATA, name), 'utf8')).split(/\r?\n/)[0] ?? '').split(',');
    expect(recognise(await headerOf('ucdp_ged_idn_hdx_original.csv'))?.name).toBe('ucdp-ged');
    expect(recognise(await headerOf('acled_header.csv'))?.name).toBe('acled');
    expect(recognise(await headerOf('snpk_header.csv'))?.name).toBe('snpk');
  });

  it('never let rows of ACLED out under another preset', () => {
    const columns = Object.keys(ACLED);
    expect(choosePreset('serasi', columns)).toMatchObject({ isRedistributable: false, isRecognised: false });
    expect(choosePreset(undefined, columns)).toMatchObject({ isRedistributable: false, isRecognised: true });
    expect(choosePreset(undefined, Object.keys(OWN))).toMatchObject({ isRedistributable: true });
  });
});

describe('personalColumns', () => {
  it('finds them by name, and nothing else', () => {
    const personal = ['Nama Korban', 'NIK', 'no_hp', 'Telepon Pelapor', 'foto', 'pelaku_nama', 'E-mail'];
    const plain = ['korban_meninggal', 'nama_desa', 'jenis', 'unik', 'kabupaten', 'actor1', 'lintang'];
    expect(personalColumns([...personal, ...plain])).toEqual(personal);
  });

  it('refuses a mapping that would store one', () => {
    expect(() => refusePersonalMapping({ columns: { id: 'NIK' } })).toThrow('data pribadi');
  });
});
