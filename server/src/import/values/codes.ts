import { dottedCode } from '@serasi/shared';
import { isMissing } from './missing.ts';
import { type Parsed, problem, quoted } from './parsed.ts';

/** Which system a code belongs to. Said by the caller: the same digits mean different places in each. */
export type CodeSystem = 'KEMENDAGRI' | 'BPS';

/** Province, kabupaten, kecamatan, village: how many digits each level's code has in all. */
const LENGTHS: Record<CodeSystem, readonly number[]> = { KEMENDAGRI: [2, 4, 6, 10], BPS: [2, 4, 7, 10] };

/** A region's code: Kemendagri's in its dotted form (73.02.01.2001), BPS' as bare digits (7302010009). */
export function parseRegionCode(text: string, system: CodeSystem): Parsed<string> {
  if (isMissing(text)) return null;
  const plain = text.trim().replace(/^'/, '');
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(plain)) return destroyed(text);
  const code = plain.replace(/^ID/i, '').trim();
  if (!/^\d[\d.\s-]*$/.test(code)) return wrong(text, system);
  return system === 'KEMENDAGRI' ? kemendagri(code, text) : bps(code, text);
}

function kemendagri(code: string, text: string): Parsed<string> {
  const parts = code.split(/[.\s-]+/).filter((part) => part !== '');
  if (parts.length > 1 && lostZeros(parts)) return destroyed(text);
  const digits = parts.join('');
  if (!LENGTHS.KEMENDAGRI.includes(digits.length)) return wrong(text, 'KEMENDAGRI');
  const dotted = dottedCode(digits);
  if (parts.length > 1 && parts.join('.') !== dotted) return wrong(text, 'KEMENDAGRI');
  return { value: dotted };
}

/** 73.1 for 73.10: some level has too few digits and none too many. */
function lostZeros(parts: readonly string[]): boolean {
  const missing = parts.map((part, level) => (level === 3 ? 4 : 2) - part.length);
  return missing.every((count) => count >= 0) && missing.some((count) => count > 0);
}

function bps(code: string, text: string): Parsed<string> {
  const digits = code.replaceAll(/[.\s-]/g, '');
  return LENGTHS.BPS.includes(digits.length) ? { value: digits } : wrong(text, 'BPS');
}

function destroyed(text: string): Parsed<string> {
  return problem(
    'CODE_AS_NUMBER',
    `Kode ${quoted(text)} sudah diubah menjadi angka oleh aplikasi lembar kerja dan tidak utuh lagi. Format kolom kode sebagai Teks, lalu isi ulang dari sumbernya.`,
    `The code ${quoted(text)} was turned into a number by a spreadsheet and is no longer whole. Format the code column as Text and fill it again from its source.`,
  );
}

function wrong(text: string, system: CodeSystem): Parsed<string> {
  const lengths = LENGTHS[system].join(', ');
  const example = system === 'KEMENDAGRI' ? '73.02.01.2001' : '7302010009';
  const name = system === 'KEMENDAGRI' ? 'Kemendagri' : 'BPS';
  return problem(
    'CODE_FORMAT',
    `${quoted(text)} bukan kode ${name}: harus ${lengths} angka, misalnya ${example}. Periksa kodenya atau sistem kode yang dipilih.`,
    `${quoted(text)} is not a ${name} code: it must have ${lengths} digits, for example ${example}. Check the code or the chosen code system.`,
  );
}
