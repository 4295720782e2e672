import { type Row, ruleTable } from "./rule-table.js";
import type { RuleSet } from "./types.js";

/** The choices that the handbook leaves to the reader. */
export interface WesternElectricOptions {
  /** Which rules, by number; default the four zone rules, 1 to 4. */
  readonly only?: readonly number[];
  /** Rules 2 and 3: may the window at the start of a series be shorter (`partial`, default) or must it be `full`? */
  readonly window?: "partial" | "full";
  /** Rules 2 and 3: must the flagged point be beyond itself (`comply`, default) or may it be `any` of the window? */
  readonly lastPoint?: "comply" | "any";
}

/**
 * The rules of the Western Electric handbook.
 *
 * 1: beyond a control limit. 2: two of three beyond 2 sigma on one side. 3: four of five beyond 1 sigma on one side.
 * 4: eight in a row on one side. And by choice: 5: fifteen in a row within 1 sigma (stratification). 6: eight in a row
 * beyond 1 sigma, on both sides (mixture).
 *
 * @throws `SPC_OPTION` for a rule number outside 1 to 6
 * @see Western Electric, Statistical Quality Control Handbook (1956), zone tests and the tests for unnatural patterns
 *
 * @example
 * ```ts
 * import { applyRules, westernElectricRules } from "@taktline/spc";
 *
 * const masks = applyRules([2.5, 0, 2.1], { center: 0, sigma: 1 }, westernElectricRules());
 * Array.from(masks); // => [0, 0, 2]
 * ```
 */
export function westernElectricRules(options: WesternElectricOptions = {}): RuleSet {
  const { only = [1, 2, 3, 4], window = "partial", lastPoint: last = "comply" } = options;
  const rows: readonly Row[] = [
    { of: 1, zone: "limit" },
    { of: 3, count: 2, zone: 2, window, last },
    { of: 5, count: 4, zone: 1, window, last },
    { of: 8 },
    { of: 15, kind: "within", zone: 1 },
    { of: 8, zone: 1, side: "both" },
  ];
  return ruleTable("western electric", rows, only);
}
