import { type Level, type RuleLimits, type RuleSet, ruleEvaluator } from "@taktline/spc";
import { simulateArl } from "@taktline/spc/arl";
import {
  binomialCdf,
  binomialTail,
  normalQuantile,
  poissonCdf,
  poissonTail,
} from "@taktline/spc/distributions";
import type { Chart } from "./make-chart.js";

/** Counts of one sample: their law, and the lines that the chart judges them by. */
interface CountSample {
  /** Units inspected; 1 where the count itself is plotted. */
  readonly size: number;
  readonly lines: RuleLimits & { readonly center: number; readonly sigma: number };
  readonly mean: number;
  readonly sd: number;
  /** The fraction of samples with at most so many. */
  readonly cdf: (count: number) => number;
  /** The fraction of samples with more. */
  readonly tail: (count: number) => number;
}

/** Run lengths of a chart of counts. */
export interface CountRunLength {
  readonly arl: number;
  readonly method: "exact" | "simulated";
  readonly standardError: number | null;
  /** Whether simulated series were given up, so that `arl` is too low. */
  readonly atLeast: boolean;
}

const at = (level: Level, i: number): number =>
  typeof level === "number" ? level : (level[i] ?? Number.NaN);

/** Every point that can come, by ascending normal number: it is the first whose bound is not below the number. */
interface Draws {
  readonly bounds: number[];
  readonly points: number[];
  readonly lines: CountSample["lines"][];
}

/** Cuts the normal distribution into the points of all samples, once, as hundreds of thousands are drawn. */
function drawsOf(samples: readonly (readonly [CountSample, number])[], points: number): Draws {
  const out: Draws = { bounds: [], points: [], lines: [] };
  let from = 0;
  for (const [{ size, lines, mean, sd, cdf }, times] of samples) {
    const low = Math.max(0, Math.floor(mean - 8 * sd - 8));
    const high = Math.ceil(mean + 8 * sd + 30);
    // Where thousands of counts are possible, neighbours differ little.
    const step = Math.max(1, Math.ceil((high - low) / 2000));
    const part = times / points;
    for (let count = low; count <= high; count += step) {
      const below = count + step > high ? 1 : cdf(count);
      if (below < 1e-15) continue;
      const u = from + part * below;
      out.bounds.push(u < 1 ? normalQuantile(u) : Number.POSITIVE_INFINITY);
      out.points.push(count / size);
      out.lines.push(lines);
      if (below === 1) break;
    }
    from += part;
  }
  out.bounds[out.bounds.length - 1] = Number.POSITIVE_INFINITY;
  return out;
}

function placeOf(bounds: readonly number[], x: number): number {
  let [from, to] = [0, bounds.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((bounds[middle] ?? 0) >= x) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The samples of a chart with a rate that is shifted by so many standard deviations of a point; each kind of sample once. */
function samplesOf(
  chart: Chart,
  sizes: ArrayLike<number>,
  shift: number,
): readonly (readonly [CountSample, number])[] {
  const panel = chart.charts[0];
  const kinds = new Map<number, [CountSample, number]>();
  for (let i = 0; i < (panel?.values.length ?? 0); i++) {
    if (panel === undefined || !Number.isFinite(panel.values[i])) continue;
    const size = sizes[i] ?? 1;
    const known = kinds.get(size);
    if (known !== undefined) {
      known[1]++;
      continue;
    }
    const [center, sigma] = [at(panel.center, i), at(panel.sigma, i)];
    const lines = { center, sigma, ucl: at(panel.ucl, i), lcl: at(panel.lcl, i) };
    const rate = center + shift * sigma;
    const isFraction = chart.chart === "p";
    const p = Math.min(1, rate);
    const cdf = isFraction
      ? (count: number) => binomialCdf(count, Math.round(size), p)
      : (count: number) => poissonCdf(count, rate);
    const tail = isFraction
      ? (count: number) => binomialTail(count, Math.round(size), p)
      : (count: number) => poissonTail(count, rate);
    const mean = isFraction ? size * p : rate;
    const sd = Math.sqrt(isFraction ? mean * (1 - p) : mean);
    kinds.set(size, [{ size, lines, cdf, tail, mean, sd }, 1]);
  }
  return [...kinds.values()];
}

/** The fraction of samples beyond a limit, by the distribution of the counts. */
function beyond({ size, lines, cdf, tail }: CountSample): number {
  const { ucl = Number.POSITIVE_INFINITY, lcl = Number.NEGATIVE_INFINITY } = lines;
  // The chart compares fractions, so the last count inside is found by the same comparison.
  let last = Math.ceil(ucl * size) + 1;
  while (last >= 0 && last / size > ucl) last--;
  let first = Math.max(0, Math.floor(lcl * size) - 1);
  while (first / size < lcl) first++;
  return tail(last) + (first > 0 ? cdf(first - 1) : 0);
}

const runs = 2000;
const most = 20_000;

/**
 * Mean number of points to a signal, for counts that are binomial (p) or Poisson (c), with the lines of the chart and its samples'
 * sizes, which come in any order. Exact for the limits alone; simulated with run rules.
 */
export function countRunLength(
  chart: Chart,
  rules: RuleSet,
  sizes: ArrayLike<number>,
  shift: number,
): CountRunLength {
  const samples = samplesOf(chart, sizes, shift);
  const points = samples.reduce((sum, [, times]) => sum + times, 0);
  const limitsAlone = rules.rules.every(
    (rule) => rule.kind === "beyond" && rule.zone === "limit" && rule.of === 1,
  );
  if (limitsAlone || samples.some(([{ lines }]) => !(lines.sigma > 0))) {
    const q = samples.reduce((sum, [sample, times]) => sum + times * beyond(sample), 0) / points;
    return {
      arl: q > 0 ? 1 / q : Number.POSITIVE_INFINITY,
      method: "exact",
      standardError: null,
      atLeast: false,
    };
  }
  const draws = drawsOf(samples, points);
  const start = samples[0]?.[0].lines ?? { center: 0, sigma: 1 };
  const isOne = samples.length === 1;
  const found = simulateArl(
    () => {
      const evaluator = ruleEvaluator(start, rules);
      return (x) => {
        const place = placeOf(draws.bounds, x);
        const point = draws.points[place] ?? 0;
        const hits = isOne ? evaluator.push(point) : evaluator.push(point, draws.lines[place]);
        return hits !== 0;
      };
    },
    { runs, most },
  );
  return {
    arl: found.arl,
    method: "simulated",
    standardError: found.standardError,
    atLeast: found.unfinished > 0,
  };
}
