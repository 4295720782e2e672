import { shown } from "../../charts/explain-number.js";
import { type ExplainLocale, type Pair, type Words, wordsIn } from "../../charts/explain-words.js";
import type { AnovaRow, GageRrBand, GageRrComponent, GageRrResult, GageRrSource } from "./types.js";

const names: Readonly<Record<GageRrSource | AnovaRow["source"], Pair>> = {
  gageRr: ["gage R&R", "量具 R&R"],
  repeatability: ["repeatability", "重复性"],
  reproducibility: ["reproducibility", "再现性"],
  operator: ["operator", "操作者"],
  interaction: ["part x operator", "零件 x 操作者"],
  part: ["part", "零件"],
  total: ["total", "总变差"],
};

const verdicts: Readonly<Record<GageRrBand | "sufficient" | "insufficient", Pair>> = {
  acceptable: ["acceptable", "可接受"],
  marginal: ["marginal", "有条件接受"],
  unacceptable: ["unacceptable", "不可接受"],
  sufficient: ["sufficient", "足够"],
  insufficient: ["insufficient", "不足"],
};

const or = (x: number | null, unit = "") => (x === null ? "-" : `${shown(x)}${unit}`);

function tableLines(rows: readonly AnovaRow[], { say, is, comma }: Words): string[] {
  return rows.map(
    (row) =>
      `  ${say(...names[row.source])}${is}${[
        `${say("df", "自由度")} ${row.df}`,
        `SS ${shown(row.ss)}`,
        ...(row.ms === null ? [] : [`MS ${shown(row.ms)}`]),
        ...(row.f === null ? [] : [`F ${shown(row.f)}`, `p ${or(row.p)}`]),
      ].join(comma)}`,
  );
}

function counts({ say }: Words, parts: number, operators: number, trials: number) {
  return [
    say(`${parts} parts`, `${parts} 个零件`),
    say(`${operators} operators`, `${operators} 名操作者`),
    say(`${trials} trials`, `${trials} 次测量`),
  ] as const;
}

function anovaLines(of: GageRrResult, words: Words): string[] {
  const { say } = words;
  const { anova, study, design } = of;
  if (anova === null) return [];
  const o = study.operators.length;
  const p = design === "nested" ? study.parts.length / o : study.parts.length;
  const r = study.trials;
  const { full, pooled } = anova;
  const ms = (source: AnovaRow["source"], rows = pooled ?? full) =>
    or(rows.find((row) => row.source === source)?.ms ?? null);
  const lines = [say("ANOVA", "方差分析（ANOVA）"), ...tableLines(full, words)];
  if (pooled !== null) {
    const p = full.find((row) => row.source === "interaction")?.p ?? null;
    const why =
      anova.pooledBecause === "option"
        ? say("because the options say so", "按选项指定")
        : p === null
          ? say("because it is 0", "其值为 0")
          : say(
              `because p ${shown(p)} is above alpha ${or(anova.alpha)}`,
              `p ${shown(p)} 大于 α ${or(anova.alpha)}`,
            );
    lines.push(
      say(`The interaction is pooled into repeatability, ${why}:`, `交互作用并入重复性，${why}：`),
      ...tableLines(pooled, words),
    );
  }
  const repeatability = say(...names.repeatability);
  lines.push(
    say("Variance components", "方差分量"),
    `  ${repeatability} = MS ${repeatability} = ${ms("repeatability")}`,
  );
  const formula = (source: "operator" | "interaction" | "part", text: string) => {
    const component = of.components[source];
    if (component === null) return;
    const zero = component.setToZero ? say(", negative, set to 0", "，为负，取 0") : "";
    lines.push(`  ${say(...names[source])} = ${text} = ${shown(component.estimate)}${zero}`);
  };
  const minus = (a: string, b: string, n: string) => `(${a} - ${b}) / ${n}`;
  const error = ms("repeatability");
  const [parts, operators, trials] = counts(words, p, o, r);
  if (design === "nested") {
    formula("operator", minus(ms("operator"), ms("part"), `(${parts} x ${trials})`));
    formula("part", minus(ms("part"), error, trials));
    return lines;
  }
  const against = of.components.interaction === null ? error : ms("interaction");
  formula("operator", minus(ms("operator"), against, `(${parts} x ${trials})`));
  formula("interaction", minus(ms("interaction"), error, trials));
  formula("part", minus(ms("part"), against, `(${operators} x ${trials})`));
  return lines;
}

function rangeLines(of: GageRrResult, words: Words): string[] {
  const { say } = words;
  const { ranges, study, components } = of;
  if (ranges === null) return [];
  const { meanRange, operatorRange, partRange, k1, k2, k3 } = ranges;
  const ev = components.repeatability.sd;
  const lines = [
    say(
      `Average and range, constants ${ranges.constants}`,
      `均值极差法，常数${ranges.constants === "aiag" ? "按 AIAG 手册" : "精确计算"}`,
    ),
    `  EV = ${say("mean range", "平均极差")} x K1 = ${shown(meanRange)} x ${shown(k1)} = ${shown(ev)}`,
  ];
  if (operatorRange !== null && components.operator !== null) {
    const zero = components.operator.setToZero
      ? words.aside("negative under the root, set to 0", "根号内为负，取 0")
      : "";
    const [parts, , trials] = counts(words, study.parts.length, 0, study.trials);
    lines.push(
      `  AV = sqrt((${shown(operatorRange)} x ${or(k2)})^2 - ${shown(ev)}^2 / (${parts} x ${trials})) = ${shown(components.operator.sd)}${zero}`,
    );
  }
  lines.push(
    `  PV = ${say("range of part averages", "零件均值极差")} x K3 = ${shown(partRange)} x ${shown(k3)} = ${shown(components.part.sd)}`,
  );
  return lines;
}

