import type { ConstantsMode } from "../../charts/types.js";
import { c4 } from "../../constants/c4.js";
import { printed } from "../../constants/table-constant.js";

/** c4 by degrees of freedom: of a standard deviation with df = n - 1; beyond a million by its series. */
export function c4OfDf(df: number, mode: ConstantsMode = "exact"): number {
  if (df < 1_000_000) {
    const exact = c4(df + 1);
    return mode === "table3" && df <= 24 ? printed(exact, 4) : exact;
  }
  return 1 - 1 / (4 * df) + 1 / (32 * df * df);
}
