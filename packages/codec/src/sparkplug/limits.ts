/**
 * What a decoder accepts before it refuses a payload: bounds on time and memory for bytes that anyone may have sent.
 *
 * Every limit is a positive integer.
 */
export interface Limits {
  /** Length of the whole payload in bytes. Default 64 MiB. */
  readonly bytes: number;
  /** Nesting of messages, the payload counting as 1. Default 32. */
  readonly depth: number;
  /** Metrics, template members included. Default 1,000,000. */
  readonly metrics: number;
  /** Length of one text in bytes of UTF-8. Default 1 MiB. */
  readonly stringBytes: number;
  /** Cells, columns, rows, properties, parameters and entries of boolean, string and date arrays together. Default 4,000,000. */
  readonly items: number;
  /** Issues that are reported one by one; more are counted. Default 100. */
  readonly issues: number;
}

/** The limits that hold where none are given. */
export const defaultLimits: Limits = /* @__PURE__ */ Object.freeze({
  bytes: 64 * 1024 * 1024,
  depth: 32,
  metrics: 1_000_000,
  stringBytes: 1024 * 1024,
  items: 4_000_000,
  issues: 100,
});
