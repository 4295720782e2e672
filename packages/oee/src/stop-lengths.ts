import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "./errors.catalogue.js";
import type { StateCategory } from "./model/state-category.js";
import type { StateSegment } from "./model/state-segment.js";

/** Stops of one class of length. */
export interface StopLengthRow {
  /** Shortest length in the class, ms, inclusive. */
  readonly fromMs: number;
  /** Length above the class, ms, exclusive; null for the last class. */
  readonly toMs: number | null;
  /** Time of its stops, ms. */
  readonly ms: number;
  /** How many: neighbouring segments are one stop, also where the state changes in it. */
  readonly count: number;
  /** The longest, ms; 0 where there is none. */
  readonly longestMs: number;
  /** Their mean length, ms; null where there is none. */
  readonly meanMs: number | null;
}

/** How stops are sorted by length. */
export interface StopLengthsOptions {
  /** Where the next class begins, ms, ascending and above 0; default 2 min and 15 min: micro, minor and major stops. */
  readonly boundsMs?: readonly number[];
  /** What counts as a stop; default `["downtime"]`. Neighbouring segments of these are one stop. */
  readonly categories?: readonly StateCategory[];
}

/**
 * Sorts stops by their length: how many micro, minor and major ones there are and what they cost, before a threshold is chosen.
 *
 * Lengths are those on the clock, breaks included; stops at the ends of the timeline count with what lies in it.
 *
 * @param segments - what `stateTimeline` gave
 * @param options - classes and categories
 * @throws `OEE_OPTION` when the bounds are not ascending finite numbers above 0
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { stateMap, stateTimeline, stopLengths } from "@taktline/oee";
 *
 * const states = frame(new Float64Array([0, 10, 12, 40, 43, 80]), ["RUN", "JAM", "RUN", "JAM", "RUN", "JAM"]);
 * const meaning = stateMap({ RUN: "production", JAM: "downtime" });
 * const rows = stopLengths(stateTimeline({ from: 0, to: 100, states }, { stateMap: meaning }), { boundsMs: [5] });
 * rows.map(({ count, ms }) => [count, ms]); // => [[2, 5], [1, 20]]
 * ```
 */
export function stopLengths(
  segments: readonly StateSegment[],
  options: StopLengthsOptions = {},
): StopLengthRow[] {
  const { boundsMs = [120_000, 900_000], categories = ["downtime"] } = options;
  let before = 0;
  for (const bound of boundsMs) {
    if (!(bound > before && Number.isFinite(bound))) {
      throw new TaktlineError<OeeErrorCode>(
        "OEE_OPTION",
        `boundsMs is [${boundsMs.join(", ")}]; give ascending milliseconds above 0`,
        { details: { option: "boundsMs", value: boundsMs } },
      );
    }
    before = bound;
  }
  const lengths: number[] = [];
  let end: number | null = null;
  for (const { startMs, endMs, category } of segments) {
    if (!categories.includes(category)) continue;
    if (end === startMs) lengths[lengths.length - 1]! += endMs - startMs;
    else lengths.push(endMs - startMs);
    end = endMs;
  }
  return [0, ...boundsMs].map((fromMs, i) => {
    const toMs = boundsMs[i] ?? null;
    const here = lengths.filter((ms) => ms >= fromMs && (toMs === null || ms < toMs));
    const ms = here.reduce((all, one) => all + one, 0);
    return {
      fromMs,
      toMs,
      ms,
      count: here.length,
      longestMs: here.reduce((most, one) => Math.max(most, one), 0),
      meanMs: here.length === 0 ? null : ms / here.length,
    };
  });
}
