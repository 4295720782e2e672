import { refuse } from "../refuse.js";
import { breakLane, feedLane, type Lane, lane } from "../rules/lane.js";
import type { RuleSet } from "../rules/types.js";

/** A Markov chain over what the rules remember: per state, per region of the axis, the next state; -1 is a signal. */
export interface RuleChain {
  /** Ascending bounds between regions, in sigmas from the centre. */
  readonly bounds: readonly number[];
  /** `next[state][region]`. The chain starts in state `start`. */
  readonly next: readonly Int32Array[];
  readonly start: number;
}

/** States met while the chain is built, and states left after merging: more would take minutes and gigabytes. */
const mostStates = 50_000;
const mostMerged = 2000;

function tooLarge(): never {
  refuse(
    "SPC_ARL_RULE",
    "the Markov chain of these rules has too many states for an exact run length; use fewer rules, narrower windows, or simulateRulesArl",
  );
}

/** One lane's memory that can still matter, as a word. */
function memory(of: Lane): string {
  const { rule, window } = of;
  // What the oldest point of the window said is forgotten before it is asked for again.
  const kept = window >>> 1;
  let hi = of.hi & kept;
  let lo = of.lo & kept;
  if (rule.count === rule.of) {
    // All of the window must comply: only the unbroken run that ends at the newest point matters.
    if (rule.kind === "beyond" && rule.side !== "same") {
      const run = ~(hi | lo);
      const alive = (run & -run) - 1;
      hi &= alive;
      lo &= alive;
    } else {
      hi &= (~hi & -~hi) - 1;
      lo &= (~lo & -~lo) - 1;
    }
  }
  const seen = rule.window === "full" && rule.count < rule.of ? Math.min(of.seen, rule.of - 1) : 0;
  return `${hi},${lo},${seen}`;
}

/**
 * Builds the chain of a rule set by following every region from every state, then merges the states that no future can
 * tell apart.
 */
export function ruleChain(rules: RuleSet): RuleChain {
  const limits = { center: 0, sigma: 1, ucl: 3, lcl: -3 };
  const zones = rules.rules.map((rule) => (rule.zone === "limit" ? 3 : rule.zone));
  const bounds = [...new Set(zones.flatMap((zone) => [-zone + 0, zone]))].sort((a, b) => a - b);
  // One point inside each region stands for all of it.
  const inside = [
    bounds[0]! - 1,
    ...bounds.slice(1).map((bound, i) => (bounds[i]! + bound) / 2),
    bounds.at(-1)! + 1,
  ];
  const lanes = rules.rules.map((rule) => lane(rule, limits));
  const save = () => lanes.map((one) => [one.hi, one.lo, one.seen] as const);
  const load = (saved: ReturnType<typeof save>) => {
    lanes.forEach((one, i) => {
      [one.hi, one.lo, one.seen] = saved[i]!;
    });
  };
  for (const one of lanes) breakLane(one);
  const index = new Map<string, number>([[lanes.map(memory).join(";"), 0]]);
  const states = [save()];
  const next: Int32Array[] = [];
  for (let s = 0; s < states.length; s++) {
    const row = new Int32Array(inside.length);
    inside.forEach((x, region) => {
      load(states[s]!);
      let signal = false;
      for (const one of lanes) if (feedLane(one, x, Number.NaN, 0)) signal = true;
      if (signal) {
        row[region] = -1;
        return;
      }
      const key = lanes.map(memory).join(";");
      let to = index.get(key);
      if (to === undefined) {
        to = states.length;
        if (to >= mostStates) tooLarge();
        index.set(key, to);
        states.push(save());
      }
      row[region] = to;
    });
    next.push(row);
  }
  const chain = merged(bounds, next);
  if (chain.next.length > mostMerged) tooLarge();
  return chain;
}

/** Moore's refinement: states that lead to the same classes in every region are one. */
function merged(bounds: readonly number[], next: readonly Int32Array[]): RuleChain {
  let of = new Int32Array(next.length);
  const regions = bounds.length + 1;
  for (let classes = 1; ; ) {
    // The class of a state, then region by region the pair of what was told apart so far and where that region leads.
    let now = of;
    let size = classes;
    for (let region = 0; region < regions; region++) {
      const seen = new Map<number, number>();
      now = Int32Array.from(now, (before, s) => {
        const to = next[s]![region]!;
        const pair = before * (classes + 1) + (to < 0 ? 0 : of[to]! + 1);
        let one = seen.get(pair);
        if (one === undefined) {
          one = seen.size;
          seen.set(pair, one);
        }
        return one;
      });
      size = seen.size;
    }
    of = now;
    if (size === classes) {
      const rows: Int32Array[] = [];
      next.forEach((row, s) => {
        rows[of[s]!] ??= row.map((to) => (to < 0 ? -1 : of[to]!));
      });
      return { bounds, next: rows, start: of[0]! };
    }
    classes = size;
  }
}
