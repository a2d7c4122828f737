/** A split of a province by law; codes are those of today. */
export interface ProvinceSplit {
  /** The province that was split; it lives on, smaller, under its code. */
  from: string;
  /** Its name before. */
  name: string;
  into: readonly string[];
  /** Day of the law, 'YYYY-MM-DD'. */
  on: string;
  source: string;
}

/** Splits since 2012: earlier years are beyond what offices import. */
export const PROVINCE_SPLITS: readonly ProvinceSplit[] = [
  { from: '64', name: 'Kalimantan Timur', into: ['65'], on: '2012-11-16', source: 'UU 20/2012' },
  { from: '91', name: 'Papua', into: ['93', '94', '95'], on: '2022-07-25', source: 'UU 14, 15, 16/2022' },
  { from: '92', name: 'Papua Barat', into: ['96'], on: '2022-12-08', source: 'UU 29/2022' },
];
