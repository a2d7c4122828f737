import { residentRate } from '../incident/conflict-indicators.ts';

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * 95 % interval of the number of events that a place may expect, from the number counted there in the same time: what chance
 * alone would do to few events. `count` is a whole number, 0 or more.
 *
 * @source Byar's approximation to the exact (Garwood 1936) interval; Breslow and Day 1987, Statistical methods in cancer
 * research II, p. 69. Exact at 0 in the lower end.
 */
export function countInterval(count: number): { low: number; high: number } {
  const end = (k: number, z: number): number => k * (1 - 1 / (9 * k) + z / (3 * Math.sqrt(k))) ** 3;
  return { low: count === 0 ? 0 : Math.max(0, end(count, -Z)), high: end(count + 1, Z) };
}

/** 95 % interval of a rate of incidents per 10,000 residents, from the whole number of incidents behind it. */
export function rateInterval(rate: number, residents: number): { low: number; high: number } {
  const { low, high } = countInterval(Math.round(rate / residentRate(1, residents)));
  return { low: residentRate(low, residents), high: residentRate(high, residents) };
}
