// server/src/boundaries/worker.ts
import { readFileSync as readFileSync4 } from "node:fs";

// server/src/boundaries/boundary-error.ts
var BOUNDARY_PROBLEMS = {
  FILE_UNREADABLE: {
    id: "Berkas batas tidak dapat dibaca. Periksa letak dan izin berkas, lalu ulangi.",
    en: "The boundary file cannot be read. Check its path and permissions, then try again."
  },
  NOT_GZIP: {
    id: "Berkas berakhiran .gz, tetapi isinya bukan gzip atau terpotong. Unduh ulang berkasnya.",
    en: "The file ends in .gz but is not gzip, or is cut off. Download it again."
  },
  NOT_JSON: {
    id: "Isi berkas bukan JSON yang utuh. Unduh ulang atau ekspor lagi sebagai TopoJSON.",
    en: "The file is not complete JSON. Download it again or export it as TopoJSON."
  },
  NOT_TOPOLOGY: {
    id: 'Berkas ini bukan TopoJSON (type "Topology"). Ubah dahulu, misalnya dengan mapshaper.',
    en: 'This is not TopoJSON (type "Topology"). Convert it first, for example with mapshaper.'
  },
  LAYER_MISSING: {
    id: "Lapisan tidak ditemukan. Berkas harus memuat desa, kecamatan, kabupaten, dan provinsi.",
    en: "A layer is missing. The file must hold desa, kecamatan, kabupaten and provinsi."
  },
  LAYER_EMPTY: {
    id: 'Lapisan tidak memuat poligon berkode. Setiap wilayah perlu poligon dan atribut "code".',
    en: 'A layer holds no polygon with a code. Every region needs a polygon and a "code" property.'
  },
  NOT_IN_DEGREES: {
    id: "Koordinat bukan derajat. Ubah ke EPSG:4326 (bujur, lintang) dahulu.",
    en: "The coordinates are not degrees. Convert to EPSG:4326 (longitude, latitude) first."
  },
  AXES_SWAPPED: {
    id: "Koordinat tertukar: lintang di depan bujur. Tukar urutannya menjadi bujur, lintang.",
    en: "The axes are swapped: latitude before longitude. Write longitude, latitude."
  },
  OUTSIDE_INDONESIA: {
    id: "Koordinat berada di luar Indonesia (bujur 94\u2013142, lintang \u221212\u20137).",
    en: "The coordinates lie outside Indonesia (longitude 94\u2013142, latitude \u221212\u20137)."
  }
};
var BoundaryError = class extends Error {
  constructor(code, detail, options) {
    super(`${BOUNDARY_PROBLEMS[code].en} (${detail})`, options);
    this.name = "BoundaryError";
    this.code = code;
    this.detail = detail;
    this.sentences = BOUNDARY_PROBLEMS[code];
  }
};

// server/src/boundaries/boundary-job.ts
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync as readFileSync3 } from "node:fs";
import { join } from "node:path";

// server/src/sources/idn-area-data.ts
import Papa from "papaparse";

// shared/src/region.ts
var NATION_CODE = "ID";
function parentCodeOf(code) {
  if (code === NATION_CODE) return null;
  const cut = code.lastIndexOf(".");
  return cut < 0 ? NATION_CODE : code.slice(0, cut);
}
var PREFIXES = /^(provinsi|prov|kabupaten|kab|kota administrasi|kota adm|kota|kecamatan|kec|distrik|kelurahan|kel|desa|gampong|nagari|dusun)\b\.?\s+/;
function normaliseName(name) {
  let text = name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9. ]+/g, " ").replace(/\s+/g, " ").trim();
  const dropped = text.replace(PREFIXES, "");
  if (dropped.length > 0) text = dropped;
  return text.replace(/\./g, " ").replace(/\s+/g, " ").trim();
}

// shared/src/method/report.ts
var REPORT_STATES = { OBSERVED: "O", NOT_APPLICABLE: "N", MISSING: "M", SUPPRESSED: "S" };
var REPORT_SOURCES = { VERIFIED: "V", SELF_REPORT: "R", ESTIMATE: "E", NONE: "-" };

// shared/src/method/iksm-serasi.ts
var PERCENT = { id: "%", en: "%" };
var SCORE_1_5 = { id: "skor 1\u20135", en: "score 1\u20135" };
function indicator(ordinal, code, id, en, unit, lo, hi, direction = "HIGHER_IS_BETTER") {
  return { code, ordinal, name: { id, en }, unit, direction, goalposts: { lo, hi }, weight: 1 };
}
var IKSM_SERASI_1_0_0 = {
  id: "iksm-serasi",
  version: "1.0.0",
  kind: "COMPUTED",
  name: {
    id: "Indeks Ketahanan Sosial Masyarakat (Serasi)",
    en: "Community Social Resilience Index (Serasi)"
  },
  note: {
    id: "Metode Serasi, terbuka dan berversi; bukan penilaian resmi pemerintah.",
    en: "Serasi\u2019s own method, open and versioned; not an official government assessment."
  },
  scale: { min: 0, max: 100, decimals: 1 },
  dimensions: [
    {
      code: "PKR",
      name: { id: "Perlindungan kelompok rentan", en: "Protection of vulnerable groups" },
      pokja: "I",
      indicators: [
        indicator(
          1,
          "PKR1",
          "Peserta aktif Jaminan Kesehatan Nasional",
          "Active national health insurance members",
          { id: "% penduduk", en: "% of residents" },
          40,
          95
        ),
        indicator(
          2,
          "PKR2",
          "Pemerlu pelayanan kesejahteraan sosial yang terlayani",
          "People in social need who are served",
          PERCENT,
          0,
          100
        ),
        indicator(
          3,
          "PKR3",
          "Posyandu yang aktif setiap bulan",
          "Posyandu active every month",
          PERCENT,
          0,
          100
        )
      ]
    },
    {
      code: "POS",
      name: { id: "Partisipasi organisasi sosial", en: "Participation in social organisations" },
      pokja: "II",
      indicators: [
        indicator(
          4,
          "POS1",
          "Gotong royong",
          "Gotong royong (mutual work)",
          { id: "kali per bulan", en: "times per month" },
          0,
          4
        ),
        indicator(
          5,
          "POS2",
          "Organisasi sosial yang aktif",
          "Active social organisations",
          { id: "per 1.000 penduduk", en: "per 1,000 residents" },
          0,
          5
        ),
        indicator(
          6,
          "POS3",
          "Kehadiran dalam musyawarah desa",
          "Attendance at village deliberation",
          { id: "% undangan", en: "% of invited" },
          0,
          80
        )
      ]
    },
    {
      code: "PKF",
      name: { id: "Pengendalian konflik", en: "Control of conflict" },
      pokja: "III",
      indicators: [
        indicator(
          7,
          "PKF1",
          "Insiden konflik berbobot, 12 bulan terakhir",
          "Weighted conflict incidents, last 12 months",
          { id: "per 10.000 penduduk", en: "per 10,000 residents" },
          0,
          10,
          "LOWER_IS_BETTER"
        ),
        indicator(
          8,
          "PKF2",
          "Insiden yang diselesaikan dalam 90 hari",
          "Incidents settled within 90 days",
          { id: "% insiden", en: "% of incidents" },
          0,
          100
        ),
        indicator(
          9,
          "PKF3",
          "Forum atau mediator penyelesaian konflik",
          "Forum or mediator for conflicts",
          { id: "tahap 0\u20134", en: "stage 0\u20134" },
          0,
          4
        )
      ]
    },
    {
      code: "KLS",
      name: { id: "Pemeliharaan kearifan lokal dan sumber daya", en: "Care for local wisdom and resources" },
      pokja: "IV",
      indicators: [
        indicator(
          10,
          "KLS1",
          "Tradisi dan pranata yang hidup",
          "Living traditions and institutions",
          SCORE_1_5,
          1,
          5
        ),
        indicator(
          11,
          "KLS2",
          "Aturan lokal pengelolaan sumber daya",
          "Local rules for resources",
          { id: "tahap 0\u20132", en: "stage 0\u20132" },
          0,
          2
        ),
        indicator(12, "KLS3", "Kesiapsiagaan bencana", "Disaster preparedness", SCORE_1_5, 1, 5)
      ]
    }
  ],
  aggregation: {
    dimension: "WEIGHTED_MEAN",
    index: "GEOMETRIC_MEAN",
    floor: 1,
    upward: "RESIDENT_WEIGHTED_MEAN_OF_VILLAGES"
  },
  minimum: {
    indicatorShare: 0.5,
    dimensions: 3,
    requiredDimensions: ["PKF"],
    coverage: 0.6,
    heterogeneousShare: 0.2
  },
  confidence: {
    completeness: 0.5,
    recency: 0.3,
    source: 0.2,
    fullRecencyMonths: 12,
    zeroRecencyMonths: 48,
    sourceWorth: { verified: 1, selfReport: 0.6, estimate: 0.3 },
    high: 0.8,
    medium: 0.6
  },
  classes: [
    {
      level: "LOW",
      from: 0,
      to: 100 / 3,
      fromInclusive: true,
      toInclusive: false,
      name: { id: "Rendah", en: "Low" },
      note: null
    },
    {
      level: "MEDIUM",
      from: 100 / 3,
      to: 200 / 3,
      fromInclusive: true,
      toInclusive: false,
      name: { id: "Sedang", en: "Medium" },
      note: null
    },
    {
      level: "HIGH",
      from: 200 / 3,
      to: 100,
      fromInclusive: true,
      toInclusive: true,
      name: { id: "Tinggi", en: "High" },
      note: null
    }
  ],
  nativeClasses: []
};

