import type { Frame } from "@taktline/core";
import type { IdealCycle } from "./ideal-cycle.js";
import type { OeeCorrection } from "./oee-correction.js";
import type { StateCategory } from "./state-category.js";
import type { StateMap } from "./state-map.js";

/**
 * Changes of a named state (or product): `v[i]` holds from `t[i]` until the next event.
 *
 * Any order of arrival; sorted by event time. Of events with the same time the one that arrived last holds.
 * A sample of Bad quality means that nothing is known from its time on.
 */
export type NameFrame = Frame<readonly string[]>;

/**
 * Readings of a part counter; Bad, negative and non-finite readings are left out and reported.
 *
 * The steps of a cumulative 64-bit counter (bigint) are exact also above 2^53; each reading of a `delta` counter is taken as a number.
 */
export type CountFrame = Frame<
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Uint8Array
  | BigInt64Array
  | BigUint64Array
>;

/** The quantities that may be counted. */
export type CountKind = "produced" | "good" | "scrap" | "rework";

/** How the readings of one part counter are to be read. */
export interface CounterOptions {
  /** `total` (default) for a cumulative counter, `delta` for the number of parts since the reading before. */
  readonly counter?: "total" | "delta";
  /**
   * Number of values of a cumulative counter that wraps (65536 for 16 bit). A decrease then is a roll-over when the step
   * across it is at most half of this, and a restart otherwise. Default: the counter never wraps.
   */
  readonly rollover?: number;
  /** What a decrease that is no roll-over means: `reset` (default) a restart from 0, so the new reading is counted; `rebase` nothing is counted. */
  readonly decrease?: "reset" | "rebase";
  /** The total at the start of the window where no earlier reading exists. Default: the first reading counts nothing and is reported; where it is the only one the quantity is unknown. */
  readonly startAt?: number;
}

/** A break within a shift, `[startMs, endMs)`. */
export interface PlannedBreak {
  /** Start, epoch ms. */
  readonly startMs: number;
  /** End, epoch ms. */
  readonly endMs: number;
  /** What people call it. */
  readonly name?: string;
}

/** A shift with its breaks, `[startMs, endMs)` in epoch ms; what `shiftsBetween` of `@taktline/core` gives fits. */
export interface PlannedShift {
  /** Start, epoch ms. */
  readonly startMs: number;
  /** End, epoch ms. */
  readonly endMs: number;
  /** Breaks; parts outside the shift are cut off. */
  readonly breaks?: readonly PlannedBreak[];
  /** Name of the shift. */
  readonly shift?: string;
  /** Production date of the shift, not used here. */
  readonly date?: unknown;
}

/** What effectiveness is computed from. */
export interface OeeInput {
  /** Start of the window, epoch ms, inclusive. */
  readonly from: number;
  /** End of the window, epoch ms, exclusive; the last state lasts until here. */
  readonly to: number;
  /** State changes; give the last one before `from` too. Later ones than `to` are ignored. */
  readonly states: NameFrame;
  /** Readings by quantity. A part belongs to the window when its reading lies in `(from, to]`, so adjacent windows share none. */
  readonly counts?: Readonly<Partial<Record<CountKind, CountFrame>>>;
  /** Product changes; a reading belongs to the product in force just before its time. */
  readonly products?: NameFrame;
  /** The calendar; without it the whole window is planned. Overlapping shifts count once. */
  readonly shifts?: readonly PlannedShift[];
  /** What people set right afterwards, in the order in which they said it: a later one covers an earlier one. */
  readonly corrections?: readonly OeeCorrection[];
}

/** How effectiveness is computed: the meaning of states and counters, and the choices that change the number. */
export interface OeeOptions {
  /** What the state names count as. */
  readonly stateMap: StateMap;
  /** PRI, planned run time per item, ms per part: one for all, by product name, or a table with effective times. Without it performance is undefined. */
  readonly idealCycleMs?: number | Readonly<Record<string, number>> | readonly IdealCycle[];
  /** How counters are read, by quantity; every one is a `total` by default. */
  readonly counters?: Readonly<Partial<Record<CountKind, CounterOptions>>>;
  /** Whether breaks are taken out of the planned busy time; default `exclude`. */
  readonly breaks?: "exclude" | "include";
  /** Categories whose time is taken out of the planned busy time; default `["plannedStop"]`. Add `idle` or `setup` where the house rule says so. */
  readonly outsidePlan?: readonly Exclude<StateCategory, "production">[];
  /** Quality by parts (default, `count`, ISO 22400-2) or by ideal time (`time`); they differ only with several products. */
  readonly quality?: "count" | "time";
  /** Reworked parts are a quality loss (default, `loss`: right the first time) or `good`. */
  readonly rework?: "loss" | "good";
  /** Parts booked outside working time are left out and reported (default, `exclude`: their production time is outside too) or counted (`include`). */
  readonly unscheduledCounts?: "exclude" | "include";
  /**
   * A stop shorter than this many ms is a loss of performance and not of availability: its time counts as production time and
   * stands in `times.microStopMs`. Default: every stop is a loss of availability.
   *
   * A stop lasts from the first event of a category of `microStopCategories` to the next event of another one, on the clock and
   * not cut by breaks or by the window; one that is still open counts with its length so far.
   */
  readonly microStopMs?: number;
  /** The categories that a micro-stop may be of; default `["downtime"]`. */
  readonly microStopCategories?: readonly Exclude<StateCategory, "production">[];
  /** A state is unknown from this many ms after its last event; default never. Use with sources that repeat the state. */
  readonly staleAfterMs?: number;
}
