import { checkWord } from "../../charts/shared/lines.js";
import { percentile } from "../../moments/percentile.js";
import { refuse } from "../../refuse.js";
import { alphaOf, chiSquaredLine, laterLine } from "../hotelling/t2-lines.js";
import { matrixOf, rowUsability } from "../shared/matrix.js";
import { checkModel, project } from "./project.js";
import { boxLine, jacksonMudholkarLine } from "./spe-lines.js";
import type { PcaLimits, PcaLimitsOptions, PcaModel } from "./types.js";

const lineOf = ({ center, ucl }: { center: number; ucl: number }) => ({ center, ucl });

/**
 * Finds the limits of a principal component chart: T² within the model and SPE, the squared distance from it.
 *
 * Limits by theory assume independent normal rows. Where rows in control follow each other closely, as in process plants,
 * they alarm too often (on the Tennessee Eastman plant SPE at 1 % alarms at 7 %): take `empirical` with reference rows then.
 *
 * @param model - of `pca`
 * @throws `SPC_LIMITS` when the model is none
 * @throws `SPC_OPTION` when an option is out of range, `empirical` lacks `reference`, or the limit does not exist
 * @throws `SPC_TOO_FEW_POINTS` when fewer reference rows than 1 / alpha are usable, so that no quantile is that far out
 * @throws `SPC_MATRIX` when the reference rows do not fit the model
 * @see J. E. Jackson, G. S. Mudholkar, "Control procedures for residuals associated with principal component analysis", Technometrics 21 (1979); G. E. P. Box, Annals of Mathematical Statistics 25 (1954)
 *
 * @example
 * ```ts
 * import { pca, pcaLimits } from "@taktline/spc/multivariate";
 *
 * const rows = Array.from({ length: 30 }, (_, i) => [i % 5, (2 * i) % 7, (i % 5) + (i % 3)]);
 * const limits = pcaLimits(pca(rows, { components: 1 }), { alpha: 0.05, t2: "chiSquared", spe: "box" });
 * limits.t2.ucl.toFixed(4); // => "3.8415"
 * limits.estimator; // => "T2 chiSquared, SPE box"
 * ```
 */
export function pcaLimits(model: PcaModel, options: PcaLimitsOptions = {}): PcaLimits {
  checkModel(model);
  const { points: m, components: a } = model;
  const alpha = alphaOf(options.alpha, model.names.length);
  const t2 = checkWord("t2", options.t2 ?? "f", ["f", "chiSquared", "empirical"]);
  const spe = checkWord("spe", options.spe ?? "jacksonMudholkar", [
    "jacksonMudholkar",
    "box",
    "empirical",
  ]);
  const known =
    t2 === "empirical" || spe === "empirical" ? references(model, options, alpha) : null;
  const t2Lines = {
    f: () => lineOf(laterLine(a, m, m - 1, alpha)),
    chiSquared: () => lineOf(chiSquaredLine(a, alpha)),
    empirical: () => quantiles(known!.t2, alpha),
  };
  const speLines = {
    jacksonMudholkar: () => jacksonMudholkarLine(model, alpha),
    box: () => boxLine(model, alpha),
    empirical: () => quantiles(known!.spe, alpha),
  };
  return {
    chart: "pca",
    model,
    alpha,
    t2: { ...t2Lines[t2](), method: t2 },
    spe: { ...speLines[spe](), method: spe },
    estimator: `T2 ${t2}, SPE ${spe}`,
    references: known?.t2.length ?? 0,
    constants: "exact",
  };
}

function quantiles(of: readonly number[], alpha: number): { center: number; ucl: number } {
  return {
    center: percentile(of, 0.5, { type: 7 })!,
    ucl: percentile(of, 1 - alpha, { type: 1 })!,
  };
}

function references(
  model: PcaModel,
  { reference }: PcaLimitsOptions,
  alpha: number,
): { readonly t2: readonly number[]; readonly spe: readonly number[] } {
  if (reference === undefined) {
    refuse("SPC_OPTION", "an empirical limit needs reference: rows in control");
  }
  const { rows, columns, values } = matrixOf(reference, model.names.length);
  const t2: number[] = [];
  const spe: number[] = [];
  for (let i = 0; i < rows; i++) {
    if (rowUsability(values, i * columns, (i + 1) * columns) !== "usable") continue;
    const found = project(model, values, i * columns);
    t2.push(found.t2);
    spe.push(found.spe);
  }
  if (t2.length * alpha < 1) {
    refuse(
      "SPC_TOO_FEW_POINTS",
      `${t2.length} usable reference rows at alpha ${alpha}; at least ${Math.ceil(1 / alpha)} are needed`,
      { points: t2.length, alpha },
    );
  }
  return { t2, spe };
}
