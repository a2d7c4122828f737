import { at, Prng } from '@serasi/shared';
import type { Frame } from './frame.ts';
import { STREAM } from './streams.ts';

const WAVES = 14;
const LONGEST_DEGREES = 16;
const SHORTEST_DEGREES = 2;

/** A smooth random surface over [lng, lat] in degrees, mean 0 and standard deviation 1: a sum of plane waves. */
export function smoothField(seed: number, stream: number): (lng: number, lat: number) => number {
  const random = new Prng(seed, STREAM.FIELD, stream);
  const waves = Array.from({ length: WAVES }, () => {
    const length = SHORTEST_DEGREES * (LONGEST_DEGREES / SHORTEST_DEGREES) ** random.uniform();
    const direction = 2 * Math.PI * random.uniform();
    const k = (2 * Math.PI) / length;
    return { x: k * Math.cos(direction), y: k * Math.sin(direction), phase: 2 * Math.PI * random.uniform() };
  });
  const scale = Math.sqrt(2 / WAVES);
  return (lng, lat) => {
    let sum = 0;
    for (const wave of waves) sum += Math.cos(wave.x * lng + wave.y * lat + wave.phase);
    return scale * sum;
  };
}

/** Shares of a standard normal's variance that each scale of place explains; together 1. */
interface Mixture {
  province: number;
  field: number;
  regency: number;
  district: number;
  village: number;
}

/** What all four dimensions share, and what each has for itself. */
const GENERAL: Mixture = { province: 0.3, field: 0.25, regency: 0.17, district: 0.1, village: 0.18 };
const OWN: Mixture = { province: 0.12, field: 0.2, regency: 0.22, district: 0.16, village: 0.3 };
const GENERAL_WEIGHT = 0.78;
const OWN_WEIGHT = Math.sqrt(1 - GENERAL_WEIGHT ** 2);

/** An effect of each region of a level on everything below it: a standard normal by the region's code. */
function effects(frame: Frame, seed: number, stream: number, wide: number): Float64Array {
  const random = new Prng(seed, stream);
  const result = new Float64Array(frame.tree.count * wide);
  for (let place = 0; place < frame.tree.count; place++) {
    if (frame.tree.isVillage[place]) continue;
    random.seed(seed, stream, at(frame.hash, place));
    for (let i = 0; i < wide; i++) result[place * wide + i] = random.normal();
  }
  return result;
}

/**
 * How resilient each village "really" is in each of the four dimensions, as standard normals: alike among neighbours
 * and inside provinces, regencies and districts. No province is meant to be better: chance decides. Four places for each
 * region; villages only.
 */
export function latentResilience(frame: Frame, seed: number): Float64Array {
  const wide = 5;
  const fields = Array.from({ length: wide }, (_, i) => smoothField(seed, i));
  const byProvince = effects(frame, seed, STREAM.PROVINCE, wide);
  const byRegency = effects(frame, seed, STREAM.REGENCY, wide);
  const byDistrict = effects(frame, seed, STREAM.DISTRICT, wide);
  const random = new Prng(seed, STREAM.VILLAGE);
  const latent = new Float64Array(frame.tree.count * 4);
  const fieldAt = new Map<number, number[]>();
  for (const place of frame.villages) {
    random.seed(seed, STREAM.VILLAGE, at(frame.hash, place));
    const district = at(frame.tree.parent, place);
    let field = fieldAt.get(district);
    if (!field) {
      const where = district < 0 ? place : district;
      field = fields.map((surface) => surface(at(frame.lng, where), at(frame.lat, where)));
      fieldAt.set(district, field);
    }
    const part = (i: number, mixture: Mixture): number =>
      Math.sqrt(mixture.province) * (byProvince[at(frame.province, place) * wide + i] ?? 0) +
      Math.sqrt(mixture.field) * at(field, i) +
      Math.sqrt(mixture.regency) * (byRegency[at(frame.regency, place) * wide + i] ?? 0) +
      Math.sqrt(mixture.district) * (byDistrict[at(frame.district, place) * wide + i] ?? 0) +
      Math.sqrt(mixture.village) * random.normal();
    const general = part(4, GENERAL);
    for (let i = 0; i < 4; i++) latent[place * 4 + i] = GENERAL_WEIGHT * general + OWN_WEIGHT * part(i, OWN);
  }
  return latent;
}
