import type { CChartLimits } from "../c/types.js";
import { shown } from "../explain-number.js";
import type { Pair, Words } from "../explain-words.js";
import type { LaneyPLimits } from "../laney-p/types.js";
import type { LaneyULimits } from "../laney-u/types.js";
import type { NpChartLimits } from "../np/types.js";
import type { PChartLimits } from "../p/types.js";
import type { UChartLimits } from "../u/types.js";

/** Limits of the charts of counts. */
export type CountLimits =
  | PChartLimits
  | NpChartLimits
  | CChartLimits
  | UChartLimits
  | LaneyPLimits
  | LaneyULimits;

const titles: Readonly<Record<CountLimits["chart"], Pair>> = {
  p: ["Fraction nonconforming (p) chart", "不合格品率（p）控制图"],
  np: ["Number nonconforming (np) chart", "不合格品数（np）控制图"],
  c: ["Nonconformities (c) chart", "不合格数（c）控制图"],
  u: ["Nonconformities per unit (u) chart", "单位不合格数（u）控制图"],
  laneyP: ["Laney p′ chart", "Laney p′ 控制图"],
  laneyU: ["Laney u′ chart", "Laney u′ 控制图"],
};

/** How the limits of a chart of counts came about, with the numbers in the formulas. */
export function explainCountLimits(of: CountLimits, words: Words): string {
  const { say, center, ucl, lcl, sigma: sd, given, comma, floor } = words;
  const title = say(...titles[of.chart]);
  const binomial = "p" in of;
  const rate = binomial ? of.p : of.mean;
  const name = binomial ? "p" : words.mean;
  const n = of.size;
  const at = n === null ? "n" : shown(n);
  const lines: string[] = [];
  if (of.estimator === "given") {
    lines.push(
      say(
        `${title} from a given ${name}${"sigmaZ" in of ? " and sigmaZ" : ""}.`,
        `${title}，${name}${"sigmaZ" in of ? " 与 sigmaZ " : ""}给定。`,
      ),
      `${name} = ${shown(rate)}${comma}${given}`,
    );
  } else {
    const sizes =
      n === null
        ? say("; sizes differ, the lines are for each n", "；样本量不等，各线按每点的 n 计算")
        : of.chart === "c"
          ? ""
          : say(` of size ${at}`, `（样本量 ${at}）`);
    lines.push(
      say(`${title} from ${of.points} points`, `${title}，由 ${of.points} 点估计`) +
        sizes +
        words.few(of.points) +
        words.stop,
      `${name} = ${say("counts / sizes", "计数之和 / 样本量之和")} = ${shown(of.counted)} / ${shown(of.inspected)} = ${shown(rate)}`,
    );
  }
  let widen = "";
  if ("sigmaZ" in of) {
    widen = `sigmaZ `;
    if (of.estimator === "given") lines.push(`sigmaZ = ${shown(of.sigmaZ)}${comma}${given}`);
    else {
      const d2 = of.constants === "exact" ? 2 / Math.sqrt(Math.PI) : 1.128;
      const how = say("mean moving range of z", "z 的平均移动极差");
      lines.push(
        `sigmaZ = ${how} / d2(2) = ${shown(of.sigmaZ * d2)} / ${shown(d2)} = ${shown(of.sigmaZ)}${comma}${say(`from ${of.ranges} ranges`, `由 ${of.ranges} 个极差`)}`,
      );
    }
  }
  const counts = of.chart === "np" || of.chart === "c";
  const single = of.chart === "c";
  const variance = binomial ? `${shown(rate)} (1 - ${shown(rate)})` : shown(rate);
  const formula = `${widen}√(${single ? name : binomial ? (counts ? "n p (1 - p)" : "p (1 - p) / n") : `${name} / n`})`;
  const numbers = `${widen && "sigmaZ" in of ? `${shown(of.sigmaZ)} ` : ""}√(${single ? variance : counts ? `${at} * ${variance}` : `${variance} / ${at}`})`;
  const { line } = of;
  const value = (x: number | undefined) => (x === undefined ? "" : ` = ${shown(x)}`);
  lines.push(
    counts && !single
      ? `${center} = n p = ${at} * ${shown(rate)}${value(line?.center)}`
      : `${center} = ${name} = ${shown(rate)}`,
    `${sd} = ${formula} = ${numbers}${value(line?.sigma)}`,
  );
  if (of.lines === "probability") {
    const law = binomial
      ? `${say("binomial", "二项分布 ")}(${at}, ${shown(rate)})`
      : `${say("Poisson", "泊松分布 ")}(${single ? shown(rate) : `${at} * ${shown(rate)}`})`;
    const over = counts ? "" : " / n";
    const quantile = (p: string) => say(`quantile ${p} of ${law}`, `${law} 的 ${p} 分位数`) + over;
    lines.push(
      `${ucl} = ${quantile("0.99865")}${value(line?.ucl)}`,
      `${lcl} = ${quantile("0.00135")}${value(line?.lcl)}`,
      say(
        "A point signals strictly beyond a line; each tail has at most 0.00135.",
        "点严格超出控制限才报警；每侧尾部概率至多 0.00135。",
      ),
    );
  } else {
    const top = counts ? "n" : "1";
    const most = binomial ? say(`, not above ${top}`, `，不高于 ${top}`) : "";
    lines.push(
      `${ucl} = ${center} + 3 ${sd}${most}${value(line?.ucl)}`,
      `${lcl} = ${center} - 3 ${sd}${floor}${value(line?.lcl)}`,
    );
  }
  return lines.join("\n");
}
