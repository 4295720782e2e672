import type { GapPolicy } from "../rules/types.js";
import type { Slot } from "./backend.js";
import type { RulePlan } from "./plan.js";
import type { Scope } from "./scope.js";

/** What the rules found on a column. */
export interface Judged {
  readonly masks: Slot;
  readonly flagged: number;
  readonly missing: number;
}

/** The finite numbers of a column, one after the other, in memory of their own. */
export function compacted(x: Slot, n: number, missing: number, scope: Scope): Slot {
  const slot = scope.take((n - missing) * 8);
  const from = x.f64(n);
  const to = slot.f64(n - missing);
  let at = 0;
  for (let i = 0; i < n; i++) {
    if (Number.isFinite(from[i])) to[at++] = from[i]!;
  }
  return slot;
}

/** How many numbers of a column are not finite. */
export function missingIn(x: Slot, n: number): number {
  const values = x.f64(n);
  let missing = 0;
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(values[i])) missing++;
  }
  return missing;
}

/** Puts masks of the finite numbers where these stand. */
export function spreadMasks(from: Slot, x: Slot, n: number, missing: number, scope: Scope): Slot {
  const slot = scope.take(n * 2);
  const values = x.f64(n);
  const masks = from.u16(n - missing);
  const to = slot.u16(n);
  let at = 0;
  for (let i = 0; i < n; i++) to[i] = Number.isFinite(values[i]) ? masks[at++]! : 0;
  return slot;
}

/** Applies a rule that passes points over: to the series without them. Adds its bits to the masks. */
function judgeSkipping(
  x: Slot,
  n: number,
  masks: Slot,
  { rule, plan }: RulePlan["skipping"][number],
  center: number,
  scope: Scope,
): void {
  const kept = scope.take(n * 8);
  const places = scope.take(n * 8);
  const found = scope.take(n * 2);
  const values = x.f64(n);
  const series = kept.f64(n);
  const at = places.f64(n);
  let m = 0;
  let previous = Number.NaN;
  for (let i = 0; i < n; i++) {
    const v = values[i]!;
    const usable = Number.isFinite(v);
    const over = usable && v === (rule.kind === "beyond" ? center : previous);
    previous = usable ? v : Number.NaN;
    if (over) continue;
    series[m] = v;
    at[m++] = i;
  }
  scope.backend.rules(kept, m, found, plan);
  const bits = found.u16(m);
  const to = masks.u16(n);
  for (let k = 0; k < m; k++) to[at[k]!]! |= bits[k]!;
}

/** Applies a table of rules to a column. */
export function judge(x: Slot, n: number, plan: RulePlan, gaps: GapPolicy, scope: Scope): Judged {
  const lost = gaps === "bridge" ? missingIn(x, n) : 0;
  if (lost > 0) {
    const inner = judge(compacted(x, n, lost, scope), n - lost, plan, "break", scope);
    return {
      masks: spreadMasks(inner.masks, x, n, lost, scope),
      flagged: inner.flagged,
      missing: lost,
    };
  }
  const masks = scope.take(n * 2);
  const { flagged, missing } = scope.backend.rules(x, n, masks, plan);
  if (plan.skipping.length === 0) return { masks, flagged, missing };
  for (const one of plan.skipping) judgeSkipping(x, n, masks, one, plan.levels[0]!, scope);
  return { masks, flagged: masks.u16(n).reduce((sum, m) => sum + (m === 0 ? 0 : 1), 0), missing };
}
