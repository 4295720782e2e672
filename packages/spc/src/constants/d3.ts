import { checkSampleSize } from "./check-sample-size.js";
import { d2 } from "./d2.js";
import { rangeTail } from "./range-tail.js";

const known = /* @__PURE__ */ new Map<number, number>();

/**
 * The standard deviation of the range of n independent standard normal values, d3: it sets the limits of range charts.
 *
 * Computed to at least 12 digits and remembered; the first call for an n takes some milliseconds.
 *
 * @param n - sample size, an integer from 2 to 1000
 * @throws `SPC_CONSTANT_RANGE` for any other n
 * @see ISO 7870-2:2023, 6.4
 *
 * @example
 * ```ts
 * import { d3 } from "@taktline/spc";
 *
 * d3(5).toFixed(12); // => "0.864081941100"
 * ```
 */
export function d3(n: number): number {
  checkSampleSize("d3", n, 1000);
  let value = known.get(n);
  if (value === undefined) {
    // E[W²] is twice the integral of w P(W > w); w = ln(1 + e^u) makes it a bell on the whole line.
    const tail = rangeTail(n);
    const h = n > 40 ? 1 / 8 : 1 / 4;
    let sum = 0;
    for (let u = -20; u <= 15; u += h) {
      const e = Math.exp(u);
      const w = Math.log1p(e);
      sum += (w * tail(w) * e) / (1 + e);
    }
    value = Math.sqrt(2 * h * sum - d2(n) ** 2);
    known.set(n, value);
  }
  return value;
}
