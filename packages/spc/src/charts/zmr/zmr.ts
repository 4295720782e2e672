import { simpleChart } from "../attributes/simple-chart.js";
import { zmrSpec } from "./chart.js";
import { partValue } from "./part-value.js";
import type { PartData, ZmrOptions, ZmrResult } from "./types.js";

/**
 * Makes a Z-MR chart, for short runs of many parts on one machine: values, lines, and every rule that holds at every point.
 *
 * Each measurement is standardized by mean and sigma of its part, z = (x - mean) / sigma, so that all parts share the
 * lines -3, 0 and 3; the second panel has the moving ranges of z within runs of one part. Means are of each part over all
 * its runs; `sigma` says what is pooled for sigma.
 *
 * Missing and infinite measurements, and with `relative` those not above 0 (`SPC_COUNT`), count as missing. Points of a
 * part without mean or sigma are not judged; `SPC_PART` names the part. Bad data never throw.
 *
 * @param data - measurements with the part of each
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point with a moving range, or fewer than `phase1`, are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see ISO 7870-8:2017
 *
 * @example
 * ```ts
 * import { zmr } from "@taktline/spc";
 *
 * const standard = [{ part: "a", mean: 2, sigma: 1 }, { part: "b", mean: 10, sigma: 2 }];
 * const chart = zmr({ values: [1, 3, 14, 18], parts: ["a", "a", "b", "b"] }, { standard });
 * Array.from(chart.z.values); // => [-1, 1, 2, 4]
 * chart.signals.map((s) => s.id); // => ["z:3:1"]
 * ```
 */
export function zmr(data: PartData, options: ZmrOptions = {}): ZmrResult {
  return simpleChart(
    zmrSpec,
    Math.max(data.values.length, data.parts.length),
    (i) => partValue(data, i),
    options,
  );
}
