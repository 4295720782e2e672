import { checkLimits } from "../rules/check-limits.js";
import { checkRules } from "../rules/check-rules.js";
import { nelsonRules } from "../rules/nelson-rules.js";
import type { Rule, RuleLimits, RuleSet } from "../rules/types.js";

/** Bitmaps of a table at most: ten that every plan has, and two for each of 16 rules with a zone of its own. */
export const slotCount = 42;
/** The bitmap of steps up; that of steps down follows it. */
export const upSlot = 8;
export const downSlot = 9;

/** One rule in numbers, in the order in which the WebAssembly module reads them. */
export interface PlanRow {
  /** 0 beyond, 1 within, 2 trend, 3 alternating. */
  readonly kind: number;
  readonly count: number;
  readonly of: number;
  /** 0 same, 1 either, 2 both. */
  readonly side: number;
  readonly full: number;
  readonly comply: number;
  /** 0 break, 2 count; passing over is done by leaving the points out. */
  readonly ties: number;
  /** The bitmaps of points above and below the zone. */
  readonly above: number;
  readonly below: number;
  readonly bit: number;
}

/** The map of points to integers, 4096 to the sigma, under which no two points change places. */
export interface PlanCodes {
  readonly scale: number;
  /** For WebAssembly, with the constant that makes the low half of a double an integer. */
  readonly bias: number;
  /** For JavaScript, without it but with 1 more, so that what is near a line is 0, 1 or 2 above a multiple. */
  readonly shift: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A table of rules with its lines, made ready for bitmaps. */
export interface RulePlan {
  /** Per slot the line that it compares with; see `slotCount`. */
  readonly levels: Float64Array;
  readonly slots: number;
  readonly rows: readonly PlanRow[];
  /** Whether the rows are Nelson's eight with all defaults, which have code of their own. */
  readonly nelson: boolean;
  /** Undefined where the lines are not three-sigma lines or too close together for their size. */
  readonly codes: PlanCodes | undefined;
  /** Rules that pass points over: each is run on a series without these. */
  readonly skipping: readonly { readonly rule: Rule; readonly plan: RulePlan }[];
}

const kinds = ["beyond", "within", "trend", "alternating"];
const sides = ["same", "either", "both"];

/** The integer of a point in WebAssembly: exact, because the sum has no fraction left. */
const magic = 1.5 * 2 ** 52;

/** How points become integers, where that is safe: every line must land within 1 of a multiple of 4096. */
function codesOf(levels: Float64Array, center: number, sigma: number): PlanCodes | undefined {
  const scale = 4096 / sigma;
  const shift = 1 - center * scale;
  const bias = magic - center * scale;
  const lowest = center - 7 * sigma;
  const highest = center + 7 * sigma;
  const lands = (x: number, zone: number) =>
    Math.abs(Math.trunc(x * scale + shift) - 1 - 4096 * zone) <= 1 &&
    Math.abs(x * scale + bias - magic - 4096 * zone) <= 1;
  const safe =
    [0, 1, 2, 3].every((k) => lands(levels[k]!, k) && lands(levels[k + 4]!, -k)) &&
    lands(lowest, -7) &&
    lands(highest, 7);
  return safe ? { scale, bias, shift, lowest, highest } : undefined;
}

function isNelson(rules: readonly Rule[]): boolean {
  const standard = nelsonRules().rules;
  return (
    rules.length === 8 &&
    rules.every((rule, i) => {
      const other = standard[i]!;
      return (Object.keys(other) as (keyof Rule)[]).every((key) => rule[key] === other[key]);
    })
  );
}

/**
 * Makes a table of rules ready.
 *
 * @throws `SPC_LIMITS` when the lines are not finite or out of order
 * @throws `SPC_RULE` when a rule contradicts itself
 */
export function rulePlan(given: RuleLimits, set: RuleSet): RulePlan {
  const limits = checkLimits(given);
  const { center, sigma } = limits;
  const levels = new Float64Array(slotCount);
  const line = (zone: number) => center + zone * sigma;
  levels.set([
    center,
    line(1),
    line(2),
    limits.ucl,
    center,
    center - sigma,
    center - 2 * sigma,
    limits.lcl,
  ]);
  let slots = 10;
  const rows: PlanRow[] = [];
  const skipping: { rule: Rule; plan: RulePlan }[] = [];
  for (const rule of checkRules(set).rules) {
    if (rule.ties === "skip") {
      const alone: Rule = { ...rule, ties: "break" };
      skipping.push({ rule, plan: rulePlan(limits, { convention: "", rules: [alone] }) });
      continue;
    }
    let above = 0;
    if (rule.kind === "beyond" || rule.kind === "within") {
      above = rule.zone === "limit" ? 3 : [0, 1, 2].indexOf(rule.zone);
      if (above < 0) {
        above = slots;
        levels[slots] = center + (rule.zone as number) * sigma;
        levels[slots + 1] = center - (rule.zone as number) * sigma;
        slots += 2;
      }
    }
    rows.push({
      kind: kinds.indexOf(rule.kind),
      count: rule.count,
      of: rule.of,
      side: sides.indexOf(rule.side),
      full: rule.window === "full" ? 1 : 0,
      comply: rule.last === "comply" ? 1 : 0,
      ties: rule.ties === "count" ? 2 : 0,
      above,
      below: above < 10 ? above + 4 : above + 1,
      bit: 1 << (rule.number - 1),
    });
  }
  const nelson = isNelson(set.rules);
  return {
    levels,
    slots,
    rows,
    nelson,
    codes: nelson ? codesOf(levels, center, sigma) : undefined,
    skipping,
  };
}
