import { type Row, ruleTable } from "./rule-table.js";
import type { RuleSet } from "./types.js";

/** The choices of {@link aiagRules}. */
export interface AiagOptions {
  /** Which rules, by number; default all, 1 to 8. */
  readonly only?: readonly number[];
  /** Rule 2: points in a row on one side, 2 to 32; default 7. */
  readonly runPoints?: number;
  /** Rule 3: points in a row rising or falling, 3 to 32; default 6, which are five steps. */
  readonly trendPoints?: number;
}

/**
 * The typical special cause criteria of the AIAG SPC manual, with its run of seven points.
 *
 * 1: beyond a control limit. 2: seven in a row on one side. 3: six in a row rising or falling. 4: fourteen in a row
 * alternating. 5: two of three beyond 2 sigma on one side. 6: four of five beyond 1 sigma on one side. 7: fifteen in a row
 * within 1 sigma. 8: eight in a row beyond 1 sigma, on either side.
 *
 * @throws `SPC_OPTION` for a rule number outside 1 to 8
 * @throws `SPC_RULE` for a length outside its range
 * @see AIAG, Statistical Process Control, 2nd edition (2005), table of typical special cause criteria
 *
 * @example
 * ```ts
 * import { aiagRules, applyRules } from "@taktline/spc";
 *
 * const masks = applyRules([1, 1, 1, 1, 1, 1, 1], { center: 0, sigma: 2 }, aiagRules());
 * Array.from(masks); // => [0, 0, 0, 0, 0, 0, 2]
 * ```
 */
export function aiagRules(options: AiagOptions = {}): RuleSet {
  const { only = [1, 2, 3, 4, 5, 6, 7, 8], runPoints = 7, trendPoints = 6 } = options;
  const rows: readonly Row[] = [
    { of: 1, zone: "limit" },
    { of: runPoints },
    { of: trendPoints, kind: "trend" },
    { of: 14, kind: "alternating" },
    { of: 3, count: 2, zone: 2 },
    { of: 5, count: 4, zone: 1 },
    { of: 15, kind: "within", zone: 1 },
    { of: 8, zone: 1, side: "either" },
  ];
  return ruleTable("aiag", rows, only);
}
