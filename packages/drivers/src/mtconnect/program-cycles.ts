import type { ShdrRecord } from "./shdr-record.js";

/** One run of a program. */
export interface ProgramCycle {
  /** When it became active, epoch ms. */
  readonly from: number;
  /** When it was completed, epoch ms. */
  readonly to: number;
  /** `to - from`; below 0 where the log steps back in between. */
  readonly durationMs: number;
  /** The one-based lines of both. */
  readonly fromLine: number;
  readonly toLine: number;
}

/** Which key tells the execution state, and which of its values. */
export interface ProgramCyclesOptions {
  /** Default `"pexecution"`. */
  readonly key?: string;
  /** The value that begins a cycle; default `"ACTIVE"`. */
  readonly from?: string;
  /** The value that ends it; default `"PROGRAM_COMPLETED"`. */
  readonly to?: string;
  /** Values that end it without a part, so that it is not counted; default `READY`, `STOPPED`, `PROGRAM_STOPPED`, `UNAVAILABLE`. */
  readonly aborts?: readonly string[];
}

/**
 * The program cycles in SHDR records, from the first `ACTIVE` to `PROGRAM_COMPLETED`, in the order of the log.
 *
 * File order counts and not time order, since a log may step back between recordings. Interruptions and holds in between
 * belong to the cycle.
 *
 * @see MTConnect Standard, Part 2, Execution
 *
 * @example
 * ```ts
 * import { programCycles, readShdr } from "@taktline/drivers/mtconnect";
 *
 * const log = readShdr(`1970-01-01T00:00:02Z|pexecution|ACTIVE
 * 1970-01-01T00:01:04Z|pexecution|PROGRAM_COMPLETED
 * `);
 * programCycles(log)[0]?.durationMs; // => 62_000
 * ```
 */
export function programCycles(
  records: Iterable<ShdrRecord>,
  options: ProgramCyclesOptions = {},
): readonly ProgramCycle[] {
  const {
    key = "pexecution",
    from = "ACTIVE",
    to = "PROGRAM_COMPLETED",
    aborts = ["READY", "STOPPED", "PROGRAM_STOPPED", "UNAVAILABLE"],
  } = options;
  const cycles: ProgramCycle[] = [];
  let open: { t: number; line: number } | null = null;
  for (const record of records) {
    if (record.kind !== "observation" || record.key !== key) continue;
    if (record.value === to) {
      if (open !== null) {
        cycles.push({
          from: open.t,
          to: record.t,
          durationMs: record.t - open.t,
          fromLine: open.line,
          toLine: record.line,
        });
      }
      open = null;
    } else if (record.value === from) open ??= { t: record.t, line: record.line };
    else if (aborts.includes(record.value)) open = null;
  }
  return cycles;
}
