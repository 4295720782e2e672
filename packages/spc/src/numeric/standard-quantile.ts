import { standardCentre, standardDensity, standardTail } from "./standard-normal.js";

/** The z with P(Z <= z) = p for sign 1, or P(Z > z) = p for sign -1. */
export function signedStandardQuantile(p: number, sign: 1 | -1): number {
  if (p === 0) return -sign * Number.POSITIVE_INFINITY;
  if (p === 1) return sign * Number.POSITIVE_INFINITY;
  // 1 - p is exact above 1/2, and so is the distance from 1/2 where it is used.
  return p < 0.5 ? -sign * upper(p, 0.5 - p) : sign * upper(1 - p, p - 0.5) + 0;
}

/** z >= 0 with P(Z > z) = q, for 0 < q <= 1/2; centre is 1/2 - q, given because near the median q alone has lost it. */
function upper(q: number, centre: number): number {
  if (centre === 0) return 0;
  let z = 2.5066282746310002 * centre;
  if (q < 0.3) {
    // Hastings' rational approximation, good to 3 decimals, then Halley's method, which triples the digits.
    const t = Math.sqrt(-2 * Math.log(q));
    z = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + t * 0.04481));
  }
  for (let i = 0; i < 6; i++) {
    const density = standardDensity([z, 0]);
    const off = q < 0.3 ? standardTail([z, 0]) - q : centre - standardCentre(z);
    const ratio = off / density;
    const step = ratio / (1 - (ratio * z) / 2);
    z += step;
    if (Math.abs(step) < 1e-6 * z) break;
  }
  return z;
}
