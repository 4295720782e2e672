import { windowedOee } from "./accumulator.js";
import { countKinds, windowTime } from "./model/config.js";
import type { OeeInput, OeeOptions } from "./model/oee-input.js";
import type { OeeResult } from "./model/oee-result.js";

/** A window to compute effectiveness of, with whatever else the caller knows of it: an order, a crew, a day. */
export interface OeeWindow {
  /** Start, epoch ms, inclusive. */
  readonly from: number;
  /** End, epoch ms, exclusive for states and inclusive for counts. */
  readonly to: number;
}

/** The effectiveness of one window. */
export interface OeePart<W extends OeeWindow = OeeWindow> {
  /** The window as it was given. */
  readonly window: W;
  /** Its effectiveness. */
  readonly result: OeeResult;
}

/**
 * Computes effectiveness for many windows of one machine in one pass over its events: by order, by day, by hour, by crew.
 *
 * Each result is what `oee` gives for the window, with one difference that makes sums exact: a micro-stop is judged by its
 * whole length, also where a window cuts it. Windows that follow each other without gap add up to the whole bit for bit in
 * times and counts (`rollUpOee`). They may also overlap or leave gaps. `disorder` is that of all events in every result.
 *
 * @param input - events and calendar as for `oee`, without a window
 * @param windows - the windows, in any order
 * @param options - as for `oee`
 * @throws `OEE_WINDOW`, `OEE_IDEAL_CYCLE`, `OEE_OPTION`, `OEE_SHIFT`, `OEE_CORRECTION`, `OEE_COLUMNS` as `oee` does
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oeeBy, stateMap } from "@taktline/oee";
 *
 * const states = frame(new Float64Array([0, 50, 130]), ["RUN", "JAM", "RUN"]);
 * const orders = [{ from: 0, to: 100, order: "A1" }, { from: 100, to: 200, order: "A2" }];
 * const rows = oeeBy({ states }, orders, { stateMap: stateMap({ RUN: "production", JAM: "downtime" }) });
 * rows.map(({ window, result }) => [window.order, result.availability]); // => [["A1", 0.5], ["A2", 0.7]]
 * ```
 */
export function oeeBy<const W extends OeeWindow>(
  input: Omit<OeeInput, "from" | "to">,
  windows: readonly W[],
  options: OeeOptions,
): OeePart<W>[] {
  if (windows.length === 0) return [];
  const times = windows.map(({ from, to }) => {
    const start = windowTime("from", from);
    return [start, windowTime("to", to, start)] as const;
  });
  let [first, last] = times[0]!;
  for (const [from, to] of times) {
    if (from < first) first = from;
    if (to > last) last = to;
  }
  const { states, counts, products, shifts, corrections = [] } = input;
  const of = windowedOee({ ...options, from: first, ...(shifts === undefined ? {} : { shifts }) });
  of.pushStates(states);
  if (products !== undefined) of.pushProducts(products);
  for (const kind of countKinds) {
    const frame = counts?.[kind];
    if (frame !== undefined) of.pushCounts(kind, frame);
  }
  for (const correction of corrections) of.correct(correction);
  const results = of.parts(times, last);
  return windows.map((window, i) => ({ window, result: results[i]! }));
}