// shared/src/method/idm.ts
var NATIVE_CLASSES = [
  {
    code: "SANGAT_TERTINGGAL",
    name: { id: "Sangat tertinggal", en: "Very underdeveloped" },
    to: 0.4907,
    level: "LOW"
  },
  { code: "TERTINGGAL", name: { id: "Tertinggal", en: "Underdeveloped" }, to: 0.5989, level: "LOW" },
  { code: "BERKEMBANG", name: { id: "Berkembang", en: "Developing" }, to: 0.7072, level: "MEDIUM" },
  { code: "MAJU", name: { id: "Maju", en: "Advanced" }, to: 0.8155, level: "HIGH" },
  { code: "MANDIRI", name: { id: "Mandiri", en: "Independent" }, to: 1, level: "HIGH" }
];
var CLASSES = [
  {
    level: "LOW",
    from: 0,
    to: 0.5989,
    fromInclusive: true,
    toInclusive: true,
    name: { id: "Rendah", en: "Low" },
    note: { id: "Sangat tertinggal dan tertinggal", en: "Very underdeveloped and underdeveloped" }
  },
  {
    level: "MEDIUM",
    from: 0.5989,
    to: 0.7072,
    fromInclusive: false,
    toInclusive: true,
    name: { id: "Sedang", en: "Medium" },
    note: { id: "Berkembang", en: "Developing" }
  },
  {
    level: "HIGH",
    from: 0.7072,
    to: 1,
    fromInclusive: false,
    toInclusive: true,
    name: { id: "Tinggi", en: "High" },
    note: { id: "Maju dan mandiri", en: "Advanced and independent" }
  }
];
function part(code, id, en) {
  return { code, name: { id, en }, pokja: null, indicators: [] };
}
var IDM_IKS_2024 = {
  id: "idm-iks-2024",
  version: "2024",
  kind: "PUBLISHED",
  name: { id: "Indeks Desa Membangun 2024", en: "Village Development Index (IDM) 2024" },
  note: {
    id: "Kelurahan dan DKI Jakarta tidak dicakup IDM: belum ada data. Tiga tingkat di peta dipetakan dari lima status IDM oleh Serasi.",
    en: "IDM does not cover kelurahan and Jakarta: no data yet. Serasi maps the five IDM classes to the three levels of the map."
  },
  scale: { min: 0, max: 1, decimals: 4 },
  dimensions: [
    part("IKS", "Indeks Ketahanan Sosial (IDM)", "Social Resilience Index (IDM)"),
    part("IKE", "Indeks Ketahanan Ekonomi (IDM)", "Economic Resilience Index (IDM)"),
    part("IKL", "Indeks Ketahanan Lingkungan (IDM)", "Environmental Resilience Index (IDM)")
  ],
  aggregation: {
    dimension: "PUBLISHED",
    index: "PUBLISHED",
    floor: 0,
    upward: "RESIDENT_WEIGHTED_MEAN_OF_VILLAGES"
  },
  minimum: {
    indicatorShare: 0,
    dimensions: 0,
    requiredDimensions: [],
    coverage: 0.6,
    heterogeneousShare: 0.2
  },
  confidence: null,
  classes: CLASSES,
  nativeClasses: NATIVE_CLASSES
};

// shared/src/method/village-score.ts
var OBSERVED = REPORT_STATES.OBSERVED.charCodeAt(0);
var NOT_APPLICABLE = REPORT_STATES.NOT_APPLICABLE.charCodeAt(0);

// shared/src/method/confidence.ts
var OBSERVED2 = REPORT_STATES.OBSERVED.charCodeAt(0);
var NOT_APPLICABLE2 = REPORT_STATES.NOT_APPLICABLE.charCodeAt(0);
var VERIFIED = REPORT_SOURCES.VERIFIED.charCodeAt(0);
var SELF_REPORT = REPORT_SOURCES.SELF_REPORT.charCodeAt(0);
var ESTIMATE = REPORT_SOURCES.ESTIMATE.charCodeAt(0);

// server/src/sources/package-file.ts
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
var require2 = createRequire(import.meta.url);
function readPackageFile(specifier) {
  return readFileSync(require2.resolve(specifier), "utf8");
}

// server/src/sources/idn-area-data.ts
var FILES = [
  { level: "PROVINCE", file: "provinces.csv" },
  { level: "REGENCY", file: "regencies.csv" },
  { level: "DISTRICT", file: "districts.csv" },
  { level: "VILLAGE", file: "villages.csv" }
];
function readAdministrativeAreas() {
  const areas = [
    { id: 1, code: NATION_CODE, name: "Indonesia", level: "NATION", parentId: null }
  ];
  const idByCode = /* @__PURE__ */ new Map([[NATION_CODE, 1]]);
  for (const { level, file } of FILES) {
    for (const { code, name } of readRows(file)) {
      const parentId = idByCode.get(parentCodeOf(code) ?? "");
      if (parentId === void 0) throw new Error(`idn-area-data/${file}: ${code} has no parent in the list`);
      const id = areas.length + 1;
      idByCode.set(code, id);
      areas.push({ id, code, name: name.trim(), level, parentId });
    }
  }
  return areas;
}
function readRows(file) {
  const text = readPackageFile(`idn-area-data/data/${file}`);
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  return data.sort((a, b) => a.code < b.code ? -1 : 1);
}

// server/src/sources/geografis.ts
function matchGeografis(areas) {
  const entries = /* @__PURE__ */ new Map();
  for (const entry of JSON.parse(readPackageFile("geografis/data/json/data.json"))) {
    entries.set(entry.code, entry);
  }
  const villages = new Map(listVillages(areas).map((v) => [v.code, v]));
  const found = /* @__PURE__ */ new Map();
  const take = (village, entry, match) => {
    found.set(village.code, { point: [entry.longitude, entry.latitude], match });
    villages.delete(village.code);
    entries.delete(entry.code);
  };
  for (const village of [...villages.values()]) {
    const entry = entries.get(village.code);
    if (entry && compact(entry.village) === village.village) take(village, entry, "CODE_AND_NAME");
  }
  const byNames = (match, ofVillage, ofEntry) => {
    const candidates = unique(entries.values(), ofEntry);
    for (const [key, village] of unique(villages.values(), ofVillage)) {
      const entry = candidates.get(key);
      if (entry) take(village, entry, match);
    }
  };
  byNames(
    "NAMES_IN_DISTRICT",
    (v) => `${v.regency}/${v.district}/${v.village}`,
    (e) => `${compactRegency(e.city)}/${compact(e.district)}/${compact(e.village)}`
  );
  byNames(
    "NAMES_IN_REGENCY",
    (v) => `${v.regency}/${v.village}`,
    (e) => `${compactRegency(e.city)}/${compact(e.village)}`
  );
  for (const village of [...villages.values()]) {
    const entry = entries.get(village.code);
    if (entry && compactRegency(entry.city) === village.regency) take(village, entry, "CODE_IN_REGENCY");
  }
  return found;
}
function listVillages(areas) {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const villages = [];
  for (const area of areas) {
    if (area.level !== "VILLAGE") continue;
    const district = byId.get(area.parentId ?? 0);
    const regency = byId.get(district?.parentId ?? 0);
    villages.push({
      code: area.code,
      village: compact(area.name),
      district: compact(district?.name ?? ""),
      regency: compactRegency(regency?.name ?? "")
    });
  }
  return villages;
}
function compact(name) {
  return normaliseName(name).replaceAll(" ", "");
}
function compactRegency(name) {
  return (/^kota\b/i.test(name) ? "kota:" : "") + compact(name);
}
function unique(items, keyOf) {
  const seen = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    seen.set(key, seen.has(key) ? null : item);
  }
  const single = /* @__PURE__ */ new Map();
  for (const [key, item] of seen) if (item !== null) single.set(key, item);
  return single;
}

// server/src/sources/isolated-points.ts
var KM_PER_DEGREE = 111.2;
var CELL_DEG = 0.25;
function distanceKm(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) * KM_PER_DEGREE;
}
function findIsolated(items, minKm, strangers) {
  const members = /* @__PURE__ */ new Map();
  const cells = /* @__PURE__ */ new Map();
  items.forEach(({ point, group }, i) => {
    push(members, group, i);
    push(cells, cellKey(cellOf(point[0]), cellOf(point[1])), i);
  });
  const nearerThan = (self, point, km) => {
    const reach = km / KM_PER_DEGREE;
    let count = 0;
    for (let x = cellOf(point[0] - reach); x <= cellOf(point[0] + reach); x++) {
      for (let y = cellOf(point[1] - reach); y <= cellOf(point[1] + reach); y++) {
        for (const other of cells.get(cellKey(x, y)) ?? []) {
          const candidate = items[other];
          if (other === self || !candidate || distanceKm(point, candidate.point) >= km) continue;
          if (++count >= strangers) return count;
        }
      }
    }
    return count;
  };
  const isolated = /* @__PURE__ */ new Set();
  items.forEach(({ point, group }, i) => {
    let nearest = Infinity;
    for (const j of members.get(group) ?? []) {
      const sibling = items[j];
      if (j !== i && sibling) nearest = Math.min(nearest, distanceKm(point, sibling.point));
    }
    if (nearest > minKm && nearest < Infinity && nearerThan(i, point, nearest) >= strangers) isolated.add(i);
  });
  return isolated;
}
function medianPoint(points) {
  return [median(points.map((p) => p[0])), median(points.map((p) => p[1]))];
}
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
function cellOf(degrees) {
  return Math.floor(degrees / CELL_DEG);
}
function cellKey(x, y) {
  return x * 4096 + y;
}

// server/src/sources/spread-points.ts
var APART_DEG = 5e-4;
var GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
function onSpiral(centre, turn, stepDeg) {
  const radius = stepDeg * Math.sqrt(turn);
  const angle = turn * GOLDEN_ANGLE;
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
}
function spreadPoints(points) {
  const cells = /* @__PURE__ */ new Map();
  const cellOf2 = (degrees) => Math.floor(degrees / APART_DEG);
  const isFree = (point) => {
    const [x, y] = [cellOf2(point[0]), cellOf2(point[1])];
    for (let i = x - 1; i <= x + 1; i++) {
      for (let j = y - 1; j <= y + 1; j++) {
        for (const other of cells.get(`${i}/${j}`) ?? []) {
          if (distanceKm(point, other) < APART_DEG * KM_PER_DEGREE) return false;
        }
      }
    }
    return true;
  };
  return points.map((wanted) => {
    let point = wanted;
    for (let turn = 1; !isFree(point); turn++) point = onSpiral(wanted, turn, APART_DEG);
    const key = `${cellOf2(point[0])}/${cellOf2(point[1])}`;
    cells.set(key, [...cells.get(key) ?? [], point]);
    return point;
  });
}

