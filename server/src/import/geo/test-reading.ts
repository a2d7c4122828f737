import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeatures } from './read-features.ts';
import type { FeatureJob, FeatureRecord, FeatureSummary } from './feature-record.ts';

export interface Reading {
  readonly summary: FeatureSummary;
  readonly records: readonly FeatureRecord[];
  /** Codes of the warnings. */
  readonly warnings: readonly string[];
}

/** Reads a file as the import does and gives back all that was written. */
export async function readAll(
  folder: string,
  file: string,
  options: Partial<FeatureJob> = {},
): Promise<Reading> {
  const outFile = join(folder, 'out.jsonl');
  const summary = await readFeatures({ file, outFile, projections: {}, ...options }, () => undefined);
  const records = readFileSync(outFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FeatureRecord);
  return { summary, records, warnings: summary.warnings.map(({ code }) => code) };
}

/** Rings of a MultiPolygon in well-known binary, polygon by polygon. */
export function ringsOf(wkb: string | null | undefined): [number, number][][][] {
  if (!wkb) return [];
  const bytes = Buffer.from(wkb, 'base64');
  let at = 9;
  const uint32 = (): number => bytes.readUInt32LE((at += 4) - 4);
  const double = (): number => Number(bytes.readDoubleLE((at += 8) - 8).toFixed(6));
  return Array.from({ length: bytes.readUInt32LE(5) }, () => {
    at += 5;
    return Array.from({ length: uint32() }, () =>
      Array.from({ length: uint32() }, () => [double(), double()]),
    );
  });
}

/** The code of the UserError, or what else happened. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'taken';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
