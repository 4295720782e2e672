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
