/** What a sentence may mention; a missing fact reads as '?'. */
export type Facts = Readonly<Record<string, string | number>>;

/** The same statement in Indonesian and English. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

type Say = (facts: Facts) => Sentence;

const say = (id: string, en: string): Say => {
  const fill = (text: string, facts: Facts): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '?'));
  return (facts) => ({ id: fill(id, facts), en: fill(en, facts) });
};

/** Every expected failure of the database package, by code. */
export const sentences = {
  DATABASE_URL_INVALID: say(
    'DATABASE_URL tidak dapat dibaca. Bentuknya: postgres://pengguna:sandi@alamat:5432/nama_basis_data.',
    'DATABASE_URL cannot be read. It looks like this: postgres://user:password@host:5432/database_name.',
  ),
  POSTGRES_UNREACHABLE: say(
    'PostgreSQL di {where} tidak dapat dihubungi ({detail}). Pastikan server basis data berjalan dan alamat di DATABASE_URL benar.',
    'PostgreSQL at {where} cannot be reached ({detail}). Make sure that it is running and that the address in DATABASE_URL is right.',
  ),
  POSTGRES_STARTING: say(
    'PostgreSQL di {where} masih memulai atau sedang berhenti. Coba lagi sebentar lagi.',
    'PostgreSQL at {where} is still starting up or shutting down. Try again in a moment.',
  ),
  POSTGRES_LOGIN: say(
    'PostgreSQL di {where} menolak pengguna "{user}" ({detail}). Periksa nama pengguna dan kata sandi di DATABASE_URL.',
    'PostgreSQL at {where} refused the user "{user}" ({detail}). Check the user name and password in DATABASE_URL.',
  ),
  POSTGRES_NO_DATABASE: say(
    'Basis data "{database}" tidak ada di {where}. Buat dahulu: createdb {database} – atau perbaiki DATABASE_URL.',
    'The database "{database}" does not exist at {where}. Create it first: createdb {database} – or correct DATABASE_URL.',
  ),
  POSTGRES_TLS: say(
    'Sambungan aman (TLS) ke PostgreSQL di {where} gagal ({detail}). Pakai sertifikat yang dipercaya, atau tulis sslmode=no-verify (tanpa pemeriksaan) atau sslmode=disable di DATABASE_URL.',
    'The secure connection (TLS) to PostgreSQL at {where} failed ({detail}). Use a trusted certificate, or write sslmode=no-verify (unchecked) or sslmode=disable in DATABASE_URL.',
  ),
  POSTGRES_TOO_MANY: say(
    'PostgreSQL di {where} sudah penuh sambungan. Naikkan max_connections atau kurangi jumlah sambungan Serasi.',
    'PostgreSQL at {where} has no free connection. Raise max_connections or lower the pool size of Serasi.',
  ),
  POSTGRES_TOO_OLD: say(
    'PostgreSQL {version} terlalu lama. Serasi memerlukan PostgreSQL 15 atau lebih baru.',
    'PostgreSQL {version} is too old. Serasi needs PostgreSQL 15 or later.',
  ),
  POSTGRES_ENCODING: say(
    'Basis data "{database}" memakai pengodean {encoding}. Buat basis data baru dengan pengodean UTF8.',
    'The database "{database}" uses the encoding {encoding}. Create a new one with the encoding UTF8.',
  ),
  POSTGIS_MISSING: say(
    'PostGIS tidak terpasang di server PostgreSQL {where}. Pasang PostGIS 3.3 atau lebih baru (misalnya paket postgresql-15-postgis-3).',
    'PostGIS is not installed on the PostgreSQL server {where}. Install PostGIS 3.3 or later (for instance the package postgresql-15-postgis-3).',
  ),
  POSTGIS_TOO_OLD: say(
    'PostGIS {version} terlalu lama. Serasi memerlukan PostGIS 3.3 atau lebih baru; setelah memasangnya jalankan: select postgis_extensions_upgrade().',
    'PostGIS {version} is too old. Serasi needs PostGIS 3.3 or later; after installing it run: select postgis_extensions_upgrade().',
  ),
  EXTENSION_MISSING: say(
    'Ekstensi {name} tidak tersedia di server PostgreSQL {where}. Pasang paket postgresql-contrib.',
    'The extension {name} is not available on the PostgreSQL server {where}. Install the package postgresql-contrib.',
  ),
  EXTENSION_DENIED: say(
    'Pengguna basis data tidak berhak membuat ekstensi. Mintalah administrator menjalankan di basis data ini: create extension postgis; create extension pg_trgm; create extension unaccent.',
    'The database user may not create extensions. Ask the administrator to run in this database: create extension postgis; create extension pg_trgm; create extension unaccent.',
  ),
  SCHEMA_DENIED: say(
    'Pengguna basis data tidak berhak mengubah skema ({detail}). Jadikan pengguna itu pemilik basis data.',
    'The database user may not change the schema ({detail}). Make that user the owner of the database.',
  ),
  SCHEMA_NEWER: say(
    'Basis data ini dibuat oleh versi Serasi yang lebih baru (migrasi {name} tidak dikenal). Pasang versi terbaru Serasi.',
    'This database was made by a newer version of Serasi (the migration {name} is unknown). Install the latest version of Serasi.',
  ),
  SCHEMA_CHANGED: say(
    'Migrasi {name} sudah diterapkan tetapi berkasnya berubah sejak itu. Kembalikan berkas aslinya; perubahan memerlukan migrasi baru.',
    'The migration {name} was applied but its file has changed since. Restore the original file; a change needs a new migration.',
  ),
  SCHEMA_BEHIND: say(
    'Replika baca ini belum memuat {name}. Jalankan Serasi pada basis data utama lebih dahulu, lalu tunggu replikasi.',
    'This read replica does not have {name} yet. Start Serasi on the primary database first, then wait for replication.',
  ),
  MIGRATION_FAILED: say(
    'Langkah basis data {name} gagal dan sudah dibatalkan: {detail}.',
    'The database step {name} failed and was rolled back: {detail}.',
  ),
  SQL_FOLDER_MISSING: say(
    'Folder db/migrations tidak ditemukan. Jalankan Serasi dari dalam folder proyeknya.',
    'The folder db/migrations was not found. Run Serasi from inside its project folder.',
  ),
  EMBEDDED_NO_HOST: say(
    'Program basis data tertanam tidak ditemukan ({detail}). Bangun ulang dengan npm start.',
    'The program of the embedded database was not found ({detail}). Build again with npm start.',
  ),
  EMBEDDED_LOCKED: say(
    'Folder data {dataDir} sedang dipakai proses Serasi lain (pid {pid} di {host}). Hentikan proses itu dahulu, atau pakai folder data lain.',
    'The data folder {dataDir} is in use by another Serasi process (pid {pid} on {host}). Stop that process first, or use another data folder.',
  ),
  EMBEDDED_NEWER: say(
    'Folder data {dataDir} dibuat oleh versi yang lebih baru ({found}; versi ini {known}). Pasang versi terbaru Serasi, atau pakai folder data lain.',
    'The data folder {dataDir} was made by a newer version ({found}; this one is {known}). Install the latest version of Serasi, or use another data folder.',
  ),
  EMBEDDED_OLDER: say(
    'Folder data {dataDir} dibuat oleh PostgreSQL {found} yang tidak dapat dibuka versi ini ({known}). Ekspor datanya dengan versi lama, lalu muat ke folder data baru.',
    'The data folder {dataDir} was made by PostgreSQL {found}, which this version ({known}) cannot open. Export it with the old version and load it into a new data folder.',
  ),
  EMBEDDED_DISK_FULL: say(
    'Disk penuh: {dataDir} tidak dapat ditulisi. Kosongkan ruang (sedikitnya 2 GB), lalu jalankan lagi; data yang sudah tersimpan aman.',
    'The disk is full: {dataDir} cannot be written. Free some space (2 GB at least) and start again; saved data is safe.',
  ),
  EMBEDDED_NOT_WRITABLE: say(
    'Folder data {dataDir} tidak dapat ditulisi ({detail}). Perbaiki hak aksesnya, atau pakai folder data lain.',
    'The data folder {dataDir} cannot be written ({detail}). Correct its permissions, or use another data folder.',
  ),
  EMBEDDED_DAMAGED: say(
    'Basis data di {dataDir} tidak dapat dibuka ({detail}). Pulihkan cadangan, atau hapus folder itu untuk memulai dari awal.',
    'The database in {dataDir} cannot be opened ({detail}). Restore a backup, or delete that folder to start afresh.',
  ),
  EMBEDDED_SELF_TEST: say(
    'Basis data tertanam tidak lulus uji diri ({detail}). Pasang ulang dependensi dengan npm start.',
    'The embedded database did not pass its self-test ({detail}). Install the dependencies again with npm start.',
  ),
  EMBEDDED_STOPPED: say(
    'Basis data tertanam berhenti ({detail}). Jalankan ulang Serasi; data yang sudah tersimpan aman.',
    'The embedded database has stopped ({detail}). Start Serasi again; saved data is safe.',
  ),
} as const satisfies Record<string, Say>;

export type DatabaseErrorCode = keyof typeof sentences;
