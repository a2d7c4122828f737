import { describe, expect, it } from 'vitest';
import { hashText, Prng } from '@serasi/shared';
import type { RegionLevel } from '@serasi/shared';
import type { PlacedRegion, SimulatedRegion } from './frame.ts';
import { simulate } from './simulate.ts';

interface Country {
  regions: SimulatedRegion[];
  points: PlacedRegion[];
}

/** A small country: 2 provinces × 3 regencies × 4 districts × 10 villages. */
function country(): Country {
  const regions: SimulatedRegion[] = [{ id: 1, code: 'ID', level: 'NATION', parentId: null }];
  const points: PlacedRegion[] = [];
  const add = (code: string, level: RegionLevel, parentId: number): number => {
    regions.push({ id: regions.length + 1, code, level, parentId });
    return regions.length;
  };
  for (const province of ['33', '73']) {
    const provinceId = add(province, 'PROVINCE', 1);
    for (const regency of ['01', '02', '71']) {
      const regencyId = add(`${province}.${regency}`, 'REGENCY', provinceId);
      for (let district = 1; district <= 4; district++) {
        const districtCode = `${province}.${regency}.0${district}`;
        const districtId = add(districtCode, 'DISTRICT', regencyId);
        for (let village = 1; village <= 10; village++) {
          const code = `${districtCode}.${2000 + village}`;
          add(code, 'VILLAGE', districtId);
          if (village > 1) points.push({ code, point: [110 + district, -2 - village / 10] });
        }
      }
    }
  }
  return { regions, points };
}

const { regions, points } = country();
const OPTIONS = { incidents: 500, seed: 7 };
const simulation = simulate(regions, points, OPTIONS);
const byId = new Map(regions.map((region) => [region.id, region]));
const letters = (codes: Uint8Array) => String.fromCharCode(...codes);

describe('simulate', () => {
  it('gives the same data for the same seed, and other data for another', () => {
    const again = simulate(regions, points, OPTIONS);
    expect(again.incidents).toEqual(simulation.incidents);
    expect(again.coverage).toEqual(simulation.coverage);
    expect(again.residents).toEqual(simulation.residents);
    expect(again.reportsOf(2025)).toEqual(simulation.reportsOf(2025));
    expect(simulate(regions, points, { ...OPTIONS, seed: 8 }).reportsOf(2025)).not.toEqual(
      simulation.reportsOf(2025),
    );
  });

  it('keeps a region’s residents and indicators when another province goes', () => {
    const some = regions.filter(({ code }) => !code.startsWith('33'));
    const less = simulate(some, points, { ...OPTIONS, incidents: 0 });
    const all = simulate(regions, points, { ...OPTIONS, incidents: 0 });
    const [reports, before] = [less.reportsOf(2023), all.reportsOf(2023)];
    expect(reports.count).toBe(120);
    expect(reports.values).toEqual(before.values.slice(120 * 12));
    expect(less.residents.counts.slice(1)).toEqual(
      all.residents.counts.slice(regions.length - some.length + 1),
    );
  });

  it('counts residents of every ancestor as what its villages really have', () => {
    const { counts } = simulation.residents;
    const ofLevel = (level: RegionLevel) =>
      regions.reduce((sum, region, i) => sum + (region.level === level ? (counts[i] ?? 0) : 0), 0);
    expect(ofLevel('PROVINCE')).toBe(counts[0]);
    expect(ofLevel('DISTRICT')).toBe(counts[0]);
    expect(ofLevel('VILLAGE')).toBeLessThanOrEqual(counts[0] ?? 0);
  });

  it('holds a value exactly where the state is O, with its source and date', () => {
    for (const reports of simulation.options.years.map(simulation.reportsOf)) {
      for (const [i, state] of [...letters(reports.states)].entries()) {
        const isObserved = state === 'O';
        expect(Number.isNaN(reports.values[i])).toBe(!isObserved);
        expect(reports.sources[i] === '-'.charCodeAt(0)).toBe(!isObserved);
        expect(reports.observedOn[i] === 0).toBe(!isObserved);
      }
    }
  });

  it('never has an incident rate where nobody reported and nothing is known', () => {
    const covered = new Set(
      simulation.coverage
        .filter((span) => span.fromOn === '2025-01-01' && span.toOn === '2025-12-31')
        .map((span) => span.regionId),
    );
    const reports = simulation.reportsOf(2025);
    const known = new Set(simulation.incidents.map((incident) => incident.regionId));
    for (const [i, regionId] of reports.regionIds.entries()) {
      if (covered.has(byId.get(regionId)?.parentId ?? 0) || known.has(regionId)) continue;
      expect(letters(reports.states.slice(i * 12 + 6, i * 12 + 8))).toBe('MM');
    }
  });
});

