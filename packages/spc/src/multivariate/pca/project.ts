import { refuse } from "../../refuse.js";
import type { PcaModel } from "./types.js";

/** A row in the model. */
export interface Projection {
  /** Scaled deviations. */
  readonly scaled: Float64Array;
  /** Scores. */
  readonly scores: Float64Array;
  /** What the model does not explain of the scaled deviations. */
  readonly residual: Float64Array;
  /** Distance within the model. */
  readonly t2: number;
  /** Squared distance from it. */
  readonly spe: number;
}

/** Projects a row, from `from` on, into the model. */
export function project(model: PcaModel, row: ArrayLike<number>, from = 0): Projection {
  const { mean, scale, loadings, eigenvalues } = model;
  const p = mean.length;
  const scaled = new Float64Array(p);
  for (let j = 0; j < p; j++) scaled[j] = (row[from + j]! - mean[j]!) / scale[j]!;
  const residual = Float64Array.from(scaled);
  const scores = new Float64Array(loadings.length);
  let t2 = 0;
  loadings.forEach((loading, k) => {
    let score = 0;
    for (let j = 0; j < p; j++) score += scaled[j]! * loading[j]!;
    scores[k] = score;
    t2 += (score * score) / eigenvalues[k]!;
    for (let j = 0; j < p; j++) residual[j]! -= score * loading[j]!;
  });
  let spe = 0;
  for (const e of residual) spe += e * e;
  return { scaled, scores, residual, t2, spe };
}

/** Throws `SPC_LIMITS` unless the model is one. */
export function checkModel(of: PcaModel): void {
  const p = of.names?.length;
  const finite = (list: readonly number[]) =>
    list.length === p && list.every((x) => Number.isFinite(x));
  const sound =
    of.model === "pca" &&
    finite(of.mean) &&
    finite(of.scale) &&
    of.scale.every((x) => x > 0) &&
    finite(of.eigenvalues) &&
    of.loadings.length >= 1 &&
    of.loadings.length < p &&
    of.loadings.every((loading, k) => finite(loading) && of.eigenvalues[k]! > 0);
  if (!sound) refuse("SPC_LIMITS", "this is no principal component model; give what pca gave");
}
