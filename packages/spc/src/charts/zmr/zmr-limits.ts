import { simpleLimits } from "../attributes/simple-chart.js";
import { zmrSpec } from "./chart.js";
import { partValue } from "./part-value.js";
import type { PartData, ZmrLimits, ZmrLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a Z-MR chart, for short runs of many parts on one machine from phase I data.
 *
 * Each measurement is standardized by mean and sigma of its part, z = (x - mean) / sigma, so that all parts share the
 * lines -3, 0 and 3; the second panel has the moving ranges of z within runs of one part. Means are of each part over all
 * its runs; `sigma` says what is pooled for sigma.
 *
 * @param data - measurements with the part of each
 * @throws `SPC_TOO_FEW_POINTS` when no point with a moving range is usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite
 * @throws `SPC_OPTION` when an option is out of range
 * @see ISO 7870-8:2017
 *
 * @example
 * ```ts
 * import { zmrLimits } from "@taktline/spc";
 *
 * const limits = zmrLimits({ values: [1, 3, 11, 15, 2], parts: ["a", "a", "b", "b", "a"] });
 * limits.parts.map((one) => one.mean); // => [2, 13]
 * ```
 */
export function zmrLimits(data: PartData, options: ZmrLimitsOptions = {}): ZmrLimits {
  return simpleLimits(
    zmrSpec,
    Math.max(data.values.length, data.parts.length),
    (i) => partValue(data, i),
    options,
  );
}
