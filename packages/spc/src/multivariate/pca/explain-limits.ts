import { shown } from "../../charts/explain-number.js";
import type { Words } from "../../charts/explain-words.js";
import type { PcaLimits } from "./types.js";

function choiceInChinese(choice: string): string {
  if (choice.startsWith("parallel")) return "平行分析：特征值高于随机数据的第 95 百分位数";
  if (choice.startsWith("generalized")) return "广义交叉验证：略去数值的误差最小";
  const share = /[\d.]+ %/.exec(choice)?.[0];
  return share === undefined ? "给定" : `占方差 ${share} 的最少个数`;
}

/** How the limits of a principal component chart came about, with the numbers in the formulas. */
export function explainPcaLimits(
  { model, alpha, t2, spe, references }: PcaLimits,
  words: Words,
): string {
  const { say, comma, ucl } = words;
  const { points: m, components: a } = model;
  const left = model.eigenvalues.slice(a);
  const sum = (power: number) => shown(left.reduce((total, value) => total + value ** power, 0));
  const tail = `1 - ${shown(alpha)}`;
  const rows = say(
    `the least value that at most ${shown(alpha)} of ${references} reference rows exceed`,
    `至多 ${shown(alpha)} 的参考行（共 ${references} 行）超过的最小值`,
  );
  const t2Text = {
    f: `${a} (m² - 1) / (m (m - ${a})) F(${tail}; ${a}, ${m - a}), m = ${m}`,
    chiSquared: `${say("chi-squared", "卡方")}(${tail}; ${a})`,
    empirical: rows,
  }[t2.method];
  const speText = {
    jacksonMudholkar: `${say(
      "Jackson and Mudholkar, with sums of powers of left-out eigenvalues",
      "Jackson-Mudholkar 公式，未选特征值的幂和",
    )} ${[sum(1), sum(2), sum(3)].join(comma)}`,
    box: `g ${say(`chi-squared(${tail}; h) after Box`, `卡方(${tail}; h)（Box 近似）`)}${comma}g = ${sum(2)} / ${sum(1)}${comma}h = ${sum(1)}² / ${sum(2)}`,
    empirical: rows,
  }[spe.method];
  return [
    say(
      `Principal component chart of ${model.names.length} variables, ${model.scaling}, from ${m} rows.`,
      `${model.names.length} 个变量的主成分监控图，${model.scaling === "standardized" ? "标准化" : "中心化"}，由 ${m} 行数据建模。`,
    ),
    say(
      `components: ${a} (${model.choice}), with ${shown(100 * model.explained)} % of the variance`,
      `主成分：${a} 个（${choiceInChinese(model.choice)}），占方差 ${shown(100 * model.explained)} %`,
    ),
    `T² = ${say("sum of score² / eigenvalue", "Σ 得分² / 特征值")}${words.semi}${ucl} = ${t2Text} = ${shown(t2.ucl)}`,
    `SPE = ${say("sum of residual²", "Σ 残差²")}${words.semi}${ucl} = ${speText} = ${shown(spe.ucl)}`,
    `${words.lcl} = 0${words.semi}${words.center} = ${say("median in control", "受控时的中位数")}`,
  ].join("\n");
}
