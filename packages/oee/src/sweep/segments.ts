import type { StateSegment } from "../model/state-segment.js";
import type { StateLog } from "./state-fold.js";
import type { StateKind } from "./state-kinds.js";

/** The stretches of one kind each from `from` to `to`: no overlap, no gap, neighbours differ. */
export function segmentsOf(
  log: StateLog,
  kindOf: (code: number) => StateKind,
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
    segments.push({ startMs: open, endMs, ...kindOf(state) });
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
