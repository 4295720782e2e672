import { shown } from "../../charts/explain-number.js";
import type { Pair, Words } from "../../charts/explain-words.js";
import type { HotellingLimits, T2Line } from "./types.js";

const estimators: Readonly<Record<HotellingLimits["estimator"], Pair>> = {
  given: ["given", "给定"],
  sample: ["deviations from the mean of all rows / (m - 1)", "对所有行均值的偏差 / (m - 1)"],
  successiveDifferences: ["differences of consecutive rows / (2 pairs)", "相邻行之差 / (2 倍对数)"],
  pooled: ["deviations within subgroups, pooled", "子组内偏差，合并"],
};

/** A line of T² with the numbers in its formula. */
export function t2LineText(
  { ucl, distribution, parameters, factor }: T2Line,
  alpha: number,
  { say }: Words,
): string {
  const name = { beta: say("beta", "贝塔"), f: "F", chiSquared: say("chi-squared", "卡方") }[
    distribution
  ];
  return `${shown(factor)} ${name}(1 - ${shown(alpha)}; ${parameters.map(shown).join(", ")}) = ${shown(ucl)}`;
}

/** How the limits of a T² chart came about, with the numbers in the formulas. */
export function explainHotellingLimits(of: HotellingLimits, words: Words): string {
  const { say, mean, is, comma } = words;
  const p = of.names.length;
  const what =
    of.size > 1
      ? say(`${of.points} subgroups of ${of.size}`, `${of.points} 个子组（子组大小 ${of.size}）`)
      : say(`${of.points} rows`, `${of.points} 行数据`);
  const few =
    of.points < 10 * p
      ? words.aside(
          `${10 * p} or more are wise; the limits are uncertain`,
          `宜有 ${10 * p} 个或更多，此控制限尚不可靠`,
        )
      : "";
  const approximate =
    of.estimator === "successiveDifferences"
      ? [
          say(
            "Both limits are approximations; the false alarm probability is near alpha, not equal to it.",
            "两个控制限均为近似；虚报概率接近 α，并不相等。",
          ),
        ]
      : [];
  return [
    of.estimator === "given"
      ? say(
          `Hotelling T² chart of ${p} variables from a given mean and covariance.`,
          `${p} 个变量的 Hotelling T² 控制图，均值与协方差给定。`,
        )
      : say(
          `Hotelling T² chart of ${p} variables from ${what}${few}.`,
          `${p} 个变量的 Hotelling T² 控制图，由 ${what}估计${few}。`,
        ),
    `${mean}${is}${of.names.map((name, j) => `${name} ${shown(of.mean[j]!)}`).join(comma)}`,
    `${say("covariance", "协方差")}${is}${say(...estimators[of.estimator])}`,
    `T² = ${of.size > 1 ? `${of.size} ` : ""}(x - ${mean})' S⁻¹ (x - ${mean})`,
    `${say("UCL in phase I", "第一阶段上控制限 UCL")} = ${t2LineText(of.phase1, of.alpha, words)}`,
    `${say("UCL in phase II", "第二阶段上控制限 UCL")} = ${t2LineText(of.phase2, of.alpha, words)}`,
    `${words.lcl} = 0${words.semi}${words.center} = ${say("median of T² in control", "受控时 T² 的中位数")}`,
    ...approximate,
  ].join("\n");
}
