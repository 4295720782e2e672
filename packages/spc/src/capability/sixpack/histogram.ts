import { checkWord } from "../../charts/shared/lines.js";
import { checkBetween } from "../../check-number.js";
import { normalPdf } from "../../distributions/index.js";
import { momentsOf } from "../moments.js";
import { sortedPercentile } from "../percentile.js";
import type { SpecLimits } from "../types.js";
import type { BinRule, Histogram, HistogramCurve, HistogramLine } from "./types.js";

const mostBins = 200;

/** The number of 1, 2 or 5 times a power of ten that is nearest in ratio. */
function niceWidth(width: number): number {
  const power = Math.floor(Math.log10(width));
  let best = width;
  let off = Number.POSITIVE_INFINITY;
  for (const exponent of [power, power + 1]) {
    for (const digit of [1, 2, 5]) {
      const nice = Number(`${digit}e${exponent}`);
      const here = Math.abs(Math.log(nice / width));
      if (here < off) {
        best = nice;
        off = here;
      }
    }
  }
  return best;
}

function widthBy(rule: "freedmanDiaconis" | "scott" | "sturges", sorted: Float64Array): number {
  const { n, squares, min, max } = momentsOf(sorted);
  if (min === max) return Math.max(1e-6 * Math.abs(min), 1e-300);
  const quartiles = sortedPercentile(sorted, 0.75, 6) - sortedPercentile(sorted, 0.25, 6);
  const sturges = (max - min) / (Math.log2(n) + 1);
  const wanted =
    rule === "freedmanDiaconis"
      ? (2 * quartiles) / Math.cbrt(n)
      : rule === "scott"
        ? (3.4908 * Math.sqrt(squares / Math.max(1, n - 1))) / Math.cbrt(n)
        : sturges;
  const width = wanted > 0 ? wanted : sturges;
  return Math.max(width, (max - min) / mostBins);
}

/** Bins of ascending values, with lines and curves. */
export function histogramOf(
  sorted: Float64Array,
  bins: BinRule,
  spec: SpecLimits,
  mean: number,
  sigmas: { readonly within: number; readonly overall: number },
): Histogram {
  const given = typeof bins === "object";
  const rule = given
    ? ("given" as const)
    : checkWord("bins", bins, ["freedmanDiaconis", "scott", "sturges"]);
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  const asked = given
    ? checkBetween("bins.width", bins.width, 0, Number.POSITIVE_INFINITY)
    : niceWidth(widthBy(rule as "scott", sorted));
  // A given width that would make more bins than can be drawn, or than floating numbers can tell apart, is widened.
  const resolution = 4 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high));
  const width =
    asked >= (high - low) / (10 * mostBins) && asked > resolution
      ? asked
      : niceWidth(Math.max((high - low) / mostBins, resolution, 1e-300));
  const first = Math.floor(low / width);
  const edge = (k: number) => {
    const at = (first + k) * width;
    return Math.abs(first + k) < 1e11 ? Number(at.toPrecision(15)) : at;
  };
  const edges: number[] = [edge(0)];
  while (edges[edges.length - 1]! < high || edges.length < 2) edges.push(edge(edges.length));
  const counts = new Array<number>(edges.length - 1).fill(0);
  let bin = 0;
  for (const x of sorted) {
    while (bin < counts.length - 1 && x >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  const lines: HistogramLine[] = [];
  for (const name of ["lowerBoundary", "lsl", "target", "usl", "upperBoundary"] as const) {
    const value = spec[name];
    if (value !== undefined) lines.push({ name, value });
  }
  lines.push({ name: "mean", value: mean });
  const curves: HistogramCurve[] = [];
  for (const name of ["within", "overall"] as const) {
    const sigma = sigmas[name];
    if (!(sigma > 0)) continue;
    const x = Array.from({ length: 81 }, (_, i) => mean + sigma * ((i - 40) / 10));
    const y = x.map((_, i) => ((sorted.length * width) / sigma) * normalPdf((i - 40) / 10));
    curves.push({ name, x, y });
  }
  return { rule, width, edges, counts, n: sorted.length, lines, curves };
}
