import { formatShort } from "../format/format-number.js";
import type { AxisScale, AxisTick } from "./axis-scale.js";

/** Quantile of the standard normal distribution, 9 digits: enough for pixels. P. J. Acklam's rational approximation. */
function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return (
      (((((-7.784894002430293e-3 * q - 0.3223964580411365) * q - 2.400758277161838) * q -
        2.549732539343734) *
        q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((7.784695709041462e-3 * q + 0.3224671290700398) * q + 2.445134137142996) * q +
        3.754408661907416) *
        q +
        1)
    );
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r +
      138.357751867269) *
      r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r +
      66.80131188771972) *
      r -
      13.28068155288572) *
      r +
      1)
  );
}

/** The name of a probability paper. */
export type ProbabilityPaper = "normal" | "weibull" | "exponential" | "uniform";

const transforms: Readonly<Record<ProbabilityPaper, (p: number) => number>> = {
  normal: normalQuantile,
  weibull: (p) => Math.log(-Math.log1p(-p)),
  exponential: (p) => -Math.log1p(-p),
  uniform: (p) => p,
};

const candidates = [
  1e-6, 1e-5, 1e-4, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9,
  0.95, 0.98, 0.99, 0.995, 0.999, 0.9999, 0.99999, 0.999999,
];
/** Which ticks stand first where there is no room for all. */
const first = [0.5, 0.01, 0.99, 0.1, 0.9, 0.05, 0.95, 0.2, 0.8, 0.001, 0.999];

/** An axis of probabilities on which a distribution is a straight line, from pixel `from` to pixel `to`. */
export function probabilityScale(
  paper: ProbabilityPaper,
  min: number,
  max: number,
  from: number,
  to: number,
): AxisScale {
  const transform = transforms[paper];
  let low = min > 1e-9 && min < 1 ? min : 1e-9;
  let high = max > 0 && max < 1 - 1e-9 ? max : 1 - 1e-9;
  if (!(min <= max)) {
    low = 0.01;
    high = 0.99;
  }
  // At least from 1 to 99 per cent, so that plots of few values can be compared.
  low = Math.min(low, 0.01);
  high = Math.max(high, 0.99);
  const z0 = transform(low);
  const span = transform(high) - z0;
  const room = span * 0.03;
  const at = (p: number) =>
    p > 0 && p < 1
      ? from +
        Math.max(-0.5, Math.min(1.5, (transform(p) - z0 + room) / (span + 2 * room))) * (to - from)
      : Number.NaN;
  const ordered = [...first, ...candidates.filter((p) => !first.includes(p))];
  const ticks: AxisTick[] = [];
  for (const p of ordered) {
    if (p < low || p > high) continue;
    const place = at(p);
    if (ticks.some((tick) => Math.abs(tick.at - place) < 15)) continue;
    ticks.push({ at: place, label: `${formatShort(Number((p * 100).toPrecision(10)))} %` });
  }
  ticks.sort((a, b) => b.at - a.at);
  return { ticks, note: "", low, high, at };
}
