import { type Duration, durationMs } from "../spec/duration.js";
import { instantMs } from "../spec/instant.js";
import type { Instant, Sim } from "../spec/sim-spec.js";
import { specError } from "../spec/spec-error.js";
import { Plant } from "./plant.js";
import type { SimEvent } from "./sim-event.js";
import type { SimTruth } from "./sim-truth.js";

/** How far to run and what to write down. */
export interface SimulateOptions {
  /** The end of the run, outside: an instant, or a length of time after the start as text such as `"24h"`. */
  readonly until: Instant | Duration;
  /** `"full"` (default) keeps every part and segment, `"totals"` only sums: for long runs of many machines. */
  readonly ledger?: "full" | "totals";
}

/**
 * A run of a plant: its events in order of time, and the truth behind them.
 *
 * Iterating begins anew each time and gives the same events; memory does not grow with the run (but for a full ledger).
 */
export interface SimRun<Machine extends string = string> extends Iterable<SimEvent> {
  /** Start of the run, epoch ms, inside. */
  readonly start: number;
  /** End of the run, epoch ms, outside. */
  readonly until: number;
  /**
   * The truth about the whole run, whether or not its events were read: taken from the pass that read them, else from one of its own.
   */
  truth(): SimTruth<Machine>;
}

/**
 * Runs a plant on a virtual clock.
 *
 * Events come in order of `t`; at the same instant in the order of the machines in the spec, and of one machine: calendar,
 * completed part (measurements before counters), transition, samples. With a `network` they come in order of `arrival`.
 * Two runs of the same spec give the same bytes on every platform.
 *
 * @throws `SIM_SPEC_TIME` when `until` cannot be read or is not after the start
 * @throws `SIM_SPEC_DURATION` when `until` is a length of time that is not a whole number of ms
 *
 * @example
 * ```ts
 * import { cncLine, simulate } from "@taktline/sim";
 *
 * const day = simulate(cncLine({ seed: 42 }), { until: "24h" });
 * const states = [...day].filter((event) => event.kind === "state");
 * states[0]?.value; // => "RUN"
 * day.truth().machines.mc1.plannedMs; // => 51_600_000
 * ```
 */
export function simulate<Machine extends string>(
  sim: Sim<Machine>,
  options: SimulateOptions,
): SimRun<Machine> {
  const { until: end } = options;
  const isLength = typeof end === "string" && /^[\d.]+(?:ms|s|m|h|d)$/.test(end);
  const until = isLength
    ? sim.start + durationMs(end as Duration, ["until"])
    : instantMs(end, ["until"]);
  if (!Number.isSafeInteger(until) || until <= sim.start) {
    throw specError(
      "SIM_SPEC_TIME",
      ["until"],
      `the run would end at ${until} and starts at ${sim.start}; let it end after its start, at a whole ms`,
      { until, start: sim.start },
    );
  }
  const keepsAll = options.ledger !== "totals";
  let known: SimTruth<Machine> | null = null;
  return {
    start: sim.start,
    until,
    [Symbol.iterator]() {
      const plant = new Plant(sim, until, keepsAll);
      return plant.events(() => {
        known ??= plant.truth();
      });
    },
    truth() {
      if (known === null) {
        const plant = new Plant(sim, until, keepsAll);
        plant.finish();
        known = plant.truth();
      }
      return known;
    },
  };
}
