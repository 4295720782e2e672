import { normalCdf } from "../distributions/normal/normal-cdf.js";
import { normalTail } from "../distributions/normal/normal-tail.js";
import { refuse } from "../refuse.js";
import { checkRules } from "../rules/check-rules.js";
import type { RuleSet } from "../rules/types.js";
import { ruleChain } from "./chain.js";
import { checkShift } from "./check-shift.js";
import type { RunLength, Shift } from "./run-length.js";
import { visits } from "./visits.js";

/**
 * The exact run length of a Shewhart chart with a set of run rules, by the Markov chain of what the rules remember.
 *
 * Independent normal points, limits at 3 sigma, the process shifted from the first point on. Counts are those of the rules
 * themselves, conventions included. At shift 0 `arl` is the mean number of points between false alarms: with the four zone
 * rules of Western Electric one in 91.75, against one in 370.4 of the limits alone.
 *
 * @param rules - the table; only rules of kind `beyond` and `within`, ties `break`
 * @throws `SPC_ARL_RULE` for a trend or alternating rule, or one that skips ties, and for rules whose chain is too large: use `simulateRulesArl`
 * @throws `SPC_RULE` when a rule contradicts itself
 * @throws `SPC_OPTION` when shift or spread is out of range, or the rules practically never signal
 * @see C. W. Champ and W. H. Woodall, "Exact results for Shewhart control charts with supplementary runs rules", Technometrics 29 (1987)
 *
 * @example
 * ```ts
 * import { westernElectricRules } from "@taktline/spc";
 * import { rulesArl } from "@taktline/spc/arl";
 *
 * rulesArl(westernElectricRules()).arl.toFixed(2); // => "91.75"
 * rulesArl(westernElectricRules({ only: [1] })).arl.toFixed(1); // => "370.4"
 * ```
 */
export function rulesArl(rules: RuleSet, options: Shift = {}): RunLength {
  checkRules(rules);
  if (rules.rules.length === 0) {
    refuse("SPC_OPTION", "a set without rules never signals; give at least one rule");
  }
  const odd = rules.rules.find((rule) => rule.kind === "trend" || rule.kind === "alternating");
  if (odd !== undefined) {
    refuse(
      "SPC_ARL_RULE",
      `rule ${odd.number} (${odd.kind}) compares neighbours and has no finite Markov chain; leave it out or use simulateRulesArl`,
      { rule: odd.number },
    );
  }
  const { shift, spread } = checkShift(options);
  // A continuous point is never exactly on the centre line: skipping and breaking are the same here.
  const { bounds, next, start } = ruleChain({
    ...rules,
    rules: rules.rules.map((rule) => ({ ...rule, ties: "break" as const })),
  });
  const below = bounds.map((bound) => normalCdf((bound - shift) / spread));
  const above = bounds.map((bound) => normalTail((bound - shift) / spread));
  // The difference of the smaller tails keeps the digits of small probabilities.
  const p = Float64Array.from({ length: bounds.length + 1 }, (_, i) => {
    if (i === 0) return below[0]!;
    if (i === bounds.length) return above[i - 1]!;
    return below[i - 1]! < 0.5 ? below[i]! - below[i - 1]! : above[i - 1]! - above[i]!;
  });
  const gone = Float64Array.from(next, (row) => {
    let sum = 0;
    row.forEach((to, region) => {
      if (to < 0) sum += p[region]!;
    });
    return sum;
  });
  const chance = next.map((row) => {
    const out = new Float64Array(next.length);
    row.forEach((to, region) => {
      if (to >= 0) out[to]! += p[region]!;
    });
    return out;
  });
  const solve = visits(chance, gone);
  const mean = solve(new Float64Array(next.length).fill(1));
  const arl = mean[start]!;
  if (!(arl < 1e150)) {
    refuse(
      "SPC_OPTION",
      "these rules practically never signal at this shift and spread, so there is no run length to tell; check zones and counts",
      { shift, spread },
    );
  }
  // Second factorial moment: (I - Q) v = 2 Q m, so Var = v + m - m².
  const second = solve(mean.map((m) => 2 * Math.max(0, m - 1)));
  const variance = second[start]! + arl - arl * arl;
  return {
    arl,
    sdrl: Math.sqrt(Math.max(0, variance)),
    percentiles: percentiles(next, start, p, arl),
  };
}

/** Percentiles by following the chain; the tail is geometric once its rate has settled. */
function percentiles(next: readonly Int32Array[], start: number, p: Float64Array, arl: number) {
  let now = new Float64Array(next.length);
  let then = new Float64Array(next.length);
  now[start] = 1;
  // One table of all moves: the chain is followed for thousands of points.
  const regions = p.length;
  const moves = new Int32Array(next.length * regions);
  next.forEach((row, s) => {
    moves.set(row, s * regions);
  });
  const found = [0, 0, 0];
  const marks = [0.95, 0.5, 0.05];
  let alive = 1;
  let hazard = 0;
  for (let length = 1; found[2] === 0; length++) {
    then.fill(0);
    let lost = 0;
    for (let s = 0, at = 0; s < now.length; s++, at += regions) {
      const from = now[s]!;
      if (from === 0) continue;
      for (let region = 0; region < regions; region++) {
        const to = moves[at + region]!;
        if (to >= 0) then[to]! += from * p[region]!;
        else lost += from * p[region]!;
      }
    }
    let left = 0;
    for (const one of then) left += one;
    marks.forEach((mark, i) => {
      if (found[i] === 0 && left <= mark) found[i] = length;
    });
    // The share lost per point, not the share kept, which is 1 in double precision where signals are rare.
    const settled = lost / alive;
    if (Math.abs(settled - hazard) <= 1e-12 * settled && length > 64) {
      marks.forEach((mark, i) => {
        if (found[i] === 0)
          found[i] = length + Math.max(1, Math.ceil(Math.log(mark / left) / Math.log1p(-settled)));
      });
    }
    if (length > 20 * arl + 1000) break;
    [now, then] = [then, now];
    alive = left;
    hazard = settled;
  }
  return { p5: found[0]!, p50: found[1]!, p95: found[2]! };
}
