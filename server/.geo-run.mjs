// server/src/import/geo/read-features.ts
import { rm as rm3 } from "node:fs/promises";
import { dirname } from "node:path";

// server/src/boundaries/line-file.ts
import { createWriteStream, renameSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
var LineFile = class {
  constructor(path) {
    this.path = path;
    this.stream = createWriteStream(partial(path));
    this.stream.on("error", (error) => this.fault = error);
  }
  async write(record) {
    if (this.fault) throw this.fault;
    if (!this.stream.write(`${JSON.stringify(record)}
`)) await once(this.stream, "drain");
  }
  async finish() {
    if (this.fault) throw this.fault;
    this.stream.end();
    await finished(this.stream);
    renameSync(partial(this.path), this.path);
  }
};
function partial(path) {
  return `${path}.partial`;
}

// server/src/boundaries/topology.ts
var ArcWriter = class {
  constructor() {
    this.coords = new Float64Array(1 << 16);
    this.starts = [0];
    this.length = 0;
  }
  get count() {
    return this.starts.length - 1;
  }
  point(lng, lat) {
    if (this.length + 2 > this.coords.length) {
      const grown = new Float64Array(this.coords.length * 2);
      grown.set(this.coords);
      this.coords = grown;
    }
    this.coords[this.length++] = lng;
    this.coords[this.length++] = lat;
  }
  /** Closes the arc of the points since the last call and returns its number. */
  end() {
    this.starts.push(this.length / 2);
    return this.starts.length - 2;
  }
  finish() {
    return { coords: this.coords.slice(0, this.length), starts: Uint32Array.from(this.starts) };
  }
};
function walkRing(arcs, ring, visit) {
  const { coords, starts } = arcs;
  for (const signed of ring) {
    const arc = signed < 0 ? ~signed : signed;
    const first = starts[arc] ?? 0;
    const last = (starts[arc + 1] ?? 0) - 1;
    if (signed >= 0) for (let i = first; i < last; i++) visit(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
    else for (let i = last; i > first; i--) visit(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
  }
}
function ringCoordinates(arcs, ring) {
  const flat = [];
  walkRing(arcs, ring, (lng, lat) => {
    if (flat[flat.length - 2] !== lng || flat[flat.length - 1] !== lat) flat.push(lng, lat);
  });
  while (flat.length > 2 && flat[0] === flat[flat.length - 2] && flat[1] === flat[flat.length - 1])
    flat.length -= 2;
  return flat;
}
function signedArea(flat) {
  const x0 = flat[0] ?? 0;
  const y0 = flat[1] ?? 0;
  let sum = 0;
  let px = 0;
  let py = 0;
  for (let i = 2; i < flat.length; i += 2) {
    const x = (flat[i] ?? 0) - x0;
    const y = (flat[i + 1] ?? 0) - y0;
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum / 2;
}
function ringContains(flat, lng, lat) {
  let inside = false;
  let px = flat[flat.length - 2] ?? 0;
  let py = flat[flat.length - 1] ?? 0;
  for (let i = 0; i < flat.length; i += 2) {
    const x = flat[i] ?? 0;
    const y = flat[i + 1] ?? 0;
    if (y > lat !== py > lat && lng < (px - x) * (lat - y) / (py - y) + x) inside = !inside;
    px = x;
    py = y;
  }
  return inside;
}

// server/src/platform/errors.ts
import { GraphQLError } from "graphql";
var UserError = class extends Error {
  constructor(code, sentence) {
    super(`${sentence.id} / ${sentence.en}`);
    this.code = code;
    this.sentence = sentence;
    this.name = "UserError";
  }
};

// server/src/import/archive/archive-problem.ts
var ARCHIVE_PROBLEMS = {
  FILE_UNREADABLE: (detail) => ({
    id: `Berkas "${detail}" tidak dapat dibaca. Periksa letak dan izin berkas, lalu ulangi.`,
    en: `The file "${detail}" cannot be read. Check its path and permissions, then try again.`
  }),
  GZIP_BROKEN: () => ({
    id: "Berkas gzip rusak atau terpotong. Unduh ulang berkasnya.",
    en: "The gzip file is damaged or cut off. Download it again."
  }),
  UNPACKS_TOO_LARGE: (detail) => ({
    id: `Isi berkas membengkak melebihi batas saat dibuka (${detail}). Bagi berkasnya menjadi beberapa bagian.`,
    en: `The file grows beyond the limit when it is unpacked (${detail}). Split it into several files.`
  }),
  ARCHIVE_BROKEN: (detail) => ({
    id: `Arsip ZIP rusak atau terpotong (${detail}). Unduh ulang atau kemas ulang berkasnya.`,
    en: `The ZIP archive is damaged or cut off (${detail}). Download it again or pack it again.`
  }),
  ARCHIVE_EMPTY: () => ({
    id: "Arsip ZIP kosong. Kemas ulang bersama berkas datanya.",
    en: "The ZIP archive is empty. Pack it again with the data files."
  }),
  ARCHIVE_UNSAFE: (detail) => ({
    id: `Arsip menyebut berkas di luar foldernya sendiri (${detail}), sehingga ditolak. Kemas ulang berkasnya.`,
    en: `The archive names a file outside its own folder (${detail}) and is refused. Pack it again.`
  }),
  ARCHIVE_TOO_MANY: (detail) => ({
    id: `Arsip memuat lebih dari ${detail} berkas. Kemas ulang hanya berkas data yang diperlukan.`,
    en: `The archive holds more than ${detail} files. Pack only the data files that are needed.`
  }),
  ARCHIVE_ENCRYPTED: (detail) => ({
    id: `Arsip dikunci dengan kata sandi (${detail}). Kemas ulang tanpa kata sandi.`,
    en: `The archive is locked with a password (${detail}). Pack it again without one.`
  })
};
function archiveError(code, detail = "") {
  return new UserError(code, ARCHIVE_PROBLEMS[code](printable(detail)));
}
function printable(text2) {
  return text2.replace(/[\u0000-\u001f\u007f-\u009f]/g, "?").slice(0, 400);
}

// server/src/import/geo/file-problems.ts
var TAKEN = "Shapefile (ZIP), GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, KML/KMZ, CSV + WKT, SQL wilayah_boundaries";
var FILE_PROBLEMS = {
  FILE_EMPTY: () => ({
    id: "Berkas kosong. Ekspor atau unduh ulang.",
    en: "The file is empty. Export or download it again."
  }),
  UNKNOWN_FORMAT: (detail) => ({
    id: `Berkas ini ${detail}, bukan data wilayah yang dikenal. Pakai salah satu: ${TAKEN}.`,
    en: `This file (${detail}) is not a known kind of area data. Use one of: ${TAKEN}.`
  }),
  UTF16: () => ({
    id: "Berkas ditulis dalam UTF-16. Simpan ulang sebagai UTF-8.",
    en: "The file is written in UTF-16. Save it again as UTF-8."
  }),
  NOT_UTF8: () => ({
    id: "Berkas memuat bita yang bukan UTF-8. Simpan ulang sebagai UTF-8.",
    en: "The file holds bytes that are not UTF-8. Save it again as UTF-8."
  }),
  ENCODING_BAD: (detail) => ({
    id: `Pengodean "${detail}" tidak dikenal. Contoh: utf-8, windows-1252.`,
    en: `The encoding "${detail}" is unknown. Examples: utf-8, windows-1252.`
  }),
  TRUNCATED: (detail) => ({
    id: `Berkas ${detail} terpotong: akhirnya tidak ada. Unduh atau ekspor ulang.`,
    en: `The ${detail} file is cut off: its end is missing. Download or export it again.`
  }),
  FILE_BROKEN: (detail) => ({
    id: `Isi berkas rusak (${detail}). Unduh atau ekspor ulang.`,
    en: `The file's content is damaged (${detail}). Download or export it again.`
  }),
  NOT_JSON: (detail) => ({
    id: `Isi berkas bukan JSON yang benar (${detail}). Ekspor ulang.`,
    en: `The file is not correct JSON (${detail}). Export it again.`
  }),
  JSON_TOO_DEEP: () => ({
    id: "JSON bersarang terlalu dalam untuk data wilayah. Ekspor ulang sebagai GeoJSON.",
    en: "The JSON is nested too deeply for area data. Export it again as GeoJSON."
  }),
  NOT_GEOJSON: (detail) => ({
    id: `JSON ini bukan GeoJSON atau TopoJSON ("type": ${detail}). Ekspor ulang sebagai GeoJSON.`,
    en: `This JSON is neither GeoJSON nor TopoJSON ("type": ${detail}). Export it again as GeoJSON.`
  }),
  FEATURE_TOO_BIG: (detail) => ({
    id: `Satu baris atau fitur lebih besar dari ${detail}. Sederhanakan atau pecah geometrinya.`,
    en: `One row or feature is larger than ${detail}. Simplify or split its geometry.`
  }),
  NO_FEATURES: () => ({
    id: "Berkas tidak memuat satu fitur pun. Periksa ekspornya.",
    en: "The file holds no feature at all. Check the export."
  }),
  LAYER_NEEDED: (detail) => ({
    id: `Berkas memuat beberapa lapisan; pilih satu dengan --layer: ${detail}.`,
    en: `The file holds several layers; choose one with --layer: ${detail}.`
  }),
  LAYER_UNKNOWN: (detail) => ({
    id: `Lapisan tidak ada dalam berkas. Yang ada: ${detail}.`,
    en: `The layer is not in the file. There are: ${detail}.`
  }),
  SHP_INCOMPLETE: (detail) => ({
    id: `Shapefile tidak lengkap: ${detail} tidak ada. Kemas .shp, .dbf, .shx dan .prj bersama dalam satu ZIP.`,
    en: `The shapefile is incomplete: ${detail} is missing. Pack .shp, .dbf, .shx and .prj together in one ZIP.`
  }),
  NO_GEOMETRY_COLUMN: (detail) => ({
    id: `Tidak ada kolom berisi poligon (WKT, WKB hex, atau GeoJSON). Kolom yang ada: ${detail}.`,
    en: `No column holds polygons (WKT, hex WKB or GeoJSON). The columns are: ${detail}.`
  }),
  CRS_UNKNOWN: (detail) => ({
    id: `Sistem koordinat tidak disebut, dan koordinatnya (${detail}) bukan derajat di Indonesia. Sebutkan dengan --crs, misalnya --crs EPSG:32750.`,
    en: `The coordinate system is not named, and the coordinates (${detail}) are not degrees within Indonesia. Name it with --crs, for example --crs EPSG:32750.`
  }),
  CRS_BAD: (detail) => ({
    id: `Sistem koordinat "${detail}" tidak dikenal. Tulis kode EPSG, misalnya EPSG:32750.`,
    en: `The coordinate system "${detail}" is unknown. Write an EPSG code, for example EPSG:32750.`
  }),
  CRS_UNSUPPORTED: (detail) => ({
    id: `Sistem koordinat "${detail}" tidak dapat dihitung ke WGS 84. Ubah berkas ke EPSG:4326, atau sebutkan sistemnya dengan --crs.`,
    en: `The coordinate system "${detail}" cannot be converted to WGS 84. Convert the file to EPSG:4326, or name the system with --crs.`
  })
};

// server/src/import/geo/record-problems.ts
var RECORD_PROBLEMS = {
  NO_GEOMETRY: () => ({
    id: "Baris ini tidak punya geometri. Gambar poligonnya, lalu impor lagi.",
    en: "This row has no geometry. Draw its polygon, then import again."
  }),
  NOT_AN_AREA: (detail) => ({
    id: `Geometri ini bukan luasan (${detail}). Diperlukan poligon.`,
    en: `This geometry is not an area (${detail}). A polygon is needed.`
  }),
  BAD_COORDINATES: () => ({
    id: "Ada koordinat yang bukan angka berhingga. Perbaiki geometrinya.",
    en: "A coordinate is not a finite number. Mend the geometry."
  }),
  TOO_FEW_POSITIONS: () => ({
    id: "Tidak ada cincin dengan sedikitnya tiga titik. Gambar ulang poligonnya.",
    en: "No ring has at least three points. Draw the polygon again."
  }),
  GEOMETRY_UNREADABLE: (detail) => ({
    id: `Geometri baris ini tidak dapat dibaca (${detail}). Ekspor ulang barisnya.`,
    en: `The geometry of this row cannot be read (${detail}). Export the row again.`
  }),
  OUTSIDE_INDONESIA: (detail) => ({
    id: `Koordinat berada di luar Indonesia (bujur 94\u2013142, lintang \u221212\u20137)${box(detail)}. Periksa sistem koordinatnya (--crs).`,
    en: `The coordinates lie outside Indonesia (longitude 94\u2013142, latitude \u221212\u20137)${box(detail)}. Check the coordinate system (--crs).`
  }),
  AXES_MIXED: () => ({
    id: "Urutan bujur dan lintang baris ini berlawanan dengan baris lain. Samakan urutannya.",
    en: "Longitude and latitude of this row stand the other way round than in the other rows. Make them agree."
  }),
  AXES_SWAPPED: () => ({
    id: "Koordinat ditulis lintang dahulu, lalu bujur; urutannya dibalik saat dibaca.",
    en: "Coordinates are written latitude first, then longitude; they were swapped back on reading."
  }),
  FLATTENED: () => ({
    id: "Ketinggian (Z) atau ukuran (M) pada koordinat diabaikan.",
    en: "Heights (Z) or measures (M) in the coordinates were left out."
  }),
  ENCODING_GUESSED: (detail) => ({
    id: `Berkas tidak menyebut pengodean hurufnya; dibaca sebagai ${detail}. Bila nama tampak rusak, sebutkan dengan --encoding.`,
    en: `The file does not say its character encoding; it was read as ${detail}. If names look wrong, name it with --encoding.`
  }),
  DATUM_SHIFT_UNKNOWN: (detail) => ({
    id: `Pergeseran datum "${detail}" ke WGS 84 tidak diketahui; letak dapat meleset ratusan meter. Sebutkan sistemnya dengan --crs EPSG:\u2026.`,
    en: `The shift of datum "${detail}" to WGS 84 is unknown; positions may be hundreds of metres off. Name the system with --crs EPSG:\u2026.`
  })
};
function box(detail) {
  return detail === "" ? "" : `: ${detail}`;
}

// server/src/import/geo/problems.ts
var PROBLEMS = { ...RECORD_PROBLEMS, ...FILE_PROBLEMS };
function geoReason(code, detail = "") {
  return { code, ...PROBLEMS[code](printable(detail)) };
}
function geoError(code, detail = "") {
  return new UserError(code, PROBLEMS[code](printable(detail)));
}

// server/src/import/geo/area.ts
var CLOSED_TRIANGLE = 8;
function finishArea(polygons, flattened) {
  const kept = [];
  let any = false;
  for (const rings of polygons) {
    const whole = [];
    for (const [i, ring] of rings.entries()) {
      any ||= ring.length > 0;
      if (!ring.every(Number.isFinite)) return geoReason("BAD_COORDINATES");
      close(ring);
      if (ring.length >= CLOSED_TRIANGLE) whole.push(ring);
      else if (i === 0) break;
    }
    if (whole.length > 0) kept.push(whole);
  }
  if (kept.length > 0) return { polygons: kept, flattened };
  return geoReason(any ? "TOO_FEW_POSITIONS" : "NO_GEOMETRY");
}
function close(ring) {
  const [x, y] = ring;
  if (x === void 0 || y === void 0) return;
  if (ring[ring.length - 2] !== x || ring[ring.length - 1] !== y) ring.push(x, y);
}
function nestRings(rings, isHole) {
  const shells = rings.filter((ring, i) => !isHole(ring, i)).map((ring) => ({ rings: [ring], size: 0 }));
  const holes = rings.filter((ring, i) => isHole(ring, i));
  if (shells.length === 0) return holes.map((ring) => [ring]);
  for (const shell of shells) shell.size = Math.abs(signedArea(shell.rings[0] ?? []));
  shells.sort((a, b) => a.size - b.size);
  const orphans = [];
  for (const hole of holes) {
    const size = Math.abs(signedArea(hole));
    const around = shells.find((shell) => shell.size >= size && contains(shell.rings[0] ?? [], hole));
    if (around) around.rings.push(hole);
    else orphans.push([hole]);
  }
  return [...shells.map((shell) => shell.rings), ...orphans];
}
function contains(shell, ring) {
  let inside = 0;
  let asked = 0;
  const step = 2 * Math.max(1, Math.floor(ring.length / 2 / 5));
  for (let i = 0; i + 1 < ring.length; i += step) {
    asked++;
    if (ringContains(shell, ring[i] ?? 0, ring[i + 1] ?? 0)) inside++;
  }
  return inside * 2 > asked;
}
function isArea(value) {
  return "polygons" in value;
}
function boxOf({ polygons }) {
  const box2 = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell] of polygons) {
    for (let i = 0; shell && i < shell.length; i += 2) {
      const x = shell[i] ?? 0;
      const y = shell[i + 1] ?? 0;
      if (x < box2[0]) box2[0] = x;
      if (y < box2[1]) box2[1] = y;
      if (x > box2[2]) box2[2] = x;
      if (y > box2[3]) box2[3] = y;
    }
  }
  return box2;
}

// server/src/import/geo/area-to-wkb.ts
var POLYGON = 3;
var MULTIPOLYGON = 6;
function areaToWkb({ polygons }) {
  let size = 9;
  for (const rings of polygons) {
    size += 9;
    for (const ring of rings) size += 4 + 8 * ring.length;
  }
  const buffer = Buffer.allocUnsafe(size);
  let at = 0;
  const header = (type, count2) => {
    at = buffer.writeUInt8(1, at);
    at = buffer.writeUInt32LE(type, at);
    at = buffer.writeUInt32LE(count2, at);
  };
  header(MULTIPOLYGON, polygons.length);
  for (const rings of polygons) {
    header(POLYGON, rings.length);
    for (const ring of rings) {
      at = buffer.writeUInt32LE(ring.length / 2, at);
      for (const value of ring) at = buffer.writeDoubleLE(value, at);
    }
  }
  return buffer;
}

// server/src/import/geo/csv-source.ts
import { Readable } from "node:stream";
import { parse, CsvError } from "csv-parse";

// server/src/import/archive/file-chunks.ts
import { createReadStream, openSync, closeSync, readSync } from "node:fs";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";

// server/src/import/archive/inflate-guard.ts
var MB = 1024 * 1024;
var STREAM_LIMITS = { maxBytes: 4096 * MB, maxRatio: 200, ratioFrom: 10 * MB };
var DISK_LIMITS = { maxBytes: 2048 * MB, maxRatio: 200, ratioFrom: 10 * MB };
var InflateGuard = class {
  constructor(limits) {
    this.out = 0;
    this.limits = limits;
  }
  /** `bytesIn` of the whole compressed input that was taken in so far. */
  add(bytes, bytesIn) {
    this.out += bytes;
    const { maxBytes, maxRatio, ratioFrom } = this.limits;
    if (this.out > maxBytes) throw archiveError("UNPACKS_TOO_LARGE", `> ${Math.round(maxBytes / MB)} MB`);
    if (this.out > ratioFrom && this.out > bytesIn * maxRatio) {
      throw archiveError("UNPACKS_TOO_LARGE", `1 : ${Math.round(this.out / Math.max(bytesIn, 1))}`);
    }
  }
};

// server/src/import/archive/file-chunks.ts
var CHUNK = 1 << 20;
function isGzip(file2) {
  const head = readHead(file2, 2);
  return head[0] === 31 && head[1] === 139;
}
function readHead(file2, length) {
  try {
    const fd = openSync(file2, "r");
    try {
      const head = Buffer.alloc(length);
      return head.subarray(0, readSync(fd, head, 0, length, 0));
    } finally {
      closeSync(fd);
    }
  } catch {
    throw archiveError("FILE_UNREADABLE", basename(file2));
  }
}
async function* fileChunks(file2, limits = STREAM_LIMITS) {
  if (isGzip(file2)) yield* gunzipped(file2, limits);
  else yield* plain(file2);
}
async function* plain(file2) {
  try {
    for await (const chunk of createReadStream(file2, { highWaterMark: CHUNK })) yield chunk;
  } catch (cause) {
    if (isSystemError(cause)) throw archiveError("FILE_UNREADABLE", basename(file2));
    throw cause;
  }
}
async function* gunzipped(file2, limits) {
  const guard = new InflateGuard(limits);
  const source = createReadStream(file2, { highWaterMark: CHUNK });
  const gunzip = createGunzip({ chunkSize: CHUNK });
  source.on("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip) {
      const bytes = chunk;
      guard.add(bytes.length, gunzip.bytesWritten);
      yield bytes;
    }
  } catch (cause) {
    if (isZlibError(cause)) throw archiveError("GZIP_BROKEN");
    if (isSystemError(cause)) throw archiveError("FILE_UNREADABLE", basename(file2));
    throw cause;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
function isZlibError(cause) {
  return cause instanceof Error && "code" in cause && String(cause.code).startsWith("Z_");
}
function isSystemError(cause) {
  return cause instanceof Error && "syscall" in cause;
}

// server/src/import/geo/area-from-geojson.ts
var MAX_NESTING = 8;
function areaFromGeoJson(geometry) {
  if (geometry === null || geometry === void 0) return geoReason("NO_GEOMETRY");
  const found = { polygons: [], flattened: false, others: /* @__PURE__ */ new Set() };
  try {
    collect(geometry, found, 0);
  } catch (cause) {
    if (cause instanceof TypeError) return geoReason("GEOMETRY_UNREADABLE", cause.message);
    throw cause;
  }
  if (found.polygons.length === 0 && found.others.size > 0) {
    return geoReason("NOT_AN_AREA", [...found.others].join(", "));
  }
  return finishArea(found.polygons, found.flattened);
}
function collect(value, found, depth) {
  if (typeof value !== "object" || value === null || depth > MAX_NESTING) throw new TypeError("geometry");
  const { type, coordinates, geometries } = value;
  if (type === "Polygon") addPolygon(coordinates, found);
  else if (type === "MultiPolygon") for (const polygon of list(coordinates)) addPolygon(polygon, found);
  else if (type === "GeometryCollection") for (const part of list(geometries)) collect(part, found, depth + 1);
  else if (typeof type === "string" && /^(Multi)?(Point|LineString)$/.test(type)) found.others.add(type);
  else throw new TypeError(`type ${typeof type === "string" ? type.slice(0, 40) : typeof type}`);
}
function addPolygon(value, found) {
  found.polygons.push(list(value).map((ring) => flatten(list(ring), found)));
}
function flatten(positions, found) {
  const ring = [];
  for (const position of positions) {
    const [x, y] = list(position);
    if (list(position).length > 2) found.flattened = true;
    ring.push(typeof x === "number" ? x : NaN, typeof y === "number" ? y : NaN);
  }
  return ring;
}
function list(value) {
  if (!Array.isArray(value)) throw new TypeError("coordinates");
  return value;
}

// server/src/import/geo/area-from-wkb.ts
var POLYGON2 = 3;
var MULTIPOLYGON2 = 6;
var COLLECTION = 7;
var NAMES = {
  1: "Point",
  2: "LineString",
  4: "MultiPoint",
  5: "MultiLineString",
  8: "CircularString",
  9: "CompoundCurve",
  10: "CurvePolygon",
  11: "MultiCurve",
  12: "MultiSurface"
};
var MAX_NESTING2 = 8;
function areaFromWkb(bytes) {
  const reader = new WkbReader(bytes);
  try {
    reader.geometry(0);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { area: geoReason("GEOMETRY_UNREADABLE", "WKB"), srid: reader.srid };
  }
  const { polygons, others, flattened, srid } = reader;
  if (polygons.length === 0 && others.size > 0) {
    return { area: geoReason("NOT_AN_AREA", [...others].join(", ")), srid };
  }
  return { area: finishArea(polygons, flattened), srid };
}
var WkbReader = class {
  constructor(bytes) {
    this.polygons = [];
    this.others = /* @__PURE__ */ new Set();
    this.flattened = false;
    this.srid = null;
    this.at = 0;
    this.little = true;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  geometry(depth) {
    if (depth > MAX_NESTING2) throw new RangeError("nesting");
    this.little = this.view.getUint8(this.at++) === 1;
    const code = this.uint32();
    const kind = (code & 268435455) % 1e3;
    const iso = Math.floor((code & 268435455) / 1e3);
    const dimensions = 2 + (code & 2147483648 || iso & 1 ? 1 : 0) + (code & 1073741824 || iso & 2 ? 1 : 0);
    if (code & 536870912) this.srid = this.uint32();
    if (dimensions > 2) this.flattened = true;
    if (kind === POLYGON2) this.polygon(dimensions);
    else if (kind === MULTIPOLYGON2 || kind === COLLECTION) {
      const count2 = this.uint32();
      for (let i = 0; i < count2; i++) this.geometry(depth + 1);
    } else this.skipped(kind, dimensions, depth);
  }
  polygon(dimensions) {
    const count2 = this.uint32();
    const rings = [];
    for (let i = 0; i < count2; i++) {
      const length = this.uint32();
      if (length * dimensions * 8 > this.view.byteLength - this.at) throw new RangeError("length");
      const ring = [];
      for (let k = 0; k < length; k++) {
        ring.push(this.view.getFloat64(this.at, this.little), this.view.getFloat64(this.at + 8, this.little));
        this.at += 8 * dimensions;
      }
      rings.push(ring);
    }
    this.polygons.push(rings);
  }
  skipped(kind, dimensions, depth) {
    const name = NAMES[kind];
    if (!name) throw new RangeError("kind");
    this.others.add(name);
    if (kind === 1) this.at += 8 * dimensions;
    else if (kind === 2 || kind === 8) {
      const length = this.uint32();
      this.at += length * 8 * dimensions;
    } else {
      const count2 = this.uint32();
      for (let i = 0; i < count2; i++) this.geometry(depth + 1);
    }
  }
  uint32() {
    const value = this.view.getUint32(this.at, this.little);
    this.at += 4;
    return value;
  }
};

// server/src/import/geo/area-from-wkt.ts
var HEAD = /^\s*(?:SRID\s*=\s*(\d+)\s*;)?\s*/i;
var KIND = /\s*(MULTIPOLYGON|POLYGON|GEOMETRYCOLLECTION|MULTIPOINT|POINT|MULTILINESTRING|LINESTRING)\s*(ZM|Z|M)?\s*(EMPTY)?/iy;
var MAX_NESTING3 = 8;
function looksLikeWkt(text2) {
  KIND.lastIndex = HEAD.exec(text2)?.[0].length ?? 0;
  const match = KIND.exec(text2);
  return match !== null && (match[3] !== void 0 || /^\s*\(/.test(text2.slice(KIND.lastIndex, KIND.lastIndex + 20)));
}
function areaFromWkt(text2) {
  const head = HEAD.exec(text2);
  const srid = head?.[1] === void 0 ? null : Number(head[1]);
  const reader = new WktReader(text2, head?.[0].length ?? 0);
  try {
    reader.geometry(0);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { area: geoReason("GEOMETRY_UNREADABLE", "WKT"), srid };
  }
  return { area: reader.result(), srid };
}
var WktReader = class {
  constructor(text2, at) {
    this.text = text2;
    this.at = at;
    this.polygons = [];
    this.others = /* @__PURE__ */ new Set();
    this.flattened = false;
  }
  result() {
    if (this.polygons.length === 0 && this.others.size > 0) {
      return geoReason("NOT_AN_AREA", [...this.others].join(", "));
    }
    return finishArea(this.polygons, this.flattened);
  }
  geometry(depth) {
    if (depth > MAX_NESTING3) throw new RangeError("nesting");
    KIND.lastIndex = this.at;
    const match = KIND.exec(this.text);
    if (!match) throw new RangeError("kind");
    this.at = KIND.lastIndex;
    const kind = (match[1] ?? "").toUpperCase();
    if (match[3]) return;
    if (kind === "POLYGON") this.polygons.push(this.rings());
    else if (kind === "MULTIPOLYGON") this.list(() => this.polygons.push(this.rings()));
    else if (kind === "GEOMETRYCOLLECTION") this.list(() => this.geometry(depth + 1));
    else {
      this.others.add(kind);
      this.skip();
    }
  }
  rings() {
    const rings = [];
    this.list(() => rings.push(this.ring()));
    return rings;
  }
  ring() {
    this.expect("(");
    const end = this.text.indexOf(")", this.at);
    if (end < 0) throw new RangeError("ring");
    const ring = [];
    for (const position of this.text.slice(this.at, end).split(",")) {
      const numbers = position.trim().split(/\s+/);
      if (numbers.length > 2) this.flattened = true;
      ring.push(toNumber(numbers[0]), toNumber(numbers[1]));
    }
    this.at = end + 1;
    return ring;
  }
  list(item) {
    this.expect("(");
    for (; ; ) {
      item();
      this.space();
      const mark = this.text[this.at++];
      if (mark === ")") return;
      if (mark !== ",") throw new RangeError("list");
    }
  }
  skip() {
    this.expect("(");
    for (let depth = 1; depth > 0; this.at++) {
      const mark = this.text[this.at];
      if (mark === void 0) throw new RangeError("end");
      if (mark === "(") depth++;
      if (mark === ")") depth--;
    }
  }
  expect(mark) {
    this.space();
    if (this.text[this.at++] !== mark) throw new RangeError(mark);
  }
  space() {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }
};
function toNumber(text2) {
  return text2 === void 0 || text2 === "" ? NaN : Number(text2);
}

// server/src/import/geo/csv-geometry.ts
var HEX_WKB = /^\s*(?:\\x)?(0[01][0-9a-f]{18,})\s*$/i;
var GEOJSON = /^\s*\{\s*"(?:type|coordinates|geometries)"/;
function isGeometryCell(cell) {
  return looksLikeWkt(cell) || GEOJSON.test(cell) || isHexWkb(cell);
}
function geometryCell(cell) {
  if (cell.trim() === "") return { area: geoReason("NO_GEOMETRY"), srid: null };
  const hex = HEX_WKB.exec(cell)?.[1];
  if (hex !== void 0) return areaFromWkb(Buffer.from(hex, "hex"));
  if (!GEOJSON.test(cell)) return areaFromWkt(cell);
  try {
    return { area: areaFromGeoJson(JSON.parse(cell)), srid: null };
  } catch {
    return { area: geoReason("GEOMETRY_UNREADABLE", "GeoJSON"), srid: null };
  }
}
function isHexWkb(cell) {
  const hex = HEX_WKB.exec(cell)?.[1];
  if (hex === void 0 || hex.length % 2 !== 0) return false;
  const head = Buffer.from(hex.slice(0, 10), "hex");
  const type = (head[0] === 1 ? head.readUInt32LE(1) : head.readUInt32BE(1)) & 268435455;
  return type % 1e3 >= 1 && type % 1e3 <= 12 && type < 4e3;
}

// server/src/import/geo/geo-source.ts
var MAX_FEATURE_BYTES = 64 * 1024 * 1024;
var MAX_FEATURE_TEXT = "64 MB";
function plainProperties(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(value)]));
}
function plainValue(value) {
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value === null || value === void 0) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  return JSON.stringify(value);
}

// server/src/import/geo/text-encoding.ts
var FALLBACK = "windows-1252";
function namedEncoding(name) {
  return known(name) ?? fail(name);
}
function encodingOfCpg(content) {
  const name = content.trim().toLowerCase();
  if (name === "" || name === "system") return null;
  if (name === "65001") return known("utf-8");
  const digits = /^(?:ansi|cp|ms|windows)?[ -]?(125\d|874)$/.exec(name)?.[1];
  if (digits) return known(`windows-${digits}`);
  const iso = /^(?:iso)?[ _-]?8859[ _-]?(\d{1,2})$/.exec(name)?.[1];
  return known(iso ? `iso-8859-${iso}` : name);
}
function guessedEncoding(isUtf83, isAscii2) {
  const label = isUtf83 ? "utf-8" : FALLBACK;
  return { label, warnings: isAscii2 ? [] : [geoReason("ENCODING_GUESSED", label)] };
}
async function isUtf8Throughout(chunks) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of chunks) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}
async function* decoded(chunks, label, fatal = false) {
  const decoder = new TextDecoder(label, { fatal });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError && "code" in cause && cause.code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
      throw geoError("NOT_UTF8");
    }
    throw cause;
  }
}
function known(name) {
  try {
    return { label: new TextDecoder(name).encoding, warnings: [] };
  } catch {
    return null;
  }
}
function fail(name) {
  throw geoError("ENCODING_BAD", name);
}

