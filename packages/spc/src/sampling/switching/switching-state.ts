import { refuse } from "../../refuse.js";
import { checkObject } from "../check-object.js";
import type { SwitchingOptions, SwitchingState } from "./types.js";

/**
 * The state with which a series of lots begins.
 *
 * @throws `SPC_OPTION` when an option is not one of its values
 * @see ISO 2859-1:1999, 9.1
 *
 * @example
 * ```ts
 * import { switchingState } from "@taktline/spc/sampling";
 *
 * const { severity, score } = switchingState();
 * [severity, score]; // => ["normal", 0]
 * ```
 */
export function switchingState(options: SwitchingOptions = {}): SwitchingState {
  checkObject(options, "options");
  const { standard = "ISO 2859-1", start = "normal", reducedApproved = false } = options;
  if (standard !== "ISO 2859-1" && standard !== "ANSI Z1.4") {
    refuse("SPC_OPTION", `standard is ${String(standard)}; use ISO 2859-1 or ANSI Z1.4`);
  }
  if (!["normal", "tightened", "reduced"].includes(start)) {
    refuse("SPC_OPTION", `start is ${String(start)}; use normal, tightened or reduced`);
  }
  return {
    kind: "samplingSwitching",
    v: 1,
    standard,
    severity: start,
    discontinued: false,
    score: 0,
    lotsAtSeverity: 0,
    recent: [],
    tightenedRejections: [],
    reducedApproved,
    lots: 0,
  };
}
