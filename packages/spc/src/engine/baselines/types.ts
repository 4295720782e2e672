import type { Signal } from "../../charts/types.js";

/** One version of limits with the time it is in force: plain JSON, frozen. */
export interface Baseline<Limits> {
  /** Counts from 1; a later version overrides earlier ones where it is in force. */
  readonly version: number;
  /** In force from this epoch millisecond on. */
  readonly from: number;
  /** In force until before this epoch millisecond, or null for ever. */
  readonly to: number | null;
  /** The limits. */
  readonly limits: Limits;
  /** Do run rules start anew where it comes into force, or go on with the points before? */
  readonly runs: "restart" | "continue";
  /** Why it was made, for people. */
  readonly reason: string;
  /** Who made it. */
  readonly author: string;
}

/** What a new version is made of. */
export interface BaselineEntry<Limits> {
  /** In force from this epoch millisecond on. */
  readonly from: number;
  /** In force until before this epoch millisecond; default for ever. */
  readonly to?: number;
  /** The limits: plain JSON. */
  readonly limits: Limits;
  /** Do run rules `restart` (default) where it comes into force, or `continue`? */
  readonly runs?: "restart" | "continue";
  /** Why it was made, for people; not empty. */
  readonly reason: string;
  /** Who made it; not empty. */
  readonly author: string;
}

/** A registry of baselines: versions can be added, never changed or taken away. */
export interface Baselines<Limits> {
  /** The versions so far, by number: the audit trail. Frozen. */
  readonly versions: readonly Baseline<Limits>[];
  /**
   * Adds a version; what was judged at times before its `from` stays as it was.
   *
   * @throws `SPC_BASELINE` when a time, the reason or the author is missing or wrong, or the limits are not plain JSON
   */
  add(entry: BaselineEntry<Limits>): Baseline<Limits>;
  /**
   * The version in force at a time: of those whose time it is, the latest; or undefined.
   *
   * @param t - epoch milliseconds
   * @param known - as known with so many versions, to repeat an earlier judgement; default all
   */
  at(t: number, known?: number): Baseline<Limits> | undefined;
  /** The audit trail as plain JSON; give it to `baselines`. */
  save(): BaselinesState<Limits>;
}

/** What `save` of a registry gives: plain JSON, self-contained. */
export interface BaselinesState<Limits> {
  readonly kind: "spc.baselines";
  readonly v: 1;
  readonly versions: readonly Baseline<Limits>[];
}

/** A signal with the version of the limits that it speaks of. */
export interface BaselineSignal extends Signal {
  /** The version of the baseline in force at the point. */
  readonly baseline: number;
}

/** The part of a streamed point that baselines need. */
export interface BaselinePoint {
  readonly index: number;
  readonly signals: readonly Signal[];
}

/** The part of a streaming chart that baselines need: any accumulator of this package has it. */
export interface BaselineAccumulator<Input, Point, State> {
  /** Takes the next input with its time in epoch milliseconds. */
  push(input: Input, t?: number, excludeReason?: string): Point;
  /** Its state as plain JSON. */
  save(): State;
}

/** A kind of chart that is judged by baselines: how to start it with limits, and how to go on with others. */
export interface BaselineChart<Limits, Input, Point, State> {
  /** Starts it. */
  readonly start: (limits: Limits) => BaselineAccumulator<Input, Point, State>;
  /** Goes on from a saved state with other limits, its runs carried on; undefined where that has no sense and it must start anew. */
  readonly carry: (
    state: State,
    limits: Limits,
  ) => BaselineAccumulator<Input, Point, State> | undefined;
}

/** One point judged by the baseline of its time. */
export interface Judged<Point> {
  /** The version in force, or 0 where there is none; the point is not judged then. */
  readonly version: number;
  /** The point as the chart gave it, its indices counted over all versions; or null where no version is in force. */
  readonly point: Point | null;
  /** Its signals, each with its version. */
  readonly signals: readonly BaselineSignal[];
}

/** A streaming chart whose limits follow a registry. */
export interface BaselineStream<Input, Point> {
  /**
   * Takes the next input and judges it by the version in force at its time; without a time, by that of the point before.
   *
   * @param t - epoch milliseconds
   */
  push(input: Input, t?: number, excludeReason?: string): Judged<Point>;
}
