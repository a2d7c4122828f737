import 'reflect-metadata';
import { Command, InvalidArgumentError, Option } from 'commander';
import { importFile, listBatches, undoBatch } from './commands/import.ts';
import { importOpenBoundaries } from './commands/open-boundaries.ts';
import {
  changeDraftFrom,
  cloneToDraft,
  discardNamed,
  exportMethod,
  publishNamed,
  showMethods,
  validateNamed,
} from './commands/method.ts';
import { runScoring, type ScoreRequest } from './commands/score.ts';
import { runSimulation } from './commands/simulate.ts';
import { writeTemplateOf } from './commands/template.ts';
import { CODE_SYSTEMS, type ImportRequest } from './import/import-request.ts';
import { uploadCommand } from './import-api/upload-command.ts';
import { IMPORT_KINDS, type ImportKind } from './import/kinds.ts';
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

for (const kind of IMPORT_KINDS) {
  imports
    .command(`${kind} <file>`)
    .description(describe(kind))
    .option('--preset <name>', 'bentuk berkas yang dikenal / known form of the file')
    .option('--mapping <file>', 'berkas JSON: kolom mana yang berisi apa / JSON file: which column is what')
    .addOption(
      new Option('--code-system <system>', 'sistem kode wilayah / code system').choices(CODE_SYSTEMS),
    )
    .option('--crosswalk <files>', 'padanan kode BPS–Kemendagri, dipisah koma / BPS–Kemendagri crosswalk')
    .option('--crs <EPSG:n>', 'sistem koordinat / coordinate reference system', crs)
    .option('--encoding <name>', 'pengodean teks, misalnya windows-1252 / text encoding')
    .option('--sheet <name>', 'lembar buku kerja / sheet of a workbook')
    .option('--layer <name>', 'lapisan berkas peta / layer of a map file')
    .option('--period <year>', 'tahun data bila tidak ada kolomnya / year, where no column says it')
    .option('--codebook <file>', 'nama indikator IDM / names of the IDM indicators')
    .option('--dataset <key>', 'nama himpunan data / name of the dataset')
    .option('--source <text>', 'sumber data / source')
    .option('--licence <text>', 'lisensi / licence')
    .option('--sha256 <hex>', 'isi berkas yang diharapkan / expected checksum')
    .option('--accept-review', 'terima yang perlu ditinjau / take what is up for review')
    .option('--dry-run', 'uji coba, tidak menyimpan / everything but the commit')
    .action((file: string, options: Omit<ImportRequest, 'kind' | 'file'> & { sha256?: string }) => {
      const { sha256, ...request } = options;
      return importFile(readSettings(process.env), { ...request, kind, file }, { sha256 });
    });
}

imports
  .command('undo <id>')
  .description('membatalkan satu impor / take an import back')
  .action((id: string) => undoBatch(readSettings(process.env), id));

imports
  .command('list')
  .description('daftar impor / list of imports')
  .action(() => listBatches(readSettings(process.env)));

imports
  .command('open-boundaries')
  .description(
    'mengunduh dan memuat batas terbuka / download and load open boundaries (cahyadsn/wilayah_boundaries)',
  )
  .option('--provinces <codes>', 'hanya provinsi ini, dipisah koma / only these provinces')
  .option('--base-url <url>', 'alamat salinan / address of a mirror')
  .option('--dry-run', 'uji coba / everything but the commit')
  .action((options: { provinces?: string; baseUrl?: string; dryRun?: boolean }) =>
    importOpenBoundaries(readSettings(process.env), options),
  );

program
  .command('run-upload <id> <action>', { hidden: true })
  .action((id: string, action: string) => uploadCommand(readSettings(process.env), id, action));

program
  .command('score')
  .description('menghitung ulang tingkat ketahanan dan rentangnya / compute scores and intervals anew')
  .option('--method <id>', 'metode, misalnya iksm-serasi/1.0.0 / method')
  .option('--period <years>', 'tahun, dipisah koma / years')
  .option('--no-doubt', 'tanpa rentang: server menghitungnya kemudian / leave intervals to the server')
  .action((options: ScoreRequest) => runScoring(readSettings(process.env), options));

const methods = program.command('method').description('metode dan rancangannya / methods and drafts');
const NAME = '<name>';
methods
  .command('list')
  .description('semua metode dan rancangan / all methods and drafts')
  .action(() => showMethods(readSettings(process.env)));
methods
  .command(`export ${NAME}`)
  .description('menulis metode sebagai JSON / write a method as JSON')
  .option('--out <file>', 'berkas tujuan / where to')
  .action((name: string, { out }: { out?: string }) => exportMethod(readSettings(process.env), name, out));
methods
  .command(`clone ${NAME}`)
  .description('membuat rancangan dari metode / make a draft of a method')
  .requiredOption('--as <version>', 'versi rancangan, misalnya 1.1.0 / version of the draft')
  .action((name: string, options: { as: string }) =>
    cloneToDraft(readSettings(process.env), name, options.as),
  );
methods
  .command(`change ${NAME} <file>`)
  .description('mengganti isi rancangan / put another record into a draft')
  .action((name: string, file: string) => changeDraftFrom(readSettings(process.env), name, file));
methods
  .command('validate <name-or-file>')
  .description('memeriksa rancangan atau berkas JSON / judge a draft or a JSON file')
  .action((what: string) => validateNamed(readSettings(process.env), what));
methods
  .command(`publish ${NAME}`)
  .description('menerbitkan rancangan dan menghitung semua periode / publish a draft, compute all periods')
  .action((name: string) => publishNamed(readSettings(process.env), name));
methods
  .command(`discard ${NAME}`)
  .description('membuang rancangan / throw a draft away')
  .action((name: string) => discardNamed(readSettings(process.env), name));

program
  .command('template <kind>')
  .description('menulis contoh berkas isian (CSV dan XLSX) / write a template to fill in')
  .option('--out <folder>', 'folder tujuan / where to', '.')
  .action((kind: string, options: { out: string }) => writeTemplateOf(kind, options.out));

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

function describe(kind: ImportKind): string {
  const descriptions: Record<ImportKind, string> = {
    boundaries: 'batas wilayah: SHP zip, GPKG, GeoJSON, TopoJSON, FGB, KML, CSV+WKT, SQL / boundaries',
    incidents: 'insiden konflik, CSV atau XLSX / conflict incidents (ucdp-ged, acled, snpk, serasi)',
    indicators: 'indikator desa, CSV atau XLSX / indicator values of villages',
    index: 'indeks terbitan, CSV atau XLSX / a published index (idm-2024)',
    population: 'penduduk, CSV atau XLSX / residents',
    coverage: 'cakupan pelaporan dan laporan nihil / reporting coverage and nil reports',
  };
  return descriptions[kind];
}

function crs(text: string): string {
  if (/^EPSG:\d{4,6}$/i.test(text)) return text.toUpperCase();
  throw new InvalidArgumentError('tulis misalnya EPSG:32750 / write for example EPSG:32750');
}
