import { rangeConstants } from "../../constants/range-constants.js";
import { shown } from "../explain-number.js";
import type { Words } from "../explain-words.js";
import type { GroupChartLimits } from "./types.js";

/** How the limits of a group chart came about, with the numbers in the formulas. */
export function explainGroupLimits(of: GroupChartLimits, words: Words): string {
  const { say, center, ucl, lcl, sigma: sd } = words;
  const { line, size, streams: k, extremeRun: run } = of;
  const { d2 } = rangeConstants(size === 1 ? 2 : size, of.constants, false);
  const given = of.estimator === "given";
  const ranges =
    of.estimator === "mrMean"
      ? say("mean moving range of the streams", "各流平均移动极差")
      : say("mean range", "平均极差");
  const root = size === 1 ? "" : `/√${size}`;
  const [chance, every] = [shown(k ** (1 - run)), shown(of.extremeArl)];
  return [
    given
      ? say(
          `Group chart of ${k} streams from a given mean and sigma.`,
          `${k} 个流的多流组控制图，均值与标准差 σ 给定。`,
        )
      : say(
          `Group chart of ${k} streams from ${of.points} times.`,
          `${k} 个流的多流组控制图，由 ${of.points} 个时刻估计。`,
        ),
    given
      ? `${sd} = ${shown(of.sigma)}${words.comma}${words.given}`
      : `${sd} = ${ranges} / d2(${size === 1 ? 2 : size}) = ${shown(of.sigma * d2)} / ${shown(d2)} = ${shown(of.sigma)}`,
    words.constants(of.constants),
    `${center} = ${given ? say("given mean", "给定均值") : say("mean of all streams", "所有流的均值")} = ${shown(line.center)}`,
    `${ucl} = ${center} + 3 ${sd}${root} = ${shown(line.ucl)}`,
    `${lcl} = ${center} - 3 ${sd}${root} = ${shown(line.lcl)}`,
    say(
      `One stream extreme ${run} times in a row signals: in control ${k}^(1 - ${run}) = ${chance}, on each side every ${every} points`,
      `同一流连续 ${run} 次为极值即报警：受控时概率 ${k}^(1 - ${run}) = ${chance}，每侧平均每 ${every} 点一次`,
    ),
  ].join("\n");
}
