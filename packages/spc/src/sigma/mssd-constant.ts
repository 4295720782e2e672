const known = /* @__PURE__ */ new Map<string, number>();

/** ln of Π (1 + s λ) over the eigenvalues λ of the squared differences of a run: s^m U_m(1 + 1/(2s)), without cancellation. */
function lnDeterminant(m: number, s: number): number {
  const y = 0.5 / s;
  const a = Math.log1p(y + Math.sqrt(y * (y + 2)));
  // ln (1 - e^(-2(m+1)a)) - ln (1 - e^(-2a)), each in the form that keeps its digits.
  const lnGap = (x: number) =>
    x > Math.LN2 ? Math.log1p(-Math.exp(-x)) : Math.log(-Math.expm1(-x));
  return (
    m * Math.log1p(s + (2 * s) / (1 + Math.sqrt(1 + 4 * s))) +
    (lnGap(2 * (m + 1) * a) - lnGap(2 * a))
  );
}

/**
 * The mean of the square root of half the mean squared successive difference, in sigmas, of independent normal values.
 *
 * Exact: the sum Q of m squared differences in a row is a quadratic form with the eigenvalues 2 - 2 cos(kπ/(m + 1));
 * E√Q = (1/(2√π)) ∫ (1 - E e^(-tQ)) t^(-3/2) dt with E e^(-tQ) = Π (1 + 2tλ)^(-1/2), by the trapezoidal rule in ln t.
 * `runs` holds the number of differences of each unbroken run.
 */
export function mssdConstant(runs: readonly number[]): number {
  // Runs of one length count together: with many gaps there are as many runs as points, but few lengths.
  const lengths = new Map<number, number>();
  for (const m of runs) lengths.set(m, (lengths.get(m) ?? 0) + 1);
  const counted = [...lengths].sort((a, b) => a[0] - b[0]);
  const key = counted.map(([m, times]) => `${m}x${times}`).join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const total = runs.reduce((a, b) => a + b, 0);
  const h = 1 / 8;
  const end = 36;
  let sum = 0;
  for (let u = -end; u <= end; u += h) {
    const s = Math.exp(u) / total;
    let ln = 0;
    for (const [m, times] of counted) ln += times * lnDeterminant(m, s);
    sum -= Math.expm1(-0.5 * ln) * Math.exp(-u / 2);
  }
  // Beyond both ends the terms are geometric: e^(-|u|/2) each.
  sum += (2 * Math.exp(-end / 2)) / Math.expm1(h / 2);
  const value = (sum * h) / (2 * Math.sqrt(Math.PI));
  if (known.size >= 64) known.clear();
  known.set(key, value);
  return value;
}