// server/src/sources/village-points.ts
var LONE_VILLAGE = { minKm: 5, strangers: 40 };
var SPLIT_DISTRICT = { gapKm: 100 };
function villagePoints(areas) {
  const known = /* @__PURE__ */ new Map();
  for (const [code, { point }] of matchGeografis(areas)) known.set(code, point);
  dropWrongPoints(known);
  const anchors = anchorsOf(known);
  const placed = /* @__PURE__ */ new Map();
  const villages = [];
  for (const { code, level } of areas) {
    if (level !== "VILLAGE") continue;
    const point = known.get(code);
    if (point) villages.push({ code, point, origin: "GEOGRAFIS" });
    else villages.push({ code, point: placeNearSiblings(code, anchors, placed), origin: "PLACED" });
  }
  const points = spreadPoints(villages.map(({ point }) => point));
  return villages.map((village, i) => ({ ...village, point: points[i] ?? village.point }));
}
function dropWrongPoints(known) {
  const codes = [...known.keys()];
  const villages = codes.map((code) => ({ point: known.get(code) ?? [0, 0], group: ancestorOf(code, 1) }));
  for (const i of findIsolated(villages, LONE_VILLAGE.minKm, LONE_VILLAGE.strangers)) known.delete(codes[i] ?? "");
  const centres = new Map([...groupByAncestor(known, 2)].map(([code, points]) => [code, medianPoint(points)]));
  const districts = /* @__PURE__ */ new Map();
  for (const code of known.keys()) push(districts, ancestorOf(code, 1), code);
  for (const [district, members] of districts) {
    const centre = centres.get(ancestorOf(district, 1));
    const parts = splitAtGaps(members, known, SPLIT_DISTRICT.gapKm);
    if (!centre || parts.length < 2) continue;
    const away = (part2) => Math.min(...part2.map((code) => distanceKm(known.get(code) ?? centre, centre)));
    const kept = parts.reduce((best, part2) => away(part2) < away(best) ? part2 : best);
    for (const part2 of parts) if (part2 !== kept) for (const code of part2) known.delete(code);
  }
}
function splitAtGaps(members, known, gapKm) {
  const parts = [];
  const left = new Set(members);
  for (const seed of members) {
    if (!left.delete(seed)) continue;
    const part2 = [seed];
    for (const code of part2) {
      const here = known.get(code);
      for (const other of left) {
        const there = known.get(other);
        if (here && there && distanceKm(here, there) <= gapKm && left.delete(other)) part2.push(other);
      }
    }
    parts.push(part2);
  }
  return parts;
}
function anchorsOf(known) {
  const anchors = /* @__PURE__ */ new Map();
  for (const levelsUp of [1, 2, 3]) {
    for (const [code, points] of groupByAncestor(known, levelsUp)) {
      const point = medianPoint(points);
      anchors.set(code, { point, spreadDeg: median(points.map((p) => distanceKm(p, point))) / KM_PER_DEGREE });
    }
  }
  return anchors;
}
function placeNearSiblings(code, anchors, placed) {
  let key = ancestorOf(code, 1);
  while (!anchors.has(key) && key.length > 2) key = ancestorOf(key, 1);
  const anchor = anchors.get(key);
  if (!anchor) throw new Error(`no village of ${key} has a point to place ${code} by`);
  const turn = (placed.get(key) ?? 0) + 1;
  placed.set(key, turn);
  return onSpiral(anchor.point, turn, Math.max(4e-3, anchor.spreadDeg / 4));
}
function groupByAncestor(known, levelsUp) {
  const groups = /* @__PURE__ */ new Map();
  for (const [code, point] of known) {
    const key = ancestorOf(code, levelsUp);
    const points = groups.get(key);
    if (points) points.push(point);
    else groups.set(key, [point]);
  }
  return groups;
}
function ancestorOf(code, levelsUp) {
  let ancestor = code;
  for (let i = 0; i < levelsUp; i++) ancestor = parentCodeOf(ancestor) ?? ancestor;
  return ancestor;
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
  while (flat.length > 2 && flat[0] === flat[flat.length - 2] && flat[1] === flat[flat.length - 1]) flat.length -= 2;
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

// server/src/tiles/build/chains.ts
function joinArcs(arcs, layers) {
  const isNode = nodeTest(arcs, layers);
  const writer = new ArcWriter();
  const chainOf = /* @__PURE__ */ new Map();
  const write = (run) => {
    for (const [i, signed] of run.entries()) writeArc(writer, arcs, signed, i === run.length - 1);
    return writer.end();
  };
  const chain = (run) => {
    const first = run[0] ?? 0;
    const known = chainOf.get(first);
    if (known !== void 0) return known;
    const joined = write(run);
    chainOf.set(first, joined);
    chainOf.set(~(run[run.length - 1] ?? 0), ~joined);
    return joined;
  };
  const join2 = (ring) => {
    const start = ring.findIndex((signed) => isNode(startPoint(arcs, signed)));
    if (start < 0) return [chainClosed(ring, chain)];
    const joined = [];
    let run = [];
    for (let i = 0; i < ring.length; i++) {
      run.push(ring[(start + i) % ring.length] ?? 0);
      if (i + 1 < ring.length && !isNode(startPoint(arcs, ring[(start + i + 1) % ring.length] ?? 0))) continue;
      joined.push(chain(run));
      run = [];
    }
    return joined;
  };
  const joinedLayers = layers.map(
    (layer) => layer.map((region) => ({ ...region, polygons: region.polygons.map((rings) => rings.map(join2)) }))
  );
  return { arcs: writer.finish(), layers: joinedLayers };
}
function chainClosed(ring, chain) {
  const unsigned = ring.map((signed) => signed < 0 ? ~signed : signed);
  const at2 = unsigned.indexOf(unsigned.reduce((a, b) => Math.min(a, b), Infinity));
  const run = [...ring.slice(at2), ...ring.slice(0, at2)];
  const [first = 0, ...rest] = run;
  return first >= 0 ? chain(run) : ~chain([~first, ...rest.reverse().map((signed) => ~signed)]);
}
function nodeTest(arcs, layers) {
  const used = new Uint8Array(arcs.starts.length);
  for (const layer of layers) {
    for (const { polygons } of layer) {
      for (const rings of polygons) for (const ring of rings) for (const signed of ring) used[signed < 0 ? ~signed : signed] = 1;
    }
  }
  const ends = /* @__PURE__ */ new Map();
  for (let arc = 0; arc + 1 < arcs.starts.length; arc++) {
    if (used[arc] !== 1) continue;
    for (const point of [arcs.starts[arc] ?? 0, (arcs.starts[arc + 1] ?? 0) - 1]) {
      const key = placeKey(arcs, point);
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
  }
  return (point) => ends.get(placeKey(arcs, point)) !== 2;
}
function placeKey({ coords }, point) {
  return Math.round((coords[2 * point] ?? 0) * 1e6) * 2 ** 26 + Math.round((coords[2 * point + 1] ?? 0) * 1e6);
}
function startPoint({ starts }, signed) {
  return signed >= 0 ? starts[signed] ?? 0 : (starts[~signed + 1] ?? 0) - 1;
}
function writeArc(writer, { coords, starts }, signed, withEnd) {
  const arc = signed < 0 ? ~signed : signed;
  const first = starts[arc] ?? 0;
  const last = (starts[arc + 1] ?? 0) - 1;
  if (signed >= 0) for (let i = first; i < last; i++) writer.point(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
  else for (let i = last; i > first; i--) writer.point(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
  if (!withEnd) return;
  const end = signed >= 0 ? last : first;
  writer.point(coords[2 * end] ?? 0, coords[2 * end + 1] ?? 0);
}

// server/src/tiles/build/mercator.ts
function worldX(lng) {
  return lng / 360 + 0.5;
}
function worldY(lat) {
  const sin = Math.sin(lat * Math.PI / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}
function projectArcs({ coords, starts }) {
  const projected = new Float64Array(coords.length);
  for (let i = 0; i < coords.length; i += 2) {
    projected[i] = worldX(coords[i] ?? 0);
    projected[i + 1] = worldY(Math.min(85, Math.max(-85, coords[i + 1] ?? 0)));
  }
  return { coords: projected, starts };
}

// server/src/sources/world-atlas.ts
function readCountryTopology(scale) {
  return JSON.parse(readPackageFile(`world-atlas/countries-${scale}.json`));
}
function listCountries(topology) {
  return topology.objects.countries.geometries.filter(isCountry);
}
function isCountry(geometry) {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

// server/src/boundaries/topojson-arcs.ts
function decodeArcs({ arcs, transform }) {
  const writer = new ArcWriter();
  const [sx, sy] = transform?.scale ?? [1, 1];
  const [tx, ty] = transform?.translate ?? [0, 0];
  for (const arc of arcs) {
    let x = 0;
    let y = 0;
    for (const position of arc) {
      x = transform ? x + (position[0] ?? 0) : position[0] ?? 0;
      y = transform ? y + (position[1] ?? 0) : position[1] ?? 0;
      writer.point(x * sx + tx, y * sy + ty);
    }
    writer.end();
  }
  return writer.finish();
}
function polygonArcs(geometry) {
  return geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
}

// server/src/tiles/build/simplify.ts
function pointWeights({ coords, starts }) {
  const weights = new Float64Array(coords.length / 2).fill(Infinity);
  for (let arc = 0; arc + 1 < starts.length; arc++) {
    const first = starts[arc] ?? 0;
    const last = (starts[arc + 1] ?? 0) - 1;
    if (last - first >= 2) weighArc(coords, first, last, weights);
  }
  return weights;
}
function dropLightPoints({ coords, starts }, weights, threshold) {
  const writer = new ArcWriter();
  for (let arc = 0; arc + 1 < starts.length; arc++) {
    for (let i = starts[arc] ?? 0; i < (starts[arc + 1] ?? 0); i++) {
      if ((weights[i] ?? 0) >= threshold) writer.point(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
    }
    writer.end();
  }
  return writer.finish();
}
function weighArc(coords, first, last, weights) {
  const count = last - first + 1;
  const isClosed = coords[2 * first] === coords[2 * last] && coords[2 * first + 1] === coords[2 * last + 1];
  const before = new Int32Array(count);
  const after = new Int32Array(count);
  const heap = new AreaHeap(count);
  const areaAt = (i) => triangleArea(coords, first + (before[i] ?? 0), first + i, first + (after[i] ?? 0));
  for (let i = 1; i < count - 1; i++) {
    before[i] = i - 1;
    after[i] = i + 1;
    heap.set(i, areaAt(i));
  }
  let heaviest = 0;
  for (let left = count - 2; left > (isClosed ? 2 : 0); left--) {
    const i = heap.popLightest();
    heaviest = Math.max(heaviest, heap.areas[i] ?? 0);
    weights[first + i] = heaviest;
    const [b, a] = [before[i] ?? 0, after[i] ?? 0];
    if (b > 0) {
      after[b] = a;
      heap.set(b, areaAt(b));
    }
    if (a < count - 1) {
      before[a] = b;
      heap.set(a, areaAt(a));
    }
    if (b === 0) after[0] = a;
    if (a === count - 1) before[count - 1] = b;
  }
}
function triangleArea(coords, a, b, c) {
  const [ax, ay] = [coords[2 * a] ?? 0, coords[2 * a + 1] ?? 0];
  const [bx, by] = [(coords[2 * b] ?? 0) - ax, (coords[2 * b + 1] ?? 0) - ay];
  const [cx, cy] = [(coords[2 * c] ?? 0) - ax, (coords[2 * c + 1] ?? 0) - ay];
  return Math.abs(bx * cy - by * cx) / 2;
}
var AreaHeap = class {
  constructor(capacity) {
    this.size = 0;
    this.areas = new Float64Array(capacity);
    this.items = new Int32Array(capacity);
    this.slots = new Int32Array(capacity).fill(-1);
  }
  set(item, area) {
    this.areas[item] = area;
    const slot = this.slots[item] ?? -1;
    this.settle(item, slot < 0 ? this.size++ : slot);
  }
  popLightest() {
    const top = this.items[0] ?? 0;
    const moved = this.items[--this.size] ?? 0;
    this.slots[top] = -1;
    if (this.size > 0) this.settle(moved, 0);
    return top;
  }
  settle(item, start) {
    const area = this.areas[item] ?? 0;
    let slot = start;
    for (let parent = slot - 1 >> 1; slot > 0 && this.areaIn(parent) > area; parent = slot - 1 >> 1) {
      this.put(this.items[parent] ?? 0, slot);
      slot = parent;
    }
    for (; ; ) {
      let child = 2 * slot + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.areaIn(child + 1) < this.areaIn(child)) child++;
      if (this.areaIn(child) >= area) break;
      this.put(this.items[child] ?? 0, slot);
      slot = child;
    }
    this.put(item, slot);
  }
  areaIn(slot) {
    return this.areas[this.items[slot] ?? 0] ?? 0;
  }
  put(item, slot) {
    this.items[slot] = item;
    this.slots[item] = slot;
  }
};

// server/src/tiles/build/ring-clip.ts
function clipRing(ring, axis, low, high) {
  return clipHalf(clipHalf(ring, axis, low, 1), axis, high, -1);
}
function clipHalf(ring, axis, limit, sign) {
  const clipped = [];
  let px = ring[ring.length - 2] ?? 0;
  let py = ring[ring.length - 1] ?? 0;
  let previous = sign * ((axis === 0 ? px : py) - limit);
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    const current = sign * ((axis === 0 ? x : y) - limit);
    if (previous < 0 !== current < 0) {
      const share = previous / (previous - current);
      if (axis === 0) clipped.push(limit, py + share * (y - py));
      else clipped.push(px + share * (x - px), limit);
    }
    if (current >= 0) clipped.push(x, y);
    px = x;
    py = y;
    previous = current;
  }
  return clipped;
}
function ringArea(ring) {
  let sum = 0;
  let px = ring[ring.length - 2] ?? 0;
  let py = ring[ring.length - 1] ?? 0;
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum / 2;
}

// server/src/tiles/build/tile-grid.ts
var EXTENT = 4096;
var BUFFER = 64;
function cutIntoTiles(rings, limits, place) {
  cutAlong(0, rings, limits.west, limits.east, (x, column) => {
    cutAlong(1, column, limits.north, limits.south, (y, inTile) => {
      place(x, y, inTile.map((ring) => shifted(ring, x * EXTENT, y * EXTENT)));
    });
  });
}
function cutAlong(axis, rings, least, most, found) {
  const [low, high] = reachOf(rings[0] ?? [], axis);
  const first = Math.max(least, Math.floor((low - BUFFER) / EXTENT));
  const last = Math.min(most, Math.floor((high + BUFFER) / EXTENT));
  if (first > last) return;
  const from = first * EXTENT - BUFFER;
  const to = (last + 1) * EXTENT + BUFFER;
  const inside = low >= from && high <= to ? rings : clipAll(rings, axis, from, to);
  if (inside.length === 0) return;
  if (first === last) {
    found(first, inside);
    return;
  }
  const middle = first + last >> 1;
  cutAlong(axis, inside, first, middle, found);
  cutAlong(axis, inside, middle + 1, last, found);
}
function reachOf(exterior, axis) {
  let low = Infinity;
  let high = -Infinity;
  for (let i = axis; i < exterior.length; i += 2) {
    const value = exterior[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
function clipAll(rings, axis, from, to) {
  const clipped = [];
  for (const [i, ring] of rings.entries()) {
    const part2 = clipRing(ring, axis, from, to);
    if (part2.length >= 6) clipped.push(part2);
    else if (i === 0) return [];
  }
  return clipped;
}
function shifted(ring, dx, dy) {
  const moved = [];
  for (let i = 0; i < ring.length; i += 2) moved.push(Math.round((ring[i] ?? 0) - dx), Math.round((ring[i + 1] ?? 0) - dy));
  return moved;
}

// server/src/tiles/build/tile-layers.ts
var MIN_ZOOM = 0;
var MAX_ZOOM = 10;
var POLYGON_LAYERS = [
  { level: "PROVINCE", name: "province", minZoom: 0, labelZoom: 2 },
  { level: "REGENCY", name: "regency", minZoom: 4, labelZoom: 5 },
  { level: "DISTRICT", name: "district", minZoom: 6, labelZoom: 7 },
  { level: "VILLAGE", name: "village", minZoom: 8, labelZoom: 9 }
];
var NEIGHBOUR_LAYER = "neighbour";
var LABEL_LAYER = "label";
var REGION_FIELDS = { code: "Kemendagri code", name: "Name", level: "RegionLevel" };
var VECTOR_LAYERS = [
  ...POLYGON_LAYERS.map(({ level, name, minZoom }) => ({
    id: name,
    description: `Regions of level ${level}; the feature id is the region's id`,
    minzoom: minZoom,
    maxzoom: MAX_ZOOM,
    fields: REGION_FIELDS
  })),
  {
    id: LABEL_LAYER,
    description: "One point per region; the feature id is the region\u2019s id",
    minzoom: 2,
    maxzoom: MAX_ZOOM,
    fields: { code: "Kemendagri code", name: "Name", lvl: "RegionLevel", rank: "Order of importance, 0 the largest area" }
  },
  {
    id: NEIGHBOUR_LAYER,
    description: "Land of other countries",
    minzoom: MIN_ZOOM,
    maxzoom: MAX_ZOOM,
    fields: { name: "Country" }
  }
];

// server/src/tiles/build/tile-shapes.ts
var MARK_UNITS = 2;
var LEAST_AREA = 8;
function tileShapes(arcs, polygons, leastPart, centre) {
  const shapes = [];
  let largest = null;
  for (const rings of polygons) {
    const shape = [];
    let area = 0;
    for (const [i, ring] of rings.entries()) {
      const flat = ringCoordinates(arcs, ring);
      const signed = flat.length < 6 ? 0 : ringArea(flat);
      if (i === 0) area = Math.abs(signed);
      else if (Math.abs(signed) < leastPart) continue;
      shape.push(signed > 0 === (i === 0) ? flat : reversed(flat));
    }
    if (area >= leastPart) shapes.push(shape);
    if (!largest || area > largest.area) largest = { shape, area };
  }
  if (shapes.length > 0 || !largest) return shapes;
  if (largest.area >= LEAST_AREA || !centre) return largest.area > 0 ? [largest.shape] : [];
  return [[markAt(Math.round(centre[0]), Math.round(centre[1]))]];
}
function snapToGrid({ coords, starts }, size, step) {
  const steps = size / step;
  return { coords: coords.map((value) => Math.round(value * steps) * step), starts };
}
function markAt(x, y) {
  return [x, y - MARK_UNITS, x + MARK_UNITS, y, x, y + MARK_UNITS, x - MARK_UNITS, y];
}
function reversed(flat) {
  const turned = [];
  for (let i = flat.length - 2; i >= 0; i -= 2) turned.push(flat[i] ?? 0, flat[i + 1] ?? 0);
  return turned;
}

// server/src/tiles/build/neighbours.ts
var WINDOW = { west: 85, south: -18, east: 150, north: 15 };
var CLOSE_ZOOM = 8;
var CLOSE_WINDOW = { west: 93.5, south: -12.5, east: 142.5, north: 8 };
function readNeighbours() {
  const topology = readCountryTopology("10m");
  const lngLat = decodeArcs(topology);
  const countries = listCountries(topology).filter(({ properties }) => properties.name !== "Indonesia").map((country) => ({
    code: String(country.id),
    name: country.properties.name,
    polygons: polygonArcs(country).filter(([exterior]) => touchesWindow(lngLat, exterior ?? []))
  })).filter(({ polygons }) => polygons.length > 0);
  const { arcs, layers } = joinArcs(projectArcs(lngLat), [countries]);
  return { arcs, weights: pointWeights(arcs), countries: layers.flat() };
}
function placeNeighbours(sheet, { arcs, weights, countries }, z, { tolerance, leastPart, step }) {
  const size = EXTENT * 2 ** z;
  const grid = snapToGrid(dropLightPoints(arcs, weights, tolerance / size ** 2), size, step);
  const limits = tilesOf(z >= CLOSE_ZOOM ? CLOSE_WINDOW : WINDOW, z);
  for (const { name, polygons } of countries) {
    for (const shape of tileShapes(grid, polygons, leastPart, null)) {
      cutIntoTiles(shape, limits, (x, y, rings) => {
        sheet.addPolygon(x, y, NEIGHBOUR_LAYER, void 0, { name: name ?? "" }, rings);
      });
    }
  }
}
function touchesWindow(arcs, exterior) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const flat = ringCoordinates(arcs, exterior);
  for (let i = 0; i < flat.length; i += 2) {
    west = Math.min(west, flat[i] ?? 0);
    east = Math.max(east, flat[i] ?? 0);
    south = Math.min(south, flat[i + 1] ?? 0);
    north = Math.max(north, flat[i + 1] ?? 0);
  }
  return west < WINDOW.east && east > WINDOW.west && south < WINDOW.north && north > WINDOW.south;
}
function tilesOf(window, z) {
  const tiles = 2 ** z;
  return {
    west: Math.floor(worldX(window.west) * tiles),
    east: Math.floor(worldX(window.east) * tiles),
    north: Math.floor(worldY(window.north) * tiles),
    south: Math.floor(worldY(window.south) * tiles)
  };
}

// server/src/tiles/build/tile-sheet.ts
import { gzipSync } from "node:zlib";
import { fromVectorTileJs, GeoJSONWrapper } from "@maplibre/vt-pbf";
var TileSheet = class {
  constructor(zoom) {
    this.tiles = /* @__PURE__ */ new Map();
    this.zoom = zoom;
  }
  addPolygon(x, y, layer, id, tags, rings) {
    this.layerOf(x, y, layer).push({ id, type: 3, tags, geometry: rings.map(toPairs) });
  }
  addPoint(x, y, layer, id, tags, point) {
    this.layerOf(x, y, layer).push({ id, type: 1, tags, geometry: [point] });
  }
  /** The tiles that hold anything, by column and row. */
  *finish() {
    const width = 2 ** this.zoom;
    const keys = [...this.tiles.keys()].sort((a, b) => a - b);
    for (const key of keys) {
      const layers = {};
      for (const [name, features] of this.tiles.get(key) ?? []) {
        const layer = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
        layer.name = name;
        layers[name] = layer;
      }
      const body = gzipSync(fromVectorTileJs({ layers }), { level: 6 });
      this.tiles.delete(key);
      yield { z: this.zoom, x: Math.floor(key / width), y: key % width, body };
    }
  }
  layerOf(x, y, name) {
    const key = x * 2 ** this.zoom + y;
    const layers = this.tiles.get(key) ?? /* @__PURE__ */ new Map();
    this.tiles.set(key, layers);
    const features = layers.get(name) ?? [];
    layers.set(name, features);
    return features;
  }
};
function toPairs(ring) {
  const pairs = [];
  for (let i = 0; i < ring.length; i += 2) pairs.push([ring[i] ?? 0, ring[i + 1] ?? 0]);
  return pairs;
}

// server/src/tiles/build/build-tiles.ts
var DETAIL = {
  below: { tolerance: 32, leastPart: 40, step: 2 },
  last: { tolerance: 2, leastPart: 4, step: 1 }
};
function* buildTiles({ arcs, layers }, regions) {
  const projected = projectArcs(arcs);
  const neighbours = readNeighbours();
  let depth = 0;
  let chained = null;
  let weights = new Float64Array(0);
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
    const shown = POLYGON_LAYERS.filter(({ minZoom }) => z >= minZoom);
    if (!chained || shown.length !== depth) {
      depth = shown.length;
      chained = joinArcs(projected, shown.map(({ level }) => layers[level].filter(({ code }) => regions.has(code))));
      weights = pointWeights(chained.arcs);
    }
    const size = EXTENT * 2 ** z;
    const detail = z === MAX_ZOOM ? DETAIL.last : DETAIL.below;
    const grid = snapToGrid(dropLightPoints(chained.arcs, weights, detail.tolerance / size ** 2), size, detail.step);
    const sheet = new TileSheet(z);
    placeNeighbours(sheet, neighbours, z, detail);
    for (const [i, { name }] of shown.entries()) {
      for (const { code, polygons } of chained.layers[i] ?? []) {
        const region = regions.get(code);
        if (region) placeRegion(sheet, z, name, region, shapesOnGrid(region, grid, polygons, size, detail));
      }
    }
    placeLabels(sheet, z, regions.values());
    yield* sheet.finish();
  }
}
function shapesOnGrid({ point }, grid, polygons, size, detail) {
  return tileShapes(grid, polygons, detail.leastPart, [worldX(point[0]) * size, worldY(point[1]) * size]);
}
function placeRegion(sheet, z, layer, region, shapes) {
  const { id, code, name, level } = region;
  const last = 2 ** z - 1;
  const tiles = /* @__PURE__ */ new Map();
  for (const shape of shapes) {
    cutIntoTiles(shape, { west: 0, north: 0, east: last, south: last }, (x, y, part2) => {
      const key = x * 2 ** z + y;
      const rings = tiles.get(key);
      if (rings) rings.push(...part2);
      else tiles.set(key, part2);
    });
  }
  for (const [key, rings] of tiles) {
    sheet.addPolygon(Math.floor(key / 2 ** z), key % 2 ** z, layer, id, { code, name, level }, rings);
  }
}
function placeLabels(sheet, z, regions) {
  const labelled = new Map(POLYGON_LAYERS.map(({ level, labelZoom }) => [level, labelZoom]));
  const size = EXTENT * 2 ** z;
  for (const { id, code, name, level, point, areaDeg2 } of regions) {
    if (z < (labelled.get(level) ?? Infinity)) continue;
    const [x, y] = [Math.floor(worldX(point[0]) * size), Math.floor(worldY(point[1]) * size)];
    const tile = [Math.floor(x / EXTENT), Math.floor(y / EXTENT)];
    const inTile = [x - tile[0] * EXTENT, y - tile[1] * EXTENT];
    sheet.addPoint(...tile, LABEL_LAYER, id, { code, name, lvl: level, rank: rankOf(areaDeg2) }, inTile);
  }
}
function rankOf(areaDeg2) {
  return Math.max(0, Math.round(12 - 2 * Math.log2(Math.max(areaDeg2, 1e-9))));
}

// server/src/boundaries/boundary-records.ts
var STAGES = {
  points: { id: "Membaca titik desa", en: "Reading village points" },
  boundaries: { id: "Menyusun batas wilayah", en: "Building boundaries" },
  shapes: { id: "Menulis bentuk wilayah", en: "Writing region shapes" },
  "shapes-ready": { id: "Bentuk wilayah siap dimuat", en: "Region shapes are ready to load" },
  tiles: { id: "Membuat ubin peta", en: "Making map tiles" },
  done: { id: "Batas wilayah selesai", en: "Boundaries are done" }
};

// server/src/boundaries/coast.ts
var BANDS_PER_DEGREE = 20;
var SNAP_DEG = 2 / KM_PER_DEGREE;
var INLAND_DEG = [2e-3, 8e-4, 3e-4];
var Coast = class {
  /** @param rings closed rings without repeated last point, EPSG:4326 */
  constructor(rings) {
    this.bands = /* @__PURE__ */ new Map();
    for (const ring of rings) {
      ring.forEach((from, i) => {
        const to = ring[(i + 1) % ring.length] ?? from;
        for (let band = bandOf(Math.min(from[1], to[1])); band <= bandOf(Math.max(from[1], to[1])); band++) {
          const segments = this.bands.get(band);
          if (segments) segments.push({ from, to });
          else this.bands.set(band, [{ from, to }]);
        }
      });
    }
  }
  isLand([lng, lat]) {
    let inside = false;
    for (const { from, to } of this.bands.get(bandOf(lat)) ?? []) {
      if (from[1] > lat === to[1] > lat) continue;
      if (lng < (to[0] - from[0]) * (lat - from[1]) / (to[1] - from[1]) + from[0]) inside = !inside;
    }
    return inside;
  }
  /** The point itself on land; from the water, a place just inland of the nearest coast within 2 km; else the point. */
  snap(point) {
    if (this.isLand(point)) return point;
    const shore = this.nearestShore(point);
    if (!shore) return point;
    const away = Math.hypot(shore[0] - point[0], shore[1] - point[1]);
    if (away === 0) return point;
    for (const inland of INLAND_DEG) {
      const stretch = 1 + inland / away;
      const landed = [point[0] + (shore[0] - point[0]) * stretch, point[1] + (shore[1] - point[1]) * stretch];
      if (this.isLand(landed)) return landed;
    }
    return point;
  }
  nearestShore([lng, lat]) {
    let nearest = SNAP_DEG;
    let shore = null;
    for (let band = bandOf(lat - SNAP_DEG); band <= bandOf(lat + SNAP_DEG); band++) {
      for (const { from, to } of this.bands.get(band) ?? []) {
        const dx = to[0] - from[0];
        const dy = to[1] - from[1];
        const length2 = dx * dx + dy * dy;
        const along = length2 === 0 ? 0 : ((lng - from[0]) * dx + (lat - from[1]) * dy) / length2;
        const share = Math.min(1, Math.max(0, along));
        const candidate = [from[0] + share * dx, from[1] + share * dy];
        const away = Math.hypot(candidate[0] - lng, candidate[1] - lat);
        if (away >= nearest) continue;
        nearest = away;
        shore = candidate;
      }
    }
    return shore;
  }
};
function bandOf(lat) {
  return Math.floor(lat * BANDS_PER_DEGREE);
}

// server/src/boundaries/bordered-arcs.ts
var OUTSIDE = -1;
var BorderedArcs = class {
  /** @param nodes nodes that exist already, numbered from 0 */
  constructor(nodes) {
    this.writer = new ArcWriter();
    this.from = [];
    this.to = [];
    this.left = [];
    this.right = [];
    this.nodes = nodes;
  }
  addNode() {
    return this.nodes++;
  }
  get nodeCount() {
    return this.nodes;
  }
  /** Ends the arc whose points were given to `writer`. */
  end(from, to, left, right) {
    this.from.push(from);
    this.to.push(to);
    this.left.push(left);
    this.right.push(right);
    return this.writer.end();
  }
};

// server/src/boundaries/coast-cut.ts
function cutAtCoast(cells, coasts) {
  const arcs = new BorderedArcs(cells.vertices.length / 2);
  const crossings2 = /* @__PURE__ */ new Map();
  for (const ring of coasts) followCoast(cells, ring, arcs, crossings2);
  keepLandParts(cells, arcs, crossings2);
  return arcs;
}
function followCoast(cells, ring, arcs, crossings2) {
  const origin = ring[0];
  if (!origin) return;
  const startCell = cells.cellAt(origin[0], origin[1]);
  const pieces = [];
  let piece = { points: [origin], cell: startCell, from: -1 };
  for (let i = 1; i <= ring.length; i++) {
    const start = ring[i - 1] ?? origin;
    const end = ring[i % ring.length] ?? origin;
    for (; ; ) {
      const exit = exitOf(cells, piece.cell, start, end);
      if (!exit) break;
      const node = arcs.addNode();
      const crossing = {
        node,
        point: exit.point,
        position: cells.position(exit.edge, exit.point),
        entersLand: cells.left[exit.edge] === piece.cell
      };
      const onEdge = crossings2.get(exit.edge);
      if (onEdge) onEdge.push(crossing);
      else crossings2.set(exit.edge, [crossing]);
      piece.points.push(exit.point);
      pieces.push(piece);
      piece = { points: [exit.point], cell: cells.neighbour(exit.edge, piece.cell), from: node };
    }
    piece.points.push(end);
  }
  if (piece.cell !== startCell) throw new Error(`the coast at ${origin.join()} ends in another cell than it began`);
  const first = pieces[0];
  if (first) {
    first.points.unshift(...piece.points.slice(0, -1));
    first.from = piece.from;
  } else {
    pieces.push(piece);
    piece.from = arcs.addNode();
  }
  pieces.forEach((coast, k) => {
    for (const [lng, lat] of coast.points) arcs.writer.point(lng, lat);
    arcs.end(coast.from, pieces[(k + 1) % pieces.length]?.from ?? coast.from, coast.cell, OUTSIDE);
  });
}
function exitOf(cells, cell, start, end) {
  const [cx, cy] = cells.site(cell);
  let nearest = Infinity;
  let edge = -1;
  for (const candidate of cells.edgesOf(cell)) {
    const [nx, ny] = cells.site(cells.neighbour(candidate, cell));
    const dx = nx - cx;
    const dy = ny - cy;
    const beyond = (end[0] - (cx + nx) / 2) * dx + (end[1] - (cy + ny) / 2) * dy;
    if (beyond <= 0) continue;
    const before = (start[0] - (cx + nx) / 2) * dx + (start[1] - (cy + ny) / 2) * dy;
    const share = Math.min(1, Math.max(0, before / (before - beyond)));
    if (share < nearest) {
      nearest = share;
      edge = candidate;
    }
  }
  if (edge < 0) return null;
  return { edge, point: [start[0] + nearest * (end[0] - start[0]), start[1] + nearest * (end[1] - start[1])] };
}
function keepLandParts(cells, arcs, crossings2) {
  const onLand = landVertices(cells, crossings2);
  for (let edge = 0; edge < cells.edgeCount; edge++) {
    const from = cells.from[edge] ?? 0;
    const to = cells.to[edge] ?? 0;
    const left = cells.left[edge] ?? 0;
    const right = cells.right[edge] ?? 0;
    let begin = onLand[from] === LAND ? { node: from, point: cells.vertex(from) } : null;
    const finish = (node, point) => {
      if (!begin) throw new Error(`the coast crosses a cell border out of turn at ${point.join()}`);
      arcs.writer.point(begin.point[0], begin.point[1]);
      arcs.writer.point(point[0], point[1]);
      arcs.end(begin.node, node, left, right);
      begin = null;
    };
    for (const crossing of crossings2.get(edge) ?? []) {
      if (crossing.entersLand) begin = { node: crossing.node, point: crossing.point };
      else finish(crossing.node, crossing.point);
    }
    if (begin) finish(to, cells.vertex(to));
  }
}
var UNKNOWN = 0;
var SEA = 1;
var LAND = 2;
function landVertices(cells, crossings2) {
  const state = new Uint8Array(cells.vertices.length / 2);
  const queue = [];
  const mark = (vertex, land) => {
    if (state[vertex] !== UNKNOWN) return;
    state[vertex] = land ? LAND : SEA;
    queue.push(vertex);
  };
  for (const [edge, list] of crossings2) {
    list.sort((a, b) => a.position - b.position);
    mark(cells.from[edge] ?? 0, !list[0]?.entersLand);
    mark(cells.to[edge] ?? 0, list[list.length - 1]?.entersLand ?? false);
  }
  const free = /* @__PURE__ */ new Map();
  for (let edge = 0; edge < cells.edgeCount; edge++) {
    if (crossings2.has(edge)) continue;
    const from = cells.from[edge] ?? 0;
    const to = cells.to[edge] ?? 0;
    free.set(from, [...free.get(from) ?? [], to]);
    free.set(to, [...free.get(to) ?? [], from]);
  }
  for (const vertex of queue) {
    for (const next of free.get(vertex) ?? []) mark(next, state[vertex] === LAND);
  }
  return state;
}

// server/src/boundaries/dissolve.ts
function dissolve(bordered, arcs, ownerCount, ownerOf) {
  const owners = Array.from({ length: ownerCount }, () => []);
  for (const ring of traceRings(bordered, ownerOf)) owners[ring.owner]?.push(ring.arcs);
  return owners.map((rings) => nestRings(arcs, rings));
}
function traceRings(bordered, ownerOf) {
  const { from, to, left, right } = bordered;
  const sides = from.length * 2;
  const owner = new Int32Array(sides).fill(OUTSIDE);
  const nextAtNode = new Int32Array(sides).fill(-1);
  const firstAtNode = new Int32Array(bordered.nodeCount).fill(-1);
  const leave = (side, node, sideOwner) => {
    owner[side] = sideOwner;
    nextAtNode[side] = firstAtNode[node] ?? -1;
    firstAtNode[node] = side;
  };
  for (let arc = 0; arc < from.length; arc++) {
    const l = left[arc] ?? OUTSIDE;
    const r = right[arc] ?? OUTSIDE;
    const leftOwner = l === OUTSIDE ? OUTSIDE : ownerOf(l);
    const rightOwner = r === OUTSIDE ? OUTSIDE : ownerOf(r);
    if (leftOwner === rightOwner) continue;
    if (leftOwner !== OUTSIDE) leave(2 * arc, from[arc] ?? 0, leftOwner);
    if (rightOwner !== OUTSIDE) leave(2 * arc + 1, to[arc] ?? 0, rightOwner);
  }
  const rings = [];
  for (let start = 0; start < sides; start++) {
    const ringOwner = owner[start] ?? OUTSIDE;
    if (ringOwner === OUTSIDE) continue;
    const ring = [];
    let side = start;
    do {
      ring.push(side % 2 === 0 ? side / 2 : ~((side - 1) / 2));
      owner[side] = OUTSIDE;
      const node = (side % 2 === 0 ? to : from)[side >> 1] ?? 0;
      side = firstAtNode[node] ?? -1;
      while (side >= 0 && owner[side] !== ringOwner) side = nextAtNode[side] ?? -1;
    } while (side >= 0);
    rings.push({ owner: ringOwner, arcs: ring });
  }
  return rings;
}
function nestRings(arcs, rings) {
  if (rings.length === 1) return [[...rings]];
  const exteriors = [];
  const holes = [];
  for (const ring of rings) {
    const flat = ringCoordinates(arcs, ring);
    const area = signedArea(flat);
    if (area > 0) exteriors.push({ ring, flat, area, holes: [] });
    else if (area < 0) holes.push({ ring, flat });
  }
  exteriors.sort((a, b) => a.area - b.area);
  for (const hole of holes) {
    exteriors.find(({ flat }) => ringContains(flat, hole.flat[0] ?? 0, hole.flat[1] ?? 0))?.holes.push(hole.ring);
  }
  return exteriors.reverse().map(({ ring, holes: inner }) => [ring, ...inner]);
}

// server/src/boundaries/faces.ts
var NEAR_LAND_KM = 2;
function splitIntoFaces(bordered, arcs, cellCount) {
  const faces = [];
  const faceOnLeft = new Int32Array(bordered.left.length).fill(OUTSIDE);
  const faceOnRight = new Int32Array(bordered.left.length).fill(OUTSIDE);
  dissolve(bordered, arcs, cellCount, (cell) => cell).forEach((polygons, cell) => {
    for (const rings of polygons) {
      for (const arc of rings.flat()) {
        if (arc >= 0) faceOnLeft[arc] = faces.length;
        else faceOnRight[~arc] = faces.length;
      }
      faces.push({ cell, rings });
    }
  });
  for (let arc = 0; arc < bordered.left.length; arc++) {
    bordered.left[arc] = faceOnLeft[arc] ?? OUTSIDE;
    bordered.right[arc] = faceOnRight[arc] ?? OUTSIDE;
  }
  return faces;
}
function mainFaces(faces, arcs, sites) {
  const main2 = new Int32Array(sites.length).fill(-1);
  const distance = new Float64Array(sites.length).fill(NEAR_LAND_KM / KM_PER_DEGREE);
  faces.forEach(({ cell, rings }, index) => {
    const site = sites[cell];
    if (!site) return;
    const away = distanceToFace(arcs, rings, site);
    if (away >= (distance[cell] ?? 0)) return;
    main2[cell] = index;
    distance[cell] = away;
  });
  return main2;
}
function ownersOfFaces(faces, main2, bordered, arcs) {
  const owner = new Int32Array(faces.length).fill(-1);
  main2.forEach((face, cell) => {
    if (face >= 0) owner[face] = cell;
  });
  const borders = commonBorders(bordered, arcs, owner);
  let open = faces.map((_, face) => face).filter((face) => owner[face] === -1);
  while (open.length > 0) {
    const joined = open.flatMap((face) => {
      const best = longestOwned(borders.get(face), owner);
      return best < 0 ? [] : [{ face, cell: owner[best] ?? -1 }];
    });
    if (joined.length === 0) {
      const largest = open.reduce((a, b) => faceArea(faces[b], arcs) > faceArea(faces[a], arcs) ? b : a);
      joined.push({ face: largest, cell: faces[largest]?.cell ?? -1 });
    }
    for (const { face, cell } of joined) owner[face] = cell;
    open = open.filter((face) => owner[face] === -1);
  }
  return owner;
}
function commonBorders(bordered, arcs, owner) {
  const borders = /* @__PURE__ */ new Map();
  const add = (face, other, length) => {
    if (owner[face] !== -1) return;
    const known = borders.get(face) ?? /* @__PURE__ */ new Map();
    borders.set(face, known.set(other, (known.get(other) ?? 0) + length));
  };
  for (let arc = 0; arc < bordered.left.length; arc++) {
    const left = bordered.left[arc] ?? OUTSIDE;
    const right = bordered.right[arc] ?? OUTSIDE;
    if (left === OUTSIDE || right === OUTSIDE || owner[left] !== -1 && owner[right] !== -1) continue;
    const flat = arcs.coords.subarray(2 * (arcs.starts[arc] ?? 0), 2 * (arcs.starts[arc + 1] ?? 0));
    const length = Math.hypot((flat.at(-2) ?? 0) - (flat[0] ?? 0), (flat.at(-1) ?? 0) - (flat[1] ?? 0));
    add(left, right, length);
    add(right, left, length);
  }
  return borders;
}
function longestOwned(neighbours, owner) {
  let best = -1;
  let longest = -1;
  for (const [other, length] of neighbours ?? []) {
    if (owner[other] === -1 || length <= longest) continue;
    best = other;
    longest = length;
  }
  return best;
}
function faceArea(face, arcs) {
  const exterior = face?.rings[0];
  return exterior ? signedArea(ringCoordinates(arcs, exterior)) : 0;
}
function distanceToFace(arcs, rings, [lng, lat]) {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    const flat = ringCoordinates(arcs, ring);
    if (ringContains(flat, lng, lat)) inside = !inside;
    let px = flat.at(-2) ?? 0;
    let py = flat.at(-1) ?? 0;
    for (let i = 0; i < flat.length; i += 2) {
      const x = flat[i] ?? 0;
      const y = flat[i + 1] ?? 0;
      const length2 = (x - px) ** 2 + (y - py) ** 2;
      const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((lng - px) * (x - px) + (lat - py) * (y - py)) / length2));
      nearest = Math.min(nearest, Math.hypot(px + along * (x - px) - lng, py + along * (y - py) - lat));
      px = x;
      py = y;
    }
  }
  return inside ? 0 : nearest;
}

// server/src/boundaries/islets.ts
var ISLET_KM = 0.8;
var ISLET_DEG = ISLET_KM / KM_PER_DEGREE;
var CORNERS = 16;
function addIslets(cells, islets, arcs) {
  const partOfEdge = /* @__PURE__ */ new Map();
  for (const [cell, face] of islets) {
    const parts = [];
    for (const edge of cells.edgesOf(cell)) {
      const other = islets.get(cells.neighbour(edge, cell)) ?? OUTSIDE;
      let part2 = partOfEdge.get(edge);
      if (part2 === void 0) {
        part2 = partInDisc(cells, edge, arcs);
        partOfEdge.set(edge, part2);
        if (part2) {
          arcs.writer.point(...part2.fromPoint);
          arcs.writer.point(...part2.toPoint);
          const isLeft = cells.left[edge] === cell;
          arcs.end(part2.from, part2.to, isLeft ? face : other, isLeft ? other : face);
        }
      }
      if (part2) parts.push(cells.left[edge] === cell ? part2 : reversed2(part2));
    }
    addCurves(cells.site(cell), parts, face, arcs);
  }
}
function partInDisc(cells, edge, arcs) {
  const [lx, ly] = cells.site(cells.left[edge] ?? 0);
  const [rx, ry] = cells.site(cells.right[edge] ?? 0);
  const apart = Math.hypot(rx - lx, ry - ly);
  if (apart / 2 >= ISLET_DEG) return null;
  const half = Math.sqrt(ISLET_DEG ** 2 - (apart / 2) ** 2);
  const from = cells.from[edge] ?? 0;
  const to = cells.to[edge] ?? 0;
  const begin = cells.position(edge, cells.vertex(from));
  const end = cells.position(edge, cells.vertex(to));
  if (begin >= half || end <= -half) return null;
  const at2 = (position) => [
    (lx + rx) / 2 - position * (ry - ly) / apart,
    (ly + ry) / 2 + position * (rx - lx) / apart
  ];
  return {
    from: begin > -half ? from : arcs.addNode(),
    fromPoint: begin > -half ? cells.vertex(from) : at2(-half),
    to: end < half ? to : arcs.addNode(),
    toPoint: end < half ? cells.vertex(to) : at2(half)
  };
}
function addCurves(site, parts, face, arcs) {
  const angleOf = ([lng, lat]) => Math.atan2(lat - site[1], lng - site[0]);
  const step = 2 * Math.PI / CORNERS;
  const corner = (k) => {
    arcs.writer.point(site[0] + ISLET_DEG * Math.cos(k * step), site[1] + ISLET_DEG * Math.sin(k * step));
  };
  if (parts.length === 0) {
    for (let k = 0; k <= CORNERS; k++) corner(k % CORNERS);
    const node = arcs.addNode();
    arcs.end(node, node, face, OUTSIDE);
    return;
  }
  parts.sort((a, b) => angleOf(a.fromPoint) - angleOf(b.fromPoint));
  parts.forEach((part2, i) => {
    const next = parts[(i + 1) % parts.length] ?? part2;
    if (part2.to === next.from) return;
    const begin = angleOf(part2.toPoint);
    let end = angleOf(next.fromPoint);
    if (end <= begin) end += 2 * Math.PI;
    arcs.writer.point(...part2.toPoint);
    for (let k = Math.floor(begin / step) + 1; k * step < end; k++) corner(k);
    arcs.writer.point(...next.fromPoint);
    arcs.end(part2.to, next.from, face, OUTSIDE);
  });
}
function reversed2(part2) {
  return { from: part2.to, to: part2.from, fromPoint: part2.toPoint, toPoint: part2.fromPoint };
}

// server/src/boundaries/voronoi-cells.ts
import { Delaunay } from "d3-delaunay";
var FRAME = { centre: [118, -2], radiusDeg: 120, sites: 12 };
var VoronoiCells = class {
  constructor(points) {
    this.siteCount = points.length;
    this.delaunay = Delaunay.from([...points, ...framePoints()]);
    this.sites = Float64Array.from(this.delaunay.points);
    const { triangles, halfedges } = this.delaunay;
    this.vertices = new Float64Array(triangles.length / 3 * 2);
    for (let i = 0; i < triangles.length; i += 3) {
      const centre = circumcentre(this.site(triangles[i] ?? 0), this.site(triangles[i + 1] ?? 0), this.site(triangles[i + 2] ?? 0));
      this.vertices.set(centre, i / 3 * 2);
    }
    const edgeCount = halfedges.reduce((n, twin, h) => n + (twin > h ? 1 : 0), 0);
    const column = () => new Int32Array(edgeCount);
    [this.from, this.to, this.left, this.right] = [column(), column(), column(), column()];
    const counterClockwise = this.turnsLeft(triangles);
    let e = 0;
    for (let h = 0; h < halfedges.length; h++) {
      const twin = halfedges[h] ?? -1;
      if (twin <= h) continue;
      const start = triangles[h] ?? 0;
      const end = triangles[h % 3 === 2 ? h - 2 : h + 1] ?? 0;
      this.from[e] = Math.floor(h / 3);
      this.to[e] = Math.floor(twin / 3);
      this.left[e] = counterClockwise ? end : start;
      this.right[e] = counterClockwise ? start : end;
      e++;
    }
    [this.cellStarts, this.cellEdges] = this.edgesByCell(edgeCount);
  }
  get edgeCount() {
    return this.from.length;
  }
  /** Numbers of the edges around a cell, in no particular order. */
  edgesOf(cell) {
    return this.cellEdges.subarray(this.cellStarts[cell] ?? 0, this.cellStarts[cell + 1] ?? 0);
  }
  neighbour(edge, cell) {
    const left = this.left[edge] ?? 0;
    return left === cell ? this.right[edge] ?? 0 : left;
  }
  cellAt(lng, lat) {
    return this.delaunay.find(lng, lat);
  }
  site(cell) {
    return [this.sites[2 * cell] ?? 0, this.sites[2 * cell + 1] ?? 0];
  }
  vertex(vertex) {
    return [this.vertices[2 * vertex] ?? 0, this.vertices[2 * vertex + 1] ?? 0];
  }
  /**
   * Where along the edge's line a point lies: degrees from the middle between the two sites, growing from `from` to `to`.
   */
  position(edge, [lng, lat]) {
    const [lx, ly] = this.site(this.left[edge] ?? 0);
    const [rx, ry] = this.site(this.right[edge] ?? 0);
    const across = Math.hypot(rx - lx, ry - ly);
    return ((lat - (ly + ry) / 2) * (rx - lx) - (lng - (lx + rx) / 2) * (ry - ly)) / across;
  }
  turnsLeft(triangles) {
    const [ax, ay] = this.site(triangles[0] ?? 0);
    const [bx, by] = this.site(triangles[1] ?? 0);
    const [cx, cy] = this.site(triangles[2] ?? 0);
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0;
  }
  edgesByCell(edgeCount) {
    const starts = new Int32Array(this.sites.length / 2 + 1);
    const edges = new Int32Array(2 * edgeCount);
    const sides = [this.left, this.right];
    for (const side of sides) for (const cell of side) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const next = starts.slice();
    for (let e = 0; e < edgeCount; e++) {
      for (const side of sides) {
        const cell = side[e] ?? 0;
        const slot = next[cell] ?? 0;
        edges[slot] = e;
        next[cell] = slot + 1;
      }
    }
    return [starts, edges];
  }
};
function circumcentre(a, b, c) {
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
  const scale = 0.5 / (bx * cy - by * cx);
  return [a[0] + (cy * b2 - by * c2) * scale, a[1] + (bx * c2 - cx * b2) * scale];
}
function framePoints() {
  return Array.from({ length: FRAME.sites }, (_, k) => {
    const angle = (k + 0.25) / FRAME.sites * 2 * Math.PI;
    return [FRAME.centre[0] + FRAME.radiusDeg * Math.cos(angle), FRAME.centre[1] + FRAME.radiusDeg * Math.sin(angle)];
  });
}

// server/src/boundaries/default-boundaries.ts
var DEFAULT_ATTRIBUTION = "Batas indikatif: Serasi dari titik desa geografis (MIT), kode idn-area-data (ODbL), garis pantai Natural Earth";
function indonesianCoasts() {
  const topology = readCountryTopology("10m");
  const arcs = decodeArcs(topology);
  const nation = listCountries(topology).find(({ properties }) => properties.name === "Indonesia");
  if (!nation) throw new Error("world-atlas has no country named Indonesia");
  return polygonArcs(nation).flatMap(
    (rings) => rings.map((ring, i) => {
      const flat = ringCoordinates(arcs, ring);
      const points = Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k] ?? 0, flat[2 * k + 1] ?? 0]);
      const isCounterClockwise = signedArea(flat) > 0;
      return isCounterClockwise === (i === 0) ? points : points.reverse();
    })
  );
}
function defaultBoundaries(areas, villages, coasts = indonesianCoasts()) {
  const coast = new Coast(coasts);
  const sites = spreadPoints(villages.map(({ point }) => coast.snap(point)));
  const cells = new VoronoiCells(sites);
  const bordered = cutAtCoast(cells, coasts);
  const land = bordered.writer.finish();
  const faces = splitIntoFaces(bordered, land, cells.siteCount);
  const main2 = mainFaces(faces, land, sites);
  const owner = [...ownersOfFaces(faces, main2, bordered, land)];
  const islets = /* @__PURE__ */ new Map();
  main2.forEach((face, cell) => {
    if (face >= 0) return;
    islets.set(cell, owner.length);
    owner.push(cell);
  });
  addIslets(cells, islets, bordered);
  const arcs = bordered.writer.finish();
  const layer = (level, levelsUp) => {
    const codes = areas.filter((area) => area.level === level).map(({ code }) => code);
    const indexOf = new Map(codes.map((code, i) => [code, i]));
    const regionOf = villages.map(({ code }) => indexOf.get(ancestorOf2(code, levelsUp)) ?? -1);
    const polygons = dissolve(bordered, arcs, codes.length, (face) => regionOf[owner[face] ?? -1] ?? -1);
    return codes.map((code, i) => ({ code, name: null, polygons: polygons[i] ?? [] })).filter((r) => r.polygons.length > 0);
  };
  return {
    arcs,
    layers: {
      NATION: layer("NATION", 4),
      PROVINCE: layer("PROVINCE", 3),
      REGENCY: layer("REGENCY", 2),
      DISTRICT: layer("DISTRICT", 1),
      VILLAGE: layer("VILLAGE", 0)
    },
    status: "INDICATIVE",
    attribution: DEFAULT_ATTRIBUTION
  };
}
function ancestorOf2(code, levelsUp) {
  let ancestor = code;
  for (let i = 0; i < levelsUp; i++) ancestor = parentCodeOf(ancestor) ?? ancestor;
  return ancestor;
}

