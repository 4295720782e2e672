import { shown } from "../explain-number.js";
import type { Pair, Words } from "../explain-words.js";
import type { ZmrLimits } from "./types.js";

const sources: Readonly<Record<ZmrLimits["sigma"], Pair>> = {
  byParts: [
    "mean moving range within the runs of the part / d2(2)",
    "该零件各批次内的平均移动极差 / d2(2)",
  ],
  constant: ["mean moving range within all runs / d2(2)", "所有批次内的平均移动极差 / d2(2)"],
  relative: [
    "mean moving range of ln x within all runs / d2(2)",
    "所有批次内 ln x 的平均移动极差 / d2(2)",
  ],
  byRuns: ["mean moving range within the run / d2(2)", "该批次内的平均移动极差 / d2(2)"],
};

/** How the limits of a Z-MR chart came about, with the numbers in the formulas. */
export function explainZmrLimits(of: ZmrLimits, words: Words): string {
  const { say, center, ucl, lcl, sigma, comma, is } = words;
  const x = of.sigma === "relative" ? "ln x" : "x";
  const given = of.estimator === "given";
  const count = of.parts.length;
  const [what, zhWhat] = of.sigma === "byRuns" ? ["runs", "个批次"] : ["parts", "种零件"];
  return [
    say(
      `Z-MR chart of ${count} ${what} from ${given ? "given means and sigmas" : `${of.points} measurements`}.`,
      `${count} ${zhWhat}的短周期控制图（Z-MR），${given ? "均值与 σ 给定" : `由 ${of.points} 个测量值估计`}。`,
    ),
    say(`z = (${x} - mean) / sigma of the part`, `z = (${x} - 均值) / 该零件的 σ`),
    given ? say("sigma: given", "σ：给定") : `${sigma} = ${say(...sources[of.sigma])}`,
    ...of.parts.map(
      ({ part, run, mean, sigma: sd }) =>
        say(
          `part ${part}${run === undefined ? "" : `, run ${run}`}`,
          `零件 ${part}${run === undefined ? "" : `，批次 ${run}`}`,
        ) +
        is +
        `${words.mean} = ${shown(mean)}${comma}${sigma} = ${sd === null ? say("unknown (no moving range)", "未知（无移动极差）") : shown(sd)}`,
    ),
    words.constants(of.constants),
    `z${is}${center} = 0${comma}${ucl} = 3${comma}${lcl} = -3`,
    `mr${is}${center} = d2(2) = ${shown(of.mr.center)}${comma}${ucl} = d2(2) + 3 d3(2) = ${shown(of.mr.ucl)}${comma}${lcl} = 0`,
  ].join("\n");
}
