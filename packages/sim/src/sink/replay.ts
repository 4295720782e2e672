import { TaktlineError } from "@taktline/core";
import type { SimErrorCode } from "../errors.catalogue.js";

/** How fast to replay and how to wait. */
export interface ReplayOptions {
  /** Times real time, above 0: 1 is real time, 600 ten minutes per second, `Infinity` without any pause. Default 1. */
  readonly speed?: number;
  /** Waits so many ms of real time. */
  readonly sleep: (ms: number) => Promise<void>;
  /** The real time in ms, from any origin; with it the pauses make up for time lost in between, without it each is the plain gap. */
  readonly now?: () => number;
  /** Ends the replay early; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
}

/** Anything with a time; `arrival` counts before `t`. */
export interface Timed {
  readonly t: number;
  readonly arrival?: number;
}

/**
 * Gives events at the pace of their times.
 *
 * No clock is read: waiting is passed in, so that a test can replay a day in no time. Steps back in time are given at once.
 *
 * @param events - in order of delivery; from {@link simulate} or any log
 * @throws `SIM_REPLAY_SPEED` when the speed is not above 0
 *
 * @example
 * ```ts
 * import { replay } from "@taktline/sim";
 *
 * const pauses: number[] = [];
 * const sleep = async (ms: number) => void pauses.push(ms);
 * for await (const _ of replay([{ t: 0 }, { t: 60_000 }, { t: 90_000 }], { speed: 60, sleep }));
 * pauses; // => [1000, 500]
 * ```
 */
export function replay<E extends Timed>(
  events: Iterable<E> | AsyncIterable<E>,
  options: ReplayOptions,
): AsyncGenerator<E, void, undefined> {
  const speed = options.speed ?? 1;
  if (!(speed > 0)) {
    throw new TaktlineError<SimErrorCode>(
      "SIM_REPLAY_SPEED",
      `the speed is ${speed}; give 1 for real time, more for faster, Infinity for no pause`,
      { details: { found: speed } },
    );
  }
  return paced(events, speed, options);
}

async function* paced<E extends Timed>(
  events: Iterable<E> | AsyncIterable<E>,
  speed: number,
  { sleep, now, signal }: ReplayOptions,
): AsyncGenerator<E, void, undefined> {
  const isAborted = () => signal?.aborted === true;
  let first: number | null = null;
  let began = 0;
  // Real ms already spent waiting, where no clock is given.
  let waited = 0;
  for await (const event of events) {
    if (isAborted()) return;
    const due = event.arrival ?? event.t;
    if (first === null) {
      first = due;
      began = now?.() ?? 0;
    }
    const pause = (due - first) / speed - (now === undefined ? waited : now() - began);
    if (pause >= 1) {
      await sleep(pause);
      waited += pause;
      if (isAborted()) return;
    }
    yield event;
  }
}
