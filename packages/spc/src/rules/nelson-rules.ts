import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { checkRules } from "./check-rules.js";
import type { Rule, RuleSet } from "./types.js";

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
  const row = (number: number, of: number, more: Partial<Rule>): Rule => ({
    number,
    kind: "beyond",
    count: of,
    of,
    zone: 0,
    side: "same",
    window: "partial",
    last: "comply",
    ties: "break",
    ...more,
  });
  const rows: Rule[] = [
    row(1, 1, { zone: "limit" }),
    row(2, runPoints, { ties: onCenter }),
    row(3, trendPoints, { kind: "trend", ties: trendTies }),
    row(4, alternatingPoints, { kind: "alternating", ties: alternatingTies }),
    row(5, 3, { count: 2, zone: 2, last, window }),
    row(6, 5, { count: 4, zone: 1, last, window }),
    row(7, withinPoints, { kind: "within", zone: 1 }),
    row(8, outsidePoints, { zone: 1, side: outsideSides }),
  ];
  const words = [
    "beyond a limit",
    `${runPoints} on one side, on the centre ${onCenter}`,
    `${trendPoints} points trending, ties ${trendTies}`,
    `${alternatingPoints} points alternating, ties ${alternatingTies}`,
    `2 of 3 beyond 2 sigma, flagged point ${last}, window ${window}`,
    `4 of 5 beyond 1 sigma, flagged point ${last}, window ${window}`,
    `${withinPoints} within 1 sigma`,
    `${outsidePoints} beyond 1 sigma, ${outsideSides} ${outsideSides === "both" ? "sides" : "side"}`,
  ];
  const numbers = [...new Set(only)].sort((a, b) => a - b);
  for (const n of numbers) {
    if (rows[n - 1] === undefined) {
      throw new TaktlineError<SpcErrorCode>(
        "SPC_OPTION",
        `only has rule ${n}; Nelson's rules are 1 to 8`,
        { details: { only: [...only] } },
      );
    }
  }
  const convention = `nelson: ${numbers.map((n) => `${n} ${words[n - 1]}`).join("; ")}`;
  return checkRules({ convention, rules: numbers.map((n) => rows[n - 1]!) });
}
