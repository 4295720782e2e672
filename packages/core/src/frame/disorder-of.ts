import type { Frame } from "./frame.js";

/** How far the times of a batch are from ascending order. Real logs have all of these; nothing here is an error. */
export interface DisorderReport {
  /** How many times were looked at. */
  readonly samples: number;
  /** Times smaller than the one before them. */
  readonly backward: number;
  /** Times smaller than the largest before them: what a watermark without allowance would call late. */
  readonly late: number;
  /** Times equal to the one before them. */
  readonly duplicates: number;
  /** The largest step back from one time to the next, milliseconds; 0 when there is none. */
  readonly maxBackwardMs: number;
  /** The largest distance behind the running maximum, milliseconds: the lateness that would lose nothing. */
  readonly maxLateMs: number;
  /** Zero-based index of the first backward time, or `null`. */
  readonly firstBackwardIndex: number | null;
}

/**
 * Counts what is out of order in times or in the times of a frame, in one pass and without changing anything.
 *
 * A repeated time counts as a duplicate only next to its equal: in `[1, 2, 1]` the last is backward and late.
 * A time that is not a number counts as a sample and as nothing else.
 *
 * For a stream use `watermark`; to bring a frame into order use `sortFrame`, which gives this report too.
 *
 * @param of - a frame, or epoch milliseconds in the order of arrival
 *
 * @example
 * ```ts
 * import { disorderOf } from "@taktline/core";
 *
 * const report = disorderOf(new Float64Array([1000, 3000, 2000, 2000, 4000]));
 * report.backward; // => 1
 * report.late; // => 2
 * report.duplicates; // => 1
 * report.firstBackwardIndex; // => 2
 * ```
 */
export function disorderOf(of: ArrayLike<number> | { readonly t: Frame["t"] }): DisorderReport {
  const t = "t" in of ? of.t : of;
  let backward = 0;
  let late = 0;
  let duplicates = 0;
  let maxBackwardMs = 0;
  let maxLateMs = 0;
  let firstBackwardIndex: number | null = null;
  let before = Number.NaN;
  let newest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < t.length; i++) {
    const time = t[i]!;
    if (time < before) {
      backward++;
      if (before - time > maxBackwardMs) maxBackwardMs = before - time;
      if (firstBackwardIndex === null) firstBackwardIndex = i;
    } else if (time === before) {
      duplicates++;
    }
    if (time < newest) {
      late++;
      if (newest - time > maxLateMs) maxLateMs = newest - time;
    } else if (time > newest) {
      newest = time;
    }
    before = time;
  }
  return {
    samples: t.length,
    backward,
    late,
    duplicates,
    maxBackwardMs,
    maxLateMs,
    firstBackwardIndex,
  };
}
