import { refuse } from "../refuse.js";
import type { SpecLimits } from "./types.js";

const names = ["lsl", "usl", "target", "lowerBoundary", "upperBoundary"] as const;

/** The specification with only its known fields; throws `SPC_SPEC` unless it is one. */
export function checkSpec(spec: SpecLimits): SpecLimits {
  const known: Partial<Record<(typeof names)[number], number>> = {};
  for (const name of names) {
    const value = spec[name];
    if (value === undefined) continue;
    if (!Number.isFinite(value)) {
      refuse("SPC_SPEC", `${name} is ${value}; give a finite number or leave it out`, { ...spec });
    }
    known[name] = value;
  }
  const { lsl, usl, target, lowerBoundary, upperBoundary } = known;
  if (lsl === undefined && usl === undefined) {
    refuse(
      "SPC_SPEC",
      "the specification has neither lsl nor usl; give at least one (a boundary is no limit)",
      { ...spec },
    );
  }
  for (const [side, limit, boundary] of [
    ["lsl and lowerBoundary", lsl, lowerBoundary],
    ["usl and upperBoundary", usl, upperBoundary],
  ] as const) {
    if (limit !== undefined && boundary !== undefined) {
      refuse("SPC_SPEC", `${side} exclude each other; a side has a limit or a boundary`, {
        ...spec,
      });
    }
  }
  const low = lsl ?? lowerBoundary;
  const high = usl ?? upperBoundary;
  if (low !== undefined && high !== undefined && !(low < high)) {
    refuse(
      "SPC_SPEC",
      `${lsl === undefined ? "lowerBoundary" : "lsl"} ${low} is not below ${usl === undefined ? "upperBoundary" : "usl"} ${high}`,
      { ...spec },
    );
  }
  if (
    target !== undefined &&
    ((low !== undefined && target < low) || (high !== undefined && target > high))
  ) {
    refuse("SPC_SPEC", `target ${target} lies outside the specification`, { ...spec });
  }
  return known;
}
