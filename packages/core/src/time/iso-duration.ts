/** A duration in the parts that ISO 8601 writes; each 0 or more, only the smallest that is not 0 may have a fraction. */
export interface IsoDuration {
  /** -1 for a duration that goes back, otherwise 1. */
  readonly sign: 1 | -1;
  /** Calendar years. */
  readonly years: number;
  /** Calendar months. */
  readonly months: number;
  /** Weeks of seven days. */
  readonly weeks: number;
  /** Days. */
  readonly days: number;
  /** Hours. */
  readonly hours: number;
  /** Minutes. */
  readonly minutes: number;
  /** Seconds. */
  readonly seconds: number;
}
