import { logGamma } from "../../numeric/log-gamma.js";

/** Density of the length of a normal vector of p independent components with unit variance around a mean of length `from`. */
export function lengthDensity(to: number, from: number, p: number): number {
  if (to <= 0)
    return p === 1 && to === 0 ? Math.sqrt(2 / Math.PI) * Math.exp(-0.5 * from * from) : 0;
  const x = (to * to) / 2;
  const half = p / 2;
  const y = (from * from) / 2;
  // A Poisson mixture of central densities, summed both ways from its largest term.
  const mode = Math.floor(Math.sqrt(x * y));
  const peak =
    mode * (y > 0 ? Math.log(y) : 0) -
    y -
    logGamma(mode + 1) +
    (half + mode - 1) * Math.log(x) -
    x -
    logGamma(half + mode);
  const largest = Math.exp(peak);
  if (largest === 0) return 0;
  let sum = 1;
  let term = 1;
  for (let j = mode; ; j++) {
    term *= (x * y) / ((j + 1) * (half + j));
    sum += term;
    if (term < 1e-17) break;
  }
  term = 1;
  for (let j = mode; j > 0; j--) {
    term *= (j * (half + j - 1)) / (x * y);
    sum += term;
    if (term < 1e-17) break;
  }
  return to * largest * sum;
}
