import type { ShdrRecord } from "./shdr-record.js";

/** One step of a part counter. */
export interface PartCount {
  /** When, epoch ms. */
  readonly t: number;
  /** How many parts, from 1. */
  readonly parts: number;
  /** The counter after the step. */
  readonly count: number;
  /** The one-based line. */
  readonly line: number;
}

/** Which key counts parts. */
export interface PartCountsOptions {
  /** Default `"ppartcount"`. */
  readonly key?: string;
  /**
   * A key that an adapter sends first when it connects and tells all its values anew: after it the first count is where to
   * start from, not a step. Default `"avail"`.
   */
  readonly restartKey?: string;
}

/**
 * The steps of a part counter in SHDR records, in the order of the log.
 *
 * The first count after a connection is where counting starts. A count below the one before is a reset: what it shows are
 * parts since the reset. Counts that are no whole numbers (`UNAVAILABLE`) are passed over.
 *
 * @see MTConnect Standard, Part 2, PartCount
 *
 * @example
 * ```ts
 * import { partCounts, readShdr } from "@taktline/drivers/mtconnect";
 *
 * const log = readShdr(`1970-01-01T00:00:02Z|avail|AVAILABLE|ppartcount|7
 * 1970-01-01T00:01:04Z|ppartcount|8
 * `);
 * partCounts(log); // => [{ t: 64_000, parts: 1, count: 8, line: 2 }]
 * ```
 */
export function partCounts(
  records: Iterable<ShdrRecord>,
  options: PartCountsOptions = {},
): readonly PartCount[] {
  const { key = "ppartcount", restartKey = "avail" } = options;
  const steps: PartCount[] = [];
  let before: number | null = null;
  for (const record of records) {
    if (record.kind !== "observation") continue;
    if (record.key === restartKey) before = null;
    if (record.key !== key || !/^\d+$/.test(record.value)) continue;
    const count = Number(record.value);
    const parts = before === null ? 0 : count < before ? count : count - before;
    if (parts > 0) steps.push({ t: record.t, parts, count, line: record.line });
    before = count;
  }
  return steps;
}