// server/src/import/geo/csv-source.ts
var LOOK_AHEAD = 100;
async function openCsv(file2, context) {
  const encoding = await encodingOf(file2, context);
  const delimiter = await delimiterOf(file2, encoding.label);
  const rows = () => readRows(file2, encoding.label, delimiter);
  const { columns, column, srid } = await findGeometry(rows());
  return {
    format: "csv",
    layers: [],
    crs: srid,
    warnings: encoding.warnings,
    columns,
    delimiter,
    async *features() {
      let header = true;
      for await (const cells of rows()) {
        if (header) header = false;
        else yield toFeature(columns, column, cells);
      }
    },
    close: () => Promise.resolve()
  };
}
function toFeature(columns, column, cells) {
  const properties = {};
  for (const [i, name] of columns.entries()) if (i !== column) properties[name] = cells[i]?.trim() || null;
  const { area } = geometryCell(cells[column] ?? "");
  return { layer: "", properties, area, original: { cells } };
}
async function encodingOf(file2, { encoding }) {
  if (encoding !== void 0) return namedEncoding(encoding);
  const isUtf83 = await isUtf8Throughout(fileChunks(file2));
  return guessedEncoding(isUtf83, isUtf83);
}
async function delimiterOf(file2, label) {
  let head = "";
  for await (const text2 of decoded(fileChunks(file2), label)) {
    head += text2;
    if (head.includes("\n") || head.length > LOOK_AHEAD * 1e4) break;
  }
  const line = (/^[^\r\n]*/.exec(head)?.[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const counts = [",", ";", "	", "|"].map((mark) => [line.split(mark).length, mark]);
  return counts.sort((a, b) => b[0] - a[0])[0]?.[1] ?? ",";
}
async function* readRows(file2, label, delimiter) {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_FEATURE_BYTES
  });
  const input = Readable.from(decoded(fileChunks(file2), label));
  input.on("error", (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    for await (const record of parser) {
      const cells = record;
      if (!isHxl(cells)) yield cells;
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === "CSV_MAX_RECORD_SIZE") throw geoError("FEATURE_TOO_BIG", MAX_FEATURE_TEXT);
    throw geoError(cause.code === "CSV_QUOTE_NOT_CLOSED" ? "TRUNCATED" : "FILE_BROKEN", `CSV: ${cause.code}`);
  } finally {
    input.destroy();
    parser.destroy();
  }
}
function isHxl(cells) {
  return cells.some((cell) => cell !== "") && cells.every((cell) => cell === "" || /^#[a-z]/i.test(cell));
}
async function findGeometry(rows) {
  let columns;
  let seen = 0;
  for await (const cells of rows) {
    if (!columns) {
      columns = named(cells);
      continue;
    }
    const column = cells.findIndex(isGeometryCell);
    if (column >= 0) {
      const { srid } = geometryCell(cells[column] ?? "");
      return { columns, column, srid: srid === null ? null : { epsg: srid } };
    }
    if (++seen >= LOOK_AHEAD) break;
  }
  throw geoError("NO_GEOMETRY_COLUMN", (columns ?? []).join(", "));
}
function named(header) {
  const used = /* @__PURE__ */ new Set();
  return header.map((cell, i) => {
    const plain2 = cell.trim() || `kolom_${i + 1}`;
    let name = plain2;
    for (let n = 2; used.has(name); n++) name = `${plain2}_${n}`;
    used.add(name);
    return name;
  });
}

// server/src/import/geo/flatgeobuf-source.ts
import { Readable as Readable2 } from "node:stream";
import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";

// server/src/import/geo/crs.ts
import proj4 from "proj4";

// server/src/import/geo/crs-wkt.ts
function nameOfWkt(wkt) {
  return /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 60);
}
function codeOfWkt(wkt) {
  const authority = /AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  return authority === void 0 ? codeOfName(nameOfWkt(wkt)) : Number(authority);
}
function codeOfName(name) {
  const plain2 = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  if (plain2 === "GCSWGS1984" || plain2 === "WGS84" || plain2 === "WGS1984") return 4326;
  if (plain2 === "GCSDGN1995" || plain2 === "DGN95") return 4755;
  if (/^(WGS1984|WGS84)(WEBMERCATORAUXILIARYSPHERE|PSEUDOMERCATOR)$/.test(plain2)) return 3857;
  const [, datum, digits, side] = /^(WGS1984|WGS84|DGN1995|DGN95)UTMZONE(\d{1,2})([NS])$/.exec(plain2) ?? [];
  const zone = Number(digits);
  if (datum?.startsWith("WGS")) return zone >= 1 && zone <= 60 ? (side === "N" ? 32600 : 32700) + zone : null;
  if (side === "N" && zone >= 46 && zone <= 52) return 23820 + zone;
  if (side === "S" && zone >= 47 && zone <= 54) return 23830 + zone;
  return null;
}
function unknownDatumOfWkt(wkt) {
  const datum = /\bDATUM\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1];
  if (datum === void 0 || /\bTOWGS84\b/i.test(wkt)) return null;
  return /WGS_?(19)?84|DGN_?(19)?95|Geodesi_Nasional|SRGI|ITRF/i.test(datum) ? null : datum;
}

