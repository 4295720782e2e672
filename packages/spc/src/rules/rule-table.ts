import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { checkRules } from "./check-rules.js";
import { ruleWords } from "./rule-words.js";
import type { Rule, RuleSet } from "./types.js";

/** A row of a table: `of` is needed, the rest has the usual meaning where left out. */
export type Row = Partial<Omit<Rule, "number" | "of">> & { readonly of: number };

/** A row with everything filled in: all of the window beyond the centre line on one side. */
export function ruleOf(number: number, row: Row): Rule {
  return {
    number,
    kind: "beyond",
    count: row.of,
    zone: 0,
    side: "same",
    window: "partial",
    last: "comply",
    ties: "break",
    ...row,
  };
}

/** A rule set from rows, of which `only` those numbers count; throws `SPC_OPTION` for a number without a row. */
export function ruleTable(name: string, rows: readonly Row[], only: readonly number[]): RuleSet {
  const numbers = [...new Set(only)].sort((a, b) => a - b);
  const rules = numbers.map((n) => {
    const row = rows[n - 1];
    if (row === undefined) {
      throw new TaktlineError<SpcErrorCode>(
        "SPC_OPTION",
        `only has rule ${n}; the ${name} rules are 1 to ${rows.length}`,
        { details: { only: [...only] } },
      );
    }
    return ruleOf(n, row);
  });
  const convention = `${name}: ${rules.map(ruleWords).join("; ")}`;
  return checkRules({ convention, rules });
}
