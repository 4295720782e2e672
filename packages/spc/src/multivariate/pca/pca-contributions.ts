import { misfit } from "../shared/matrix.js";
import { checkModel, project } from "./project.js";
import type { PcaModel } from "./types.js";

/** What one variable adds to T² and SPE of a principal component chart. */
export interface PcaContribution {
  /** Name of the variable. */
  readonly name: string;
  /** Its value. */
  readonly value: number;
  /** Its scaled deviation from the mean. */
  readonly scaled: number;
  /** Its part of T², 0 or more; the parts add up to T² (complete decomposition). */
  readonly t2: number;
  /** Its part of SPE, 0 or more; the parts add up to SPE. */
  readonly spe: number;
  /** What the model leaves unexplained of `scaled`: the sign says on which side. */
  readonly residual: number;
}

/**
 * Says which variables T² and SPE of a row come from: parts of 0 or more that add up.
 *
 * Contributions smear: a fault in one variable also shows in those it hangs together with. They say where to look first.
 *
 * @param row - one number per variable
 * @throws `SPC_MATRIX` when the row does not fit the model
 * @throws `SPC_LIMITS` when the model is none
 * @see C. F. Alcala, S. J. Qin, "Analysis and generalization of fault diagnosis methods for process monitoring", Journal of Process Control 21 (2011)
 *
 * @example
 * ```ts
 * import { pca, pcaContributions } from "@taktline/spc/multivariate";
 *
 * const model = pca([[1, 2], [3, 3], [1, 3], [3, 2]], { components: 1, scaling: "centered" });
 * pcaContributions([2, 4], model).map((one) => [one.name, one.spe]); // => [["x1", 0], ["x2", 2.25]]
 * ```
 */
export function pcaContributions(
  row: ArrayLike<number>,
  model: PcaModel,
): readonly PcaContribution[] {
  checkModel(model);
  const { names, loadings, eigenvalues } = model;
  if (row.length !== names.length) misfit(row.length, names.length);
  const { scaled, scores, residual } = project(model, row);
  return names.map((name, j) => {
    let root = 0;
    loadings.forEach((loading, k) => {
      root += (scores[k]! / Math.sqrt(eigenvalues[k]!)) * loading[j]!;
    });
    return {
      name,
      value: row[j]!,
      scaled: scaled[j]!,
      t2: root * root,
      spe: residual[j]! * residual[j]!,
      residual: residual[j]!,
    };
  });
}
