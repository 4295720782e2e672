import { checkForm, checkWord } from "../../charts/shared/lines.js";
import type { ChartPlan } from "../../charts/shared/plan.js";
import type { Usability } from "../../charts/shared/tally.js";
import type { ChartOptions, ControlLine } from "../../charts/types.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import { rowUsability } from "../shared/matrix.js";
import { checkModel, project } from "./project.js";
import type { PcaLimits, PcaModel } from "./types.js";

/** Throws `SPC_LIMITS` unless these are limits of a principal component chart. */
export function checkPcaLimits(of: PcaLimits): void {
  if (of.chart !== "pca") {
    refuse("SPC_LIMITS", `limits are for ${of.chart}; pca needs limits of its own kind`, {
      expected: "pca",
      found: of.chart,
    });
  }
  checkModel(of.model);
  for (const { center, ucl } of [of.t2, of.spe]) {
    if (Number.isFinite(ucl) && center >= 0 && center <= ucl) continue;
    refuse("SPC_LIMITS", `a limit must be finite and not below its centre; found ${ucl}`, { ucl });
  }
}

/** What is plotted of a row. */
export function pcaRow(
  model: PcaModel,
  values: ArrayLike<number>,
  from: number,
): readonly [readonly number[], Usability] {
  const how = rowUsability(values, from, from + model.names.length);
  if (how !== "usable") return [[Number.NaN, Number.NaN], how];
  const { t2, spe } = project(model, values, from);
  return Number.isFinite(t2) && Number.isFinite(spe)
    ? [[t2, spe], how]
    : [[Number.NaN, Number.NaN], "infinite"];
}

/** The plan of a principal component chart. */
export function pcaPlan(
  limits: PcaLimits,
  gaps: ChartOptions<never>["gaps"],
): ChartPlan<"t2" | "spe", PcaLimits> {
  checkForm(() => checkPcaLimits(limits));
  const rules = nelsonRules({ only: [1] });
  const lineOf = (of: { center: number; ucl: number }): ControlLine => ({
    center: of.center,
    ucl: of.ucl,
    lcl: 0,
    sigma: (of.ucl - of.center) / 3,
  });
  return {
    names: ["t2", "spe"],
    rules: [rules, rules],
    gaps: checkWord("gaps", gaps ?? "break", ["break", "bridge"]),
    width: 2,
    fixed: limits,
    estimate: () => limits,
    lines: (now) => [lineOf(now.t2), lineOf(now.spe)],
    varies: false,
  };
}
