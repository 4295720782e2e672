/** A planned pause within a shift, as an exact interval. */
export interface BreakInterval {
  /** First instant of the pause, epoch milliseconds. */
  readonly startMs: number;
  /** First instant after the pause, epoch milliseconds. */
  readonly endMs: number;
  /** The name given in the calendar; empty when it has none. */
  readonly name: string;
}

/** One occurrence of a shift, as an exact half-open interval `[startMs, endMs)` of UTC time. */
export interface ShiftInterval {
  /** The name of the shift in its calendar. */
  readonly shift: string;
  /** The local date on which the shift starts, `YYYY-MM-DD`: the production day that it belongs to. */
  readonly date: string;
  /** First instant of the shift, epoch milliseconds. */
  readonly startMs: number;
  /** First instant after the shift, epoch milliseconds. */
  readonly endMs: number;
  /** The planned pauses within the shift, in order of time, never overlapping. */
  readonly breaks: readonly BreakInterval[];
}
