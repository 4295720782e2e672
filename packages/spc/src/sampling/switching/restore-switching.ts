import { refuse } from "../../refuse.js";
import type { SwitchingState } from "./types.js";

const isText = (x: unknown): x is string => typeof x === "string";
const isCount = (x: unknown): boolean => Number.isSafeInteger(x) && (x as number) >= 0;

function isWhole(s: Partial<SwitchingState>): boolean {
  return (
    (s.standard === "ISO 2859-1" || s.standard === "ANSI Z1.4") &&
    ["normal", "tightened", "reduced"].includes(s.severity as string) &&
    typeof s.discontinued === "boolean" &&
    typeof s.reducedApproved === "boolean" &&
    isCount(s.score) &&
    isCount(s.lotsAtSeverity) &&
    isCount(s.lots) &&
    Array.isArray(s.recent) &&
    s.recent.length <= 10 &&
    s.recent.every((r) => isText(r?.lot) && typeof r.accepted === "boolean") &&
    Array.isArray(s.tightenedRejections) &&
    s.tightenedRejections.every(isText)
  );
}

/**
 * Takes back a state that was stored as JSON, after checking its form.
 *
 * @param saved - what was stored, parsed
 * @throws `SPC_STATE` when it is of another kind or version, or damaged
 *
 * @example
 * ```ts
 * import { restoreSwitching, switchingState } from "@taktline/spc/sampling";
 *
 * const saved = JSON.stringify(switchingState({ start: "tightened" }));
 * restoreSwitching(JSON.parse(saved)).severity; // => "tightened"
 * ```
 */
export function restoreSwitching(saved: unknown): SwitchingState {
  const state = (
    typeof saved === "object" && saved !== null ? saved : {}
  ) as Partial<SwitchingState>;
  if (state.kind !== "samplingSwitching" || state.v !== 1) {
    refuse("SPC_STATE", "the saved state is not a sampling switching state of version 1");
  }
  if (!isWhole(state)) {
    refuse("SPC_STATE", "the saved sampling switching state is damaged; replay the lots instead");
  }
  return state as SwitchingState;
}