// server/src/import/geo/crs.ts
var WGS84 = { name: "EPSG:4326", toWgs84: null, warnings: [] };
function crsFromText(text2, projections) {
  const code = /^\s*(?:EPSG:+)?(\d{4,6})\s*$/i.exec(text2)?.[1];
  if (code === void 0) throw geoError("CRS_BAD", text2);
  return crsFromEpsg(Number(code), projections) ?? fail2("CRS_BAD", text2);
}
function crsFromHint(hint, projections) {
  if ("epsg" in hint) {
    return crsFromEpsg(hint.epsg, projections) ?? fail2("CRS_UNSUPPORTED", `EPSG:${hint.epsg}`);
  }
  const code = codeOfWkt(hint.wkt);
  const known2 = code === null ? null : crsFromEpsg(code, projections);
  if (known2) return known2;
  const name = nameOfWkt(hint.wkt);
  const datum = unknownDatumOfWkt(hint.wkt);
  return {
    name,
    toWgs84: converter(hint.wkt) ?? fail2("CRS_UNSUPPORTED", name),
    warnings: datum === null ? [] : [geoReason("DATUM_SHIFT_UNKNOWN", datum)]
  };
}
function epsgOfName(name) {
  if (/CRS:?84h?$/i.test(name)) return 4326;
  const match = /EPSG:(?:[\d.]*:)?(\d{4,6})$/i.exec(name) ?? /EPSG\/[\d.]+\/(\d{4,6})$/i.exec(name);
  return match ? Number(match[1]) : null;
}
function crsFromEpsg(code, projections) {
  if (code === 4326) return WGS84;
  const text2 = projections[String(code)] ?? wellKnown(code);
  const toWgs842 = text2 === void 0 ? null : converter(text2);
  return toWgs842 && { name: `EPSG:${code}`, toWgs84: toWgs842, warnings: [] };
}
function wellKnown(code) {
  if (code === 3857) return "EPSG:3857";
  const zone = code % 100;
  const side = Math.floor(code / 100);
  if (side !== 326 && side !== 327 || zone < 1 || zone > 60) return void 0;
  return `+proj=utm +zone=${zone}${side === 327 ? " +south" : ""} +datum=WGS84 +units=m +no_defs`;
}
function converter(definition) {
  try {
    const { forward } = proj4(definition, "EPSG:4326");
    const probe = forward([0, 0]);
    if (probe.length !== 2) return null;
    return (x, y) => {
      const [lng, lat] = forward([x, y]);
      return [lng ?? NaN, lat ?? NaN];
    };
  } catch {
    return null;
  }
}
function fail2(code, detail) {
  throw geoError(code, detail);
}

