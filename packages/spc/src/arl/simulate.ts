import { checkWhole } from "../charts/shared/lines.js";
import { normalQuantile } from "../distributions/normal/normal-quantile.js";
import { ruleEvaluator } from "../rules/rule-evaluator.js";
import type { RuleSet } from "../rules/types.js";
import { checkShift } from "./check-shift.js";
import type { RunLength, Shift } from "./run-length.js";

/** Options of a simulation. */
export interface SimulateOptions extends Shift {
  /** Series to run, 10 to ten million; default 10000. */
  readonly runs?: number;
  /** Seed, a whole number from 0; the same seed gives the same answer. Default 1. */
  readonly seed?: number;
  /** Points after which a series is given up and counted as so long, at least 1; default a million. */
  readonly most?: number;
}

/** A simulated run length. */
export interface SimulatedRunLength extends RunLength {
  /** Standard error of `arl`. */
  readonly standardError: number;
  /** Series simulated. */
  readonly runs: number;
  /** Series given up without a signal: above 0, `arl` is too low. */
  readonly unfinished: number;
}

/** Numbers from 0 to 1 without its ends (splitmix, xoshiro128**), the same on every machine. */
function uniform(seed: number): () => number {
  let mix = seed >>> 0;
  const word = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [word(), word(), word() | 1, word()];
  const next = () => {
    const five = Math.imul(b, 5);
    const out = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return out;
  };
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992;
}

/**
 * Simulates the run length of anything that judges normal points one by one: a chart, a set of rules, a detector of your own.
 *
 * @param start - starts a fresh chart; what it gives takes standard normal points (shifted, where so told) and says whether it signals
 * @throws `SPC_OPTION` when an option is out of range
 *
 * @example
 * ```ts
 * import { ewmaAccumulator } from "@taktline/spc";
 * import { simulateArl } from "@taktline/spc/arl";
 *
 * const standard = { mean: 0, sigma: 1 };
 * const { arl } = simulateArl(
 *   () => {
 *     const chart = ewmaAccumulator({ standard, lambda: 0.1, width: 2.7 });
 *     return (x) => chart.push(x).signals.length > 0;
 *   },
 *   { shift: 2, runs: 2000 },
 * );
 * arl > 2 && arl < 3; // => true
 * ```
 */
export function simulateArl(
  start: () => (x: number) => boolean,
  options: SimulateOptions = {},
): SimulatedRunLength {
  const { shift, spread } = checkShift(options);
  const runs = checkWhole("runs", options.runs ?? 10_000, 10, 10_000_000);
  const most = checkWhole("most", options.most ?? 1_000_000, 1, Number.MAX_SAFE_INTEGER);
  const random = uniform(checkWhole("seed", options.seed ?? 1, 0, Number.MAX_SAFE_INTEGER));
  const lengths = new Float64Array(runs);
  let unfinished = 0;
  for (let run = 0; run < runs; run++) {
    const judge = start();
    let length = 1;
    while (!judge(shift + spread * normalQuantile(random()))) {
      if (length === most) {
        unfinished++;
        break;
      }
      length++;
    }
    lengths[run] = length;
  }
  let sum = 0;
  for (const length of lengths) sum += length;
  const arl = sum / runs;
  let squares = 0;
  for (const length of lengths) squares += (length - arl) ** 2;
  const sdrl = Math.sqrt(squares / (runs - 1));
  lengths.sort();
  const at = (p: number) => lengths[Math.ceil(p * runs) - 1]!;
  return {
    arl,
    sdrl,
    percentiles: { p5: at(0.05), p50: at(0.5), p95: at(0.95) },
    standardError: sdrl / Math.sqrt(runs),
    runs,
    unfinished,
  };
}

/**
 * Simulates the run length of a Shewhart chart with any set of run rules, trends and alternations included.
 *
 * For rules without these, `rulesArl` is exact.
 *
 * @throws `SPC_RULE` when a rule contradicts itself
 * @throws `SPC_OPTION` when an option is out of range
 *
 * @example
 * ```ts
 * import { nelsonRules } from "@taktline/spc";
 * import { simulateRulesArl } from "@taktline/spc/arl";
 *
 * const { arl, standardError } = simulateRulesArl(nelsonRules({ only: [1] }), { shift: 3, runs: 5000 });
 * Math.abs(arl - 2) < 4 * standardError; // => true
 * ```
 */
export function simulateRulesArl(
  rules: RuleSet,
  options: SimulateOptions = {},
): SimulatedRunLength {
  return simulateArl(() => {
    const evaluator = ruleEvaluator({ center: 0, sigma: 1 }, rules);
    return (x) => evaluator.push(x) !== 0;
  }, options);
}
