import type { OeeResult, StateTotal } from "../model/oee-result.js";
import { plannedOf } from "../result/times.js";
import type { KpiInputs } from "./kpi-inputs.js";

/** What a result of `oee` does not say by itself. */
export interface KpiInputsOptions {
  /**
   * Which stops are failures, for FE and the times to restoration: by category, reason or state. Default: none, so that the
   * indicators of maintenance are unknown. Not every downtime is a failure.
   */
  readonly failures?: (state: StateTotal) => boolean;
  /** Elements from elsewhere: order times, people, material, energy. They count more than those of the result. */
  readonly extra?: KpiInputs;
}

/**
 * The elements for `computeKpis` from a result of `oee` or `rollUpOee`.
 *
 * PQ, GQ, SQ and RQ are its quantities, PRIPQ its `idealMs`; GP and IP are the good (right the first time) and produced
 * quantities, as far as policy `rework` is `loss`. With `failures`, FE is how often such a stop touched planned time, STTR their planned
 * time, STBF and STTF the operating time AUPT; a failure that a window cuts counts in both windows. Micro-stops are no failures.
 *
 * @param result - what `oee` or `rollUpOee` gave
 * @param options - failures, and elements from elsewhere
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oee, stateMap } from "@taktline/oee";
 * import { computeKpi, kpiInputsOf } from "@taktline/oee/kpi";
 *
 * const hour = 3_600_000;
 * const states = frame(new Float64Array([0, 6 * hour, 7 * hour]), ["RUN", "E7", "RUN"]);
 * const result = oee({ from: 0, to: 10 * hour, states }, { stateMap: stateMap({ RUN: "production", E7: "downtime" }) });
 * const inputs = kpiInputsOf(result, { failures: (state) => state.category === "downtime" });
 * computeKpi("meanOperatingTimeBetweenFailures", inputs).value; // => 9
 * computeKpi("meanTimeToRestoration", inputs).value; // => 1
 * ```
 */
export function kpiInputsOf(result: OeeResult, options: KpiInputsOptions = {}): KpiInputs {
  const { times, counts, policy, idealMs } = result;
  const { failures, extra = {} } = options;
  let events = 0;
  let restoreMs = 0;
  if (failures !== undefined) {
    for (const state of result.states) {
      if (state.microStop || state.category === "production" || !failures(state)) continue;
      events += state.occurrences;
      restoreMs += plannedOf(state, policy);
    }
  }
  const firstTime = policy.rework === "loss";
  const inputs: KpiInputs = {
    CAL: times.calendarMs,
    POT: times.potMs,
    PBT: times.pbtMs,
    APT: times.aptMs,
    AUST: times.austMs,
    ADET: times.adetMs,
    ADOT: times.adotMs,
    AUPT: times.auptMs,
    AUBT: times.aubtMs,
    PRIPQ: idealMs,
    PQ: counts.produced,
    GQ: counts.good,
    SQ: counts.scrap,
    RQ: counts.rework,
    GP: firstTime ? counts.good : null,
    IP: firstTime ? counts.produced : null,
    ...(failures === undefined
      ? {}
      : { FE: events, STTR: restoreMs, STBF: times.auptMs, STTF: times.auptMs }),
  };
  return { ...inputs, ...extra };
}
