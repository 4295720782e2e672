import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { checkLimits } from "./check-limits.js";
import { checkRules } from "./check-rules.js";
import { aimLane, breakLane, complying, feedLane, lane, sideOf } from "./lane.js";
import { nelsonRules } from "./nelson-rules.js";
import type { GapPolicy, RuleLimits, RuleSet, Side } from "./types.js";

/** Options of {@link ruleEvaluator} and `applyRules`. */
export interface RuleOptions {
  /** What a missing point does to runs; default `break`. */
  readonly gaps?: GapPolicy;
}

/** A rule that holds at the newest point. */
export interface RuleHit {
  /** Number of the rule. */
  readonly rule: number;
  /** The side it speaks of. */
  readonly side: Side;
  /** Ascending indices of the points that formed it: the whole run, or of a k-of-m rule those that comply. */
  readonly points: readonly number[];
}

/** What {@link RuleEvaluator.save} gives: plain JSON, self-contained. */
export interface RuleEvaluatorState {
  readonly kind: "spc.rules";
  readonly v: 1;
  readonly limits: Required<RuleLimits>;
  readonly rules: RuleSet;
  readonly gaps: GapPolicy;
  /** Points pushed so far, missing ones included. */
  readonly count: number;
  /** The rules that hold at the newest point. */
  readonly mask: number;
  /** The last usable point since a break, or null. */
  readonly previous: number | null;
  /** Indices of the last usable points since a break, at most 32. */
  readonly recent: readonly number[];
  /** Per rule: upper history, lower history, points seen, and the indices it kept itself. */
  readonly lanes: readonly (readonly [number, number, number, readonly number[]])[];
}

/** Applies rules to a series point by point, in constant memory. */
export interface RuleEvaluator {
  /**
   * Takes the next point and gives the rules that hold at it: rule k sets bit `k - 1`. A point that is not finite is
   * missing: mask 0. Where lines vary, each point comes with its own and is judged by them for good.
   */
  push(x: number, lines?: RuleLimits): number;
  /** Passes over so many missing points (0 or more), as pushing NaN so often would; throws `SPC_OPTION` for another number. */
  gap(points?: number): void;
  /** The rules that hold at the newest point, by number, each with the points that formed it. */
  hits(): readonly RuleHit[];
  /** The points pushed so far. */
  readonly count: number;
  /** Everything needed to go on later, as plain JSON; give it to {@link restoreRuleEvaluator}. */
  save(): RuleEvaluatorState;
}

/**
 * Starts a streaming evaluator of run rules, bit-identical with `applyRules` on the same points.
 *
 * With sigma 0 all zone lines lie on the centre line and the rules hold literally. Where limits vary from point to point,
 * as in a p chart, pass the lines with each point.
 *
 * @param limits - the lines, in the unit of the points
 * @param rules - the table; default {@link nelsonRules}
 * @throws `SPC_LIMITS` when the lines are not finite or out of order
 * @throws `SPC_RULE` when a rule contradicts itself
 *
 * @example
 * ```ts
 * import { nelsonRules, ruleEvaluator } from "@taktline/spc";
 *
 * const evaluator = ruleEvaluator({ center: 10, sigma: 2 }, nelsonRules());
 * evaluator.push(14.5); // => 0
 * evaluator.push(14.2); // => 16
 * evaluator.hits(); // => [{ rule: 5, side: "upper", points: [0, 1] }]
 * ```
 */
export function ruleEvaluator(
  limits: RuleLimits,
  rules: RuleSet = nelsonRules(),
  options: RuleOptions = {},
): RuleEvaluator {
  return evaluator(limits, rules, options.gaps ?? "break", undefined);
}

const isCount = (x: unknown) => Number.isSafeInteger(x) && (x as number) >= 0;
const areIndices = (x: unknown) => Array.isArray(x) && x.length <= 32 && x.every(isCount);

