import { oeeAccumulator } from "./accumulator.js";
import { countKinds, windowTime } from "./model/config.js";
import type { OeeInput, OeeOptions } from "./model/oee-input.js";
import type { OeeResult } from "./model/oee-result.js";

/**
 * Computes the overall equipment effectiveness of one machine in one window.
 *
 * Availability = APT / PBT, effectiveness (performance) = PRI * PQ / APT, quality ratio = GQ / PQ, and the OEE index is their
 * product, all within the planned busy time PBT. PBT is the shifts less breaks less planned stops; set-up, unplanned stops,
 * idle, offline and unknown time are losses of availability. Every one of these choices is an option and travels in
 * `policy`. A ratio that is undefined is `null` with a reason in `issues`; the OEE index of a window in which nothing was
 * produced is 0. Times are held on a grid of 2^-12 ms, on which sums are exact. Cost: n log n in late events, else linear.
 *
 * @param input - window, state changes, counts, products and shifts; the window is `[from, to)` for states and `(from, to]` for counts
 * @param options - the meaning of states and counters, ideal cycle times and policies
 * @returns ratios with numerators, denominators, times, quantities, state totals and issues
 * @throws `OEE_WINDOW` when `from` or `to` is not finite or `to < from`
 * @throws `OEE_IDEAL_CYCLE` when an ideal cycle time is not above 0 or longer than 1e15 ms
 * @throws `OEE_OPTION` when an option has a value that it does not allow
 * @throws `OEE_SHIFT` when a shift or break is not finite or ends before it starts
 * @throws `OEE_CORRECTION` when a correction makes no sense
 * @throws `OEE_COLUMNS` when the columns of a frame differ in length
 * @see ISO 22400-2:2014, clause 5.1 (time elements) and KPI descriptions availability, effectiveness, quality ratio, OEE index,
 * NEE index; OPC 40501-1, annex C.2.4 (the same formulas)
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oee, stateMap } from "@taktline/oee";
 *
 * const minute = 60_000;
 * const shift = oee(
 *   {
 *     from: 0,
 *     to: 420 * minute,
 *     states: frame(new Float64Array([0, 373 * minute]), ["RUN", "DOWN"]),
 *     counts: {
 *       produced: frame(new Float64Array([0, 420 * minute]), new Float64Array([0, 19_271])),
 *       scrap: frame(new Float64Array([0, 420 * minute]), new Float64Array([0, 423])),
 *     },
 *   },
 *   { stateMap: stateMap({ RUN: "production", DOWN: "downtime" }), idealCycleMs: 1000 },
 * );
 * shift.oee?.toFixed(4); // => "0.7479"
 * shift.times.aptMs / minute; // => 373
 * shift.counts.good; // => 18848
 * ```
 */
export function oee(input: OeeInput, options: OeeOptions): OeeResult {
  const { from, to, states, counts, products, shifts } = input;
  const of = oeeAccumulator(
    shifts === undefined ? { ...options, from } : { ...options, from, shifts },
  );
  windowTime("to", to, windowTime("from", from));
  of.pushStates(states);
  if (products !== undefined) of.pushProducts(products);
  for (const kind of countKinds) {
    const frame = counts?.[kind];
    if (frame !== undefined) of.pushCounts(kind, frame);
  }
  for (const correction of input.corrections ?? []) of.correct(correction);
  return of.value(to);
}
