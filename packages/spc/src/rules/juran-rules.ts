import { type Row, ruleTable } from "./rule-table.js";
import type { RuleSet } from "./types.js";

/**
 * Juran's tests for special causes.
 *
 * 1: beyond a control limit. 2: two of three beyond 2 sigma on one side. 3: four of five beyond 1 sigma on one side.
 * 4: nine in a row on one side. 5: six in a row rising or falling. 6: eight in a row beyond 1 sigma, on both sides.
 *
 * @throws `SPC_OPTION` for a rule number outside 1 to 6
 * @see J. M. Juran and A. B. Godfrey, Juran's Quality Handbook, 5th edition (1999), section 45
 *
 * @example
 * ```ts
 * import { juranRules } from "@taktline/spc";
 *
 * juranRules().rules.length; // => 6
 * ```
 */
export function juranRules(options: { readonly only?: readonly number[] } = {}): RuleSet {
  const rows: readonly Row[] = [
    { of: 1, zone: "limit" },
    { of: 3, count: 2, zone: 2 },
    { of: 5, count: 4, zone: 1 },
    { of: 9 },
    { of: 6, kind: "trend" },
    { of: 8, zone: 1, side: "both" },
  ];
  return ruleTable("juran", rows, options.only ?? [1, 2, 3, 4, 5, 6]);
}
