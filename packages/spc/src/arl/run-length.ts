/** The run length of a chart: points until its first signal, the signalling point included. */
export interface RunLength {
  /** Average run length. */
  readonly arl: number;
  /** Standard deviation of the run length. */
  readonly sdrl: number;
  /** Smallest run length that at least so many percent of series do not exceed. */
  readonly percentiles: { readonly p5: number; readonly p50: number; readonly p95: number };
}

/** Where the process stands while it is watched. */
export interface Shift {
  /** Shift of the mean in sigmas of the plotted points; default 0. */
  readonly shift?: number;
  /** Standard deviation relative to that of the limits, above 0; default 1. */
  readonly spread?: number;
}
