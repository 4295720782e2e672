import { c4 } from "./c4.js";
import type { ConstantsMode } from "./constants-mode.js";
import { rangeConstants } from "./range-constants.js";
import { printed } from "./table-constant.js";

/** The factors of variables control charts for one sample size, with three-sigma limits. */
export interface ChartConstants {
  /** Sample size. */
  readonly n: number;
  /** Mean of the range in sigmas. */
  readonly d2: number;
  /** Standard deviation of the range in sigmas. */
  readonly d3: number;
  /** Mean of the sample standard deviation in sigmas. */
  readonly c4: number;
  /** Averages, sigma given: 3/√n. */
  readonly A: number;
  /** Averages from the mean range: 3/(d2 √n). */
  readonly A2: number;
  /** Averages from the mean standard deviation: 3/(c4 √n). */
  readonly A3: number;
  /** Lower limit of standard deviations from their mean, 0 where the formula is negative. */
  readonly B3: number;
  /** Upper limit of standard deviations from their mean. */
  readonly B4: number;
  /** Lower limit of standard deviations, sigma given, 0 where the formula is negative. */
  readonly B5: number;
  /** Upper limit of standard deviations, sigma given. */
  readonly B6: number;
  /** Lower limit of ranges, sigma given, 0 where the formula is negative. */
  readonly D1: number;
  /** Upper limit of ranges, sigma given. */
  readonly D2: number;
  /** Lower limit of ranges from their mean, 0 where the formula is negative. */
  readonly D3: number;
  /** Upper limit of ranges from their mean. */
  readonly D4: number;
  /** Individuals from the mean moving range of span n: 3/d2. */
  readonly E2: number;
}

/** Options of {@link chartConstants}. */
export interface ChartConstantsOptions {
  /** `exact` (default), or `table3`: d2 and c4 as printed (3 and 4 decimals), d3 from the usual 7-decimal table, n up to 25, and the others from these. */
  readonly constants?: ConstantsMode;
}

/**
 * All factors of the variables control charts for samples of n.
 *
 * Charts ask for what they need themselves; this is for tables, reports and checks by hand.
 *
 * @param n - sample size, an integer from 2 to 1000 (`table3`: to 25)
 * @throws `SPC_CONSTANT_RANGE` for any other n
 * @throws `SPC_CONSTANT_TABLE` for `table3` beyond 25
 * @see ISO 7870-2:2023, 6.4
 *
 * @example
 * ```ts
 * import { chartConstants } from "@taktline/spc";
 *
 * const { A2, D3, D4 } = chartConstants(5);
 * [A2.toFixed(3), D3, D4.toFixed(3)]; // => ["0.577", 0, "2.114"]
 * ```
 */
export function chartConstants(n: number, options: ChartConstantsOptions = {}): ChartConstants {
  const mode = options.constants ?? "exact";
  const { d2, d3 } = rangeConstants(n, mode, false);
  const c = mode === "exact" ? c4(n) : printed(c4(n), 4);
  const root = Math.sqrt(n);
  const spread = 3 * Math.sqrt((1 - c) * (1 + c));
  return {
    n,
    d2,
    d3,
    c4: c,
    A: 3 / root,
    A2: 3 / (d2 * root),
    A3: 3 / (c * root),
    B3: Math.max(0, 1 - spread / c),
    B4: 1 + spread / c,
    B5: Math.max(0, c - spread),
    B6: c + spread,
    D1: Math.max(0, d2 - 3 * d3),
    D2: d2 + 3 * d3,
    D3: Math.max(0, 1 - (3 * d3) / d2),
    D4: 1 + (3 * d3) / d2,
    E2: 3 / d2,
  };
}
