import { at, Prng } from '@serasi/shared';
import type { LocationPrecision } from '@serasi/shared';
import type { Frame } from './frame.ts';
import { STREAM } from './streams.ts';

const JITTER_DEGREES = 0.0015;

/** Where incidents fall: draws villages by residents and tension, and names the region that a precision allows. */
export class IncidentPlaces {
  private readonly cumulative: Float64Array;
  private readonly siblings = new Map<number, number[]>();

  /** `latent`: four standard normals for each region; the third (control of conflict) holds incidents down. */
  constructor(
    private readonly frame: Frame,
    residents: Float64Array,
    latent: Float64Array,
    seed: number,
  ) {
    const random = new Prng(seed, STREAM.INTENSITY);
    const tension = Float64Array.from(frame.regions, (_, place) =>
      Math.exp(0.7 * random.seed(seed, STREAM.INTENSITY, at(frame.hash, place)).normal()),
    );
    this.cumulative = new Float64Array(frame.villages.length);
    let sum = 0;
    for (const [i, place] of frame.villages.entries()) {
      const around = (tension[at(frame.regency, place)] ?? 1) * (tension[at(frame.district, place)] ?? 1);
      sum += at(residents, place) ** 0.75 * around * Math.exp(-0.5 * at(latent, place * 4 + 2));
      this.cumulative[i] = sum;
      for (const above of [at(frame.district, place), at(frame.regency, place)]) {
        const list = this.siblings.get(above);
        if (list) list.push(place);
        else this.siblings.set(above, [place]);
      }
    }
  }

  /** A village anywhere. */
  village(random: Prng): number {
    const { cumulative, frame } = this;
    const target = random.uniform() * (cumulative.at(-1) ?? 0);
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(cumulative, middle) > target) high = middle;
      else low = middle + 1;
    }
    return at(frame.villages, low);
  }

  /** A village near this one: itself, in its district, or seldom anywhere in its regency. */
  near(village: number, random: Prng): number {
    if (random.chance(0.3)) return village;
    const above = random.chance(0.8) ? this.frame.district : this.frame.regency;
    const list = this.siblings.get(at(above, village)) ?? [];
    return list[random.below(list.length)] ?? village;
  }

  /** The place of the finest region that the precision may name; null where the village has no such ancestor. */
  named(village: number, precision: LocationPrecision): number | null {
    const { district, regency, province } = this.frame;
    if (precision === 'POINT' || precision === 'VILLAGE') return village;
    const above = { DISTRICT: district, REGENCY: regency, PROVINCE: province }[precision];
    return at(above, village) < 0 ? null : at(above, village);
  }

  /** A point close to the village's own, or null where it has none. [lng, lat] */
  point(village: number, random: Prng): [number, number] | null {
    const own = this.frame.point[village];
    if (!own) return null;
    const jitter = (): number => JITTER_DEGREES * random.normal();
    return [own[0] + jitter(), own[1] + jitter()];
  }
}
