/**
 * The q-values of p-values: the smallest false discovery rate at which each would still be called significant. NaN stays
 * NaN and does not count as a test. q ≥ p, and a smaller p never has a larger q.
 *
 * @source Benjamini and Hochberg 1995.
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  const q = new Float64Array(p.length).fill(NaN);
  const tests = Array.from(p, (value, i) => ({ value, i })).filter(({ value }) => !Number.isNaN(value));
  tests.sort((a, b) => b.value - a.value);
  let least = 1;
  tests.forEach(({ value, i }, above) => {
    least = Math.min(least, value * (tests.length / (tests.length - above)));
    q[i] = least;
  });
  return q;
}
