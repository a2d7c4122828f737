import { REGION_LEVELS, type RegionLevel, type ResilienceLevel } from '@serasi/shared';
import { badUserInput } from '../../platform/errors.ts';
import type { ListWish } from '../region-list/index.ts';
import type { CsvDialect } from './write-csv.ts';

/** What an export is asked to be. */
export interface ExportOptions {
  wish: ListWish & { level: RegionLevel };
  lang: 'id' | 'en';
  dialect: CsvDialect;
}

/** `koma`: comma and point, as programs read it · `titikkoma`: semicolon and decimal comma, as Excel in Indonesia reads it. */
const DIALECTS = {
  koma: { delimiter: ',', decimal: '.' },
  titikkoma: { delimiter: ';', decimal: ',' },
} as const;

const LEVEL_NAMES: readonly ResilienceLevel[] = ['NO_DATA', 'LOW', 'MEDIUM', 'HIGH'];

type Query = Readonly<Record<string, unknown>>;

/** Reads the parameters of an export's address. @throws BAD_USER_INPUT, naming the parameter and what it may be. */
export function readExportOptions(query: Query): ExportOptions {
  const text = (name: string): string | null => {
    const value = query[name];
    if (value === undefined || value === '') return null;
    if (typeof value === 'string') return value;
    throw wrong(name, [name]);
  };
  const oneOf = <Choice extends string>(
    name: string,
    known: readonly Choice[],
    otherwise: Choice,
  ): Choice => {
    const value = text(name);
    const found = value === null ? otherwise : known.find((choice) => choice === value);
    if (found === undefined) throw wrong(name, known);
    return found;
  };
  const levels = (text('levels') ?? '').split(',').filter((name) => name !== '');
  const unknown = levels.some((name) => !LEVEL_NAMES.some((known) => known === name));
  if (unknown) throw wrong('levels', LEVEL_NAMES);
  const dialect = oneOf('dialect', ['koma', 'titikkoma'], 'koma');
  return {
    wish: {
      level: oneOf('level', REGION_LEVELS, 'PROVINCE'),
      within: text('within'),
      method: text('method'),
      period: text('period'),
      search: text('search'),
      levels: LEVEL_NAMES.filter((name) => levels.includes(name)),
      bbox: text('bbox')?.split(',').map(Number) ?? null,
    },
    lang: oneOf('bahasa', ['id', 'en'], 'id'),
    dialect: { ...DIALECTS[dialect], marked: oneOf('bom', ['0', '1'], '0') === '1' },
  };
}

function wrong(name: string, known: readonly string[]): Error {
  return badUserInput('EXPORT_OPTION', {
    id: `Isi "${name}" tidak dikenali. Tulis satu kali, dengan salah satu dari: ${known.join(', ')}.`,
    en: `The value of "${name}" is not known. Write it once, as one of: ${known.join(', ')}.`,
  });
}
