import { describe, expect, it } from 'vitest';
import { nextSheets } from './use-sheets.ts';

const NOTHING = { tool: null, code: null, strip: false } as const;
const BEGIN = { ...NOTHING, latest: 'region', stops: { tool: 'half', region: 'half' } } as const;

describe('the sheets of a phone', () => {
  it('brings what was asked for last to the front', () => {
    const region = nextSheets(BEGIN, { ...NOTHING, code: '73.02' });
    expect(region.latest).toBe('region');
    const tool = nextSheets(region, { ...NOTHING, code: '73.02', tool: 'incidents' });
    expect(tool.latest).toBe('tool');
    expect(nextSheets(tool, { ...NOTHING, code: '73.02.01', tool: 'incidents' }).latest).toBe('region');
  });

  it('raises a tool that was left low, and leaves the profile as low as it was', () => {
    const low = { ...BEGIN, code: '73.02', stops: { tool: 'peek', region: 'peek' } } as const;
    expect(nextSheets(low, { ...NOTHING, code: '73.02', tool: 'table' }).stops.tool).toBe('half');
    expect(nextSheets(low, { ...NOTHING, code: '73.13' }).stops.region).toBe('peek');
  });

  it('makes room for the strip of time', () => {
    const open = { ...BEGIN, tool: 'incidents' } as const;
    expect(nextSheets(open, { ...NOTHING, tool: 'incidents', strip: true }).stops.tool).toBe('peek');
  });

  it('keeps the one in front when the other one closes', () => {
    const open = { ...BEGIN, tool: 'incidents', code: '73.02', latest: 'region' } as const;
    expect(nextSheets(open, { ...NOTHING, code: '73.02' }).latest).toBe('region');
  });
});
