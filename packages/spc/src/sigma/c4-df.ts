import { c4 } from "../constants/c4.js";

/** c4 by degrees of freedom, computed also where constants come from tables, which end at 25; beyond a million by its series. */
export function c4OfDf(df: number): number {
  return df < 1_000_000 ? c4(df + 1) : 1 - 1 / (4 * df) + 1 / (32 * df * df);
}
