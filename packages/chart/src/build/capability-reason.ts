import type { ChartText } from "../spec/chart-text.js";

const chinese: Readonly<Record<string, string>> = {
  "there is no LSL": "没有下规格限",
  "there is no USL": "没有上规格限",
  "there is no such limit": "没有该规格限",
  "it needs both limits": "需要上、下两个规格限",
  "the standard deviation is 0": "标准差为 0",
  "the standard deviation is too small to divide by": "标准差过小，无法作除数",
  "no target is given; the middle is not assumed to be the target":
    "未给出目标值；不把规格中心当作目标值",
  "every measurement is the target": "全部测量值都等于目标值",
  "constant data have no interval": "数据恒定，无置信区间",
  "no interval is offered for Cpmk": "Cpmk 不提供置信区间",
  "a given sigma has no interval": "σ 为给定值，无置信区间",
};

/** Why an index or its interval is missing, in both languages where the sentence is a known one. */
export function capabilityReason(reason: string): ChartText {
  const zh = Object.hasOwn(chinese, reason) ? chinese[reason] : undefined;
  return zh === undefined ? reason : { en: reason, zh };
}
