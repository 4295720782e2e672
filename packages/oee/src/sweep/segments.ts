import type { EventLog } from "../log/event-log.js";
import type { StateMeaning } from "../model/state-map.js";
import type { StateSegment } from "../model/state-segment.js";
import { meaningOf } from "../result/state-totals.js";

/** The stretches of one state each from `from` to `to`: no overlap, no gap, neighbours differ in state. */
export function segmentsOf(
  log: EventLog,
  states: Readonly<Record<string, StateMeaning>>,
  names: readonly string[],
  from: number,
  to: number,
  staleAfterMs: number | null,
): StateSegment[] {
  const segments: StateSegment[] = [];
  let open = from;
  let state: number | null = null;
  let at = from;
  const close = (endMs: number) => {
    if (state === null || endMs <= open) return;
    const name = names[state]!;
    segments.push({ startMs: open, endMs, state: name, ...meaningOf(states, name) });
  };
  const hold = (code: number, until: number) => {
    if (until <= at) return;
    if (code !== state) {
      close(at);
      open = at;
      state = code;
    }
    at = until;
  };
  let code = log.baseT === null ? 0 : log.baseV;
  let since = log.baseT ?? from;
  for (let i = 0; i <= log.t.length; i++) {
    const next = i < log.t.length ? Math.min(log.t[i]!, to) : to;
    if (staleAfterMs !== null) {
      hold(code, Math.min(next, since + staleAfterMs));
      hold(0, next);
    } else {
      hold(code, next);
    }
    if (next === to) break;
    code = log.v[i]!;
    since = log.t[i]!;
  }
  close(at);
  return segments;
}