// server/src/boundaries/line-file.ts
import { createWriteStream, renameSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
var LineFile = class {
  constructor(path) {
    this.path = path;
    this.stream = createWriteStream(partial(path));
  }
  async write(record) {
    if (!this.stream.write(`${JSON.stringify(record)}
`)) await once(this.stream, "drain");
  }
  async finish() {
    this.stream.end();
    await finished(this.stream);
    renameSync(partial(this.path), this.path);
  }
};
function writeWhole(path, text) {
  writeFileSync(partial(path), text);
  renameSync(partial(path), path);
}
function partial(path) {
  return `${path}.partial`;
}

// server/src/boundaries/inner-point.ts
var SCAN_LINES = [0.5, 0.42, 0.58, 0.35, 0.65, 0.27, 0.73, 0.2, 0.8, 0.12, 0.88];
function polygonsContain(polygons, [lng, lat]) {
  return polygons.some((rings) => rings.filter((ring) => ringContains(ring, lng, lat)).length % 2 === 1);
}
function innerPoint(polygons) {
  const rings = polygons.reduce((a, b) => outerArea(b) > outerArea(a) ? b : a, polygons[0] ?? []);
  const exterior = rings[0] ?? [];
  let bottom = Infinity;
  let top = -Infinity;
  for (let i = 1; i < exterior.length; i += 2) {
    bottom = Math.min(bottom, exterior[i] ?? 0);
    top = Math.max(top, exterior[i] ?? 0);
  }
  let best = [exterior[0] ?? 0, exterior[1] ?? 0];
  let most = -1;
  for (const share of SCAN_LINES) {
    const lat = bottom + share * (top - bottom);
    const cuts = crossings(rings, 1, lat);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const west = cuts[i] ?? 0;
      const east = cuts[i + 1] ?? 0;
      if (east - west <= most) continue;
      const lng = (west + east) / 2;
      const room = Math.min(east - west, 2 * clearance(crossings(rings, 0, lng), lat));
      if (room <= most) continue;
      most = room;
      best = [lng, lat];
    }
  }
  return best;
}
function crossings(rings, axis, value) {
  const cuts = [];
  const across = 1 - axis;
  for (const ring of rings) {
    let pa = ring[ring.length - 2 + axis] ?? 0;
    let pb = ring[ring.length - 2 + across] ?? 0;
    for (let i = 0; i < ring.length; i += 2) {
      const a = ring[i + axis] ?? 0;
      const b = ring[i + across] ?? 0;
      if (a > value !== pa > value) cuts.push((pb - b) * (value - a) / (pa - a) + b);
      pa = a;
      pb = b;
    }
  }
  return cuts.sort((a, b) => a - b);
}
function clearance(cuts, at2) {
  return cuts.reduce((nearest, cut) => Math.min(nearest, Math.abs(cut - at2)), Infinity);
}
function outerArea(rings) {
  return Math.abs(signedArea(rings?.[0] ?? []));
}

