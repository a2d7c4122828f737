import { readFileSync, writeFileSync } from 'node:fs';
import { methodKey } from '@serasi/shared';
import type { MethodProblem } from '@serasi/shared';
import { completeDoubt } from '../features/resilience/complete-doubt.ts';
import { describeRuns } from '../features/resilience/describe-runs.ts';
import {
  changeDraft,
  cloneMethod,
  discardDraft,
  listMethods,
  problemsOf,
  publishDraft,
} from '../features/resilience/method-drafts.store.ts';
import { storedMethod } from '../features/resilience/method.store.ts';
import { scoreAll } from '../features/resilience/scoring.service.ts';
import { bumpDataVersion } from '../platform/dataset.store.ts';
import { UserError } from '../platform/errors.ts';
import type { Settings } from '../platform/settings.ts';
import { fileArgument, withPreparedDatabase } from './with-database.ts';

const SCORING = { id: 'Menghitung tingkat ketahanan', en: 'Computing resilience' };
const DOUBT = { id: 'Menghitung rentang', en: 'Computing intervals' };

export async function showMethods(settings: Settings): Promise<void> {
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const lines = await listMethods(dataSource.manager);
    display.finish();
    for (const { name, status, kind, is_default, on_day, periods } of lines) {
      const state =
        status === 'DRAFT' ? `rancangan, diubah ${on_day}` : `terbit ${on_day}, ${periods} periode`;
      const own = kind === 'PUBLISHED' ? ', indeks terbitan' : '';
      console.log(`${is_default ? '*' : ' '} ${name.padEnd(24)} ${state}${own}`);
    }
  });
}

/** Writes the record as JSON: to a file, or to the terminal. */
export async function exportMethod(settings: Settings, name: string, out: string | undefined): Promise<void> {
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const { record } = await storedMethod(dataSource.manager, name);
    display.finish();
    const text = `${JSON.stringify(record, null, 2)}\n`;
    if (out === undefined) return void process.stdout.write(text);
    writeFileSync(fileArgument(out), text);
    console.log(`✓ ${methodKey(record)} → ${out}`);
  });
}

export async function cloneToDraft(settings: Settings, name: string, version: string): Promise<void> {
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const draft = await dataSource.transaction((manager) => cloneMethod(manager, name, version));
    display.finish();
    const key = methodKey(draft);
    console.log(`✓ Rancangan ${key} dibuat dari ${draft.basedOn ?? name}. Langkah berikutnya:
    npm run serasi -- method export ${key} --out metode.json
    npm run serasi -- method change ${key} metode.json
    npm run serasi -- method publish ${key}`);
  });
}

export async function changeDraftFrom(settings: Settings, name: string, file: string): Promise<void> {
  const record = readRecord(file);
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const problems = await dataSource.transaction((manager) => changeDraft(manager, name, record));
    display.finish();
    console.log(`✓ Rancangan ${name} diubah.`);
    tell(problems);
  });
}

/** Judges a method or draft by name, or a record in a file. Exit code 2 when something is wrong. */
export async function validateNamed(settings: Settings, what: string): Promise<void> {
  await withPreparedDatabase(settings, async ({ dataSource: { manager } }, display) => {
    const record = what.endsWith('.json') ? readRecord(what) : (await storedMethod(manager, what)).record;
    const problems = await problemsOf(manager, record);
    display.finish();
    tell(problems);
  });
}

export async function publishNamed(settings: Settings, name: string): Promise<void> {
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const method = await dataSource.transaction(async (manager) => {
      const published = await publishDraft(manager, name);
      await scoreAll(manager, { method: published }, (done, total) => display.update(SCORING, done, total));
      await bumpDataVersion(manager);
      return published;
    });
    await completeDoubt(dataSource, { report: (_, done, total) => display.update(DOUBT, done, total) });
    display.finish();
    console.log(`✓ ${methodKey(method)} terbit dan tidak dapat diubah lagi.`);
    console.log(await describeRuns(dataSource, method));
  });
}

export async function discardNamed(settings: Settings, name: string): Promise<void> {
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    await dataSource.transaction((manager) => discardDraft(manager, name));
    display.finish();
    console.log(`✓ Rancangan ${name} dibuang.`);
  });
}

function tell(problems: readonly MethodProblem[]): void {
  if (problems.length === 0) return console.log('✓ Tidak ada yang salah; rancangan dapat diterbitkan.');
  process.exitCode = 2;
  for (const { path, id, en } of problems) console.log(`  ✗ ${path}: ${id}\n    ${en}`);
}

/** @throws UserError for what can't be read or is no JSON */
function readRecord(file: string): unknown {
  try {
    return JSON.parse(readFileSync(fileArgument(file), 'utf8')) as unknown;
  } catch (error) {
    const why = error instanceof SyntaxError ? 'bukan JSON yang sah' : 'tidak dapat dibaca';
    const whyEn = error instanceof SyntaxError ? 'is no valid JSON' : "can't be read";
    const more = error instanceof Error ? error.message : '';
    throw new UserError('FILE', {
      id: `Berkas ${file} ${why} (${more}). Mulai dari: npm run serasi -- method export iksm-serasi --out ${file}`,
      en: `The file ${file} ${whyEn} (${more}). Start from: npm run serasi -- method export iksm-serasi --out ${file}`,
    });
  }
}
