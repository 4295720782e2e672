import { shown } from "../../charts/explain-number.js";
import type { Words } from "../../charts/explain-words.js";
import type { MewmaLimits } from "./types.js";

/** How the limits of a MEWMA chart came about, with the numbers in the formulas. */
export function explainMewmaLimits(of: MewmaLimits, words: Words): string {
  const { say, mean } = words;
  const p = of.names.length;
  const { lambda, variance } = of;
  const l = shown(lambda);
  return [
    of.estimator === "given"
      ? say(
          `MEWMA chart of ${p} variables from a given mean and covariance.`,
          `${p} 个变量的多元 EWMA 控制图（MEWMA），均值与协方差给定。`,
        )
      : say(
          `MEWMA chart of ${p} variables from ${of.points} rows; covariance: ${of.estimator}.`,
          `${p} 个变量的多元 EWMA 控制图（MEWMA），由 ${of.points} 行数据估计；协方差：${of.estimator === "sample" ? "样本协方差" : "逐差"}。`,
        ),
    `${mean}${words.is}${of.names.map((name, j) => `${name} ${shown(of.mean[j]!)}`).join(words.comma)}`,
    `z = z + ${l} (x - ${mean} - z)${say(", from 0; plotted", "，从 0 开始；绘点")} z' S⁻¹ z / v`,
    variance === "exact"
      ? `v = (1 - ${l})² v + ${l}²${say(", from 0", "，从 0 开始")}`
      : `v = ${l} / (2 - ${l}) = ${shown(lambda / (2 - lambda))}`,
    `${words.ucl} = h = ${shown(of.h)}${words.is}${say(
      `average run length in control ${shown(of.arl0)}, were mean and covariance known`,
      `受控平均链长 ${shown(of.arl0)}（视均值与协方差为已知）`,
    )}`,
    `${words.lcl} = 0${words.semi}${words.center} = ${say("median in control, of chi-squared", "受控时卡方分布的中位数")}`,
  ].join("\n");
}