// server/src/boundaries/shapes.ts
function shapeOf(arcs, { polygons }, preferred) {
  const flat = polygons.map((rings) => rings.map((ring) => ringCoordinates(arcs, ring)).filter((ring) => ring.length >= 6)).filter((rings) => rings.length > 0);
  if (flat.length === 0) return null;
  const bbox = [Infinity, Infinity, -Infinity, -Infinity];
  let areaDeg2 = 0;
  for (const rings of flat) {
    rings.forEach((ring, i) => {
      areaDeg2 += Math.abs(signedArea(ring)) * (i === 0 ? 1 : -1);
      for (let k = 0; k < ring.length; k += 2) {
        bbox[0] = Math.min(bbox[0], ring[k] ?? 0);
        bbox[1] = Math.min(bbox[1], ring[k + 1] ?? 0);
        bbox[2] = Math.max(bbox[2], ring[k] ?? 0);
        bbox[3] = Math.max(bbox[3], ring[k + 1] ?? 0);
      }
    });
  }
  const point = preferred && polygonsContain(flat, preferred) ? preferred : innerPoint(flat);
  return { wkb: toWkb(flat), point, bbox, areaDeg2 };
}
var WKB_POLYGON = 3;
var WKB_MULTIPOLYGON = 6;
function toWkb(polygons) {
  const rings = polygons.flat();
  const size = 9 + 9 * polygons.length + rings.reduce((sum, ring) => sum + 4 + 8 * (ring.length + 2), 0);
  const buffer = Buffer.allocUnsafe(size);
  let at2 = 0;
  const header = (type, count) => {
    at2 = buffer.writeUInt8(1, at2);
    at2 = buffer.writeUInt32LE(type, at2);
    at2 = buffer.writeUInt32LE(count, at2);
  };
  header(WKB_MULTIPOLYGON, polygons.length);
  for (const polygon of polygons) {
    header(WKB_POLYGON, polygon.length);
    for (const ring of polygon) {
      at2 = buffer.writeUInt32LE(ring.length / 2 + 1, at2);
      for (const value of ring) at2 = buffer.writeDoubleLE(value, at2);
      at2 = buffer.writeDoubleLE(ring[0] ?? 0, at2);
      at2 = buffer.writeDoubleLE(ring[1] ?? 0, at2);
    }
  }
  return buffer;
}

