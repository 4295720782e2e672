import type { Computed } from "./result.js";

interface SimpleStatistics {
  mean(x: ArrayLike<number>): number;
  min(x: ArrayLike<number>): number;
  max(x: ArrayLike<number>): number;
  sampleVariance(x: ArrayLike<number>): number;
}

type IncrMeanVar = (out?: Float64Array) => (x?: number) => Float64Array | null;

/** Loads a peer; without it in node_modules its rows are left out of the table, with a note. */
async function peer<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

type Test = (window: readonly number[]) => boolean;

/** Nelson's rules as predicates over windows, the way one writes them with arrays. */
function nelson(x: readonly number[], center: number, sigma: number): Uint16Array {
  const beyond = (window: readonly number[], k: number, side: number) =>
    window.filter((v) => side * (v - (center + side * k * sigma)) > 0).length;
  const both = (test: (side: number) => boolean) => test(1) || test(-1);
  const steps = (window: readonly number[]) =>
    window.slice(1).map((v, i) => Math.sign(v - (window[i] ?? v)));
  const last = (window: readonly number[]) => window.slice(-1);
  const tests: [number, boolean, Test][] = [
    [1, false, (w) => both((s) => beyond(w, 3, s) === 1)],
    [9, false, (w) => both((s) => w.every((v) => s * (v - center) > 0))],
    [6, false, (w) => both((s) => steps(w).every((d) => d === s))],
    [
      14,
      false,
      (w) => steps(w).every((d, i, all) => d !== 0 && (i === 0 || d === -(all[i - 1] ?? 0))),
    ],
    [3, true, (w) => both((s) => beyond(last(w), 2, s) === 1 && beyond(w, 2, s) >= 2)],
    [5, true, (w) => both((s) => beyond(last(w), 1, s) === 1 && beyond(w, 1, s) >= 4)],
    [15, false, (w) => w.every((v) => v <= center + sigma && v >= center - sigma)],
    [
      8,
      false,
      (w) =>
        beyond(w, 1, 1) > 0 && beyond(w, 1, -1) > 0 && beyond(w, 1, 1) + beyond(w, 1, -1) === 8,
    ],
  ];
  return Uint16Array.from(x, (_, i) =>
    tests.reduce((mask, [size, partial, holds], rule) => {
      if (i + 1 < size && !partial) return mask;
      return holds(x.slice(Math.max(0, i + 1 - size), i + 1)) ? mask | (1 << rule) : mask;
    }, 0),
  );
}

async function idiomatic(which: string, x: Float64Array): Promise<() => Computed> {
  const { mean, min, max } = await peer<SimpleStatistics>("simple-statistics");
  const values = Array.from(x);
  const flagged = (masks: Uint16Array) => masks.filter((m) => m !== 0).length;
  if (which === "xbar-r") {
    return () => {
      const groups: number[][] = [];
      for (let i = 0; i + 5 <= values.length; i += 5) groups.push(values.slice(i, i + 5));
      const means = groups.map((g) => mean(g));
      const ranges = groups.map((g) => max(g) - min(g));
      const center = mean(means);
      const rCenter = mean(ranges);
      const sigma = rCenter / 2.325928947281 / Math.sqrt(5);
      const masks = nelson(means, center, sigma);
      return {
        numbers: {
          center,
          ucl: center + 3 * sigma,
          lcl: center - 3 * sigma,
          rCenter,
          flagged: flagged(masks),
        },
        parts: { masks },
      };
    };
  }
  return () => {
    const ranges = values.slice(1).map((v, i) => Math.abs(v - (values[i] ?? v)));
    const center = mean(values);
    const rCenter = mean(ranges);
    const sigma = rCenter / 1.1283791670955126;
    const masks = nelson(values, center, sigma);
    return {
      numbers: {
        center,
        ucl: center + 3 * sigma,
        lcl: center - 3 * sigma,
        rCenter,
        flagged: flagged(masks),
      },
      parts: { masks },
    };
  };
}

async function simpleStatistics(x: Float64Array): Promise<() => Computed> {
  const { mean, sampleVariance } = await peer<SimpleStatistics>("simple-statistics");
  return () => ({ numbers: { mean: mean(x), variance: sampleVariance(x) }, parts: {} });
}

async function stdlib(x: Float64Array): Promise<() => Computed> {
  const { default: incrmeanvar } = await peer<{ default: IncrMeanVar }>(
    "@stdlib/stats-incr-meanvar",
  );
  return () => {
    const accumulator = incrmeanvar();
    let out: Float64Array | null = null;
    for (let i = 0; i < x.length; i++) out = accumulator(x[i]);
    return {
      numbers: { mean: out?.[0] ?? Number.NaN, variance: out?.[1] ?? Number.NaN },
      parts: {},
    };
  };
}

/** A case on a peer from npm. */
export function peerSubject(name: string, which: string, x: Float64Array): Promise<() => Computed> {
  if (name === "simple-statistics") return simpleStatistics(x);
  if (name === "stdlib-incr") return stdlib(x);
  return idiomatic(which, x);
}
