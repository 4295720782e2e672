import { checkForm, checkSource, checkWord } from "../../charts/shared/lines.js";
import type { ChartPlan } from "../../charts/shared/plan.js";
import { areNumbers, savedPart } from "../../charts/shared/saved.js";
import { chiSquaredQuantile } from "../../distributions/chi-squared/chi-squared-quantile.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import { hotellingPlan, rowWidth } from "../hotelling/plan.js";
import type { HotellingLimits } from "../hotelling/types.js";
import { decorrelated, factored, squares, triangleOf } from "../shared/covariance.js";
import { checkDesign, mewmaArl, mewmaH } from "./mewma-arl.js";
import type { MewmaLimits, MewmaOptions } from "./types.js";

/** The parameters of the chart; checked at once, but the limit takes a moment to compute, so only where it is needed. */
function parameters(
  options: MewmaOptions,
  variables: number,
): () => Pick<MewmaLimits, "lambda" | "h" | "arl0" | "variance"> {
  const { lambda = 0.1, variance = "exact", h } = options;
  if (h !== undefined && options.arl0 !== undefined) {
    refuse("SPC_OPTION", "h and arl0 exclude each other; give one of them", {
      h,
      arl0: options.arl0,
    });
  }
  const arl0 = options.arl0 ?? 1 / 0.0027;
  const of = { variables, lambda, variance };
  checkDesign(h === undefined ? { ...of, arl0 } : { ...of, h });
  return () =>
    h === undefined
      ? { lambda, variance, h: mewmaH({ ...of, arl0 }), arl0 }
      : { lambda, variance, h, arl0: mewmaArl({ ...of, h }) };
}

/** Throws `SPC_LIMITS` unless these are limits of a MEWMA chart. */
function check(of: MewmaLimits): void {
  if (of.chart !== "mewma") {
    refuse("SPC_LIMITS", `limits are for ${of.chart}; mewma needs limits of its own kind`, {
      expected: "mewma",
      found: of.chart,
    });
  }
  const sound =
    of.mean.length === of.names.length &&
    of.mean.every((x) => Number.isFinite(x)) &&
    of.lambda > 0 &&
    of.lambda <= 1 &&
    of.h > 0 &&
    Number.isFinite(of.h) &&
    (of.variance === "exact" || of.variance === "asymptotic");
  if (!sound) {
    refuse(
      "SPC_LIMITS",
      "limits of a MEWMA chart need finite means, lambda from 0 to 1 and h above 0",
    );
  }
  factored(triangleOf(of.covariance, of.names.length), of.names);
}

/** The plan of a MEWMA chart of these variables. */
export function mewmaPlan(
  options: MewmaOptions,
  names: readonly string[],
): ChartPlan<"mewma", MewmaLimits> {
  checkSource(options);
  const p = names.length;
  const gaps = checkWord("gaps", options.gaps ?? "bridge", ["break", "bridge"]);
  const { limits, standard, estimator } = options;
  if (limits !== undefined) checkForm(() => check(limits));
  const basis = hotellingPlan(
    { gaps, ...(estimator && { estimator }), ...(standard && { standard }) },
    names,
    1,
  );
  const own = limits === undefined ? parameters(options, p) : undefined;
  const complete = ({
    mean,
    covariance,
    points,
    estimator: how,
  }: HotellingLimits): MewmaLimits => ({
    chart: "mewma",
    names,
    mean,
    covariance,
    points,
    estimator: how,
    ...own!(),
    constants: "exact",
  });
  const center = chiSquaredQuantile(0.5, p);
  const linesOf = ({ h }: MewmaLimits) => [
    { center: Math.min(center, h), ucl: h, lcl: 0, sigma: (h - Math.min(center, h)) / 3 },
  ];
  return {
    names: ["mewma"],
    rules: [nelsonRules({ only: [1] })],
    gaps,
    width: rowWidth(p, 1),
    fixed: limits ?? (basis.fixed && complete(basis.fixed)),
    needed: [0],
    estimate: (columns) => complete(basis.estimate(columns)),
    lines: linesOf,
    varies: true,
    track(now, from) {
      const of = factored(triangleOf(now.covariance, p), names);
      const lines = linesOf(now);
      const { lambda, variance, mean } = now;
      const rest = 1 - lambda;
      // The average of decorrelated rows, and its variance.
      const saved = savedPart<{ readonly z: readonly number[]; readonly v: number }>(
        "track",
        from,
        (one) => {
          const { z: last, v: share } = one as { readonly z: unknown; readonly v: number };
          return areNumbers(last, p) && share >= 0 && share <= 1;
        },
      );
      let z = Float64Array.from(saved?.z ?? names.map(() => 0));
      let v = saved?.v ?? 0;
      return {
        push(row) {
          if (row === undefined) {
            if (gaps === "break") {
              z = new Float64Array(p);
              v = 0;
            }
            return { values: [Number.NaN], lines };
          }
          const d = decorrelated(of, row, mean);
          z = z.map((old, j) => old + lambda * (d[j]! - old));
          v = rest * rest * v + lambda * lambda;
          return {
            values: [squares(z) / (variance === "exact" ? v : lambda / (2 - lambda))],
            lines,
          };
        },
        save: () => ({ z: [...z], v }),
      };
    },
  };
}
