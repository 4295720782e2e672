import { shown } from "../explain-number.js";
import type { Words } from "../explain-words.js";
import type { GChartLimits } from "../g/types.js";
import type { TChartLimits } from "../t/types.js";

function explainG(of: GChartLimits, words: Words): string[] {
  const { say, mean, sigma, center, ucl, lcl } = words;
  const n = of.points;
  const sum = of.estimator === "mvue" ? of.mean * (n - 1) : of.mean * n;
  const how = {
    given: `p = ${shown(of.p)}${words.comma}${words.given}`,
    mle: `p = 1 / (${mean} + 1) = 1 / (${shown(of.mean)} + 1) = ${shown(of.p)}`,
    mvue: `p = (N - 1) / (N + ${say("sum", "总和")} - 1) = ${n - 1} / ${shown(n + sum - 1)} = ${shown(of.p)}${words.aside("unbiased", "无偏")}`,
  }[of.estimator];
  const law = say("of the geometric distribution", "");
  const quantile = (p: string) => say(`quantile ${p} ${law}`, `几何分布的 ${p} 分位数`);
  const middle = { mean: say("mean", "均值"), median: say("median", "中位数") }[of.center];
  const exact = of.lines === "probability";
  const { line } = of;
  return [
    of.estimator === "given"
      ? say("G chart from a given p.", "事件间隔数控制图（g），p 给定。")
      : say(
          `G chart from ${n} counts between events`,
          `事件间隔数控制图（g），由 ${n} 个事件间计数估计`,
        ) +
        words.few(n) +
        words.stop,
    how,
    `${mean} = (1 - p) / p = ${shown(of.mean)}`,
    `${sigma} = √(${mean} (${mean} + 1)) = ${shown(line.sigma)}`,
    `${center} = ${say(`${middle} ${law}`, `几何分布的${middle}`)} = ${shown(line.center)}`,
    `${ucl} = ${exact ? quantile("0.99865") : `${mean} + 3 ${sigma}`} = ${shown(line.ucl)}`,
    `${lcl} = ${exact ? quantile("0.00135") : `${mean} - 3 ${sigma}${words.floor}`} = ${shown(line.lcl)}`,
    of.zeroRun === null
      ? say("Runs of zeros do not signal.", "连续的零值不报警。")
      : say(`${of.zeroRun} zeros in a row signal: `, `连续 ${of.zeroRun} 个零值即报警：`) +
        `p^${of.zeroRun} = ${shown(of.p ** of.zeroRun)}`,
  ];
}

function explainT(of: TChartLimits, words: Words): string[] {
  const { say, mean, sigma, center, ucl, lcl, comma } = words;
  const { line } = of;
  const law = {
    weibull: say("weibull", "威布尔分布"),
    exponential: say("exponential", "指数分布"),
    power: say("power", "幂变换"),
  }[of.distribution];
  const title =
    of.estimator === "given"
      ? say(
          `T chart (${law}) from a given distribution.`,
          `事件间隔时间控制图（t，${law}），分布给定。`,
        )
      : say(
          `T chart (${law}) from ${of.points} times between events`,
          `事件间隔时间控制图（t，${law}），由 ${of.points} 个事件间隔时间估计`,
        ) +
        words.few(of.points) +
        words.stop;
  if (of.distribution === "power") {
    const mr = say("mean moving range", "平均移动极差");
    return [
      title,
      `y = t^(1/3.6)${words.is}${mean} = ${shown(of.mean!)}${comma}${sigma} = ${mr} / d2(2) = ${shown(of.sigma!)}`,
      `${center} = ${mean}^3.6 = ${shown(line.center)}`,
      `${ucl} = (${mean} + 3 ${sigma})^3.6 = ${shown(line.ucl)}`,
      `${lcl} = (${mean} - 3 ${sigma})^3.6${words.floor} = ${shown(line.lcl)}`,
    ];
  }
  const how = {
    ml: say("maximum likelihood", "极大似然估计"),
    medianRank: say("median ranks", "中位秩估计"),
    mrMean: "",
    given: words.given,
  }[of.estimator];
  const value =
    of.shape === null
      ? say("without bound (all times are equal)", "无界（所有时间相等）")
      : shown(of.shape);
  const [shape, scale] = [say("shape", "形状参数"), say("scale", "尺度参数")];
  return [
    title,
    `${shape} = ${value}${comma}${scale} = ${shown(of.scale!)}${comma}${how}`,
    `${center} = ${scale} (ln 2)^(1/${shape}) = ${shown(line.center)}`,
    `${ucl} = ${scale} (-ln 0.00135)^(1/${shape}) = ${shown(line.ucl)}`,
    `${lcl} = ${scale} (-ln 0.99865)^(1/${shape}) = ${shown(line.lcl)}`,
  ];
}

/** How the limits of a chart of rare events came about, with the numbers in the formulas. */
export function explainRareLimits(of: GChartLimits | TChartLimits, words: Words): string {
  return (of.chart === "g" ? explainG(of, words) : explainT(of, words)).join("\n");
}
