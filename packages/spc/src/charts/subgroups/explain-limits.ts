import { rangeConstants } from "../../constants/range-constants.js";
import { c4OfDf } from "../../sigma/c4-df.js";
import { c4Of, type SubgroupEstimator } from "../../sigma/within-sigma.js";
import { shown } from "../explain-number.js";
import type { Pair, Words } from "../explain-words.js";
import type { XbarRLimits } from "../xbar-r/types.js";
import type { XbarSLimits } from "../xbar-s/types.js";

const estimators: Readonly<Record<SubgroupEstimator, Pair>> = {
  pooled: ["pooled standard deviation / c4(Σ(n-1)+1)", "合并标准差 / c4(Σ(n-1)+1)"],
  rBar: ["mean range / d2", "平均极差 / d2"],
  sBar: ["mean standard deviation / c4", "平均标准差 / c4"],
  uwaveR: ["mean of R/d2(n) over the subgroups", "各子组 R/d2(n) 的均值"],
  uwaveS: ["mean of s/c4(n) over the subgroups", "各子组 s/c4(n) 的均值"],
  mvlueR: ["mean of R/d2(n), weighted by d2²/d3²", "R/d2(n) 以 d2²/d3² 加权的均值"],
  mvlueS: ["mean of s/c4(n), weighted by c4²/(1-c4²)", "s/c4(n) 以 c4²/(1-c4²) 加权的均值"],
  rMedian: ["median range / d4", "极差中位数 / d4"],
};

/** How the limits of a chart of subgroups came about, with the numbers in the formulas. */
export function explainSubgroupLimits(of: XbarRLimits | XbarSLimits, words: Words): string {
  const { say, center, ucl, lcl, sigma: sd, given, floor } = words;
  const { size: n, estimator, sigma, xbar, constants } = of;
  const equal = of.measurements === n * of.subgroups;
  const title =
    of.chart === "xbarR"
      ? say("Average and range chart", "均值－极差控制图")
      : say("Average and standard deviation chart", "均值－标准差控制图");
  const lines: string[] = [];
  if (estimator === "given") {
    lines.push(
      say(
        `${title} for subgroups of ${n} from a given mean and sigma.`,
        `${title}，子组大小 ${n}，均值与标准差 σ 给定。`,
      ),
      `${sd} = ${shown(sigma)}${words.comma}${given}`,
    );
  } else {
    const sizes = equal
      ? say(` of ${n}`, `（子组大小 ${n}）`)
      : say(
          `, ${of.measurements} measurements; the lines are for ${n}`,
          `、${of.measurements} 个测量值（各线按子组大小 ${n}）`,
        );
    lines.push(
      say(
        `${title} from ${of.subgroups} subgroups${sizes}`,
        `${title}，由 ${of.subgroups} 个子组${sizes}估计`,
      ) +
        words.few(of.subgroups) +
        words.stop,
    );
    const factor = {
      rBar: () => rangeConstants(n, constants, false).d2,
      rMedian: () => rangeConstants(n, constants, true).d4,
      sBar: () => c4Of(n, constants),
      pooled: () => c4OfDf(of.measurements - of.subgroups),
    };
    const k = estimator in factor ? factor[estimator as keyof typeof factor]() : undefined;
    const at = estimator === "pooled" ? "" : `(${n})`;
    const how = say(...estimators[estimator]);
    lines.push(
      k === undefined
        ? `${sd} = ${how} = ${shown(sigma)}`
        : `${sd} = ${how}${at} = ${shown(sigma * k)} / ${shown(k)} = ${shown(sigma)}`,
    );
  }
  const half = `3 * ${shown(sigma)} / √${n}`;
  const source =
    estimator === "given"
      ? say("given mean", "给定均值")
      : say("mean of the averages", "子组均值的均值");
  const ofXbar = `xbar${words.is}`;
  lines.push(
    words.constants(constants),
    `${ofXbar}${center} = ${source} = ${shown(xbar.center)}`,
    `${ofXbar}${ucl} = ${center} + 3 ${sd}/√n = ${shown(xbar.center)} + ${half} = ${shown(xbar.ucl)}`,
    `${ofXbar}${lcl} = ${center} - 3 ${sd}/√n = ${shown(xbar.center)} - ${half} = ${shown(xbar.lcl)}`,
  );
  if (of.chart === "xbarR") {
    const { d2, d3 } = rangeConstants(n, constants, false);
    const ofR = `r${words.is}`;
    lines.push(
      `${ofR}${center} = d2(${n}) ${sd} = ${shown(d2)} * ${shown(sigma)} = ${shown(of.r.center)}`,
      `${ofR}${ucl} = (d2 + 3 d3) ${sd} = (${shown(d2)} + 3 * ${shown(d3)}) * ${shown(sigma)} = ${shown(of.r.ucl)}`,
      `${ofR}${lcl} = (d2 - 3 d3) ${sd}${floor} = (${shown(d2)} - 3 * ${shown(d3)}) * ${shown(sigma)} = ${shown(of.r.lcl)}`,
    );
  } else {
    const c = c4Of(n, constants);
    const root = `√(1 - ${shown(c)}²)`;
    const ofS = `s${words.is}`;
    lines.push(
      `${ofS}${center} = c4(${n}) ${sd} = ${shown(c)} * ${shown(sigma)} = ${shown(of.s.center)}`,
      `${ofS}${ucl} = (c4 + 3 √(1-c4²)) ${sd} = (${shown(c)} + 3 ${root}) * ${shown(sigma)} = ${shown(of.s.ucl)}`,
      `${ofS}${lcl} = (c4 - 3 √(1-c4²)) ${sd}${floor} = (${shown(c)} - 3 ${root}) * ${shown(sigma)} = ${shown(of.s.lcl)}`,
    );
  }
  return lines.join("\n");
}