// server/src/import/geo/flatgeobuf-source.ts
async function openFlatGeobuf(file2) {
  let header;
  const features = () => read(file2, (meta) => header = meta);
  const first = features();
  await first.next();
  await first.return(void 0);
  return {
    format: "flatgeobuf",
    layers: header?.title ? [header.title] : [],
    crs: hintOf(header),
    warnings: [],
    features,
    close: () => Promise.resolve()
  };
}
async function* read(file2, onHeader) {
  let header;
  let count2 = 0;
  const input = Readable2.toWeb(Readable2.from(fileChunks(file2), { objectMode: true }));
  const headerMetaFn = (meta) => onHeader(header = meta);
  try {
    for await (const { properties, geometry } of deserialize(input, { headerMetaFn })) {
      count2++;
      yield {
        layer: header?.title ?? "",
        properties: plainProperties(properties ?? {}),
        area: areaFromGeoJson(geometry)
      };
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw geoError("FILE_BROKEN", `FlatGeobuf: ${cause instanceof Error ? cause.message : ""}`);
  }
  if (header && count2 < header.featuresCount) throw geoError("TRUNCATED", "FlatGeobuf");
}
function hintOf(header) {
  const crs2 = header?.crs;
  if (!crs2) return null;
  if (crs2.code > 0 && (!crs2.org || /^EPSG$/i.test(crs2.org))) return { epsg: crs2.code };
  const named2 = crs2.code_string ? epsgOfName(crs2.code_string) : null;
  if (named2 !== null) return { epsg: named2 };
  return crs2.wkt ? { wkt: crs2.wkt } : null;
}

// server/src/import/geo/geopackage-source.ts
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

// server/src/import/geo/geopackage-file.ts
import { open } from "node:fs/promises";
import { createWriteStream as createWriteStream2 } from "node:fs";
import { pipeline } from "node:stream/promises";
import sqlite from "node-sqlite3-wasm";
var FORMAT_VERSIONS_AT = 18;
var ROLLBACK_JOURNAL = Buffer.from([1, 1]);
async function openCopy(file2, copy) {
  await pipeline(fileChunks(file2, DISK_LIMITS), createWriteStream2(copy));
  const handle = await open(copy, "r+");
  await handle.write(ROLLBACK_JOURNAL, 0, 2, FORMAT_VERSIONS_AT);
  await handle.close();
  return damage(() => new sqlite.Database(copy, { readOnly: true, fileMustExist: true }));
}
function all(db, sql, values = []) {
  return damage(() => db.all(sql, values));
}
function* iterate(db, sql) {
  const statement = damage(() => db.prepare(sql));
  try {
    const rows = statement.iterate();
    for (; ; ) {
      const { done, value } = damage(() => rows.next());
      if (done) return;
      yield value;
    }
  } finally {
    try {
      statement.finalize();
    } catch {
    }
  }
}
function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
function damage(work) {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw geoError("FILE_BROKEN", `GeoPackage: ${cause instanceof Error ? cause.message : ""}`);
  }
}

// server/src/import/geo/geopackage-source.ts
async function openGeoPackage(file2, context) {
  const folder = await mkdtemp(join(context.workDir, "gpkg-"));
  try {
    const db = await openCopy(file2, join(folder, "copy.gpkg"));
    const close2 = async () => {
      db.close();
      await rm(folder, { recursive: true, force: true });
    };
    return describe(db, context.layer, close2);
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}
function describe(db, wanted, close2) {
  const layer2 = chooseLayer(db, wanted);
  const table = text(layer2["table_name"]);
  const geometryColumn = text(layer2["column_name"]);
  return {
    format: "geopackage",
    layers: [table],
    crs: crsOf(db, layer2["srs_id"] ?? null),
    warnings: [],
    database: db,
    table,
    geometryColumn,
    // eslint-disable-next-line @typescript-eslint/require-await -- the contract is asynchronous, SQLite here is not
    async *features() {
      for (const row of iterate(db, `SELECT * FROM ${quoted(table)}`)) {
        const { [geometryColumn]: geometry, ...rest } = row;
        const area = areaOf(geometry ?? null);
        yield { layer: table, properties: plainProperties(rest), area, original: { row } };
      }
    },
    close: close2
  };
}
function chooseLayer(db, wanted) {
  const known2 = all(db, "SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => name);
  if (!known2.includes("gpkg_contents") || !known2.includes("gpkg_geometry_columns")) {
    throw geoError("UNKNOWN_FORMAT", "SQLite, bukan/not GeoPackage");
  }
  const layers = all(
    db,
    `SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g
       JOIN gpkg_contents c ON c.table_name = g.table_name
      WHERE c.data_type = 'features' ORDER BY g.table_name`
  );
  const [first] = layers;
  if (!first) throw geoError("NO_FEATURES");
  const names = layers.map((layer2) => text(layer2["table_name"]));
  const chosen = wanted === void 0 ? void 0 : layers[names.indexOf(wanted)];
  if (chosen) return chosen;
  if (wanted !== void 0) throw geoError("LAYER_UNKNOWN", names.join(", "));
  if (layers.length > 1) throw geoError("LAYER_NEEDED", names.map((name) => `${name} (${count(db, name)})`).join(", "));
  return first;
}
function count(db, table) {
  return text(all(db, `SELECT count(*) AS n FROM ${quoted(table)}`)[0]?.["n"]);
}
function crsOf(db, srsId) {
  const number = Number(srsId);
  if (!(number > 0)) return null;
  const [row] = all(
    db,
    "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?",
    [number]
  );
  if (!row) return { epsg: number };
  const named2 = epsgOfName(`${text(row["organization"])}:${text(row["organization_coordsys_id"])}`);
  if (named2 !== null) return { epsg: named2 };
  const definition = text(row["definition"]);
  return /^(undefined)?$/i.test(definition) ? null : { wkt: definition };
}
var ENVELOPE_BYTES = [0, 32, 48, 48, 64];
function areaOf(blob) {
  if (!(blob instanceof Uint8Array) || blob.length === 0) return geoReason("NO_GEOMETRY");
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPE_BYTES[flags >> 1 & 7];
  if (blob[0] !== 71 || blob[1] !== 80 || envelope === void 0 || flags & 32) {
    return geoReason("GEOMETRY_UNREADABLE", "GeoPackageBinary");
  }
  if (flags & 16) return geoReason("NO_GEOMETRY");
  return areaFromWkb(blob.subarray(8 + envelope)).area;
}
function text(value) {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}

// server/src/import/geo/json-splitter.ts
import { isUtf8 } from "node:buffer";
var MAX_DEPTH = 128;
var MAX_KEY = 4096;
var OBJECT = 1;
var ARRAY = 2;
var [QUOTE, BACKSLASH, COMMA, COLON, OPEN, CLOSE, OPEN_ARRAY, CLOSE_ARRAY] = [34, 92, 44, 58, 123, 125, 91, 93];
var STRUCTURAL = new Uint8Array(256);
for (const byte of [QUOTE, COMMA, COLON, OPEN, CLOSE, OPEN_ARRAY, CLOSE_ARRAY, 32, 9, 10, 13, 30]) STRUCTURAL[byte] = 1;
var JsonSplitter = class {
  constructor(wants) {
    this.wants = wants;
    this.kinds = new Uint8Array(MAX_DEPTH + 1);
    this.path = [];
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    this.inWord = false;
    this.keyNext = false;
    this.key = null;
    this.keyStart = 0;
    /** Depth at which the value that is being cut out began; -1 for none. */
    this.cutDepth = -1;
    this.cutStart = 0;
    this.parts = [];
    this.partsLength = 0;
  }
  *feed(chunk) {
    this.cutStart = 0;
    this.keyStart = 0;
    const length = chunk.length;
    for (let i = 0; i < length; i++) {
      const byte = chunk[i];
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === BACKSLASH) this.escaped = true;
        else if (byte === QUOTE) {
          this.inString = false;
          if (this.key) this.endKey(chunk, i);
          else if (this.cutDepth === this.depth) yield this.endCut(chunk, i + 1);
        }
        continue;
      }
      if (STRUCTURAL[byte] === 0) {
        if (!this.inWord) {
          this.startValue(i);
          this.inWord = true;
          if (this.depth === 0) throw geoError("NOT_JSON", String.fromCharCode(byte));
        }
        continue;
      }
      if (this.inWord) {
        this.inWord = false;
        if (this.cutDepth === this.depth) yield this.endCut(chunk, i);
      }
      switch (byte) {
        case QUOTE:
          this.inString = true;
          if (this.keyNext) {
            this.key = [];
            this.keyStart = i + 1;
          } else this.startValue(i);
          break;
        case OPEN:
        case OPEN_ARRAY:
          this.startValue(i);
          this.push(byte === OPEN ? OBJECT : ARRAY);
          break;
        case CLOSE:
        case CLOSE_ARRAY:
          this.pop(byte === CLOSE ? OBJECT : ARRAY);
          if (this.cutDepth === this.depth) yield this.endCut(chunk, i + 1);
          break;
        case COMMA:
          this.keyNext = this.kinds[this.depth] === OBJECT;
          break;
        case COLON:
          this.keyNext = false;
          break;
      }
    }
    this.carry(chunk);
  }
  /** @throws UserError where the text stops in the middle */
  end() {
    if (this.depth > 0 || this.inString) throw geoError("TRUNCATED", "JSON");
  }
  startValue(at) {
    if (this.cutDepth >= 0 || !this.wants(this.path)) return;
    this.cutDepth = this.depth;
    this.cutStart = at;
    this.parts = [];
    this.partsLength = 0;
  }
  endCut(chunk, end) {
    this.parts.push(chunk.subarray(this.cutStart, end));
    const [first] = this.parts;
    const bytes = this.parts.length === 1 && first ? first : Buffer.concat(this.parts);
    if (bytes.length > MAX_FEATURE_BYTES) throw geoError("FEATURE_TOO_BIG", MAX_FEATURE_TEXT);
    this.parts = [];
    this.cutDepth = -1;
    return { path: this.path, bytes };
  }
  endKey(chunk, end) {
    const text2 = Buffer.concat([...this.key ?? [], chunk.subarray(this.keyStart, end)]).subarray(0, MAX_KEY);
    if (this.cutDepth < 0) this.path[this.depth - 1] = text2.toString("utf8");
    this.key = null;
  }
  push(kind) {
    if (this.depth >= MAX_DEPTH) throw geoError("JSON_TOO_DEEP");
    this.kinds[++this.depth] = kind;
    this.keyNext = kind === OBJECT;
    if (this.cutDepth < 0) this.path.push("*");
  }
  pop(kind) {
    if (this.kinds[this.depth] !== kind) throw geoError("NOT_JSON", kind === OBJECT ? "}" : "]");
    this.depth--;
    this.keyNext = false;
    if (this.cutDepth < 0) this.path.pop();
  }
  carry(chunk) {
    if (this.key) {
      this.key.push(chunk.subarray(this.keyStart));
      if (this.key.reduce((sum, part) => sum + part.length, 0) > MAX_FEATURE_BYTES) {
        throw geoError("FEATURE_TOO_BIG", MAX_FEATURE_TEXT);
      }
    }
    if (this.cutDepth < 0) return;
    this.parts.push(chunk.subarray(this.cutStart));
    this.partsLength += chunk.length - this.cutStart;
    if (this.partsLength > MAX_FEATURE_BYTES) throw geoError("FEATURE_TOO_BIG", MAX_FEATURE_TEXT);
  }
};
async function* splitJson(chunks, wants) {
  const splitter = new JsonSplitter(wants);
  let first = true;
  for await (const chunk of chunks) {
    yield* splitter.feed(first ? withoutMark(chunk) : chunk);
    first = false;
  }
  splitter.end();
}
function parsePiece(bytes) {
  if (!isUtf8(bytes)) throw geoError("NOT_UTF8");
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw geoError("NOT_JSON", cause instanceof Error ? cause.message : "");
  }
}
function withoutMark(chunk) {
  return chunk[0] === 239 && chunk[1] === 187 && chunk[2] === 191 ? chunk.subarray(3) : chunk;
}

