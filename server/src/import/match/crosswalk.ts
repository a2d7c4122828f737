import { dottedCode, type RegionLevel } from '@serasi/shared';
import { UserError, type Sentence } from '../../platform/errors.ts';
import type { InputFile } from '../input/input-file.ts';
import { openTable } from '../input/open-table.ts';
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

/** Three times the regions of Indonesia; memory holds them all. */
const MAX_CODES = 300_000;

/** BPS codes (bare digits) with the Kemendagri codes (dotted) of the same regions, as some year's table has them. */
export class Crosswalk {
  private constructor(private readonly codes: ReadonlyMap<string, string>) {}

  static of(entries: Iterable<readonly [string, string]>): Crosswalk {
    return new Crosswalk(new Map(entries));
  }

  /** Reads one or more tables with the columns kode_bps and kode_dagri. @throws UserError that names the file at fault */
  static async read(files: readonly InputFile[]): Promise<Crosswalk> {
    const codes = new Map<string, string>();
    for (const file of files) {
      await readCodes(file, codes).catch((error: unknown) => {
        throw error instanceof UserError ? named(file, error) : error;
      });
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

async function readCodes(file: InputFile, codes: Map<string, string>): Promise<void> {
  const table = await openTable(file, {});
  const columns = Columns.find(table.columns, FIELDS, {}, {}, NAME_THEM);
  for await (const rows of table.batches()) {
    for (const row of rows) {
      const bps = columns.get(row, 'kode_bps').replace(/\D/g, '');
      const kemendagri = dottedCode(columns.get(row, 'kode_dagri').replace(/\D/g, ''));
      if (bps && kemendagri) codes.set(bps, kemendagri);
    }
    if (codes.size > MAX_CODES) throw tooManyCodes();
  }
}

const NAME_THEM: Sentence = {
  id: 'Beri nama kode_bps dan kode_dagri kepada kedua kolom kodenya.',
  en: 'Name its two columns of codes kode_bps and kode_dagri.',
};

function named({ name }: InputFile, { code, sentence }: UserError): UserError {
  return new UserError(code, {
    id: `Padanan kode ${name}: ${sentence.id}`,
    en: `Crosswalk ${name}: ${sentence.en}`,
  });
}

function tooManyCodes(): UserError {
  return new UserError('CROSSWALK_TOO_LARGE', {
    id: 'Isinya lebih dari 300.000 kode, padahal wilayah Indonesia kurang dari 100.000. Sisakan yang diperlukan saja.',
    en: 'It holds more than 300,000 codes, but Indonesia has fewer than 100,000 regions. Leave only those that are needed.',
  });
}
