import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, type Answer } from '../support/api.ts';
import { EXPLAINED, VILLAGES, type Explained, type Score, type Village } from '../support/explained.ts';
import { SMALL_ENGINES, SmallData } from '../support/small-data.ts';

const WHAT_IF = `query Try($regions: [String!]!, $changes: [IndicatorNumber!], $weights: [IndicatorNumber!]) {
  whatIf(regions: $regions, changes: $changes, weights: $weights) { region { code } before { index level } after { index level } } }`;

/** In the order of their bits in `PackedLevels.marks`. */
const FLAGS = ['HETEROGENEOUS', 'NEAR_THRESHOLD', 'WEIGHT_ESTIMATED'];

interface Tried {
  whatIf: { region: { code: string }; before: Score; after: Score }[];
}

for (const engine of SMALL_ENGINES) {
  describe.skipIf(engine.missing)(`resilience on ${engine.name}${engine.missing ?? ''}`, () => {
    let data: SmallData;
    const ask = <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> =>
      data.inDatabase(async (database) => (await Api.over(database)).ask<Data>(query, variables));
    const villages = async (): Promise<Village[]> => {
      const { data: found } = await ask<{ region: { descendants: { nodes: Village[] } } }>(VILLAGES);
      return found.region.descendants.nodes;
    };

    beforeAll(async () => {
      data = await SmallData.prepare(engine.name);
    });
    afterAll(() => data.remove());

    it('says that intervals are still to come, and near a threshold of nothing', async () => {
      const [village] = await villages();
      expect(village?.resilience).toMatchObject({
        interval: null,
        levelProbability: null,
        intervalPending: true,
      });
      const { data: none } = await ask('{ resilienceSensitivity { draws } }');
      expect(none).toEqual({ resilienceSensitivity: null });
    });

    it('is computed by command with its intervals, the same each time', async () => {
      const first = await data.run('score', '--period', '2025');
      expect(first.code, first.output).toBe(0);
      expect(first.output).toMatch(
        /iksm-serasi\/1\.0\.0 2025: nasional \d+,\d; desa rendah \d+, .* desa dekat ambang/,
      );
      const before = await villages();
      await data.run('score', '--period', '2025');
      expect(await villages()).toEqual(before);
      for (const { resilience } of before.filter((village) => village.resilience.index !== null)) {
        expect(resilience.intervalPending).toBe(false);
        expect(resilience.interval?.low).toBeLessThanOrEqual(resilience.interval?.high ?? 0);
        expect(resilience.flags.includes('NEAR_THRESHOLD')).toBe((resilience.levelProbability ?? 1) < 0.8);
      }
    });

    it('marks on maps what is said beside a level', async () => {
      interface Marked {
        resilience: { flags: string[] };
        id: string;
      }
      const marked = new Set<string>();
      for (const level of ['DISTRICT', 'VILLAGE']) {
        const { data: found } = await ask<{
          region: { descendants: { nodes: Marked[] } };
          resilienceMap: { packed: { firstId: number; marks: string } };
        }>(
          `query Marks($level: RegionLevel!) {
            region(code: "34.04") { descendants(level: $level, first: 50) { nodes { id resilience { flags } } } }
            resilienceMap(level: $level, within: "34.04") { packed { firstId marks } } }`,
          { level },
        );
        const { firstId, marks } = found.resilienceMap.packed;
        const bytes = Buffer.from(marks, 'base64');
        const { nodes } = found.region.descendants;
        for (const { id, resilience } of nodes) {
          const expected = FLAGS.filter((_, i) => ((bytes[Number(id) - firstId] ?? 0) >> i) & 1);
          expect(expected.toSorted()).toEqual(resilience.flags.toSorted());
          for (const flag of expected) marked.add(flag);
        }
      }
      expect([...marked]).toContain('NEAR_THRESHOLD');
    });

    it('is explained: what each indicator costs, the weakest dimension with its Pokja, what would lift the level', async () => {
      const all = await villages();
      const scored = all.filter(({ resilience }) => resilience.index !== null);
      expect(scored.length).toBeGreaterThan(20);
      for (const { resilience } of scored) {
        const { dimensions, weakest, sentence } = resilience.explanation;
        const known = dimensions.filter(({ score }) => score !== null);
        const product = known.reduce((sum, { score }) => sum + Math.log(Math.max(score ?? 1, 1)), 0);
        expect(Math.exp(product / known.length)).toBeCloseTo(resilience.index ?? 0, 3);
        expect(weakest?.code).toBe(known.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))[0]?.code);
        expect(sentence).toContain(`Pokja ${weakest?.pokja}`);
        for (const one of dimensions.flatMap(({ indicators }) => indicators))
          expect(one.value === null).toBe(one.state !== 'OBSERVED');
      }
    });

    it('does what the smallest lift promises when it is tried', async () => {
      const liftable = (await villages())
        .filter(({ resilience }) => resilience.explanation.smallestLift)
        .slice(0, 3);
      expect(liftable.length).toBe(3);
      for (const { code, resilience } of liftable) {
        const lift = resilience.explanation.smallestLift;
        const changes = [{ indicator: lift?.code, value: lift?.to }];
        const { data: tried, statements } = await ask<Tried>(WHAT_IF, { regions: [code], changes });
        const village = tried.whatIf.at(-1);
        expect(village?.region.code).toBe(code);
        expect(village?.before.level).toBe(resilience.level);
        expect(village?.before.index).toBeCloseTo(resilience.index ?? 0, 4);
        expect(village?.after.level).toBe(lift?.level);
        expect(tried.whatIf.map(({ region }) => region.code)).toEqual([
          'ID',
          '34',
          '34.04',
          code.slice(0, 8),
          code,
        ]);
        // Targets, sums, regions, then everything else together, then names.
        expect(statements).toBeLessThanOrEqual(5);
      }
    });

    it('tells of a region without data what is missing, and gives it no level', async () => {
      const silent = await data.rows<{
        code: string;
      }>(`select r.code from region r join run_score s on s.region_id = r.id
        join score_run n on n.id = s.run_id and n.is_current and n.period = '2023' where r.level = 4 and s.level = 0 limit 1`);
      const { data: found, errors } = await ask<{ region: { resilience: Explained } }>(
        `{ region(code: "${silent[0]?.code}") { resilience(period: "2023") { ${EXPLAINED} } } }`,
      );
      expect(errors).toEqual([]);
      const { resilience } = found.region;
      expect(resilience).toMatchObject({ index: null, level: 'NO_DATA', interval: null });
      expect(resilience.explanation.reason).not.toBeNull();
      expect(resilience.explanation.sentence).toMatch(/^Belum ada data/);
    });

    it('has a history in one statement a level, and claims a change only where intervals lie apart', async () => {
      type Point = {
        resilience: Explained;
        change: number | null;
        claim: string;
        claimReason: string | null;
      };
      const { data: found, statements } = await ask<{ region: { resilienceHistory: Point[] } }>(
        `{ region(code: "34.02") { resilienceHistory { change claim claimReason beforeBoundaryChange boundaryNote resilience { ${EXPLAINED} } } } }`,
      );
      const points = found.region.resilienceHistory;
      expect(points.map(({ resilience }) => resilience.period)).toEqual(['2023', '2024', '2025']);
      expect(statements).toBeLessThanOrEqual(3);
      points.slice(1).forEach((point, i) => {
        const [one, other] = [points[i]?.resilience, point.resilience];
        expect(point.change).toBeCloseTo((other.index ?? 0) - (one?.index ?? 0), 6);
        const apart =
          (one?.interval?.high ?? 0) < (other.interval?.low ?? 0) ||
          (other.interval?.high ?? 0) < (one?.interval?.low ?? 0);
        expect(point.claim).toBe(apart ? ((point.change ?? 0) > 0 ? 'UP' : 'DOWN') : 'NONE');
      });
    });

    it('knows how far the scores hang on choices, and what other thresholds would make of them', async () => {
      interface Doubt {
        draws: number;
        scoredVillages: number;
        nearThreshold: number;
        histogram: number[];
        cuts: { lower: number; villages: number[] }[];
        indicators: { code: string; leftOut: number | null }[];
      }
      const { data: found } = await ask<{ resilienceSensitivity: Doubt }>(
        '{ resilienceSensitivity { draws scoredVillages nearThreshold histogram cuts { lower villages } indicators { code leftOut } } }',
      );
      const doubt = found.resilienceSensitivity;
      expect(doubt.draws).toBe(1000);
      expect(doubt.histogram.reduce((a, b) => a + b)).toBe(doubt.scoredVillages);
      for (const { villages: counts } of doubt.cuts)
        expect(counts.reduce((a, b) => a + b)).toBe(doubt.scoredVillages);
      expect(doubt.cuts.map(({ lower }) => Math.round(lower * 100) / 100)).toEqual([33.33, 40, 59.89]);
      expect(doubt.indicators).toHaveLength(12);
    });

    it('of a draft is published for all periods, compared with the old one in one query, and immutable', async () => {
      const clone = await data.run('method', 'clone', 'iksm-serasi', '--as', '1.1.0');
      expect(clone.code, clone.output).toBe(0);
      const path = data.file('metode.json', '');
      await data.run('method', 'export', 'iksm-serasi/1.1.0', '--out', path);
      const { readFileSync, writeFileSync } = await import('node:fs');
      const record = JSON.parse(readFileSync(path, 'utf8')) as {
        classes: { from: number; to: number }[];
        dimensions: { indicators: { weight: number }[] }[];
      };
      const [low, medium, high] = record.classes;
      const [first] = record.dimensions[0]?.indicators ?? [];
      if (!low || !medium || !high || !first) throw new Error('the record has lost its classes');
      first.weight = 0;
      writeFileSync(path, JSON.stringify(record));
      const wrong = await data.run('method', 'change', 'iksm-serasi/1.1.0', path);
      expect([wrong.code, wrong.output]).toEqual([
        2,
        expect.stringContaining('dimensions.0.indicators.0.weight'),
      ]);
      expect((await data.run('method', 'publish', 'iksm-serasi/1.1.0')).code).toBe(1);
      Object.assign(first, { weight: 1 });
      Object.assign(low, { to: 40 });
      Object.assign(medium, { from: 40, to: 80 });
      Object.assign(high, { from: 80 });
      writeFileSync(path, JSON.stringify(record));
      expect((await data.run('method', 'change', 'iksm-serasi/1.1.0', path)).code).toBe(0);
      const published = await data.run('method', 'publish', 'iksm-serasi/1.1.0');
      expect(published.output.match(/1\.1\.0 20\d\d: nasional/g)).toHaveLength(3);
      const refused = await data.run('method', 'change', 'iksm-serasi/1.1.0', path);
      expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('tidak dapat diubah')]);
      await expect(data.rows(`update method set record = '{}' where version = '1.1.0'`)).rejects.toThrow(
        'immutable',
      );
      type Compared = {
        resilienceComparison: {
          crossTable: number[][];
          agreement: number;
          firstLevels: string[];
          secondLevels: string[];
        };
        region: { old: Score; now: Score };
      };
      const { data: found } = await ask<Compared>(`{
        resilienceComparison(level: VILLAGE, firstMethod: "iksm-serasi/1.0.0", secondMethod: "iksm-serasi/1.1.0") {
          crossTable agreement firstLevels secondLevels }
        region(code: "34.04") { old: resilience(method: "iksm-serasi/1.0.0") { index level } now: resilience { index level } } }`);
      const { crossTable, agreement, firstLevels, secondLevels } = found.resilienceComparison;
      expect(crossTable.flat().reduce((a, b) => a + b)).toBe(firstLevels.length);
      expect(agreement).toBeLessThan(1);
      expect(firstLevels.filter((level, i) => level === 'MEDIUM' && secondLevels[i] === 'LOW').length).toBe(
        crossTable[2]?.[1],
      );
      // Other thresholds, the same index.
      expect(found.region.now.index).toBe(found.region.old.index);
    });

    it('refuses what makes no sense, with the reason', async () => {
      const reason = async (variables: Record<string, unknown>): Promise<unknown> =>
        (await ask(WHAT_IF, variables)).errors[0]?.extensions?.['reason'];
      const region = ['34.04.01.2001'];
      expect(await reason({ regions: region, changes: [{ indicator: 'XYZ', value: 1 }] })).toBe('INDICATOR');
      expect(await reason({ regions: region, changes: [{ indicator: 'PKR1', value: 430 }] })).toBe('VALUE');
      expect(await reason({ regions: region, changes: [{ indicator: 'PKF1', value: -1 }] })).toBe('VALUE');
      expect(await reason({ regions: region, weights: [{ indicator: 'PKR1', value: 0 }] })).toBe('WEIGHT');
      expect(await reason({ regions: ['ID'] })).toBe('TOO_MANY');
      expect(await reason({ regions: [] })).toBe('TOO_MANY');
      expect(await reason({ regions: ['99.99'] })).toBe('REGION_UNKNOWN');
      for (const [options, words] of [
        [['--period', '2099'], 'belum terjadi'],
        [['--period', 'dua ribu'], 'empat angka'],
        [['--period', '2001'], 'Belum ada laporan'],
        [['--method', 'tidak-ada'], 'Yang terbit'],
        [['--method', 'idm-iks-2024'], 'diterbitkan pihak lain'],
      ] as const) {
        const { code, output } = await data.run('score', ...options);
        expect([code, output]).toEqual([1, expect.stringContaining(words)]);
      }
    });

    it('follows an import: the village, all above it, and nothing else', async () => {
      const before = new Map((await villages()).map((village) => [village.code, village.resilience.index]));
      const [code] = [...before.keys()];
      const csv = data.file(
        'satu.csv',
        `kode,tahun,PKR1,PKR2,PKR3,POS1,POS2,POS3,PKF3,KLS1,KLS2,KLS3\n${code},2025,95,100,100,4,5,80,4,5,2,5\n`,
      );
      const imported = await data.run('import', 'indicators', csv, '--code-system', 'kemendagri');
      expect(imported.code, imported.output).toBe(0);
      // Real values without incidents or reporting coverage: PKF1 and PKF2 are missing, so nothing can be said.
      const silent = (await villages()).find((village) => village.code === code);
      expect(silent?.resilience).toMatchObject({ level: 'NO_DATA', index: null });
      expect(silent?.resilience.explanation.reason).toBe('REQUIRED_DIMENSION_MISSING');
      const nil = data.file('nihil.csv', `kode,dari,sampai,nihil\n${code},2025-01-01,2025-12-31,ya\n`);
      const covered = await data.run('import', 'coverage', nil, '--code-system', 'kemendagri');
      expect(covered.code, covered.output).toBe(0);
      const after = await villages();
      const village = after.find((one) => one.code === code);
      expect(village?.resilience).toMatchObject({ level: 'HIGH', index: 100 });
      const indicators = village?.resilience.explanation.dimensions.flatMap(
        (dimension) => dimension.indicators,
      );
      expect(indicators?.find((one) => one.code === 'PKF1')).toMatchObject({
        state: 'OBSERVED',
        value: 0,
        normalised: 100,
      });
      expect(indicators?.find((one) => one.code === 'PKF2')).toMatchObject({
        state: 'NOT_APPLICABLE',
        value: null,
      });
      for (const one of after) if (one.code !== code) expect(one.resilience.index).toBe(before.get(one.code));
      // An incident in that one village: a restricted one moves nothing, a public one counts and is not told of.
      const incident = async (id: string, sensitivity: string): Promise<void> => {
        const header =
          'id,tanggal_mulai,kode_wilayah,ketelitian_lokasi,jenis,bentuk,meninggal_terbaik,terverifikasi,kerahasiaan';
        const path = data.file(
          'insiden.csv',
          `${header}\n${id},2025-03-04,${code},VILLAGE,RESOURCE,BRAWL,1,ya,${sensitivity}\n`,
        );
        const happened = await data.run('import', 'incidents', path, '--code-system', 'kemendagri');
        expect(happened.code, happened.output).toBe(0);
      };
      await incident('x1', 'RESTRICTED');
      expect((await villages()).find((one) => one.code === code)?.resilience.index).toBe(100);
      await incident('x2', 'PUBLIC');
      const hurt = (await villages()).find((one) => one.code === code)?.resilience;
      expect(hurt?.index).toBeLessThan(100);
      expect(hurt?.explanation.smallestLift).toBeNull();
      const withheld = hurt?.explanation.dimensions.flatMap((dimension) => dimension.indicators);
      for (const one of withheld ?? [])
        if (one.code === 'PKF1' || one.code === 'PKF2')
          expect(one).toMatchObject({ state: 'SUPPRESSED', value: null, normalised: null });
        else expect(one.state).toBe('OBSERVED');
      for (const batch of await data.rows<{ id: number }>(
        `select id from import_batch where kind <> 'INDICATORS' order by id desc`,
      ))
        expect((await data.run('import', 'undo', String(batch.id))).code).toBe(0);
      const undone = (await villages()).find((one) => one.code === code);
      expect(undone?.resilience.level).toBe('NO_DATA');
    });

    it('keeps what was replaced readable, by the number of its run', async () => {
      interface Run {
        number: number;
        current: boolean;
        partial: boolean;
        period: string;
      }
      const code = '34.01.01.2001';
      const runs = async (after?: string): Promise<{ nodes: Run[]; pageInfo: { endCursor: string } }> => {
        const { data: found } = await ask<{
          scoreRuns: { nodes: Run[]; pageInfo: { endCursor: string }; totalCount: number };
        }>(
          `query Runs($after: String) { scoreRuns(period: "2025", first: 2, after: $after) {
            totalCount pageInfo { endCursor } nodes { number current partial period } } }`,
          { after },
        );
        return found.scoreRuns;
      };
      const scoreOf = async (run: number): Promise<Explained> => {
        const { data: found, statements } = await ask<{ region: { resilience: Explained } }>(
          `query Old($run: Int) { region(code: "${code}") { resilience(run: $run) { ${EXPLAINED} } } }`,
          { run },
        );
        expect(statements).toBeLessThanOrEqual(4);
        return found.region.resilience;
      };
      const [was] = (await runs()).nodes;
      if (!was) throw new Error('there is always a run');
      const before = await scoreOf(was.number);
      const csv = data.file('lagi.csv', `kode,tahun,PKR1\n${code},2025,1\n`);
      const imported = await data.run('import', 'indicators', csv, '--code-system', 'kemendagri');
      expect(imported.code, imported.output).toBe(0);
      const page = await runs();
      const [now, next] = page.nodes;
      expect([now?.current, next?.number, next?.current]).toEqual([true, was.number, false]);
      expect((await runs(page.pageInfo.endCursor)).nodes[0]?.number).toBeLessThan(was.number);
      const after = await scoreOf(now?.number ?? 0);
      expect(after.index).not.toBe(before.index);
      const kept = await scoreOf(was.number);
      expect(kept).toMatchObject({ index: before.index, level: before.level, period: '2025' });
      // The reports of that time are gone: only dimensions are told, and they are those of the old score.
      expect(kept.explanation.dimensions.map(({ score }) => score)).toEqual(
        before.explanation.dimensions.map(({ score }) => expect.closeTo(score ?? 0, 4) as number),
      );
      expect(kept.explanation.dimensions.flatMap(({ indicators }) => indicators)).toEqual([]);
      const { data: compared } = await ask<{
        resilienceComparison: { codes: string[]; firstLevels: string[]; secondLevels: string[] };
        resilienceMap: { codes: string[]; indices: (number | null)[] };
      }>(
        `query Both($one: Int, $other: Int) {
          resilienceComparison(level: VILLAGE, firstRun: $one, secondRun: $other) { codes firstLevels secondLevels }
          resilienceMap(level: VILLAGE, run: $one) { codes indices } }`,
        { one: was.number, other: now?.number },
      );
      const { codes, firstLevels, secondLevels } = compared.resilienceComparison;
      for (const [i, other] of codes.entries())
        if (other !== code) expect(secondLevels[i]).toBe(firstLevels[i]);
      const { indices } = compared.resilienceMap;
      expect(indices[compared.resilienceMap.codes.indexOf(code)]).toBeCloseTo(before.index ?? -1, 4);
      for (const query of [
        '{ resilienceMap(level: VILLAGE, run: 999999) { period } }',
        `{ resilienceMap(level: VILLAGE, run: ${was.number}, period: "2025") { period } }`,
      ])
        expect((await ask(query)).errors[0]?.extensions?.['reason']).toBe('RUN');
    });
  });
}
