import type { Accumulator } from "../accumulator.js";
import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";

/** How much disorder a {@link watermark} allows. */
export interface WatermarkOptions {
  /** How far behind the newest time a sample may come and still count as on time, milliseconds, 0 or more; 0 by default. */
  readonly latenessMs?: number;
}

/** What one time meant to the watermark. */
export interface WatermarkStep {
  /** Whether the time came too late: it lies before the watermark. */
  readonly late: boolean;
  /** No sample that counts as on time can come before this, epoch milliseconds. */
  readonly watermark: number;
}

/** What a watermark has seen so far. */
export interface WatermarkReport {
  /** The current watermark, epoch milliseconds; `null` before the first time. */
  readonly watermark: number | null;
  /** The largest time so far; `null` before the first. */
  readonly newest: number | null;
  /** How many times were pushed. */
  readonly samples: number;
  /** Times before the watermark: further behind than the allowance. */
  readonly late: number;
  /** Times smaller than the one before them. */
  readonly backward: number;
  /** Times equal to the one before them. */
  readonly duplicates: number;
  /** The largest step back from one time to the next, milliseconds. */
  readonly maxBackwardMs: number;
  /** The largest distance behind the newest time, milliseconds: the allowance that would have lost nothing. */
  readonly maxLateMs: number;
}

/** The state of a watermark as plain JSON. */
export interface WatermarkState extends Omit<WatermarkReport, "watermark"> {
  readonly kind: "watermark";
  readonly v: 1;
  /** The allowance it was made with, milliseconds. */
  readonly latenessMs: number;
  /** The time pushed last; `null` before the first. */
  readonly last: number | null;
}

/** A running watermark; made by `watermark`. */
export interface Watermark extends Accumulator<number, WatermarkReport, WatermarkState> {
  /**
   * Takes the next time and says at once whether it is late.
   *
   * @param t - epoch milliseconds, finite, in the order of arrival
   * @throws `CORE_FRAME_TIME` when the time is not finite
   */
  push(t: number): WatermarkStep;
}

/**
 * Follows event time: what has surely all arrived, given how late samples may come.
 *
 * The watermark is the newest time minus `latenessMs` and never goes back. A time before it is late; a time equal to it is not.
 * A late time is counted and reported; what becomes of its sample is for the caller to say.
 *
 * @throws `CORE_WATERMARK_LATENESS` when the allowance is negative or not finite
 *
 * @example
 * ```ts
 * import { watermark } from "@taktline/core";
 *
 * const eventTime = watermark({ latenessMs: 500 });
 * eventTime.push(10_000); // => { late: false, watermark: 9_500 }
 * eventTime.push(9_600); // => { late: false, watermark: 9_500 }
 * eventTime.push(9_000); // => { late: true, watermark: 9_500 }
 * ```
 */
export function watermark(options: WatermarkOptions = {}): Watermark {
  const latenessMs = options.latenessMs ?? 0;
  if (!(latenessMs >= 0 && Number.isFinite(latenessMs))) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_WATERMARK_LATENESS",
      `latenessMs is ${latenessMs}; use a finite number of milliseconds, 0 or more`,
      { details: { latenessMs } },
    );
  }
  return start({
    kind: "watermark",
    v: 1,
    latenessMs,
    last: null,
    newest: null,
    samples: 0,
    late: 0,
    backward: 0,
    duplicates: 0,
    maxBackwardMs: 0,
    maxLateMs: 0,
  });
}

/**
 * Continues a watermark from what its `save` gave.
 *
 * @param state - also after a journey through JSON
 * @throws `CORE_STATE` when it is not the state of a watermark of this version
 *
 * @example
 * ```ts
 * import { restoreWatermark, watermark } from "@taktline/core";
 *
 * const before = watermark();
 * before.push(1000);
 * restoreWatermark(before.save()).push(999); // => { late: true, watermark: 1000 }
 * ```
 */
export function restoreWatermark(state: WatermarkState): Watermark {
  const given = state as Partial<WatermarkState> | null;
  const time = (value: unknown): boolean => value === null || Number.isFinite(value);
  const count = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0;
  const fits =
    given?.kind === "watermark" &&
    given.v === 1 &&
    time(given.last) &&
    time(given.newest) &&
    count(given.latenessMs) &&
    count(given.samples) &&
    count(given.late) &&
    count(given.backward) &&
    count(given.duplicates) &&
    count(given.maxBackwardMs) &&
    count(given.maxLateMs);
  if (!fits) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_STATE",
      `this is not the state of a watermark (kind ${String(given?.kind)}, v ${String(given?.v)}); pass what save() gave, unchanged`,
    );
  }
  return start(state);
}

function start(from: WatermarkState): Watermark {
  const { latenessMs } = from;
  let last = from.last ?? Number.NaN;
  let newest = from.newest ?? Number.NEGATIVE_INFINITY;
  let { samples, late, backward, duplicates, maxBackwardMs, maxLateMs } = from;
  const orNull = (time: number): number | null => (Number.isFinite(time) ? time : null);
  return {
    push(t) {
      if (!Number.isFinite(t)) {
        throw new TaktlineError<CoreErrorCode>(
          "CORE_FRAME_TIME",
          `the time ${t} is not finite; give epoch milliseconds`,
        );
      }
      samples++;
      if (t < last) {
        backward++;
        if (last - t > maxBackwardMs) maxBackwardMs = last - t;
      } else if (t === last) {
        duplicates++;
      }
      last = t;
      if (t > newest) newest = t;
      else if (newest - t > maxLateMs) maxLateMs = newest - t;
      const mark = newest - latenessMs;
      const isLate = t < mark;
      if (isLate) late++;
      return { late: isLate, watermark: mark };
    },
    value: () => ({
      watermark: orNull(newest - latenessMs),
      newest: orNull(newest),
      samples,
      late,
      backward,
      duplicates,
      maxBackwardMs,
      maxLateMs,
    }),
    save: () => ({
      kind: "watermark",
      v: 1,
      latenessMs,
      last: orNull(last),
      newest: orNull(newest),
      samples,
      late,
      backward,
      duplicates,
      maxBackwardMs,
      maxLateMs,
    }),
  };
}