function componentLine(c: GageRrComponent, { say, is, comma }: Words): string {
  const interval =
    c.sdInterval === null ? "" : ` [${shown(c.sdInterval.lower)}, ${shown(c.sdInterval.upper)}]`;
  const parts = [
    `${say("sd", "标准差")} ${shown(c.sd)}${interval}`,
    `${say("study variation", "研究变差")} ${shown(c.studyVariation)}`,
    `${say("contribution", "贡献率")} ${or(c.contributionPercent, " %")}`,
    `${say("study", "研究变差百分比")} ${or(c.studyVariationPercent, " %")}`,
  ];
  if (c.tolerancePercent !== null)
    parts.push(`${say("tolerance", "公差百分比")} ${shown(c.tolerancePercent)} %`);
  if (c.processPercent !== null)
    parts.push(`${say("process", "过程百分比")} ${shown(c.processPercent)} %`);
  return `  ${say(...names[c.source])}${is}${parts.join(comma)}`;
}

/**
 * Says in English or Chinese how a gage R&R study came to its numbers: tables, formulas with the numbers in them, and the verdict.
 *
 * One line per step, joined by line feeds; numbers have seven significant digits.
 *
 * @param locale - `en` (default), or `zh` with the terms of the Chinese edition of AIAG MSA
 * @throws `SPC_OPTION` for another language
 *
 * @example
 * ```ts
 * import { explainGageRr, gageRr } from "@taktline/spc/msa";
 *
 * const study = gageRr([[[1, 3], [3, 5]], [[11, 13], [13, 15]]], { interaction: "keep" });
 * explainGageRr(study).split("\n").filter((line) => line.startsWith("  part ="));
 * // => ["  part = (200 - 0) / (2 operators x 2 trials) = 50"]
 * explainGageRr(study, "zh").split("\n").filter((line) => line.startsWith("  零件 ="));
 * // => ["  零件 = (200 - 0) / (2 名操作者 x 2 次测量) = 50"]
 * ```
 */
export function explainGageRr(result: GageRrResult, locale: ExplainLocale = "en"): string {
  const words = wordsIn(locale);
  const { say, is } = words;
  const { study, components, conventions, verdict, design, method } = result;
  const gage = components.gageRr;
  const nested = design === "nested";
  const [parts, operators, trials] = counts(
    words,
    nested ? study.parts.length / study.operators.length : study.parts.length,
    study.operators.length,
    study.trials,
  );
  const how =
    method === "anova" ? say("ANOVA", "方差分析") : say("average and range", "均值极差法");
  const { confidence, intervals } = conventions;
  const sigmas = shown(conventions.sigmas);
  const level = confidence === null ? "" : `${shown(100 * confidence)} %`;
  const lines = [
    say(
      `Gage R&R, ${design}, ${how}: ${parts}${nested ? " per operator" : ""}, ${operators}, ${trials}; mean ${shown(study.mean)}`,
      `量具 R&R，${nested ? "嵌套" : "交叉"}，${how}：${nested ? "每名操作者 " : ""}${parts}，${operators}，${trials}；均值 ${shown(study.mean)}`,
    ),
    ...anovaLines(result, words),
    ...rangeLines(result, words),
    say(
      `Components (study variation = ${sigmas} sd${level && `; ${level} intervals, ${intervals}`})`,
      `各分量（研究变差 = ${sigmas} 倍标准差${level && `；${level} 置信区间，${intervals === "mls" ? "修正大样本法（MLS）" : "Satterthwaite 法"}`}）`,
    ),
    ...Object.values(components).flatMap((c: GageRrComponent | null) =>
      c === null ? [] : [componentLine(c, words)],
    ),
  ];
  const judged = (of: GageRrBand | "sufficient" | "insufficient" | null) =>
    is + (of === null ? "null" : say(...verdicts[of]));
  if (gage.tolerancePercent !== null) {
    const { toleranceSide: side } = conventions;
    const what =
      side === "both"
        ? say("tolerance", "公差")
        : say(
            `distance to the ${side} limit`,
            `均值到${side === "lower" ? "下" : "上"}规格限的距离`,
          );
    lines.push(
      `%${say("tolerance", "公差")} = 100 x ${shown(gage.studyVariation)}${side === "both" ? "" : " / 2"} / ${what} ${or(conventions.tolerance)} = ${shown(gage.tolerancePercent)}${judged(verdict.tolerance)}`,
    );
  }
  if (gage.studyVariationPercent !== null) {
    lines.push(
      `%${say("study variation", "研究变差")} = 100 x ${shown(gage.sd)} / ${shown(components.total.sd)} = ${shown(gage.studyVariationPercent)}${judged(verdict.studyVariation)}`,
    );
  }
  if (gage.processPercent !== null) {
    lines.push(
      `%${say("process", "过程")} = 100 x ${shown(gage.sd)} / ${or(conventions.processSigma)} = ${shown(gage.processPercent)}${judged(verdict.process)}`,
    );
  }
  const factor = conventions.ndcFactor === "sqrt2" ? "sqrt(2)" : "1.41";
  lines.push(
    result.ndcRaw === null
      ? say("ndc is undefined, because gage R&R is 0", "ndc 无定义，因为量具 R&R 为 0")
      : `ndc = ${factor} x ${shown(components.part.sd)} / ${shown(gage.sd)} = ${shown(result.ndcRaw)}${say(", so", "，取")} ${result.ndc}${judged(verdict.ndc)}`,
  );
  return lines.join("\n");
}
