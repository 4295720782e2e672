/** A number with its confidence bounds. */
export interface Bounded {
  /** The estimate. */
  readonly value: number;
  /** Lower bound; null where only an upper one was asked for. */
  readonly lower: number | null;
  /** Upper bound; null where only a lower one was asked for. */
  readonly upper: number | null;
}

/** A sample as a point of the rate plots. */
export interface RatePoint {
  /** Zero-based index of the sample. */
  readonly index: number;
  /** Its size. */
  readonly size: number;
  /** Its own rate: fraction defective, or defects per unit. */
  readonly rate: number;
  /** The rate of all samples up to this one: it settles when there are enough. */
  readonly cumulative: number;
}

/** Options of attribute capability. */
export interface AttributeCapabilityOptions {
  /** Level of the exact intervals, between 0 and 1; default 0.95. */
  readonly confidence?: number;
  /** Both bounds, or only one at the full level; default `twoSided`. */
  readonly interval?: "twoSided" | "lower" | "upper";
}
