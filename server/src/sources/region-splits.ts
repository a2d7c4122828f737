/** A split of a province or kabupaten by law; codes are those of today. */
export interface RegionSplit {
  /** The region that was split; it lives on, smaller, under its code. */
  from: string;
  /** Its name before. */
  name: string;
  into: readonly string[];
  /** Day of the law, 'YYYY-MM-DD'. */
  on: string;
  source: string;
}

/**
 * Splits since 2012: earlier years are beyond what offices import. No kabupaten was split after 2014.
 * @source the laws named
 */
export const REGION_SPLITS: readonly RegionSplit[] = [
  { from: '64', name: 'Kalimantan Timur', into: ['65'], on: '2012-11-16', source: 'UU 20/2012' },
  { from: '32.07', name: 'Kabupaten Ciamis', into: ['32.18'], on: '2012-11-16', source: 'UU 21/2012' },
  { from: '18.04', name: 'Kabupaten Lampung Barat', into: ['18.13'], on: '2012-11-16', source: 'UU 22/2012' },
  {
    from: '92.02',
    name: 'Kabupaten Manokwari',
    into: ['92.11', '92.12'],
    on: '2012-11-16',
    source: 'UU 23, 24/2012',
  },
  { from: '64.07', name: 'Kabupaten Kutai Barat', into: ['64.11'], on: '2013-01-11', source: 'UU 2/2013' },
  { from: '53.04', name: 'Kabupaten Belu', into: ['53.21'], on: '2013-01-11', source: 'UU 3/2013' },
  { from: '76.02', name: 'Kabupaten Mamuju', into: ['76.06'], on: '2013-01-11', source: 'UU 4/2013' },
  {
    from: '72.07',
    name: 'Kabupaten Banggai Kepulauan',
    into: ['72.11'],
    on: '2013-01-11',
    source: 'UU 5/2013',
  },
  { from: '82.05', name: 'Kabupaten Kepulauan Sula', into: ['82.08'], on: '2013-01-11', source: 'UU 6/2013' },
  { from: '16.03', name: 'Kabupaten Muara Enim', into: ['16.12'], on: '2013-01-11', source: 'UU 7/2013' },
  { from: '74.01', name: 'Kabupaten Kolaka', into: ['74.11'], on: '2013-01-11', source: 'UU 8/2013' },
  { from: '72.06', name: 'Kabupaten Morowali', into: ['72.12'], on: '2013-04-12', source: 'UU 12/2013' },
  { from: '74.02', name: 'Kabupaten Konawe', into: ['74.12'], on: '2013-04-12', source: 'UU 13/2013' },
  { from: '16.05', name: 'Kabupaten Musi Rawas', into: ['16.13'], on: '2013-07-10', source: 'UU 16/2013' },
  { from: '74.03', name: 'Kabupaten Muna', into: ['74.13'], on: '2014-07-23', source: 'UU 14/2014' },
  {
    from: '74.04',
    name: 'Kabupaten Buton',
    into: ['74.14', '74.15'],
    on: '2014-07-23',
    source: 'UU 15, 16/2014',
  },
  { from: '91', name: 'Papua', into: ['93', '94', '95'], on: '2022-07-25', source: 'UU 14, 15, 16/2022' },
  { from: '92', name: 'Papua Barat', into: ['96'], on: '2022-12-08', source: 'UU 29/2022' },
];
