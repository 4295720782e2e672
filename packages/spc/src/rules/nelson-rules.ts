import { type Row, ruleTable } from "./rule-table.js";
import type { RuleSet } from "./types.js";

/** The conventions that Nelson's text leaves to the reader, with those of his article as defaults. */
export interface NelsonOptions {
  /** Which rules, by number; default all, 1 to 8. */
  readonly only?: readonly number[];
  /** Rule 2: points in a row on one side, 2 to 32; default 9 (Western Electric 8, AIAG 7). */
  readonly runPoints?: number;
  /** Rule 3: points steadily rising or falling, 3 to 32; default 6, which are five steps. */
  readonly trendPoints?: number;
  /** Rule 4: points alternating up and down, 3 to 32; default 14, which are thirteen steps. */
  readonly alternatingPoints?: number;
  /** Rule 7: points in a row within one sigma, 2 to 32; default 15. */
  readonly withinPoints?: number;
  /** Rule 8: points in a row beyond one sigma, 2 to 32; default 8. */
  readonly outsidePoints?: number;
  /** Rule 2: a point exactly on the centre line ends the run (`break`, default) or is passed over (`skip`). */
  readonly onCenter?: "break" | "skip";
  /** Rule 3: equal neighbours end the trend (`break`, default), are passed over (`skip`) or belong to it (`count`). */
  readonly trendTies?: "break" | "skip" | "count";
  /** Rule 4: equal neighbours end the alternation (`break`, default) or are passed over (`skip`). */
  readonly alternatingTies?: "break" | "skip";
  /** Rules 5 and 6: must the flagged point be beyond itself (`comply`, default) or may it be `any` of the window? */
  readonly lastPoint?: "comply" | "any";
  /** Rules 5 and 6: may the window at the start of a series be shorter (`partial`, default) or must it be `full`? */
  readonly window?: "partial" | "full";
  /** Rule 8: points on `both` sides needed (default, as Nelson wrote), or on `either`. */
  readonly outsideSides?: "both" | "either";
}

/**
 * Nelson's eight rules as a table, with every convention an option.
 *
 * Whatever the options: comparisons are strict, so a point on a zone line belongs to the inner zone; the counts do not
 * start anew after a signal, so each further point of a run is flagged too.
 *
 * 1: beyond a control limit. 2: nine in a row on one side. 3: six in a row rising or falling. 4: fourteen in a row
 * alternating. 5: two of three beyond 2 sigma on one side. 6: four of five beyond 1 sigma on one side.
 * 7: fifteen in a row within 1 sigma. 8: eight in a row beyond 1 sigma, on both sides.
 *
 * @throws `SPC_OPTION` for a rule number outside 1 to 8
 * @throws `SPC_RULE` for a length outside its range
 * @see L. S. Nelson, "The Shewhart control chart: tests for special causes", Journal of Quality Technology 16 (1984)
 *
 * @example
 * ```ts
 * import { applyRules, nelsonRules } from "@taktline/spc";
 *
 * const masks = applyRules([0, 1, 2, 3, 4, 5], { center: 2, sigma: 4 }, nelsonRules());
 * Array.from(masks); // => [0, 0, 0, 0, 0, 4]
 * ```
 */
export function nelsonRules(options: NelsonOptions = {}): RuleSet {
  const {
    only = [1, 2, 3, 4, 5, 6, 7, 8],
    runPoints = 9,
    trendPoints = 6,
    alternatingPoints = 14,
    withinPoints = 15,
    outsidePoints = 8,
    onCenter = "break",
    trendTies = "break",
    alternatingTies = "break",
    lastPoint: last = "comply",
    window = "partial",
    outsideSides = "both",
  } = options;
  const rows: readonly Row[] = [
    { of: 1, zone: "limit" },
    { of: runPoints, ties: onCenter },
    { of: trendPoints, kind: "trend", ties: trendTies },
    { of: alternatingPoints, kind: "alternating", ties: alternatingTies },
    { of: 3, count: 2, zone: 2, last, window },
    { of: 5, count: 4, zone: 1, last, window },
    { of: withinPoints, kind: "within", zone: 1 },
    { of: outsidePoints, zone: 1, side: outsideSides },
  ];
  return ruleTable("nelson", rows, only);
}
