import { type Row, ruleTable } from "./rule-table.js";
import type { RuleSet } from "./types.js";

/**
 * Westgard's multirules for control samples of a laboratory.
 *
 * 1: 1-3s, beyond 3 sigma. 2: 2-2s, two in a row beyond 2 sigma on one side. 3: R-4s, two in a row beyond 2 sigma on
 * opposite sides. 4: 4-1s, four in a row beyond 1 sigma on one side. 5: 10-x, ten in a row on one side. And by choice:
 * 6: 1-2s, beyond 2 sigma, the warning.
 *
 * @throws `SPC_OPTION` for a rule number outside 1 to 6
 * @see J. O. Westgard and others, "A multi-rule Shewhart chart for quality control in clinical chemistry", Clinical Chemistry 27 (1981)
 *
 * @example
 * ```ts
 * import { applyRules, westgardRules } from "@taktline/spc";
 *
 * Array.from(applyRules([2.2, -2.1], { center: 0, sigma: 1 }, westgardRules())); // => [0, 4]
 * ```
 */
export function westgardRules(options: { readonly only?: readonly number[] } = {}): RuleSet {
  const rows: readonly Row[] = [
    { of: 1, zone: 3 },
    { of: 2, zone: 2 },
    { of: 2, zone: 2, side: "both" },
    { of: 4, zone: 1 },
    { of: 10 },
    { of: 1, zone: 2 },
  ];
  return ruleTable("westgard", rows, options.only ?? [1, 2, 3, 4, 5]);
}