/** Is this what `save` gives? */
function isState(state: RuleEvaluatorState | null | undefined): boolean {
  return (
    state?.kind === "spc.rules" &&
    state.v === 1 &&
    Array.isArray(state.rules?.rules) &&
    Array.isArray(state.lanes) &&
    state.lanes.length === state.rules.rules.length &&
    typeof state.limits === "object" &&
    state.limits !== null &&
    isCount(state.count) &&
    isCount(state.mask) &&
    (state.previous === null || Number.isFinite(state.previous)) &&
    areIndices(state.recent) &&
    state.lanes.every(
      (one) =>
        Array.isArray(one) &&
        one.length === 4 &&
        Number.isInteger(one[0]) &&
        Number.isInteger(one[1]) &&
        isCount(one[2]) &&
        areIndices(one[3]),
    )
  );
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of {@link RuleEvaluator.save}
 *
 * @example
 * ```ts
 * import { restoreRuleEvaluator, ruleEvaluator } from "@taktline/spc";
 *
 * const first = ruleEvaluator({ center: 10, sigma: 2 });
 * first.push(14.5);
 * const second = restoreRuleEvaluator(JSON.parse(JSON.stringify(first.save())));
 * second.push(14.2); // => 16
 * ```
 */
export function restoreRuleEvaluator(state: RuleEvaluatorState): RuleEvaluator {
  if (!isState(state)) {
    throw new TaktlineError<SpcErrorCode>(
      "SPC_STATE",
      "the state is not one that save() of a rule evaluator gave; expected kind spc.rules, v 1",
      { details: { kind: state?.kind, v: state?.v } },
    );
  }
  return evaluator(state.limits, state.rules, state.gaps, state);
}

function evaluator(
  given: RuleLimits,
  rules: RuleSet,
  gaps: GapPolicy,
  from: RuleEvaluatorState | undefined,
): RuleEvaluator {
  const limits = checkLimits(given);
  const lanes = checkRules(rules).rules.map((rule) => lane(rule, limits));
  let count = from?.count ?? 0;
  let previous = from?.previous ?? Number.NaN;
  let mask = from?.mask ?? 0;
  // The indices of the last usable points, a ring: bit k of a history means recent[(used - 1 - k) & 31].
  const recent = new Float64Array(32);
  let used = 0;
  if (from !== undefined) {
    for (const index of from.recent) recent[used++ & 31] = index;
    lanes.forEach((to, i) => {
      const saved = from.lanes[i]!;
      to.hi = saved[0];
      to.lo = saved[1];
      to.seen = saved[2];
      to.own = [...saved[3]];
    });
  }
  const gap = (points: number) => {
    count += points;
    mask = 0;
    if (gaps === "bridge" || points === 0) return;
    previous = Number.NaN;
    used = 0;
    for (const one of lanes) breakLane(one);
  };
  const latest = () => {
    const indices: number[] = [];
    for (let k = Math.min(used, 32); k > 0; k--) indices.push(recent[(used - k) & 31]!);
    return indices;
  };
  return {
    push(x, lines) {
      if (!Number.isFinite(x)) {
        gap(1);
        return 0;
      }
      if (lines !== undefined) {
        const own = checkLimits(lines);
        for (const one of lanes) aimLane(one, own);
      }
      mask = 0;
      recent[used++ & 31] = count;
      for (let i = 0; i < lanes.length; i++) {
        const one = lanes[i]!;
        if (feedLane(one, x, previous, count)) mask |= one.bit;
      }
      previous = x;
      count++;
      return mask;
    },
    gap(points = 1) {
      if (!Number.isSafeInteger(points) || points < 0) {
        throw new TaktlineError<SpcErrorCode>(
          "SPC_OPTION",
          `a gap has a whole number of points, 0 or more, not ${points}`,
          { details: { points } },
        );
      }
      gap(points);
    },
    hits() {
      const found: RuleHit[] = [];
      for (const one of lanes) {
        if ((mask & one.bit) === 0) continue;
        const side = sideOf(one)!;
        const bits = complying(one, side);
        const among = one.skips ? one.own : latest();
        const points = among.filter((_, k) => ((bits >>> (among.length - 1 - k)) & 1) === 1);
        found.push({ rule: one.rule.number, side, points });
      }
      return found.sort((a, b) => a.rule - b.rule);
    },
    get count() {
      return count;
    },
    save() {
      return {
        kind: "spc.rules",
        v: 1,
        limits,
        rules,
        gaps,
        count,
        mask,
        previous: Number.isNaN(previous) ? null : previous,
        recent: latest(),
        lanes: lanes.map((one) => [one.hi, one.lo, one.seen, [...one.own]]),
      };
    },
  };
}
