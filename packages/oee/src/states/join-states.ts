import { isBad } from "@taktline/core";
import { checkColumns } from "../log/push-names.js";
import { toGrid } from "../model/grid.js";
import type { NameFrame } from "../model/oee-input.js";

/**
 * Joins several named signals of one machine into one state: its mode, its state and its emergency stop, for instance.
 *
 * At every time at which one of them changes the rule is asked with the values in force; a signal that has not been heard yet, or
 * whose last sample is Bad, is `null`. Frames may be out of order; of samples with one time the later in the frame holds.
 * Samples without a finite time are left out. Names that do not change are not repeated.
 *
 * @param signals - the signals by name
 * @param nameOf - the state for the values in force; null where nothing is known
 * @returns the changes of the state, in order of time; a sample of Bad quality where the rule gives null
 * @throws `OEE_COLUMNS` when the columns of a frame differ in length
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { joinStates } from "@taktline/oee";
 *
 * const joined = joinStates(
 *   {
 *     estop: frame(new Float64Array([0, 20]), ["ARMED", "TRIGGERED"]),
 *     execution: frame(new Float64Array([0, 10]), ["READY", "ACTIVE"]),
 *   },
 *   ({ estop, execution }) => (estop === "TRIGGERED" ? "E_STOP" : execution),
 * );
 * Array.from(joined.t); // => [0, 10, 20]
 * joined.v; // => ["READY", "ACTIVE", "E_STOP"]
 * ```
 */
export function joinStates<K extends string>(
  signals: Readonly<Record<K, NameFrame>>,
  nameOf: (values: Readonly<Record<K, string | null>>) => string | null,
): NameFrame {
  const names = Object.keys(signals) as K[];
  const events: { t: number; order: number; signal: K; value: string | null }[] = [];
  for (const signal of names) {
    const frame = signals[signal];
    checkColumns(frame);
    const { t, v, q } = frame;
    for (let i = 0; i < t.length; i++) {
      if (!Number.isFinite(t[i]!)) continue;
      const known = q === undefined || !isBad(q[i]!);
      events.push({ t: toGrid(t[i]!), order: i, signal, value: known ? v[i]! : null });
    }
  }
  events.sort((a, b) => a.t - b.t || a.order - b.order);
  const values = Object.fromEntries(names.map((name) => [name, null])) as Record<K, string | null>;
  const t: number[] = [];
  const v: string[] = [];
  const q: number[] = [];
  let last: string | null | undefined;
  for (let i = 0; i < events.length; ) {
    const at = events[i]!.t;
    for (; i < events.length && events[i]!.t === at; i++) {
      values[events[i]!.signal] = events[i]!.value;
    }
    const name = nameOf({ ...values });
    if (name === last) continue;
    last = name;
    t.push(at);
    v.push(name ?? "");
    q.push(name === null ? 0x8000_0000 : 0);
  }
  return { t: Float64Array.from(t), v, q: Uint32Array.from(q) };
}
