import { dottedCode, type RegionLevel } from '@serasi/shared';
import { UserError } from '../../platform/errors.ts';
import type { Table } from '../input/table.ts';
import { Columns } from '../mapping.ts';

const FIELDS = [
  { name: 'kode_bps', required: true, aliases: ['bps', 'bps_code'] },
  { name: 'kode_dagri', required: true, aliases: ['kode_kemendagri', 'kemendagri', 'kemendagri_code'] },
] as const;
/** @source BPS: digits of a code at each level */
const DIGITS: Readonly<Record<RegionLevel, number>> = {
  NATION: 0,
  PROVINCE: 2,
  REGENCY: 4,
  DISTRICT: 7,
  VILLAGE: 10,
};

/** BPS codes (bare digits) with the Kemendagri codes (dotted) of the same regions, as some year's table has them. */
export class Crosswalk {
  private constructor(private readonly codes: ReadonlyMap<string, string>) {}

  static of(entries: Iterable<readonly [string, string]>): Crosswalk {
    return new Crosswalk(new Map(entries));
  }

  /** Reads one or more tables with the columns kode_bps and kode_dagri. @throws UserError without any row */
  static async read(tables: readonly Table[]): Promise<Crosswalk> {
    const codes = new Map<string, string>();
    for (const table of tables) {
      const columns = Columns.find(table.columns, FIELDS, {});
      for await (const rows of table.batches()) {
        for (const row of rows) {
          const bps = columns.get(row, 'kode_bps').replace(/\D/g, '');
          const kemendagri = dottedCode(columns.get(row, 'kode_dagri').replace(/\D/g, ''));
          if (bps && kemendagri) codes.set(bps, kemendagri);
        }
      }
    }
    if (codes.size === 0) {
      throw new UserError('CROSSWALK_EMPTY', {
        id: 'Berkas padanan tidak berisi pasangan kode. Diperlukan kolom kode_bps dan kode_dagri.',
        en: 'The crosswalk file holds no pair of codes. It needs the columns kode_bps and kode_dagri.',
      });
    }
    return new Crosswalk(codes);
  }

  get(bps: string): string | undefined {
    return this.codes.get(bps);
  }

  /** The Kemendagri code of the region at a level that the BPS code lies in. */
  above(bps: string, level: RegionLevel): string | undefined {
    if (level === 'PROVINCE')
      return this.codes.get(bps.slice(0, 2)) ?? this.codes.get(bps.slice(0, 4))?.slice(0, 2);
    if (level === 'REGENCY')
      return this.codes.get(bps.slice(0, 4)) ?? this.codes.get(bps.slice(0, 7))?.slice(0, 5);
    return this.codes.get(bps.slice(0, DIGITS[level]));
  }

  /** Whether the code or what it lies in is there. */
  knows(bps: string): boolean {
    return (
      this.codes.has(bps) ||
      this.above(bps, 'DISTRICT') !== undefined ||
      this.above(bps, 'REGENCY') !== undefined
    );
  }
}