// server/src/import/geo/geojson-source.ts
function openGeoJson(file2, outline) {
  const { type, name } = outline;
  const isFeature = (path) => {
    if (type === "FeatureCollection") return path.length === 2 && path[0] === "features" && path[1] === "*";
    return type === "[]" ? path.length === 1 && path[0] === "*" : path.length === 0;
  };
  return {
    format: "geojson",
    layers: name === "" ? [] : [name],
    crs: crsOf2(outline.crs),
    warnings: [],
    async *features() {
      for await (const { bytes } of splitJson(fileChunks(file2), isFeature)) yield toFeature2(parsePiece(bytes), name);
    },
    close: () => Promise.resolve()
  };
}
function toFeature2(value, layer2) {
  if (typeof value !== "object" || value === null) {
    return { layer: layer2, properties: {}, area: geoReason("GEOMETRY_UNREADABLE", "Feature"), original: { feature: value } };
  }
  const isFeature = "type" in value && value.type === "Feature";
  const { properties, geometry } = value;
  return {
    layer: layer2,
    properties: isFeature && isObject(properties) ? plainProperties(properties) : {},
    area: areaFromGeoJson(isFeature ? geometry : value),
    original: { feature: value }
  };
}
function crsOf2(crs2) {
  if (!isObject(crs2) || !isObject(crs2["properties"])) return null;
  const { name, code } = crs2["properties"];
  if (typeof code === "number") return { epsg: code };
  if (typeof name !== "string") return null;
  const epsg = epsgOfName(name);
  if (epsg === null) throw geoError("CRS_UNSUPPORTED", name);
  return { epsg };
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// server/src/import/geo/topojson-source.ts
var MAX_NESTING4 = 8;
async function openTopoJson(file2, outline, context) {
  const all2 = [...outline.layers, ...outline.singles.filter((name) => !outline.layers.includes(name))];
  const layers = context.layer === void 0 ? all2 : all2.filter((name) => name === context.layer);
  if (layers.length === 0) throw geoError(all2.length === 0 ? "NO_FEATURES" : "LAYER_UNKNOWN", all2.join(", "));
  const { arcs, flattened } = await readArcs(file2, transformOf(outline.transform));
  const wanted = (path) => {
    const [objects, layer2, member] = path;
    if (objects !== "objects" || layer2 === void 0 || !layers.includes(layer2)) return false;
    return outline.layers.includes(layer2) ? path.length === 4 && member === "geometries" : path.length === 2;
  };
  return {
    format: "topojson",
    layers,
    crs: crsOf2(outline.crs),
    warnings: [],
    async *features() {
      for await (const { path, bytes } of splitJson(fileChunks(file2), wanted)) {
        const geometry = parsePiece(bytes);
        const area = areaOf2(arcs, geometry, flattened);
        yield { layer: path[1] ?? "", properties: plainProperties(geometry?.properties ?? {}), area };
      }
    },
    close: () => Promise.resolve()
  };
}
async function readArcs(file2, transform) {
  const writer = new ArcWriter();
  const [sx, sy] = transform?.scale ?? [1, 1];
  const [tx, ty] = transform?.translate ?? [0, 0];
  let flattened = false;
  const isArc = (path) => path.length === 2 && path[0] === "arcs";
  for await (const { bytes } of splitJson(fileChunks(file2), isArc)) {
    let x = 0;
    let y = 0;
    for (const position of parsePiece(bytes)) {
      if (!Array.isArray(position)) throw geoError("FILE_BROKEN", "arcs");
      const [dx, dy] = position;
      x = transform ? x + (dx ?? NaN) : dx ?? NaN;
      y = transform ? y + (dy ?? NaN) : dy ?? NaN;
      flattened ||= position.length > 2;
      writer.point(x * sx + tx, y * sy + ty);
    }
    writer.end();
  }
  return { arcs: writer.finish(), flattened };
}
function transformOf(value) {
  if (value === void 0 || value === null) return null;
  const { scale, translate } = value;
  const pair = (numbers) => Array.isArray(numbers) && numbers.length >= 2 && numbers.every((number) => Number.isFinite(number));
  if (!pair(scale) || !pair(translate)) throw geoError("FILE_BROKEN", "transform");
  return value;
}
function areaOf2(arcs, geometry, flattened) {
  const polygons = [];
  const others = /* @__PURE__ */ new Set();
  try {
    collect2(geometry, polygons, others, 0);
    if (polygons.length === 0 && others.size > 0) return geoReason("NOT_AN_AREA", [...others].join(", "));
    const count2 = arcs.starts.length - 1;
    return finishArea(
      polygons.map((rings) => rings.map((ring) => ringCoordinates(arcs, checked(ring, count2)))),
      flattened
    );
  } catch (cause) {
    if (cause instanceof TypeError) return geoReason("GEOMETRY_UNREADABLE", cause.message);
    throw cause;
  }
}
function collect2(geometry, polygons, others, depth) {
  if (geometry === null || geometry.type === null) return;
  if (depth > MAX_NESTING4) throw new TypeError("GeometryCollection");
  if (geometry.type === "Polygon") polygons.push(geometry.arcs);
  else if (geometry.type === "MultiPolygon") for (const polygon of geometry.arcs) polygons.push(polygon);
  else if (geometry.type === "GeometryCollection") {
    for (const part of geometry.geometries) collect2(part, polygons, others, depth + 1);
  } else others.add(String(geometry.type));
}
function checked(ring, count2) {
  if (!Array.isArray(ring)) throw new TypeError("arcs");
  for (const arc of ring) {
    if (!Number.isInteger(arc) || (arc < 0 ? ~arc : arc) >= count2) throw new TypeError(`arc ${String(arc)}`);
  }
  return ring;
}

// server/src/import/geo/json-source.ts
var GEOMETRIES = /^((Multi)?Polygon|(Multi)?Point|(Multi)?LineString|GeometryCollection)$/;
async function openJson(file2, context) {
  const outline = await readOutline(file2);
  const { type } = outline;
  if (type === "Topology") return openTopoJson(file2, outline, context);
  if (type === "FeatureCollection" || type === "Feature" || type === "[]" || GEOMETRIES.test(type)) {
    return openGeoJson(file2, outline);
  }
  throw geoError("NOT_GEOJSON", type === "" ? "\u2013" : type);
}
async function readOutline(file2) {
  const found = {};
  const layers = /* @__PURE__ */ new Set();
  const singles = /* @__PURE__ */ new Set();
  let isArray = false;
  const wants = (path) => {
    const [first, second, third] = path;
    if (path.length === 1) {
      isArray ||= first === "*";
      return first !== void 0 && ["type", "name", "crs", "transform"].includes(first) && !(first in found);
    }
    if (first === "objects" && second !== void 0 && path.length === 3) {
      if (third === "geometries") layers.add(second);
      if (third === "arcs" || third === "coordinates") singles.add(second);
    }
    return false;
  };
  for await (const { path, bytes } of splitJson(fileChunks(file2), wants)) {
    found[path[0] ?? ""] = parsePiece(bytes);
  }
  const text2 = (value) => typeof value === "string" ? value : "";
  return {
    type: isArray && found["type"] === void 0 ? "[]" : text2(found["type"]),
    name: text2(found["name"]),
    crs: found["crs"],
    transform: found["transform"],
    layers: [...layers],
    singles: [...singles]
  };
}

// server/src/import/geo/kml-source.ts
import { DOMParser } from "@xmldom/xmldom";

// server/src/import/geo/kml-splitter.ts
var TAG = /^<(\/?)([\w.-]+:)?([\w.-]+)/;
var KmlSplitter = class {
  constructor() {
    this.pending = "";
    /** Where to look on in `pending`. */
    this.at = 0;
    this.placemarkStart = -1;
    this.folders = [];
    this.nameOpen = false;
    this.sawRoot = false;
    this.closedRoot = false;
  }
  *feed(text2) {
    const keep = this.placemarkStart >= 0 ? this.placemarkStart : this.at;
    this.pending = this.pending.slice(keep) + text2;
    this.at -= keep;
    if (this.placemarkStart >= 0) this.placemarkStart = 0;
    if (this.pending.length > MAX_FEATURE_BYTES) throw geoError("FEATURE_TOO_BIG", MAX_FEATURE_TEXT);
    for (; ; ) {
      const start = this.pending.indexOf("<", this.at);
      if (start < 0) {
        this.at = this.nameOpen ? this.at : this.pending.length;
        return;
      }
      const end = this.endOf(start);
      if (end < 0) {
        if (!this.nameOpen) this.at = start;
        return;
      }
      if (this.nameOpen) this.readName(this.pending.slice(this.at, start));
      const placemark = this.tag(start, end);
      this.at = end;
      if (placemark) yield placemark;
    }
  }
  /** @throws UserError where the text stops in the middle */
  end() {
    if (!this.sawRoot || !this.closedRoot) throw geoError("TRUNCATED", "KML");
  }
  endOf(start) {
    const [opening, closing] = this.pending.startsWith("<!--", start) ? ["<!--", "-->"] : this.pending.startsWith("<![CDATA[", start) ? ["<![CDATA[", "]]>"] : ["<", ">"];
    if (this.pending[start + 1] === "!" && this.pending.length < start + 9) return -1;
    const at = this.pending.indexOf(closing, start + opening.length);
    return at < 0 ? -1 : at + closing.length;
  }
  tag(start, end) {
    const [, slash, , name] = TAG.exec(this.pending.slice(start, Math.min(end, start + 80))) ?? [];
    if (name === void 0) return null;
    const closes = slash === "/";
    const empty = this.pending[end - 2] === "/";
    if (name === "kml") {
      this.sawRoot = true;
      this.closedRoot ||= closes;
    }
    if (name === "Placemark") return this.placemark(start, end, closes, empty);
    if (this.placemarkStart >= 0 || empty) return null;
    if (name === "Folder" || name === "Document") {
      if (closes) this.folders.pop();
      else this.folders.push("");
    } else if (name === "name" && !closes && this.folders.at(-1) === "") this.nameOpen = true;
    return null;
  }
  placemark(start, end, closes, empty) {
    if (!closes && !empty) {
      this.placemarkStart = start;
      return null;
    }
    const from = closes ? this.placemarkStart : start;
    if (from < 0) return null;
    this.placemarkStart = -1;
    return { xml: this.pending.slice(from, end), folder: this.folders.at(-1) ?? "" };
  }
  readName(text2) {
    this.nameOpen = false;
    if (this.folders.length > 0) this.folders[this.folders.length - 1] = text2.trim();
  }
};

// server/src/import/geo/kml-source.ts
async function openKml(file2, context) {
  const layers = /* @__PURE__ */ new Set();
  const label = await encodingOf2(file2);
  return {
    format: "kml",
    get layers() {
      return [...layers].filter((name) => name !== "");
    },
    crs: null,
    warnings: [],
    async *features() {
      for await (const placemark of split(file2, label)) {
        layers.add(placemark.folder);
        if (context.layer === void 0 || context.layer === placemark.folder) yield toFeature3(placemark);
      }
      if (context.layer !== void 0 && !layers.has(context.layer)) {
        throw geoError("LAYER_UNKNOWN", [...layers].join(", "));
      }
    },
    close: () => Promise.resolve()
  };
}
async function* split(file2, label) {
  const splitter = new KmlSplitter();
  for await (const text2 of decoded(fileChunks(file2), label, label === "utf-8")) yield* splitter.feed(text2);
  splitter.end();
}
async function encodingOf2(file2) {
  for await (const chunk of fileChunks(file2)) {
    const name = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(chunk.toString("latin1", 0, 300))?.[1];
    try {
      return new TextDecoder(name ?? "utf-8").encoding;
    } catch {
      return "utf-8";
    }
  }
  return "utf-8";
}
function toFeature3({ xml, folder }) {
  const original = { xml };
  const root = parse2(xml);
  if (!root) return { layer: folder, properties: {}, area: geoReason("GEOMETRY_UNREADABLE", "XML"), original };
  return { layer: folder, properties: propertiesOf(root), area: areaOf3(root), original };
}
function parse2(xml) {
  try {
    const plain2 = xml.replaceAll(/<(\/?)kml:/g, "<$1").replaceAll(/<(\/?)(\w+):(\w)/g, "<$1$2_$3");
    const tidy = plain2.replaceAll(/\s[\w.-]+:[\w.-]+\s*=\s*("[^"]*"|'[^']*')/g, "");
    const document = new DOMParser({ onError: (level, message) => level !== "warning" && raise(message) }).parseFromString(
      tidy,
      "text/xml"
    );
    return document.documentElement;
  } catch {
    return null;
  }
}
function propertiesOf(root) {
  const properties = {};
  for (const child of elements(root)) {
    if (child.localName === "name" || child.localName === "description") properties[child.localName] = textOf(child);
  }
  for (const data of root.getElementsByTagName("SimpleData")) {
    properties[data.getAttribute("name") ?? ""] = textOf(data);
  }
  for (const data of root.getElementsByTagName("Data")) {
    const [value] = data.getElementsByTagName("value");
    properties[data.getAttribute("name") ?? ""] = value ? textOf(value) : null;
  }
  return properties;
}
function areaOf3(root) {
  const polygons = [];
  const found = { flattened: false };
  for (const polygon of root.getElementsByTagName("Polygon")) {
    const outer = ringsIn(polygon, "outerBoundaryIs", found);
    polygons.push([...outer, ...ringsIn(polygon, "innerBoundaryIs", found)]);
  }
  const others = ["Point", "LineString", "Track", "Model"].filter((tag) => root.getElementsByTagName(tag).length > 0);
  if (polygons.length === 0 && others.length > 0) return geoReason("NOT_AN_AREA", others.join(", "));
  return finishArea(polygons, found.flattened);
}
function ringsIn(polygon, tag, found) {
  const rings = [];
  for (const boundary of polygon.getElementsByTagName(tag)) {
    for (const coordinates of boundary.getElementsByTagName("coordinates")) {
      rings.push(ringOf(coordinates.textContent ?? "", found));
    }
  }
  return rings;
}
function ringOf(text2, found) {
  const ring = [];
  for (const tuple of text2.trim().replaceAll(/\s*,\s*/g, ",").split(/\s+/)) {
    if (tuple === "") continue;
    const [x, y, z] = tuple.split(",");
    if (z !== void 0 && Number(z) !== 0) found.flattened = true;
    ring.push(x ? Number(x) : NaN, y ? Number(y) : NaN);
  }
  return ring;
}
function elements(root) {
  return Array.from(root.childNodes).filter((node) => node.nodeType === node.ELEMENT_NODE);
}
function textOf(element) {
  const text2 = (element.textContent ?? "").trim();
  return text2 === "" ? null : text2;
}
function raise(message) {
  throw new SyntaxError(message);
}

// server/src/import/geo/shapefile-source.ts
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename as basename2 } from "node:path";
import { TextDecoder as TextDecoder2 } from "node:util";

// server/src/import/geo/dbf-table.ts
import { isAscii, isUtf8 as isUtf82 } from "node:buffer";

// server/src/import/geo/file-window.ts
import { closeSync as closeSync2, fstatSync, openSync as openSync2, readSync as readSync2 } from "node:fs";
var WINDOW = 1 << 20;
var FileWindow = class {
  constructor(path) {
    this.window = Buffer.alloc(0);
    this.start = 0;
    this.fd = openSync2(path, "r");
    this.size = fstatSync(this.fd).size;
  }
  /** The bytes; null where the file ends before. Valid until the next call. */
  read(position, length) {
    if (length < 0 || position + length > this.size) return null;
    if (position < this.start || position + length > this.start + this.window.length) {
      const wanted = Math.min(Math.max(length, WINDOW), this.size - position);
      const bytes = Buffer.allocUnsafe(wanted);
      let got = 0;
      while (got < wanted) {
        const n = readSync2(this.fd, bytes, got, wanted - got, position + got);
        if (n === 0) return null;
        got += n;
      }
      this.window = bytes;
      this.start = position;
    }
    return this.window.subarray(position - this.start, position - this.start + length);
  }
  close() {
    closeSync2(this.fd);
  }
};

// server/src/import/geo/dbf-table.ts
var FIELD_BYTES = 32;
var END_OF_FIELDS = 13;
var DELETED = 42;
var DbfTable = class {
  constructor(path) {
    this.window = new FileWindow(path);
    const head = this.window.read(0, FIELD_BYTES);
    if (!head) throw geoError("TRUNCATED", ".dbf");
    this.count = head.readUInt32LE(4);
    this.headerLength = head.readUInt16LE(8);
    this.recordLength = head.readUInt16LE(10);
    const header = this.window.read(0, this.headerLength);
    if (!header || this.recordLength < 1) throw geoError("FILE_BROKEN", ".dbf");
    this.fields = readFields(header, this.recordLength);
    if (this.headerLength + this.count * this.recordLength > this.window.size + 1) throw geoError("TRUNCATED", ".dbf");
  }
  /** Whether texts and names are ASCII, or at least UTF-8, throughout. */
  survey() {
    const texts = this.fields.filter(({ type }) => type === "C");
    let ascii = this.fields.every(({ name }) => isAscii(name));
    let utf8 = this.fields.every(({ name }) => isUtf82(name));
    for (let i = 0; i < this.count && utf8; i++) {
      const record = this.record(i);
      if (isAscii(record)) continue;
      for (const field of texts) {
        const bytes = slice(record, field);
        ascii &&= isAscii(bytes);
        utf8 &&= isUtf82(bytes);
      }
    }
    return { isAscii: ascii && utf8, isUtf8: utf8 };
  }
  /** The record's values by name; null where it is marked as deleted. */
  row(index, decoder) {
    const record = this.record(index);
    if (record[0] === DELETED) return null;
    return Object.fromEntries(
      this.fields.map((field) => [decoder.decode(field.name), valueOf(field, slice(record, field), decoder)])
    );
  }
  close() {
    this.window.close();
  }
  record(index) {
    const record = this.window.read(this.headerLength + index * this.recordLength, this.recordLength);
    if (!record) throw geoError("TRUNCATED", ".dbf");
    return record;
  }
};
function readFields(header, recordLength) {
  const fields = [];
  let at = 1;
  for (let i = FIELD_BYTES; i + FIELD_BYTES <= header.length && header[i] !== END_OF_FIELDS; i += FIELD_BYTES) {
    const raw = header.subarray(i, i + 11);
    const end = raw.indexOf(0);
    const length = header[i + 16] ?? 0;
    fields.push({
      name: Buffer.from(end < 0 ? raw : raw.subarray(0, end)),
      type: String.fromCharCode(header[i + 11] ?? 0),
      at,
      length
    });
    at += length;
  }
  if (at > recordLength) throw geoError("FILE_BROKEN", ".dbf");
  return fields;
}
function slice(record, { at, length }) {
  return record.subarray(at, at + length);
}
function valueOf({ type }, bytes, decoder) {
  if (type === "I" || type === "+") return bytes.length >= 4 ? bytes.readInt32LE() : null;
  if (type === "O" || type === "B") return bytes.length >= 8 ? finite(bytes.readDoubleLE()) : null;
  const text2 = decoder.decode(bytes).replaceAll("\0", " ").trim();
  if (text2 === "" || /^\*+$/.test(text2)) return null;
  if (type === "N" || type === "F") return numberOf(text2);
  if (type === "D") return text2.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  if (type === "L") return /^[yt]/i.test(text2) ? "true" : /^[nf]/i.test(text2) ? "false" : null;
  return text2;
}
function numberOf(text2) {
  const value = Number(text2);
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text2 : value;
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}

// server/src/import/geo/shp-geometry.ts
var FILE_CODE = 9994;
var FILE_HEADER = 100;
var RECORD_HEADER = 8;
var POLYGONS = /* @__PURE__ */ new Set([5, 15, 25]);
var KINDS = { 1: "Point", 3: "PolyLine", 8: "MultiPoint", 31: "MultiPatch" };
function* readShp(path) {
  const window = new FileWindow(path);
  try {
    const header = window.read(0, FILE_HEADER);
    if (!header || header.readInt32BE(0) !== FILE_CODE) throw geoError("FILE_BROKEN", ".shp");
    const end = header.readInt32BE(24) * 2;
    if (end > window.size) throw geoError("TRUNCATED", ".shp");
    let at = FILE_HEADER;
    while (at + RECORD_HEADER <= end) {
      const head = window.read(at, RECORD_HEADER);
      if (!head) throw geoError("TRUNCATED", ".shp");
      const index = head.readInt32BE(0) - 1;
      const length = head.readInt32BE(4) * 2;
      if (length > MAX_FEATURE_BYTES) throw geoError("FEATURE_TOO_BIG", MAX_FEATURE_TEXT);
      const content = length < 4 ? null : window.read(at + RECORD_HEADER, length);
      if (!content || index < 0) throw geoError("FILE_BROKEN", `.shp, ${index + 1}`);
      yield { index, area: areaOf4(content) };
      at += RECORD_HEADER + length;
    }
  } finally {
    window.close();
  }
}
function areaOf4(content) {
  const type = content.readInt32LE(0);
  if (type === 0) return geoReason("NO_GEOMETRY");
  if (!POLYGONS.has(type)) return geoReason("NOT_AN_AREA", KINDS[type % 10] ?? KINDS[type] ?? String(type));
  const parts = content.length < 44 ? -1 : content.readInt32LE(36);
  const points = content.length < 44 ? -1 : content.readInt32LE(40);
  const pointsAt = 44 + 4 * parts;
  if (parts < 0 || points < 0 || pointsAt + 16 * points > content.length) {
    return geoReason("GEOMETRY_UNREADABLE", ".shp");
  }
  const rings = [];
  for (let i = 0; i < parts; i++) {
    const from = content.readInt32LE(44 + 4 * i);
    const to = i + 1 < parts ? content.readInt32LE(48 + 4 * i) : points;
    if (from < 0 || to < from || to > points) return geoReason("GEOMETRY_UNREADABLE", ".shp");
    const ring = [];
    for (let k = pointsAt + 16 * from; k < pointsAt + 16 * to; k += 8) ring.push(content.readDoubleLE(k));
    rings.push(ring);
  }
  return finishArea(nestRings(rings, isCounterClockwise), type > 10);
}
function isCounterClockwise(ring) {
  return signedArea(ring) > 0;
}

// server/src/import/geo/shapefile-source.ts
var MAX_SIDE_FILE = 64 * 1024;
function openBareShapefile(file2, context) {
  const stem = file2.replace(/\.shp$/i, "");
  const part = (extension) => [`${stem}.${extension}`, `${stem}.${extension.toUpperCase()}`].find((path) => existsSync(path));
  const dbf = part("dbf");
  if (dbf === void 0 || isGzip(file2)) throw geoError("SHP_INCOMPLETE", ".dbf");
  const parts = { name: basename2(stem), shp: file2, dbf, prj: part("prj"), cpg: part("cpg") };
  return Promise.resolve(openShapefile(parts, context));
}
function openShapefile(parts, context) {
  const table = new DbfTable(parts.dbf);
  try {
    const encoding = encodingOf3(table, parts, context);
    return {
      format: "shapefile",
      layers: [parts.name],
      crs: crsOf3(parts),
      warnings: encoding.warnings,
      features: () => readRecords(parts, table, new TextDecoder2(encoding.label)),
      close: () => Promise.resolve(table.close())
    };
  } catch (cause) {
    table.close();
    throw cause;
  }
}
async function* readRecords({ name, shp }, table, decoder) {
  for (const { index, area } of readShp(shp)) {
    if (index >= table.count) throw geoError("TRUNCATED", ".dbf");
    const properties = table.row(index, decoder);
    if (properties) yield { layer: name, properties, area };
  }
}
function encodingOf3(table, { cpg }, { encoding }) {
  if (encoding !== void 0) return namedEncoding(encoding);
  const stated = cpg === void 0 ? null : encodingOfCpg(sideFile(cpg));
  if (stated) return stated;
  const { isUtf8: isUtf83, isAscii: isAscii2 } = table.survey();
  return guessedEncoding(isUtf83, isAscii2);
}
function crsOf3({ prj }) {
  const wkt = prj === void 0 ? "" : sideFile(prj).trim();
  return wkt === "" || /^LOCAL_CS/i.test(wkt) ? null : { wkt };
}
function sideFile(path) {
  if (statSync(path).size > MAX_SIDE_FILE) throw geoError("FILE_BROKEN", ".prj / .cpg");
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}

// server/src/import/geo/sniff.ts
var HEAD_BYTES = 64 * 1024;
var MAGIC = [
  ["504b0304", "zip", ""],
  ["504b0506", "zip", ""],
  ["53514c69746520666f726d6174203300", "geopackage", ""],
  ["66676203", "flatgeobuf", ""],
  ["0000270a", "shp", ""],
  ["25504446", null, "PDF"],
  ["89504e47", null, "PNG"],
  ["ffd8ff", null, "JPEG"],
  ["47494638", null, "GIF"],
  ["49492a00", null, "TIFF"],
  ["4d4d002a", null, "TIFF"],
  ["526172211a07", null, "RAR"],
  ["377abcaf271c", null, "7-Zip"],
  ["1f8b", null, "gzip \xD7 2"],
  ["d0cf11e0", null, "Microsoft Office 97\u20132003"],
  ["7f454c46", null, "ELF"],
  ["50415231", null, "Parquet"]
];
async function sniff(file2) {
  const head = await readStart(file2);
  if (head.length === 0) throw geoError("FILE_EMPTY");
  const hex = head.subarray(0, 16).toString("hex");
  for (const [bytes, kind, name] of MAGIC) {
    if (!hex.startsWith(bytes)) continue;
    if (kind === null) throw geoError("UNKNOWN_FORMAT", name);
    return kind;
  }
  if (/^(fffe|feff)/.test(hex)) throw geoError("UTF16");
  if (head.includes(0)) throw geoError("UNKNOWN_FORMAT", "biner / binary");
  return sniffText(head.toString("utf8").replace(/^\uFEFF/, "").trimStart());
}
function sniffText(text2) {
  if (text2 === "") throw geoError("FILE_EMPTY");
  if (text2.startsWith("{") || text2.startsWith("[") || text2.startsWith("")) return "json";
  if (text2.startsWith("<")) {
    if (/<(\w+:)?kml[\s>]/i.test(text2)) return "kml";
    if (/<(\w+:)?(FeatureCollection|GML)[\s>]/i.test(text2)) throw geoError("UNKNOWN_FORMAT", "GML");
    throw geoError("UNKNOWN_FORMAT", /<html|<!doctype html/i.test(text2) ? "HTML" : "XML");
  }
  if (/^(--|\/\*|#|SET |DROP |CREATE |INSERT |DELETE |LOCK |USE |START |BEGIN)/i.test(text2)) {
    if (/\b(INSERT\s+INTO|REPLACE\s+INTO|CREATE\s+TABLE)\b/i.test(text2)) return "sql";
  }
  if (/^[^\n]*[,;\t|]/.test(text2)) return "csv";
  throw geoError("UNKNOWN_FORMAT", "teks biasa / plain text");
}
async function readStart(file2) {
  const parts = [];
  let length = 0;
  for await (const chunk of fileChunks(file2)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

// server/src/import/geo/sql-splitter.ts
var MAX_HEAD = 2e3;
var MARKS = {
  plain: /'|"|`|\/\*|--|#|[();]/g,
  "'": /\\|'/g,
  '"': /\\|"/g,
  "`": /`/g,
  "/*": /\*\//g,
  "--": /\n/g
};
var SqlSplitter = class {
  constructor() {
    this.pending = "";
    this.at = 0;
    this.state = "plain";
    this.depth = 0;
    this.groupStart = -1;
    this.head = "";
  }
  *feed(text2) {
    const keep = this.groupStart >= 0 ? this.groupStart : this.at;
    this.pending = this.pending.slice(keep) + text2;
    this.at -= keep;
    if (this.groupStart >= 0) this.groupStart = 0;
    if (this.pending.length > MAX_FEATURE_BYTES) throw geoError("FEATURE_TOO_BIG", MAX_FEATURE_TEXT);
    const safe = this.pending.length - 1;
    for (; ; ) {
      const marks = MARKS[this.state];
      marks.lastIndex = this.at;
      const match = marks.exec(this.pending);
      if (!match || match.index >= safe) {
        const end = Math.max(this.at, Math.min(safe, match?.index ?? safe));
        this.skip(end);
        return;
      }
      const [mark] = match;
      this.skip(match.index);
      const group = this.take(mark, match.index);
      if (group) yield group;
    }
  }
  *end() {
    yield* this.feed("\n\n");
    if (this.depth > 0 || this.state !== "plain" && this.state !== "--") throw geoError("TRUNCATED", "SQL");
  }
  /** Moves on; words outside groups are what a statement says about them. */
  skip(to) {
    if (this.depth === 0 && this.state === "plain" && this.head.length < MAX_HEAD) {
      this.head += this.pending.slice(this.at, to);
    }
    this.at = to;
  }
  take(mark, index) {
    this.at = index + mark.length;
    if (this.state === "plain") return this.plain(mark, index);
    if (mark === "\\") this.at++;
    else {
      if (this.depth === 0 && mark === "`") this.head += "`";
      this.state = "plain";
    }
    return null;
  }
  plain(mark, index) {
    if (mark === "(") {
      if (this.depth++ === 0) this.groupStart = index;
    } else if (mark === ")") {
      if (this.depth > 0 && --this.depth === 0) return this.endGroup();
    } else if (mark === ";") {
      if (this.depth === 0) this.head = "";
    } else this.state = mark === "#" ? "--" : mark;
    return null;
  }
  endGroup() {
    const text2 = this.pending.slice(this.groupStart, this.at);
    this.groupStart = -1;
    const { head } = this;
    if (this.head.length < MAX_HEAD) this.head += " () ";
    return { head, text: text2 };
  }
};
function sqlValues(group) {
  const values = [];
  const token = /\s*(?:'((?:[^'\\]|\\[\s\S]|'')*)'|"((?:[^"\\]|\\[\s\S]|"")*)"|((?:[^,'"()]|\([^()]*\))*))\s*(,|$)/y;
  const inner = group.slice(1, -1);
  token.lastIndex = 0;
  for (; ; ) {
    const match = token.exec(inner);
    if (!match) return values;
    values.push(valueOf2(match));
    if (match[4] === "") return values;
  }
}
function sqlNames(group) {
  return group.slice(1, -1).split(",").map((part) => /^\s*[`"[]?([^`"\]\s]+)/.exec(part)?.[1] ?? "").filter((name) => !/^(|primary|key|unique|index|constraint|fulltext|spatial|check|foreign)$/i.test(name));
}
function valueOf2([, single, double, bare]) {
  const quoted2 = single ?? double;
  if (quoted2 !== void 0) return unescaped(quoted2);
  const text2 = (bare ?? "").trim();
  if (text2 === "" || /^null$/i.test(text2)) return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text2) ? Number(text2) : text2;
}
var ESCAPES = { n: "\n", r: "\r", t: "	", "0": "\0", b: "\b", Z: "" };
function unescaped(text2) {
  if (!/[\\'"]/.test(text2)) return text2;
  return text2.replaceAll(
    /\\([\s\S])|''|""/g,
    (all2, escaped) => escaped === void 0 ? all2[0] ?? "" : ESCAPES[escaped] ?? escaped
  );
}

// server/src/import/geo/sql-source.ts
var INSERT = /\b(?:INSERT(?:\s+IGNORE)?|REPLACE)\s+INTO\s+[`"]?([\w.]+)[`"]?\s*(\(\))?\s*(VALUES)?[\s,()]*$/i;
var CREATE = /\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?[`"]?([\w.]+)[`"]?\s*$/i;
async function openSql(file2, context) {
  const isUtf83 = context.encoding === void 0 && await isUtf8Throughout(fileChunks(file2));
  const encoding = context.encoding === void 0 ? guessedEncoding(isUtf83, isUtf83) : namedEncoding(context.encoding);
  const layers = /* @__PURE__ */ new Set();
  return {
    format: "sql",
    get layers() {
      return [...layers];
    },
    crs: null,
    warnings: encoding.warnings,
    async *features() {
      for await (const row of rowsOf(split2(file2, encoding.label))) {
        if (context.layer !== void 0 && context.layer !== row.table) continue;
        layers.add(row.table);
        yield toFeature4(row);
      }
    },
    close: () => Promise.resolve()
  };
}
async function* split2(file2, label) {
  const splitter = new SqlSplitter();
  for await (const text2 of decoded(fileChunks(file2), label)) yield* splitter.feed(text2);
  yield* splitter.end();
}
async function* rowsOf(groups) {
  const defined = /* @__PURE__ */ new Map();
  let named2 = null;
  for await (const { head, text: text2 } of groups) {
    const created = CREATE.exec(head)?.[1];
    if (created !== void 0) {
      defined.set(created, sqlNames(text2));
      continue;
    }
    const [, table, list2, values] = INSERT.exec(head) ?? [];
    if (table === void 0) continue;
    if (values === void 0) named2 = sqlNames(text2);
    else yield { table, columns: (list2 ? named2 : defined.get(table)) ?? [], text: text2 };
  }
}
function toFeature4(original) {
  const { table, columns, text: text2 } = original;
  const values = sqlValues(text2);
  const path = values.findIndex((value) => typeof value === "string" && /^\s*\[\s*\[/.test(value));
  const properties = {};
  for (const [i, value] of values.entries()) if (i !== path) properties[columns[i] ?? `kolom_${i + 1}`] = value;
  const area = path < 0 ? geoReason("NO_GEOMETRY") : areaOf5(String(values[path]));
  return { layer: table, properties, area, original };
}
function areaOf5(path) {
  const polygons = [];
  try {
    collect3(JSON.parse(path), polygons, 0);
  } catch {
    return geoReason("GEOMETRY_UNREADABLE", "JSON");
  }
  return finishArea(polygons, false);
}
var MAX_NESTING5 = 8;
function collect3(value, polygons, depth) {
  if (!Array.isArray(value) || depth > MAX_NESTING5) throw new TypeError("path");
  if (isRing(value)) polygons.push([toRing(value)]);
  else if (value.length > 0 && value.every(isRing)) polygons.push(...asPolygons(value.map(toRing)));
  else for (const part of value) collect3(part, polygons, depth + 1);
}
function asPolygons(rings) {
  const polygons = [];
  for (const ring of rings) {
    const around = polygons.find(([shell]) => shell && contains(shell, ring));
    if (around) around.push(ring);
    else polygons.push([ring]);
  }
  return polygons;
}
function isRing(value) {
  return Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === "number";
}
function toRing(positions) {
  return positions.flatMap((position) => {
    const [x, y] = Array.isArray(position) ? position : [];
    return [typeof x === "number" ? x : NaN, typeof y === "number" ? y : NaN];
  });
}

// server/src/import/archive/open-archive.ts
import { createWriteStream as createWriteStream3 } from "node:fs";
import { mkdtemp as mkdtemp2, rm as rm2 } from "node:fs/promises";
import { join as join2 } from "node:path";
import { pipeline as pipeline2 } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { openPromise, validateFileName } from "yauzl";
var MAX_ENTRIES = 2e3;
var DEFLATE = 8;
var STORED = 0;
async function openArchive(file2, parent, limits = DISK_LIMITS) {
  const zip = await broken(() => openPromise(file2, { autoClose: false, decodeStrings: true, strictFileNames: false }));
  try {
    const entries = await listEntries(zip);
    return new TempArchive(zip, entries, parent, limits);
  } catch (cause) {
    zip.close();
    throw cause;
  }
}
async function listEntries(zip) {
  if (zip.entryCount > MAX_ENTRIES) throw archiveError("ARCHIVE_TOO_MANY", String(MAX_ENTRIES));
  const entries = /* @__PURE__ */ new Map();
  let count2 = 0;
  await broken(async () => {
    for await (const entry of zip.eachEntry()) {
      if (++count2 > MAX_ENTRIES) throw archiveError("ARCHIVE_TOO_MANY", String(MAX_ENTRIES));
      check(entry);
      if (!entry.fileName.endsWith("/") && !isLitter(entry.fileName)) entries.set(entry.fileName, entry);
    }
  });
  if (entries.size === 0) throw archiveError("ARCHIVE_EMPTY");
  return entries;
}
function check(entry) {
  const { fileName, compressionMethod } = entry;
  const parts = fileName.split(/[/\\]/);
  if (validateFileName(fileName) !== null || parts.includes("..") || fileName.includes("\0")) {
    throw archiveError("ARCHIVE_UNSAFE", fileName);
  }
  if (entry.isEncrypted()) throw archiveError("ARCHIVE_ENCRYPTED", fileName);
  if (compressionMethod !== DEFLATE && compressionMethod !== STORED) {
    throw archiveError("ARCHIVE_BROKEN", `${fileName}: metode/method ${compressionMethod}`);
  }
}
function isLitter(name) {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return /(^|\/)__MACOSX\//.test(name) || base.startsWith("._") || /^(\.ds_store|thumbs\.db|desktop\.ini)$/i.test(base);
}
var TempArchive = class {
  constructor(zip, byName, parent, limits) {
    this.zip = zip;
    this.byName = byName;
    this.parent = parent;
    this.limits = limits;
    this.count = 0;
    this.entries = [...byName.keys()].map((name) => ({ name }));
    this.total = new InflateGuard({ ...limits, maxRatio: Infinity });
  }
  async extract({ name }) {
    const entry = this.byName.get(name);
    if (!entry) throw new Error(`no entry ${name}`);
    this.folder ??= await mkdtemp2(join2(this.parent, "unpacked-"));
    const extension = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0].toLowerCase() ?? "";
    const path = join2(this.folder, `${this.count++}${extension}`);
    await broken(async () => {
      const stream = await this.zip.openReadStreamPromise(entry);
      await pipeline2(stream, (chunks) => this.guarded(entry, chunks), createWriteStream3(path));
    }, name);
    return path;
  }
  async close() {
    this.zip.close();
    if (this.folder) await rm2(this.folder, { recursive: true, force: true });
  }
  async *guarded(entry, chunks) {
    const own = new InflateGuard(this.limits);
    let sum = 0;
    for await (const chunk of chunks) {
      own.add(chunk.length, entry.compressedSize);
      this.total.add(chunk.length, 1);
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw archiveError("ARCHIVE_BROKEN", `${entry.fileName}: CRC`);
  }
};
async function broken(work, name) {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if (!(cause instanceof Error)) throw cause;
    if (/^(absolute path|invalid relative path|invalid characters)/.test(cause.message)) {
      throw archiveError("ARCHIVE_UNSAFE", cause.message);
    }
    if (/encrypt/.test(cause.message)) throw archiveError("ARCHIVE_ENCRYPTED", name ?? "");
    if ("syscall" in cause) throw cause;
    throw archiveError("ARCHIVE_BROKEN", name ? `${name}: ${cause.message}` : cause.message);
  }
}

// server/src/import/geo/zip-source.ts
var SINGLE = /\.(kml|geojson|json|topojson|ndjson|geojsonl|gpkg|fgb|csv|txt|tsv|sql|gz)$/i;
var UNSUPPORTED = [
  [/^\[Content_Types\]\.xml$/, "Microsoft Office"],
  [/\.gdb\//i, "File Geodatabase"],
  [/\.(tab|mif)$/i, "MapInfo"],
  [/\.dwg$|\.dxf$/i, "CAD"]
];
async function openZipped(file2, context, openMember2) {
  const archive = await openArchive(file2, context.workDir);
  try {
    const source = await openWithin(archive, context, openMember2);
    return {
      ...source,
      features: () => source.features(),
      close: async () => {
        await source.close();
        await archive.close();
      }
    };
  } catch (cause) {
    await archive.close();
    throw cause;
  }
}
async function openWithin(archive, context, openMember2) {
  const { entries } = archive;
  const shapes = entries.filter(({ name }) => /\.shp$/i.test(name));
  if (shapes.length > 0) {
    const parts = await unpackShapefile(archive, choose(shapes, context.layer, true));
    return openShapefile(parts, context);
  }
  for (const [pattern, name] of UNSUPPORTED) {
    if (entries.some((entry) => pattern.test(entry.name))) throw geoError("UNKNOWN_FORMAT", name);
  }
  const singles = entries.filter(({ name }) => SINGLE.test(name));
  if (singles.length === 0) {
    throw geoError("UNKNOWN_FORMAT", `ZIP: ${entries.slice(0, 10).map(({ name }) => name).join(", ")}`);
  }
  const document = entries.find(({ name }) => /^doc\.kml$/i.test(name));
  const chosen = document ?? choose(singles, context.layer, false);
  const within = !document && singles.length > 1 ? { ...context, layer: void 0 } : context;
  return openMember2(await archive.extract(chosen), within);
}
function choose(candidates, wanted, strict) {
  const names = candidates.map(({ name }) => name).join(", ");
  const [first] = candidates;
  const found = candidates.find(({ name }) => wanted === name || wanted === stemOf(name) || wanted === baseOf(name));
  if (found) return found;
  if (wanted !== void 0 && (strict || candidates.length > 1)) throw geoError("LAYER_UNKNOWN", names);
  if (candidates.length > 1 || !first) throw geoError("LAYER_NEEDED", names);
  return first;
}
async function unpackShapefile(archive, shp) {
  const stem = shp.name.replace(/\.shp$/i, "").toLowerCase();
  const part = (extension) => archive.entries.find(({ name }) => name.toLowerCase() === `${stem}.${extension}`);
  const dbf = part("dbf");
  if (!dbf) throw geoError("SHP_INCOMPLETE", `${stemOf(shp.name)}.dbf`);
  const optional = async (entry) => entry && await archive.extract(entry);
  return {
    name: stemOf(shp.name),
    shp: await archive.extract(shp),
    dbf: await archive.extract(dbf),
    prj: await optional(part("prj")),
    cpg: await optional(part("cpg"))
  };
}
function baseOf(name) {
  return name.slice(name.lastIndexOf("/") + 1);
}
function stemOf(name) {
  return baseOf(name).replace(/\.[^.]*$/, "");
}

// server/src/import/geo/open-source.ts
async function openSource(job, workDir) {
  const context = { layer: job.layer, encoding: job.encoding, workDir };
  const kind = await sniff(job.file);
  return kind === "zip" ? openZipped(job.file, context, openMember) : openKind(kind, job.file, context);
}
async function openMember(file2, context) {
  const kind = await sniff(file2);
  if (kind === "zip") throw geoError("UNKNOWN_FORMAT", "ZIP di dalam ZIP / ZIP within ZIP");
  return openKind(kind, file2, context);
}
var OPENERS = {
  json: openJson,
  geopackage: openGeoPackage,
  flatgeobuf: openFlatGeobuf,
  kml: openKml,
  csv: openCsv,
  sql: openSql,
  shp: openBareShapefile
};
function openKind(kind, file2, context) {
  return OPENERS[kind](file2, context);
}

// server/src/import/geo/placement.ts
var INDONESIA = { west: 94, south: -12, east: 142, north: 7 };
function inIndonesia(lng, lat) {
  return lng >= INDONESIA.west && lng <= INDONESIA.east && lat >= INDONESIA.south && lat <= INDONESIA.north;
}
function place(job, source, sample) {
  const boxes = sample.map(boxOf);
  const crs2 = statedCrs(job, source);
  const straight = boxes.filter((box2) => fits(crs2 ?? WGS84, false, box2)).length;
  const swapped = boxes.filter((box2) => fits(crs2 ?? WGS84, true, box2)).length;
  if (!crs2 && boxes.length > 0 && (straight + swapped) * 2 <= boxes.length) {
    throw geoError("CRS_UNKNOWN", boxText(boxes));
  }
  return { crs: crs2 ?? WGS84, swapped: swapped > straight };
}
function toWgs84(area, { crs: crs2, swapped }) {
  const convert = crs2.toWgs84;
  if (!convert && !swapped) return area;
  const polygons = area.polygons.map(
    (rings) => rings.map((ring) => {
      const moved = new Array(ring.length);
      for (let i = 0; i < ring.length; i += 2) {
        const x = ring[swapped ? i + 1 : i] ?? NaN;
        const y = ring[swapped ? i : i + 1] ?? NaN;
        const [lng, lat] = convert ? convert(x, y) : [x, y];
        moved[i] = lng;
        moved[i + 1] = lat;
      }
      return moved;
    })
  );
  return { polygons, flattened: area.flattened };
}
function touchesIndonesia({ polygons }, reversed = false) {
  return polygons.some(([shell]) => {
    for (let i = 0; shell && i < shell.length; i += 2) {
      const x = shell[i] ?? NaN;
      const y = shell[i + 1] ?? NaN;
      if (reversed ? inIndonesia(y, x) : inIndonesia(x, y)) return true;
    }
    return false;
  });
}
function boxText(boxes) {
  const all2 = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [west2, south2, east2, north2] of boxes) {
    all2[0] = Math.min(all2[0], west2);
    all2[1] = Math.min(all2[1], south2);
    all2[2] = Math.max(all2[2], east2);
    all2[3] = Math.max(all2[3], north2);
  }
  const [west, south, east, north] = all2.map((value) => String(Number(value.toFixed(3))));
  return `x ${west} \u2026 ${east}, y ${south} \u2026 ${north}`;
}
function statedCrs(job, source) {
  if (job.crs !== void 0) return crsFromText(job.crs, job.projections);
  return source.crs && crsFromHint(source.crs, job.projections);
}
function fits({ toWgs84: convert }, swapped, [west, south, east, north]) {
  const corners = [
    [west, south],
    [east, north]
  ];
  return corners.every(([x, y]) => {
    const [a, b] = swapped ? [y, x] : [x, y];
    const [lng, lat] = convert ? convert(a, b) : [a, b];
    return inIndonesia(lng, lat);
  });
}

// server/src/import/geo/sample.ts
var MAX_FEATURES = 200;
var MAX_NUMBERS = 5e5;
async function withSample(source) {
  const iterator = source[Symbol.asyncIterator]();
  const first = [];
  const sample = [];
  let numbers = 0;
  while (sample.length < MAX_FEATURES && first.length < 10 * MAX_FEATURES && numbers < MAX_NUMBERS) {
    const { done, value } = await iterator.next();
    if (done) break;
    first.push(value);
    if (isArea(value.area)) {
      sample.push(value.area);
      for (const ring of value.area.polygons.flat()) numbers += ring.length;
    }
  }
  return { sample, features: chain(first, iterator) };
}
async function* chain(first, rest) {
  try {
    yield* first.splice(0);
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}

// server/src/import/geo/read-features.ts
var REPORT_EVERY = 1e3;
async function readFeatures(job, report) {
  const source = await openSource(job, dirname(job.outFile));
  try {
    return await write(job, source, report);
  } catch (cause) {
    await rm3(`${job.outFile}.partial`, { force: true });
    throw cause;
  } finally {
    await source.close();
  }
}
async function write(job, source, report) {
  const { sample, features } = await withSample(source.features());
  const placement = place(job, source, sample);
  const out = new LineFile(job.outFile);
  const tally = new Tally();
  for await (const raw of features) {
    await out.write(toRecord(raw, tally, placement));
    if (tally.read % REPORT_EVERY === 0) report(tally.read);
  }
  tally.check();
  await out.finish();
  report(tally.read);
  return {
    format: source.format,
    layers: source.layers,
    read: tally.read,
    crs: placement.crs.name,
    warnings: [...source.warnings, ...placement.crs.warnings, ...tally.warnings(placement)]
  };
}
var Tally = class {
  constructor() {
    this.read = 0;
    this.areas = 0;
    this.outside = 0;
    this.flattened = false;
    /** Of what lies outside, in the file's coordinates. */
    this.box = [Infinity, Infinity, -Infinity, -Infinity];
  }
  check() {
    if (this.read === 0) throw geoError("NO_FEATURES");
    if (this.areas > 0 && this.outside === this.areas) throw geoError("OUTSIDE_INDONESIA", boxText([this.box]));
  }
  addOutside([west, south, east, north]) {
    this.outside++;
    this.box[0] = Math.min(this.box[0], west);
    this.box[1] = Math.min(this.box[1], south);
    this.box[2] = Math.max(this.box[2], east);
    this.box[3] = Math.max(this.box[3], north);
  }
  warnings({ swapped }) {
    return [...swapped ? [geoReason("AXES_SWAPPED")] : [], ...this.flattened ? [geoReason("FLATTENED")] : []];
  }
};
function toRecord(raw, tally, placement) {
  const base = { number: ++tally.read, layer: raw.layer, properties: raw.properties };
  if (!isArea(raw.area)) return { ...base, wkb: null, problem: raw.area };
  tally.areas++;
  tally.flattened ||= raw.area.flattened;
  const moved = toWgs84(raw.area, placement);
  if (!touchesIndonesia(moved)) {
    tally.addOutside(boxOf(raw.area));
    const mixed = !placement.crs.toWgs84 && touchesIndonesia(moved, true);
    return { ...base, wkb: null, problem: geoReason(mixed ? "AXES_MIXED" : "OUTSIDE_INDONESIA") };
  }
  const area = placement.crs.toWgs84 ? finishArea([...moved.polygons], moved.flattened) : moved;
  if (!isArea(area)) return { ...base, wkb: null, problem: area };
  return { ...base, wkb: areaToWkb(area).toString("base64") };
}

// ../../tmp/geo/run.ts
import { readFileSync as readFileSync2 } from "node:fs";
var [file, layer, crs] = process.argv.slice(2);
var t = Date.now();
try {
  const out = "/tmp/geo/out.jsonl";
  const s = await readFeatures({ file, outFile: out, layer: layer || void 0, crs: crs || void 0, projections: {} }, () => {
  });
  const text2 = readFileSync2(out, "utf8");
  const first = JSON.parse(text2.slice(0, text2.indexOf("\n")));
  const bad = /* @__PURE__ */ new Map();
  if (text2.length < 3e8) for (const l of text2.trim().split("\n")) {
    const r = JSON.parse(l);
    if (r.problem) bad.set(r.problem.code, (bad.get(r.problem.code) ?? 0) + 1);
  }
  const w = Buffer.from(first.wkb ?? "", "base64");
  console.log(file.split("/").pop(), JSON.stringify({ ...s, warnings: s.warnings.map((x) => x.code) }), JSON.stringify(first.properties).slice(0, 120), w.length > 30 ? [w.readDoubleLE(22), w.readDoubleLE(30)] : null, Object.fromEntries(bad));
} catch (e) {
  console.log(file.split("/").pop(), e.code, e.sentence ?? e);
}
console.log("   ms", Date.now() - t, "MB", Math.round(process.resourceUsage().maxRSS / 1024));
