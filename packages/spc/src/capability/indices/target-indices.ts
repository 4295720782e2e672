import { checkWord } from "../../charts/shared/lines.js";
import type { Moments } from "../moments.js";
import type { CapabilityIndex, CapabilityOptions, SpecLimits } from "../types.js";
import { bareIndex, type Level, noIndex, scaledIndex } from "./interval.js";

/** Cpm and Cpmk with what is to be said about them. */
export interface TargetIndices {
  readonly cpm: CapabilityIndex;
  readonly cpmk: CapabilityIndex;
  readonly conventions: readonly string[];
}

/** The indices around the target; `s` is the overall standard deviation for the interval. */
export function targetIndices(
  spec: SpecLimits,
  values: ArrayLike<number>,
  of: Moments,
  s: number,
  width: number,
  level: Level,
  options: CapabilityOptions,
): TargetIndices {
  const divisor = checkWord("cpmDivisor", options.cpmDivisor ?? "n", ["n", "n-1"]);
  const tolerance = checkWord("cpmTolerance", options.cpmTolerance ?? "nearer", ["nearer", "full"]);
  const { lsl, usl, target } = spec;
  if (target === undefined) {
    const none = noIndex("no target is given; the middle is not assumed to be the target");
    return { cpm: none, cpmk: none, conventions: [] };
  }
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - target) ** 2;
  const off = of.mean - target;
  const tau = Math.sqrt(divisor === "n" ? squares / of.n : of.squares / (of.n - 1) + off * off);
  const half = (width / 2) * tau;
  if (half === 0) {
    const none = noIndex("every measurement is the target");
    return { cpm: none, cpmk: none, conventions: [] };
  }
  const sides = [
    ...(lsl === undefined ? [] : [target - lsl]),
    ...(usl === undefined ? [] : [usl - target]),
  ];
  const room =
    tolerance === "full" && lsl !== undefined && usl !== undefined
      ? (usl - lsl) / 2
      : Math.min(...sides);
  const a = s === 0 ? 0 : off / s;
  const df = (of.n * (1 + a * a) ** 2) / (1 + 2 * a * a);
  const cpm = room / half;
  const nearest = Math.min(
    lsl === undefined ? Number.POSITIVE_INFINITY : of.mean - lsl,
    usl === undefined ? Number.POSITIVE_INFINITY : usl - of.mean,
  );
  return {
    cpm: s === 0 ? bareIndex(cpm, "constant data have no interval") : scaledIndex(cpm, df, level),
    cpmk: bareIndex(nearest / half, "no interval is offered for Cpmk"),
    conventions: [
      divisor === "n"
        ? "Cpm, Cpmk: root mean square deviation from the target with divisor n"
        : "Cpm, Cpmk: square root of s² (divisor n-1) plus squared distance of the mean from the target",
      tolerance === "nearer"
        ? "Cpm: twice the distance from the target to the nearer limit, also where the target is not the middle"
        : "Cpm: the whole tolerance USL - LSL, also where the target is not the middle",
      "Cpm: interval by a chi-squared distribution with N(1 + a²)²/(1 + 2a²) degrees of freedom, a = (mean - T)/s",
    ],
  };
}
