import { shown } from "../explain-number.js";
import type { ZmrLimits } from "./types.js";

const sources = {
  byParts: "mean moving range within the runs of the part / d2(2)",
  constant: "mean moving range within all runs / d2(2)",
  relative: "mean moving range of ln x within all runs / d2(2)",
  byRuns: "mean moving range within the run / d2(2)",
} as const;

/** How the limits of a Z-MR chart came about, with the numbers in the formulas. */
export function explainZmrLimits(of: ZmrLimits): string {
  const x = of.sigma === "relative" ? "ln x" : "x";
  const given = of.estimator === "given";
  return [
    `Z-MR chart of ${of.parts.length} ${of.sigma === "byRuns" ? "runs" : "parts"} from ${given ? "given means and sigmas" : `${of.points} measurements`}.`,
    `z = (${x} - mean) / sigma of the part`,
    given ? "sigma: given" : `sigma = ${sources[of.sigma]}`,
    ...of.parts.map(
      (one) =>
        `part ${one.part}${one.run === undefined ? "" : `, run ${one.run}`}: mean = ${shown(one.mean)}, sigma = ${one.sigma === null ? "unknown (no moving range)" : shown(one.sigma)}`,
    ),
    `Constants: ${of.constants === "exact" ? "computed exactly" : "as printed in tables"}.`,
    "z: center = 0, UCL = 3, LCL = -3",
    `mr: center = d2(2) = ${shown(of.mr.center)}, UCL = d2(2) + 3 d3(2) = ${shown(of.mr.ucl)}, LCL = 0`,
  ].join("\n");
}
