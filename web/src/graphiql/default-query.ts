/** What an analyst sees first: a query that works, explained in Indonesian. */
export const DEFAULT_QUERY = `# Selamat datang di pintu data Serasi.
#
# Tekan ▶ (atau Ctrl+Enter) untuk menjalankan pertanyaan ini.
# Ctrl+Spasi menawarkan isian; buku di kiri atas memuat penjelasan semua medan.
# Tingkat: NO_DATA belum ada data, LOW rendah, MEDIUM sedang, HIGH tinggi.
# Bila dataStatus bernilai SIMULATED, angkanya simulasi, bukan kenyataan.

query ProfilBulukumba {
  # Kode Kemendagri: 73.02 = Kabupaten Bulukumba
  region(code: "73.02") {
    name
    path
    residents
    residentsSimulated
    resilience {
      level
      index
      coverage
      period
      dataStatus
      dimensions {
        code
        name
        score
      }
    }
    # Sepuluh kecamatannya, masing-masing dengan tingkatnya
    children {
      code
      name
      resilience {
        level
        index
      }
    }
  }
}
`;
