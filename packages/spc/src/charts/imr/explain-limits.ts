import { rangeConstants } from "../../constants/range-constants.js";
import { shown } from "../explain-number.js";
import type { Words } from "../explain-words.js";
import type { ImrEstimator, ImrLimits } from "./types.js";

/** How the limits of an individuals chart came about, with the numbers in the formulas. */
export function explainImrLimits(of: ImrLimits, words: Words): string {
  const { say, center, ucl, lcl, sigma: sd, given, floor } = words;
  const { span, estimator, sigma, x, mr } = of;
  const k = rangeConstants(span, of.constants, estimator === "mrMedian");
  const title = say("Individuals and moving range chart", "单值－移动极差控制图");
  const lines: string[] = [];
  if (estimator === "given") {
    lines.push(say(`${title} from a given mean and sigma.`, `${title}，均值与标准差 σ 给定。`));
    lines.push(`${sd} = ${shown(sigma)}${words.comma}${given}`);
  } else {
    lines.push(
      say(
        `${title} from ${of.points} points and ${of.ranges} moving ranges of ${span} points`,
        `${title}，由 ${of.points} 点及 ${of.ranges} 个移动极差（每个 ${span} 点）估计`,
      ) +
        words.few(of.points) +
        words.stop,
    );
    const ranges: Partial<Record<ImrEstimator, readonly [string, number]>> = {
      mrMean: [say("mean moving range / d2", "平均移动极差 / d2"), k.d2],
      mrMedian: [say("median moving range / d4", "移动极差中位数 / d4"), k.d4],
    };
    const [name, factor] = ranges[estimator] ?? [];
    lines.push(
      name === undefined || factor === undefined
        ? `${sd} = ${
            estimator === "sd"
              ? say("standard deviation / c4", "标准差 / c4")
              : say(
                  "√(mean squared successive difference / 2) / its mean for sigma 1",
                  "√(逐差平方的均值 / 2) / 其在 σ 为 1 时的期望",
                )
          } = ${shown(sigma)}`
        : `${sd} = ${name}(${span}) = ${shown(sigma * factor)} / ${shown(factor)} = ${shown(sigma)}`,
    );
  }
  const source =
    estimator === "given" ? say("given mean", "给定均值") : say("mean of the points", "各点均值");
  const [ofX, ofMr] = [`x${words.is}`, `mr${words.is}`];
  lines.push(
    words.constants(of.constants),
    `${ofX}${center} = ${source} = ${shown(x.center)}`,
    `${ofX}${ucl} = ${center} + 3 ${sd} = ${shown(x.center)} + 3 * ${shown(x.sigma)} = ${shown(x.ucl)}`,
    `${ofX}${lcl} = ${center} - 3 ${sd} = ${shown(x.center)} - 3 * ${shown(x.sigma)} = ${shown(x.lcl)}`,
    `${ofMr}${center} = d2(${span}) ${sd} = ${shown(k.d2)} * ${shown(sigma)} = ${shown(mr.center)}`,
    `${ofMr}${ucl} = (d2 + 3 d3) ${sd} = (${shown(k.d2)} + 3 * ${shown(k.d3)}) * ${shown(sigma)} = ${shown(mr.ucl)}`,
    `${ofMr}${lcl} = (d2 - 3 d3) ${sd}${floor} = (${shown(k.d2)} - 3 * ${shown(k.d3)}) * ${shown(sigma)} = ${shown(mr.lcl)}`,
  );
  return lines.join("\n");
}
