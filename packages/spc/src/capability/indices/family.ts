import type { CapabilityIndex, SpecLimits } from "../types.js";
import { bareIndex, distanceIndex, type Level, noIndex, scaledIndex } from "./interval.js";

/** The four indices of one standard deviation. */
export interface IndexFamily {
  readonly p: CapabilityIndex;
  readonly pk: CapabilityIndex;
  readonly pl: CapabilityIndex;
  readonly pu: CapabilityIndex;
}

/** Cp, Cpk, Cpl, Cpu of a mean and a sigma; without degrees of freedom (sigma given) they have no interval. */
export function indexFamily(
  spec: SpecLimits,
  mean: number,
  sigma: number,
  n: number,
  df: number | null,
  width: number,
  level: Level,
): IndexFamily {
  const { lsl, usl } = spec;
  if (sigma === 0) {
    const none = noIndex("the standard deviation is 0");
    return { p: none, pk: none, pl: none, pu: none };
  }
  const half = (width / 2) * sigma;
  const given = "a given sigma has no interval";
  const distance = (value: number) =>
    df === null ? bareIndex(value, given) : distanceIndex(value, n, df, width, level);
  const pl = lsl === undefined ? noIndex("there is no LSL") : distance((mean - lsl) / half);
  const pu = usl === undefined ? noIndex("there is no USL") : distance((usl - mean) / half);
  const pk = pl.value === null ? pu : pu.value === null ? pl : pl.value <= pu.value ? pl : pu;
  if (lsl === undefined || usl === undefined) {
    return { p: noIndex("it needs both limits"), pk, pl, pu };
  }
  const value = (usl - lsl) / (width * sigma);
  const p = df === null ? bareIndex(value, given) : scaledIndex(value, df, level);
  return { p, pk, pl, pu };
}
