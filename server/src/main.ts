import 'reflect-metadata';
import { Command } from 'commander';
import { importBoundaries } from './commands/import-boundaries.ts';
import { importIndex } from './commands/import-index.ts';
import { runSimulation } from './commands/simulate.ts';
import { reportFailure } from './platform/failure.ts';
import { readSettings } from './platform/settings.ts';
import { VERSION } from './platform/version.ts';
import { prepareCommand } from './prepare/prepare-command.ts';
import { serve } from './serve.ts';

const program = new Command('serasi')
  .description('Peta dan graf ketahanan sosial masyarakat Indonesia')
  .version(VERSION)
  .showHelpAfterError('(serasi --help)');

program
  .command('serve')
  .description('melayani peta dan API / serve the map and the API')
  .action(() => serve(readSettings(process.env)));

program
  .command('prepare')
  .description('menyiapkan basis data dan data bawaan / prepare the database and the default data')
  .action(() => prepareCommand(readSettings(process.env)));

const imports = program.command('import').description('memuat data nyata / load real data');

imports
  .command('boundaries <file>')
  .description('batas wilayah, TopoJSON (boleh .gz) / boundaries, TopoJSON (may be gzipped)')
  .action((file: string) => importBoundaries(readSettings(process.env), file));

imports
  .command('index <file>')
  .description('indeks terbitan, CSV (boleh .gz) / a published index, CSV (may be gzipped)')
  .requiredOption('--preset <name>', 'bentuk berkas / form of the file: idm-2024')
  .action((file: string, options: { preset: string }) =>
    importIndex(readSettings(process.env), file, options.preset),
  );

program
  .command('simulate')
  .description('mengganti data simulasi / replace the simulated data')
  .option('--years <n>', 'tahun indikator / years of indicators', '3')
  .option('--incidents <n>', 'jumlah insiden / number of incidents', '40000')
  .option('--seed <n>', 'benih / seed', '2025')
  .action((options: { years: string; incidents: string; seed: string }) =>
    runSimulation(readSettings(process.env), options),
  );

program.parseAsync().catch((error: unknown) => {
  reportFailure(error);
  process.exit(1);
});