// server/src/boundaries/topojson-file.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { gunzipSync } from "node:zlib";
import { mergeArcs } from "topojson-client";
var LAYER_NAMES = {
  PROVINCE: ["provinsi", "province"],
  REGENCY: ["kabupaten", "kabupaten_kota", "kabkota", "regency"],
  DISTRICT: ["kecamatan", "district"],
  VILLAGE: ["desa", "desa_kelurahan", "kelurahan", "village"]
};
var INDONESIA = { west: 94, south: -12, east: 142, north: 7 };
function readBoundaryFile(file) {
  const topology = parse(file);
  const arcs = decodeArcs(topology);
  checkPlace(arcs);
  const layers = {
    PROVINCE: readLayer(topology, "PROVINCE"),
    REGENCY: readLayer(topology, "REGENCY"),
    DISTRICT: readLayer(topology, "DISTRICT"),
    VILLAGE: readLayer(topology, "VILLAGE")
  };
  const provinces = layers.PROVINCE.map(({ polygons }) => ({ type: "MultiPolygon", arcs: polygons }));
  const nation = mergeArcs(topology, provinces);
  return {
    arcs,
    layers: { NATION: [{ code: NATION_CODE, name: null, polygons: nation.arcs }], ...layers },
    status: "OFFICIAL",
    attribution: "Batas wilayah dari berkas yang dimuat pengelola"
  };
}
function parse(file) {
  let bytes;
  try {
    bytes = readFileSync2(file);
  } catch (cause) {
    throw new BoundaryError("FILE_UNREADABLE", file, { cause });
  }
  if (file.endsWith(".gz")) {
    try {
      bytes = gunzipSync(bytes);
    } catch (cause) {
      throw new BoundaryError("NOT_GZIP", file, { cause });
    }
  }
  let value;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw new BoundaryError("NOT_JSON", file, { cause });
  }
  if (!isTopology(value)) throw new BoundaryError("NOT_TOPOLOGY", file);
  return value;
}
function isTopology(value) {
  if (typeof value !== "object" || value === null) return false;
  const { type, arcs, objects } = value;
  return type === "Topology" && Array.isArray(arcs) && typeof objects === "object";
}
function checkPlace({ coords }) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coords.length; i += 2) {
    west = Math.min(west, coords[i] ?? NaN);
    east = Math.max(east, coords[i] ?? NaN);
    south = Math.min(south, coords[i + 1] ?? NaN);
    north = Math.max(north, coords[i + 1] ?? NaN);
  }
  const within = (w, s, e, n) => w >= INDONESIA.west && s >= INDONESIA.south && e <= INDONESIA.east && n <= INDONESIA.north;
  if (within(west, south, east, north)) return;
  const box = [west, south, east, north].map((value) => value.toFixed(3)).join(", ");
  if (within(south, west, north, east)) throw new BoundaryError("AXES_SWAPPED", box);
  const degrees = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  throw new BoundaryError(degrees ? "OUTSIDE_INDONESIA" : "NOT_IN_DEGREES", box);
}
function readLayer(topology, level) {
  const wanted = LAYER_NAMES[level];
  const name = Object.keys(topology.objects).find((key) => wanted.includes(key.toLowerCase()));
  const layer = name === void 0 ? void 0 : topology.objects[name];
  if (layer?.type !== "GeometryCollection") throw new BoundaryError("LAYER_MISSING", wanted.join(" / "));
  const regions = [];
  for (const geometry of layer.geometries) {
    if (!isArea(geometry)) continue;
    const { code, name: title } = geometry.properties ?? {};
    if (typeof code !== "string" || code === "") continue;
    const polygons = polygonArcs(geometry);
    if (polygons.length > 0) regions.push({ code, name: typeof title === "string" ? title : null, polygons });
  }
  if (regions.length === 0) throw new BoundaryError("LAYER_EMPTY", name ?? level);
  return regions;
}
function isArea(geometry) {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

// server/src/boundaries/boundary-job.ts
async function runBoundaryJob(job, report2) {
  mkdirSync(job.outDir, { recursive: true });
  const timings = {};
  let began = performance.now();
  const lap = (stage) => {
    timings[stage] = Math.round(performance.now() - began) / 1e3;
    began = performance.now();
  };
  const say = (stage, done = 0, total = 0) => {
    report2({ stage, done, total, ...STAGES[stage] });
  };
  say("points");
  const areas = readAdministrativeAreas();
  const listed = job.regions ? JSON.parse(readFileSync3(job.regions, "utf8")) : areas;
  const points = villagePoints(areas);
  lap("points");
  say("boundaries");
  const topology = job.source.kind === "default" ? defaultBoundaries(areas, points) : readBoundaryFile(job.source.file);
  lap("boundaries");
  const { regions, counts, unknownCodes } = await writeShapes(job, topology, listed, points, (done, total) => {
    say("shapes", done, total);
  });
  lap("shapes");
  say("shapes-ready", regions.size, regions.size);
  const tileSet = job.makeTiles ? await writeTiles(job, topology, regions, (zoom) => {
    say("tiles", zoom, MAX_ZOOM);
  }) : null;
  lap("tiles");
  const summary = {
    status: topology.status,
    attribution: topology.attribution,
    tileSet,
    counts,
    villagePoints: {
      GEOGRAFIS: points.filter(({ origin }) => origin === "GEOGRAFIS").length,
      PLACED: points.filter(({ origin }) => origin === "PLACED").length
    },
    unknownCodes,
    withoutPolygon: listed.map(({ code }) => code).filter((code) => !regions.has(code)),
    timings
  };
  writeWhole(join(job.outDir, "summary.json"), JSON.stringify(summary, null, 2));
  say("done", 1, 1);
  return summary;
}
async function writeShapes(job, topology, listed, points, progress) {
  const byCode = new Map(listed.map((region) => [region.code, region]));
  const preferred = new Map(points.filter(({ origin }) => origin === "GEOGRAFIS").map(({ code, point }) => [code, point]));
  const counts = { NATION: 0, PROVINCE: 0, REGENCY: 0, DISTRICT: 0, VILLAGE: 0 };
  const unknownCodes = [];
  const regions = /* @__PURE__ */ new Map();
  const geometries = Object.values(topology.layers).flat();
  const file = new LineFile(join(job.outDir, "shapes.ndjson"));
  for (const [i, geometry] of geometries.entries()) {
    if (i % 1e4 === 0) progress(i, geometries.length);
    const region = byCode.get(geometry.code);
    if (!region) {
      unknownCodes.push(geometry.code);
      continue;
    }
    const shape = shapeOf(topology.arcs, geometry, preferred.get(geometry.code));
    if (!shape) continue;
    const { id, code, name, level } = region;
    const { point, bbox, areaDeg2 } = shape;
    counts[level]++;
    regions.set(code, { id, code, name, level, point, areaDeg2 });
    await file.write({ id, code, wkb: shape.wkb.toString("base64"), point, bbox });
  }
  await file.finish();
  return { regions, counts, unknownCodes };
}
async function writeTiles(job, topology, regions, progress) {
  const hash = createHash("sha256");
  const file = new LineFile(join(job.outDir, "tiles.ndjson"));
  let zoom = -1;
  let tiles = 0;
  let bytes = 0;
  for (const { z, x, y, body } of buildTiles(topology, regions)) {
    if (z !== zoom) progress(zoom = z);
    hash.update(`${z}/${x}/${y}:`).update(body);
    tiles++;
    bytes += body.length;
    await file.write({ z, x, y, body: body.toString("base64") });
  }
  await file.finish();
  const layers = VECTOR_LAYERS;
  return { hash: hash.digest("hex").slice(0, 16), minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, layers, tiles, bytes };
}

// server/src/boundaries/worker.ts
async function main() {
  const file = process.argv[2];
  if (!file) throw new Error("usage: boundary-worker.js job.json");
  const job = JSON.parse(readFileSync4(file, "utf8"));
  await runBoundaryJob(job, (progress) => report(progress));
}
function report(message) {
  if (process.send) process.send(message);
  else process.stderr.write(`${JSON.stringify(message)}
`);
}
main().then(
  () => {
    process.disconnect?.();
  },
  (error) => {
    const known = error instanceof BoundaryError;
    report({
      stage: "failed",
      code: known ? error.code : "INTERNAL",
      detail: known ? error.detail : error instanceof Error ? error.stack ?? error.message : String(error),
      id: known ? error.sentences.id : "Pembuatan batas wilayah gagal karena kesalahan di dalam program.",
      en: known ? error.sentences.en : "Making the boundaries failed because of an error in the program."
    });
    process.exitCode = 1;
    process.disconnect?.();
  }
);
