import type { Rule, RuleSet } from "../rules/types.js";
import type { Words } from "./explain-words.js";

const ties = { break: "中断计数", skip: "跳过不计", count: "计入" } as const;

function inChinese(of: Rule): string {
  const { kind, count, of: width, zone, side } = of;
  const head = `准则 ${of.number}：`;
  const row = width === 1 ? "1 点" : `连续 ${width} 点`;
  if (kind === "trend") return `${head}${row}递增或递减，相等的相邻点${ties[of.ties]}`;
  if (kind === "alternating") return `${head}${row}上下交替，相等的相邻点${ties[of.ties]}`;
  const many = count === width ? row : `${row}中有 ${count} 点`;
  if (kind === "within") {
    return `${head}${many}在${zone === "limit" ? "控制限" : `中心线两侧 ${zone}σ `}之内`;
  }
  const where =
    width === 1
      ? ""
      : { same: "中心线同一侧", both: "中心线两侧（两侧均有）", either: "中心线任一侧" }[side];
  const line =
    zone === "limit"
      ? `${where}超出控制限`
      : zone === 0
        ? `在${where || "中心线之外"}`
        : `在${where || "中心线任一侧"} ${zone}σ 之外`;
  const onCenter = zone === 0 ? `，恰在中心线上的点${ties[of.ties]}` : "";
  const start =
    count === width
      ? ""
      : `，${of.last === "comply" ? "被标记的点须在其中" : "被标记的点可为窗口中任一点"}，${of.window === "full" ? "窗口须完整" : `序列开头满 ${count} 点即可判`}`;
  return `${head}${many}${line}${onCenter}${start}`;
}

const names: Readonly<Record<string, string>> = {
  nelson: "Nelson（尼尔逊）",
  "western electric": "Western Electric（西部电气）",
  westgard: "Westgard",
  juran: "Juran（朱兰）",
  aiag: "AIAG",
  custom: "自定义",
};

/** The conventions of a set of rules: those that the set names, or said anew in Chinese. */
export function explainRules(of: RuleSet, { say }: Words): string {
  const name = of.convention.split(":")[0] ?? "";
  return say(of.convention, `${names[name] ?? name}：${of.rules.map(inChinese).join("；")}`);
}