describe('simulated incidents', () => {
  const { incidents } = simulation;

  it('are as many as asked for, in order of time, each with its own key', () => {
    expect(incidents).toHaveLength(500);
    expect(new Set(incidents.map((incident) => incident.key)).size).toBe(500);
    expect(incidents.map((i) => i.dateStart)).toEqual(incidents.map((i) => i.dateStart).toSorted());
    expect(incidents[0]?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([incidents[0]?.sourceId, incidents[499]?.sourceId]).toEqual(['SIM-00001', 'SIM-00500']);
  });

  it('name a region of just the level that their precision allows, and a point only in a village', () => {
    const levels = {
      POINT: 'VILLAGE',
      VILLAGE: 'VILLAGE',
      DISTRICT: 'DISTRICT',
      REGENCY: 'REGENCY',
      PROVINCE: 'PROVINCE',
    };
    for (const incident of incidents) {
      expect(byId.get(incident.regionId)?.level).toBe(levels[incident.locationPrecision]);
      expect(incident.point === null).toBe(incident.locationPrecision !== 'POINT');
    }
  });

  it('are settled after their end and inside the simulated years, and peaceful ones do no harm', () => {
    for (const incident of incidents) {
      expect(incident.dateEnd >= incident.dateStart).toBe(true);
      expect(incident.settledOn === null).toBe(incident.handlingStatus !== 'SETTLED');
      if (incident.settledOn)
        expect(incident.settledOn >= incident.dateEnd && incident.settledOn <= '2025-12-31').toBe(true);
      if (incident.isPeaceful) expect(incident.harm).toEqual({ counts: {}, unknown: [] });
    }
  });

  it('leave no laporan nihil standing in a district and year with an incident', () => {
    const nil = new Set(
      simulation.coverage.filter((s) => s.isNil).map((s) => `${s.regionId}/${s.fromOn.slice(0, 4)}`),
    );
    expect(nil.size).toBeGreaterThan(0);
    for (const { regionId, dateStart } of incidents) {
      const region = byId.get(regionId);
      const district = region?.level === 'VILLAGE' ? region.parentId : regionId;
      expect(nil.has(`${district}/${dateStart.slice(0, 4)}`)).toBe(false);
    }
  });
});

it('simulates an empty country', () => {
  const empty = simulate([], [], OPTIONS);
  expect([empty.incidents, empty.reportsOf(2025).count, empty.residents.counts]).toEqual([[], 0, []]);
});

describe('Prng', () => {
  it('gives the same numbers on every machine', () => {
    const random = new Prng(1, 2, 3);
    expect([random.next(), random.next(), hashText('73.02')]).toMatchInlineSnapshot(`
      [
        3756613666,
        4135761908,
        2243334364,
      ]
    `);
  });

  it('has normals of mean 0 and deviation 1', () => {
    const random = new Prng(1, 2, 3);
    const draws = Array.from({ length: 20_000 }, () => random.normal());
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.sqrt(draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length)).toBeCloseTo(1, 1);
  });
});
