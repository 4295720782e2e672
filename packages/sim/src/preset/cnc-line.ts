import { bernoulli, measured, sampled, semiMarkov } from "../spec/builders.js";
import { checkNumber } from "../spec/check.js";
import { defineSim } from "../spec/define-sim.js";
import { exponential, lognormal, normal, weibull } from "../spec/distribution.js";
import { drift, step } from "../spec/fault.js";
import { instantMs } from "../spec/instant.js";
import type { Instant, Interval, Sim } from "../spec/sim-spec.js";

/** What can be set of the preset. */
export interface CncLineOptions {
  /** Default 42. */
  readonly seed?: number | string;
  /** Start of the first early shift; default 2026-03-02T00:00:00Z (08:00 in Shanghai). */
  readonly start?: Instant;
  /** How many hours the calendar covers, above 0; default 24: one day of two shifts. */
  readonly hours?: number;
  /** `false` for a process in control all day: no drift and no step. Default true. */
  readonly faults?: boolean;
}

const hour = 3_600_000;
const minute = 60_000;
const day = 24 * hour;

/**
 * A plant to try everything on: one machining centre `mc1` that bores 25 mm holes in two shifts a day.
 *
 * States RUN, IDLE, SETUP, TOOL_CHANGE, FAULT, in breaks BREAK and out of shift OFF. The cycle has a median of 62 s against an
 * ideal of 60 s. Every bore is measured (`bore`, mm, 4 decimals): 25.000 with a deviation of 4 um, tolerance 24.980 to 25.020.
 * Parts 301 to 420 carry tool wear (0.12 um per part, 0.15 sigma per subgroup of five), parts 521 to 640 a wrong offset (12 um,
 * 3 sigma). Parts out of tolerance are scrap, and 1 % by chance. `spindlePower` (kW) is sampled every 10 s.
 * Two shifts of 8 h follow each other from the start of each day; each has breaks of 10, 30 and 10 minutes after 2, 4 and 6 h.
 *
 * @throws `SIM_SPEC_SEED`, `SIM_SPEC_TIME` or `SIM_SPEC_NUMBER` for options that are none
 *
 * @example
 * ```ts
 * import { cncLine, simulate } from "@taktline/sim";
 *
 * const truth = simulate(cncLine({ seed: 42 }), { until: "24h" }).truth();
 * truth.changePoints.map(({ kind, part }) => `${kind} from part ${part}`); // => ["drift from part 301", "step from part 521"]
 * ```
 */
export function cncLine(options: CncLineOptions = {}): Sim<"mc1"> {
  const { seed = 42, hours = 24 } = options;
  checkNumber(hours, ["hours"], Number.MIN_VALUE, 24 * 366 * 10);
  const start = instantMs(options.start ?? 1_772_409_600_000, ["start"]);
  const planned: Interval[] = [];
  const breaks: Interval[] = [];
  for (let from = start; from < start + hours * hour; from += day) {
    for (const shift of [from, from + 8 * hour]) {
      planned.push({ from: shift, to: shift + 8 * hour });
      for (const [after, length] of [
        [2, 10],
        [4, 30],
        [6, 10],
      ] as const) {
        const begin = shift + after * hour;
        breaks.push({ from: begin, to: begin + length * minute });
      }
    }
  }
  return defineSim({
    seed,
    start,
    calendar: { planned, breaks },
    machines: {
      mc1: {
        states: semiMarkov({
          RUN: { to: { IDLE: 0.6, SETUP: 0.15, FAULT: 0.25 }, dwell: exponential("45m") },
          IDLE: { to: { RUN: 1 }, dwell: lognormal("3m", 0.5) },
          SETUP: { to: { RUN: 1 }, dwell: lognormal("12m", 0.3) },
          TOOL_CHANGE: { to: { RUN: 1 }, dwell: normal("150s", "20s") },
          FAULT: { to: { RUN: 0.7, SETUP: 0.3 }, dwell: weibull(1.5, "9m") },
        }),
        cycle: lognormal("62s", 0.012),
        idealCycle: "60s",
        scrap: bernoulli(0.01),
        afterParts: [{ parts: 60, enter: "TOOL_CHANGE" }],
        measurements: {
          bore: measured({
            value: normal(25, 0.004),
            tolerance: { lower: 24.98, upper: 25.02 },
            digits: 4,
            unit: "mm",
          }),
        },
        signals: {
          spindlePower: sampled({
            every: "10s",
            value: normal(0.4, 0.02),
            byState: {
              RUN: normal(4.2, 0.15),
              SETUP: normal(0.9, 0.1),
              FAULT: normal(0.25, 0.01),
              OFF: normal(0.05, 0.002),
            },
            digits: 3,
            unit: "kW",
          }),
        },
        faults:
          options.faults === false
            ? []
            : [
                drift("bore", { atPart: 301, untilPart: 421, perPart: 0.00012 }),
                step("bore", { atPart: 521, untilPart: 641, by: 0.012 }),
              ],
      },
    },
  });
}
