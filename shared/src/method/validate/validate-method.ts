import { methodKey } from '../method.ts';
import { Part } from './problems.ts';
import type { MethodProblem } from './problems.ts';
import { validateClasses } from './validate-classes.ts';
import { validateDimensions } from './validate-dimensions.ts';
import {
  validateAggregation,
  validateConfidence,
  validateMinimum,
  validateRobustness,
} from './validate-rules.ts';

/** What must be looked up to judge a record. */
export interface KnownMethods {
  /** What the record's `basedOn` is itself based on, and so on upward: keys "id/version". */
  basedOnChain: readonly string[];
}

const KEY = /^[^/]+\/[^/]+$/;
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** @source https://semver.org, the expression that it suggests */
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;

function validateName(record: Part): void {
  const id = record.at('id').text();
  if (id !== null && !ID.test(id))
    record
      .at('id')
      .report(
        'Pakai huruf kecil, angka, dan tanda hubung, misalnya iksm-serasi.',
        'Use small letters, digits and hyphens, such as iksm-serasi.',
      );
  const version = record.at('version').text();
  if (version !== null && !SEMVER.test(version))
    record
      .at('version')
      .report(
        'Versi harus berbentuk utama.tambahan.perbaikan, misalnya 1.1.0.',
        'A version must be major.minor.patch, such as 1.1.0.',
      );
  record.at('name').localised();
  if (record.at('note').value !== null) record.at('note').localised();
}

function validateBasedOn(record: Part, chain: readonly string[]): void {
  const basedOn = record.at('basedOn');
  if (basedOn.value === undefined || basedOn.value === null) return;
  const parent = basedOn.text();
  if (parent === null) return;
  if (!KEY.test(parent)) {
    basedOn.report(
      'Tulis id dan versi metode dasar, misalnya iksm-serasi/1.0.0.',
      'Name the id and version of the base, such as iksm-serasi/1.0.0.',
    );
    return;
  }
  const own = methodKey({ id: record.at('id').shown, version: record.at('version').shown });
  const keys = [own, parent, ...chain];
  const repeated = keys.find((key, i) => keys.indexOf(key) < i);
  if (repeated !== undefined)
    basedOn.report(
      `Metode tidak boleh didasarkan pada dirinya sendiri: ${repeated} muncul dua kali; pilih dasar lain atau versi baru.`,
      `A method may not be based on itself: ${repeated} comes twice; choose another base or a new version.`,
    );
}

/**
 * What is wrong with a record that wants to be a method of its own; empty where it can be published. Unknown properties are
 * not looked at. Ordinals may have gaps, since those of dropped indicators are never used again; whether an indicator keeps
 * the ordinal that it always had is for the registry to say.
 */
export function validateMethod(record: unknown, known: KnownMethods = { basedOnChain: [] }): MethodProblem[] {
  const problems: MethodProblem[] = [];
  const whole = new Part(record, '', problems);
  if (!whole.isObject()) return problems;
  const kind = whole.at('kind');
  if (kind.value !== 'COMPUTED')
    kind.report(
      'Hanya metode yang dihitung Serasi (COMPUTED) yang dapat dirancang; indeks terbitan diimpor.',
      'Only methods that Serasi computes (COMPUTED) can be drafted; published indices are imported.',
    );
  validateName(whole);
  validateAggregation(whole);
  validateDimensions(whole);
  validateMinimum(whole);
  validateConfidence(whole);
  validateClasses(whole);
  const native = whole.at('nativeClasses');
  if (native.list().length > 0)
    native.report(
      'Kosongkan: hanya indeks terbitan yang punya kelas sendiri.',
      'Leave this empty: only published indices have classes of their own.',
    );
  validateRobustness(whole);
  validateBasedOn(whole, known.basedOnChain);
  return problems;
}
