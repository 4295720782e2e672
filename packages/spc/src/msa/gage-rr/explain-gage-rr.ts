import { shown } from "../../charts/explain-number.js";
import type { AnovaRow, GageRrComponent, GageRrResult, GageRrSource } from "./types.js";

const names: Readonly<Record<GageRrSource | AnovaRow["source"], string>> = {
  gageRr: "gage R&R",
  repeatability: "repeatability",
  reproducibility: "reproducibility",
  operator: "operator",
  interaction: "part x operator",
  part: "part",
  total: "total",
};

const or = (x: number | null, unit = "") => (x === null ? "-" : `${shown(x)}${unit}`);

function tableLines(rows: readonly AnovaRow[]): string[] {
  return rows.map(
    (row) =>
      `  ${names[row.source]}: df ${row.df}, SS ${shown(row.ss)}${row.ms === null ? "" : `, MS ${shown(row.ms)}`}${row.f === null ? "" : `, F ${shown(row.f)}, p ${or(row.p)}`}`,
  );
}

function anovaLines(of: GageRrResult): string[] {
  const { anova, study, design } = of;
  if (anova === null) return [];
  const o = study.operators.length;
  const p = design === "nested" ? study.parts.length / o : study.parts.length;
  const r = study.trials;
  const { full, pooled } = anova;
  const ms = (source: AnovaRow["source"], rows = pooled ?? full) =>
    or(rows.find((row) => row.source === source)?.ms ?? null);
  const lines = ["ANOVA", ...tableLines(full)];
  if (pooled !== null) {
    const p = full.find((row) => row.source === "interaction")?.p ?? null;
    const why =
      anova.pooledBecause === "option"
        ? "because the options say so"
        : p === null
          ? "because it is 0"
          : `because p ${shown(p)} is above alpha ${or(anova.alpha)}`;
    lines.push(`The interaction is pooled into repeatability, ${why}:`, ...tableLines(pooled));
  }
  lines.push("Variance components", `  repeatability = MS repeatability = ${ms("repeatability")}`);
  const formula = (source: "operator" | "interaction" | "part", text: string) => {
    const component = of.components[source];
    if (component === null) return;
    const zero = component.setToZero ? ", negative, set to 0" : "";
    lines.push(`  ${names[source]} = ${text} = ${shown(component.estimate)}${zero}`);
  };
  const minus = (a: string, b: string, n: string) => `(${a} - ${b}) / ${n}`;
  const error = ms("repeatability");
  if (design === "nested") {
    formula("operator", minus(ms("operator"), ms("part"), `(${p} parts x ${r} trials)`));
    formula("part", minus(ms("part"), error, `${r} trials`));
    return lines;
  }
  const against = of.components.interaction === null ? error : ms("interaction");
  formula("operator", minus(ms("operator"), against, `(${p} parts x ${r} trials)`));
  formula("interaction", minus(ms("interaction"), error, `${r} trials`));
  formula("part", minus(ms("part"), against, `(${o} operators x ${r} trials)`));
  return lines;
}

function rangeLines(of: GageRrResult): string[] {
  const { ranges, study, components } = of;
  if (ranges === null) return [];
  const { meanRange, operatorRange, partRange, k1, k2, k3 } = ranges;
  const ev = components.repeatability.sd;
  const lines = [
    `Average and range, constants ${ranges.constants}`,
    `  EV = mean range x K1 = ${shown(meanRange)} x ${shown(k1)} = ${shown(ev)}`,
  ];
  if (operatorRange !== null && components.operator !== null) {
    const zero = components.operator.setToZero ? " (negative under the root, set to 0)" : "";
    lines.push(
      `  AV = sqrt((${shown(operatorRange)} x ${or(k2)})^2 - ${shown(ev)}^2 / (${study.parts.length} parts x ${study.trials} trials)) = ${shown(components.operator.sd)}${zero}`,
    );
  }
  lines.push(
    `  PV = range of part averages x K3 = ${shown(partRange)} x ${shown(k3)} = ${shown(components.part.sd)}`,
  );
  return lines;
}

