import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";
import type { Rule, RuleSet } from "./types.js";

const whole = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to;

/** The words that a row may have. */
const words = {
  kind: ["beyond", "within", "trend", "alternating"],
  side: ["same", "either", "both"],
  window: ["partial", "full"],
  last: ["comply", "any"],
  ties: ["break", "skip", "count"],
} as const satisfies { readonly [K in keyof Rule]?: readonly Rule[K][] };

/** What is wrong with a row, or nothing. */
function fault(r: Rule): string | undefined {
  const steps = r.kind === "trend" || r.kind === "alternating";
  if (!whole(r.number, 1, 16)) return "its number must be an integer from 1 to 16";
  for (const key of ["kind", "side", "window", "last", "ties"] as const) {
    const known: readonly string[] = words[key];
    if (!known.includes(r[key])) {
      return `its ${key} must be one of ${known.join(", ")}, not ${r[key]}`;
    }
  }
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

function notRules(found: string): never {
  throw new TaktlineError<SpcErrorCode>(
    "SPC_RULE",
    `${found}; take a known set such as nelsonRules(), or make one with customRules`,
    { details: {} },
  );
}

/** Gives a rule set back, or throws `SPC_RULE` with the first fault in it. */
export function checkRules(set: RuleSet): RuleSet {
  const seen = new Set<number>();
  const rules: unknown = (set as RuleSet | null | undefined)?.rules;
  if (!Array.isArray(rules)) notRules("a set of rules needs a list of rules");
  for (const rule of rules as readonly Rule[]) {
    if (typeof rule !== "object" || rule === null) notRules(`${rule} is no rule`);
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
