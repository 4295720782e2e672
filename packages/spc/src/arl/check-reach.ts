import { refuse } from "../refuse.js";

/** Run lengths beyond this lose their digits: 1 less the chance of no signal is then rounding. */
export const longest = 1e10;

/** Gives a run length back; throws `SPC_OPTION` where it is too long to be computed, as for limits that are never crossed. */
export function checkReach(arl: number): number {
  if (arl >= 1 && arl <= longest) return arl;
  return refuse(
    "SPC_OPTION",
    "the run length is beyond ten thousand million points, where it cannot be computed to useful accuracy; such limits practically never signal, choose narrower ones",
  );
}
