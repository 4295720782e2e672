import { checkSampleSize } from "./check-sample-size.js";
import { upperTail } from "./upper-tail.js";

const known = /* @__PURE__ */ new Map<number, number>();

/**
 * The mean range of n independent standard normal values, d2: divide a mean range by it to estimate sigma.
 *
 * Computed, not tabulated, to at least 12 digits, and remembered. For moving ranges of span w use d2(w).
 *
 * @param n - sample size, an integer from 2 to 1000
 * @throws `SPC_CONSTANT_RANGE` for any other n
 * @see ISO 7870-2:2023, 6.4
 *
 * @example
 * ```ts
 * import { d2 } from "@taktline/spc";
 *
 * d2(5).toFixed(12); // => "2.325928947281"
 * ```
 */
export function d2(n: number): number {
  checkSampleSize("d2", n, 1000);
  let value = known.get(n);
  if (value === undefined) {
    // d2 is the integral of 1 - Φ^n - (1-Φ)^n, an even analytic function: half-line trapezoid, twice.
    const h = 1 / 32;
    let sum = 0;
    for (let k = 320; k >= 0; k--) {
      const q = upperTail(k * h);
      const term = -Math.expm1(n * Math.log1p(-q)) - q ** n;
      sum += k === 0 ? term / 2 : term;
    }
    value = 2 * h * sum;
    known.set(n, value);
  }
  return value;
}
