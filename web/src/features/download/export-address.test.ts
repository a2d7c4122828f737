import { expect, it } from 'vitest';
import { embedCode } from './embed-code.ts';
import { canHold, exportAddress, type ExportWish } from './export-address.ts';
import { fileName } from './file-name.ts';
import { isInView, screenFrame } from './framing.ts';

const WISH: ExportWish = {
  level: 'DISTRICT',
  area: 'selected',
  region: '73.02',
  bounds: [119, -6, 121, -5],
  method: null,
  period: '2025',
  levels: ['LOW', 'NO_DATA'],
  lang: 'id',
};

it('asks for what is shown', () => {
  expect(exportAddress(WISH, 'csv-titikkoma')).toBe(
    '/api/export/regions.csv?level=DISTRICT&bahasa=id&within=73.02&period=2025&levels=LOW%2CNO_DATA&dialect=titikkoma&bom=1',
  );
  expect(exportAddress({ ...WISH, area: 'view', levels: [] }, 'geojson')).toBe(
    '/api/export/regions.geojson?level=DISTRICT&bahasa=id&bbox=119.0000%2C-6.0000%2C121.0000%2C-5.0000&period=2025',
  );
});

it('knows what can hold regions of a level', () => {
  expect(canHold('73', 'REGENCY')).toBe(true);
  expect(canHold('73.02', 'REGENCY')).toBe(false);
  expect(canHold('ID', 'PROVINCE')).toBe(false);
});

it('names files so that every system takes them', () =>
  expect(fileName(['serasi', 'Tingkat: Mandaïling/Natal & <x>'])).toBe('serasi-tingkat-mandailing-natal-x'));

it('writes code for frames that no title can break', () =>
  expect(embedCode('https://a.id/?x=1&tampilan=sematan#5/1/2', '"><script>')).toBe(
    '<iframe src="https://a.id/?x=1&amp;tampilan=sematan#5/1/2" title="&quot;&gt;&lt;script&gt;" width="100%" height="520" style="border:0" loading="lazy" allowfullscreen></iframe>',
  ));

it('frames the nation, not the sea around it', () => {
  const [west, south, east, north] = screenFrame([60, -40, 170, 30]);
  expect(west).toBeGreaterThan(90);
  expect(south).toBeGreaterThan(-15);
  expect(east).toBeLessThan(145);
  expect(north).toBeLessThan(10);
  expect(screenFrame([119, -6, 121, -5])).toEqual([119, -6, 121, -5]);
});

it('shows a region whole when most of it is on screen', () => {
  expect(isInView([119, -6, 121, -4], [118, -6.2, 122, -4.5])).toBe(true);
  expect(isInView([119, -6, 121, -4], [120.5, -4.5, 122, -3])).toBe(false);
});
