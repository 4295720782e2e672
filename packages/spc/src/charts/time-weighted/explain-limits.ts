import type { CusumLimits } from "../cusum/types.js";
import type { EwmaLimits } from "../ewma/types.js";
import { shown } from "../explain-number.js";
import type { Pair, Words } from "../explain-words.js";
import type { MovingAverageLimits } from "../moving-average/types.js";

const estimators: Readonly<
  Record<(EwmaLimits | CusumLimits | MovingAverageLimits)["estimator"], Pair>
> = {
  given: ["given", "给定"],
  mrMean: ["mean moving range / d2(2)", "平均移动极差 / d2(2)"],
  mrMedian: ["median moving range / d4(2)", "移动极差中位数 / d4(2)"],
  pooled: ["pooled standard deviation / c4", "合并标准差 / c4"],
  rBar: ["mean range / d2", "平均极差 / d2"],
  sBar: ["mean standard deviation / c4", "平均标准差 / c4"],
  uwaveR: ["mean of R/d2(n)", "R/d2(n) 的均值"],
  uwaveS: ["mean of s/c4(n)", "s/c4(n) 的均值"],
  mvlueR: ["weighted mean of R/d2(n)", "R/d2(n) 的加权均值"],
  mvlueS: ["weighted mean of s/c4(n)", "s/c4(n) 的加权均值"],
  rMedian: ["median range / d4", "极差中位数 / d4"],
};

const titles: Readonly<Record<(EwmaLimits | CusumLimits | MovingAverageLimits)["chart"], Pair>> = {
  ewma: ["EWMA chart", "指数加权移动平均（EWMA）控制图"],
  cusum: ["CUSUM chart", "累积和（CUSUM）控制图"],
  movingAverage: ["Moving average chart", "移动平均控制图"],
};

/** How the limits of a time-weighted chart came about, with the numbers in the formulas. */
export function explainWeightedLimits(
  of: EwmaLimits | CusumLimits | MovingAverageLimits,
  words: Words,
): string {
  const { say, sigma: sd } = words;
  const title = say(...titles[of.chart]);
  const lines = [
    of.estimator === "given"
      ? say(`${title} from a given mean and sigma.`, `${title}，均值与标准差 σ 给定。`)
      : say(`${title} from ${of.points} points`, `${title}，由 ${of.points} 点估计`) +
        words.few(of.points) +
        words.stop,
    `${sd} = ${say(...estimators[of.estimator])} = ${shown(of.sigma)}`,
    words.constants(of.constants),
  ];
  const center = shown(of.mean);
  const limits = say("limits", "控制限");
  if (of.chart === "cusum") {
    const [h, k, start] = [shown(of.h), shown(of.k), shown(of.headStart)];
    lines.push(
      `z = (x - ${say("target", "目标值")}) √n / ${sd} = (x - ${shown(of.target)}) √n / ${shown(of.sigma)}`,
      say(
        `upper: C = max(0, C + z - ${k}), lower: C = max(0, C - z - ${k}), both from ${start}`,
        `上侧：C = max(0, C + z - ${k})，下侧：C = max(0, C - z - ${k})，均从 ${start} 开始`,
      ),
      say(
        `A signal is C above h = ${h}; shift = sigma/√n (k + C/run)`,
        `C 高于 h = ${h} 即报警；偏移 = σ/√n (k + C/连续点数)`,
      ),
    );
  } else if (of.chart === "ewma") {
    const { lambda, width } = of;
    const l = shown(lambda);
    lines.push(
      say(
        `z = z + ${l} (x - z), from center = ${center}`,
        `z = z + ${l} (x - z)，从中心线 = ${center} 开始`,
      ),
      of.variance === "exact"
        ? `v = (1 - ${l})² v + ${l}²/n${say(", from 0", "，从 0 开始")}`
        : `v = ${l} / (2 - ${l}) / n`,
      `${limits} = ${words.center} ± ${shown(width)} ${sd} √v = ${center} ± ${shown(width * of.sigma)} √v`,
    );
  } else {
    const single = `${center} ± ${shown((of.width * of.sigma) / Math.sqrt(of.span))}`;
    const points = say("points", "点数");
    lines.push(
      say(
        `average of the last ${of.span} points, center = ${center}`,
        `最近 ${of.span} 点的平均，中心线 = ${center}`,
      ),
      `${limits} = ${words.center} ± ${shown(of.width)} ${sd} √(Σ 1/n) / ${points}${say(`; for ${of.span} single measurements ${single}`, `；${of.span} 个单值时为 ${single}`)}`,
    );
  }
  return lines.join("\n");
}
