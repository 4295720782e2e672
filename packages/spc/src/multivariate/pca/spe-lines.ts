import { chiSquaredQuantile } from "../../distributions/chi-squared/chi-squared-quantile.js";
import { chiSquaredTailQuantile } from "../../distributions/chi-squared/chi-squared-tail-quantile.js";
import { normalTailQuantile } from "../../distributions/normal/normal-tail-quantile.js";
import { refuse } from "../../refuse.js";
import type { PcaModel } from "./types.js";

/** The centre and the limit of the distance from a model. */
type Line = { readonly center: number; readonly ucl: number };

/** Sums of powers of the eigenvalues that the model leaves out. */
export function leftOut({ eigenvalues, components }: PcaModel): readonly [number, number, number] {
  let [one, two, three] = [0, 0, 0];
  for (const value of eigenvalues.slice(components)) {
    one += value;
    two += value * value;
    three += value * value * value;
  }
  if (!(two > 0)) {
    refuse(
      "SPC_OPTION",
      'the components explain everything, so there is no theory of SPE; keep fewer, or take spe: "empirical"',
    );
  }
  return [one, two, three];
}

/** Jackson and Mudholkar: a power of SPE is near to normal. */
export function jacksonMudholkarLine(model: PcaModel, alpha: number): Line {
  const [one, two, three] = leftOut(model);
  const h = 1 - (2 * one * three) / (3 * two * two);
  const at = (z: number) => {
    const slope = (z * Math.sqrt(2 * two)) / one + (two * (h - 1)) / (one * one);
    return one * (Math.abs(h) < 1e-12 ? Math.exp(slope) : Math.max(0, 1 + h * slope) ** (1 / h));
  };
  const ucl = at(normalTailQuantile(alpha));
  if (!Number.isFinite(ucl)) {
    refuse(
      "SPC_OPTION",
      `the limit of Jackson and Mudholkar does not exist at alpha ${alpha}; take spe: "box"`,
      {
        h,
        alpha,
      },
    );
  }
  return { center: at(0), ucl };
}

/** Box: SPE is near to a multiple of chi-squared. */
export function boxLine(model: PcaModel, alpha: number): Line {
  const [one, two] = leftOut(model);
  const df = (one * one) / two;
  const factor = two / one;
  return {
    center: factor * chiSquaredQuantile(0.5, df),
    ucl: factor * chiSquaredTailQuantile(alpha, df),
  };
}
