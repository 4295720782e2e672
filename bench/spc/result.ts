/** What every program of this benchmark prints as its last line. */
export interface SubjectResult {
  /** Limits, counts and moments by name. */
  readonly numbers: Readonly<Record<string, number>>;
  /** CPU milliseconds of the process, one per timed repetition. */
  readonly cpuMs: readonly number[];
}

/** What a subject in this process computes once: its numbers, and its columns to be compared byte by byte. */
export interface Computed {
  readonly numbers: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, ArrayBufferView>>;
}
