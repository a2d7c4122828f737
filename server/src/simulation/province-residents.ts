/**
 * Mean residents of a village by province code: dense Jawa, sparse Papua. Rounded to tens; a list of all villages sums
 * to about 284 million.
 *
 * @source BPS, projections for 2024 from the 2020 census, rounded to 100,000 and raised by 1%, over the number of
 * villages in Kepmendagri 300.2.2-2138/2025.
 */
export const PROVINCE_VILLAGE_RESIDENTS: Readonly<Record<string, number>> = {
  '11': 860,
  '12': 2580,
  '13': 4660,
  '14': 3650,
  '15': 2370,
  '16': 2740,
  '17': 1410,
  '18': 3590,
  '19': 3930,
  '21': 5250,
  '31': 40400,
  '32': 8540,
  '33': 4470,
  '34': 8670,
  '35': 4970,
  '36': 8090,
  '51': 6250,
  '52': 4890,
  '53': 1660,
  '61': 2680,
  '62': 1810,
  '63': 2140,
  '64': 3940,
  '65': 1550,
  '71': 1480,
  '72': 1560,
  '73': 3120,
  '74': 1230,
  '75': 1700,
  '76': 2340,
  '81': 1590,
  '82': 1160,
  '91': 1070,
  '92': 710,
  '93': 790,
  '94': 1230,
  '95': 570,
  '96': 630,
};