function componentLine(c: GageRrComponent): string {
  const interval =
    c.sdInterval === null ? "" : ` [${shown(c.sdInterval.lower)}, ${shown(c.sdInterval.upper)}]`;
  const parts = [
    `sd ${shown(c.sd)}${interval}`,
    `study variation ${shown(c.studyVariation)}`,
    `contribution ${or(c.contributionPercent, " %")}`,
    `study ${or(c.studyVariationPercent, " %")}`,
  ];
  if (c.tolerancePercent !== null) parts.push(`tolerance ${shown(c.tolerancePercent)} %`);
  if (c.processPercent !== null) parts.push(`process ${shown(c.processPercent)} %`);
  return `  ${names[c.source]}: ${parts.join(", ")}`;
}

/**
 * Says in English how a gage R&R study came to its numbers: tables, formulas with the numbers in them, and the verdict.
 *
 * One line per step, joined by line feeds; numbers have seven significant digits.
 *
 * @example
 * ```ts
 * import { explainGageRr, gageRr } from "@taktline/spc/msa";
 *
 * const study = gageRr([[[1, 3], [3, 5]], [[11, 13], [13, 15]]], { interaction: "keep" });
 * explainGageRr(study).split("\n").filter((line) => line.startsWith("  part ="));
 * // => ["  part = (200 - 0) / (2 operators x 2 trials) = 50"]
 * ```
 */
export function explainGageRr(result: GageRrResult): string {
  const { study, components, conventions, verdict, design, method } = result;
  const gage = components.gageRr;
  const parts =
    design === "nested" ? study.parts.length / study.operators.length : study.parts.length;
  const lines = [
    `Gage R&R, ${design}, ${method === "anova" ? "ANOVA" : "average and range"}: ${parts} parts${design === "nested" ? " per operator" : ""}, ${study.operators.length} operators, ${study.trials} trials; mean ${shown(study.mean)}`,
    ...anovaLines(result),
    ...rangeLines(result),
    `Components (study variation = ${shown(conventions.sigmas)} sd${conventions.confidence === null ? "" : `; ${shown(100 * conventions.confidence)} % intervals, ${conventions.intervals}`})`,
    ...Object.values(components).flatMap((c: GageRrComponent | null) =>
      c === null ? [] : [componentLine(c)],
    ),
  ];
  if (gage.tolerancePercent !== null) {
    const half = conventions.toleranceSide === "both" ? "" : " / 2";
    const what =
      conventions.toleranceSide === "both"
        ? "tolerance"
        : `distance to the ${conventions.toleranceSide} limit`;
    lines.push(
      `%tolerance = 100 x ${shown(gage.studyVariation)}${half} / ${what} ${or(conventions.tolerance)} = ${shown(gage.tolerancePercent)}: ${verdict.tolerance}`,
    );
  }
  if (gage.studyVariationPercent !== null) {
    lines.push(
      `%study variation = 100 x ${shown(gage.sd)} / ${shown(components.total.sd)} = ${shown(gage.studyVariationPercent)}: ${verdict.studyVariation}`,
    );
  }
  if (gage.processPercent !== null) {
    lines.push(
      `%process = 100 x ${shown(gage.sd)} / ${or(conventions.processSigma)} = ${shown(gage.processPercent)}: ${verdict.process}`,
    );
  }
  lines.push(
    result.ndcRaw === null
      ? "ndc is undefined, because gage R&R is 0"
      : `ndc = ${conventions.ndcFactor === "sqrt2" ? "sqrt(2)" : "1.41"} x ${shown(components.part.sd)} / ${shown(gage.sd)} = ${shown(result.ndcRaw)}, so ${result.ndc}: ${verdict.ndc}`,
  );
  return lines.join("\n");
}
