import { shown } from "../../charts/explain-number.js";
import { checkWhole } from "../../charts/shared/lines.js";
import { refuse } from "../../refuse.js";
import { leastShare } from "../shared/covariance.js";
import { chanceEigenvalues } from "./parallel.js";
import type { ComponentChoice } from "./types.js";

/**
 * How many components to keep, and how that came about. At least one; fewer than variables, so that SPE exists; none whose
 * variance is rounding alone, so that T² exists.
 */
export function chosenComponents(
  choice: ComponentChoice,
  eigenvalues: readonly number[],
  points: number,
): { readonly count: number; readonly choice: string } {
  const p = eigenvalues.length;
  const real = eigenvalues.filter((value) => value > leastShare * eigenvalues[0]!).length;
  const most = Math.min(p - 1, real, points - 2);
  if (typeof choice === "number") {
    return { count: checkWhole("components", choice, 1, most), choice: "given" };
  }
  if (typeof choice === "object") {
    const { variance } = choice;
    if (!(variance > 0 && variance < 1)) {
      refuse("SPC_OPTION", `components.variance must be above 0 and below 1, not ${variance}`, {
        variance,
      });
    }
    const total = eigenvalues.reduce((sum, value) => sum + value, 0);
    let count = 0;
    for (let sum = 0; sum < variance * total && count < most; count++) sum += eigenvalues[count]!;
    return { count, choice: `the fewest with ${shown(100 * variance)} % of the variance` };
  }
  if (choice === "parallel") {
    const chance = chanceEigenvalues(points, p, 100);
    let count = 0;
    while (count < most && eigenvalues[count]! > chance[count]! * mean(eigenvalues)) count++;
    return {
      count: Math.max(1, count),
      choice: "parallel analysis: eigenvalues above the 95th percentile of chance",
    };
  }
  if (choice !== "crossValidation") {
    refuse(
      "SPC_OPTION",
      `components must be a number, a share of variance, parallel or crossValidation, not ${choice}`,
      { choice },
    );
  }
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= most; count++) {
    const error = crossValidated(eigenvalues, points, count);
    if (error < least) {
      least = error;
      best = count;
    }
  }
  return { count: best, choice: "generalized cross-validation: least error of left-out numbers" };
}

const mean = (of: readonly number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;

/** The error of left-out numbers, up to a constant factor; infinite where no degrees of freedom are left. */
function crossValidated(eigenvalues: readonly number[], n: number, kept: number): number {
  const p = eigenvalues.length;
  let left = 0;
  for (let k = kept; k < p; k++) left += eigenvalues[k]!;
  const freedom = n * p - p - n * kept - p * kept + kept * kept + kept;
  return freedom > 0 ? left / freedom / freedom : Number.POSITIVE_INFINITY;
}
