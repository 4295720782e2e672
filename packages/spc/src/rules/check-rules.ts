import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";
import type { Rule, RuleSet } from "./types.js";

const whole = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to;

/** What is wrong with a row, or nothing. */
function fault(r: Rule): string | undefined {
  const steps = r.kind === "trend" || r.kind === "alternating";
  if (!whole(r.number, 1, 16)) return "its number must be an integer from 1 to 16";
  if (!["beyond", "within", "trend", "alternating"].includes(r.kind)) return "its kind is unknown";
  if (!whole(r.of, steps ? 3 : 1, 32)) {
    return `its window must be an integer from ${steps ? 3 : 1} to 32 points, not ${r.of}`;
  }
  if (!whole(r.count, 1, r.of)) return `its count must be an integer from 1 to ${r.of}`;
  if (steps) {
    if (r.count !== r.of) return "all points of a trend or alternation must comply: count = of";
    if (r.kind === "alternating" && r.ties === "count") return "ties cannot count as alternating";
    return undefined;
  }
  if (r.zone !== "limit" && !(Number.isFinite(r.zone) && r.zone >= 0)) {
    return `its zone must be "limit" or a number of sigmas from 0, not ${r.zone}`;
  }
  if (r.ties === "count" || (r.ties === "skip" && !(r.kind === "beyond" && r.zone === 0))) {
    return `ties "${r.ties}" have no meaning here`;
  }
  if (r.kind === "beyond" && r.side === "same" && r.last === "any" && 2 * r.count <= r.of) {
    return "with side same and last any more than half of the window must comply, else both sides could signal at once";
  }
  return undefined;
}

/** Gives a rule set back, or throws `SPC_RULE` with the first fault in it. */
export function checkRules(set: RuleSet): RuleSet {
  const seen = new Set<number>();
  for (const rule of set.rules) {
    const found = seen.has(rule.number) ? "its number is used twice in the set" : fault(rule);
    if (found !== undefined) {
      throw new TaktlineError<SpcErrorCode>("SPC_RULE", `rule ${rule.number}: ${found}`, {
        details: { rule: { ...rule } },
      });
    }
    seen.add(rule.number);
  }
  return set;
}
