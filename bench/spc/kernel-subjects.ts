import { createKernel, type Kernel, type KernelColumn } from "@taktline/spc/kernel";
import { inControl } from "./data.js";
import type { Computed } from "./result.js";

type Run = (kernel: Kernel, x: KernelColumn | Float64Array, results: "view" | "copy") => Computed;

const xbarR: Run = (kernel, x, results) => {
  const { limits, means, ranges, masks, flagged } = kernel.xbarR(x, 5, { results });
  const { center, ucl, lcl } = limits.xbar;
  return {
    numbers: { center, ucl, lcl, rCenter: limits.r.center, rUcl: limits.r.ucl, flagged },
    parts: { masks, means, ranges },
  };
};

const iMr: Run = (kernel, x, results) => {
  const { limits, ranges, masks, flagged } = kernel.imr(x, { results });
  const { center, ucl, lcl } = limits.x;
  return {
    numbers: { center, ucl, lcl, rCenter: limits.mr.center, flagged },
    parts: { masks, ranges },
  };
};

const ewmaCusum =
  (series: boolean): Run =>
  (kernel, x, results) => {
    const so = kernel.ewmaCusum(x, { standard: inControl, series, results });
    const columns =
      so.ewma === undefined || so.upper === undefined || so.lower === undefined
        ? {}
        : { series: concat(so.ewma, so.upper, so.lower) };
    return { numbers: { ...so.last, flagged: so.flagged }, parts: { masks: so.masks, ...columns } };
  };

/** The three columns as one without a copy: they lie side by side. */
function concat(first: Float64Array, ...rest: Float64Array[]): Float64Array {
  return new Float64Array(
    first.buffer,
    first.byteOffset,
    first.length + rest.reduce((sum, one) => sum + one.length, 0),
  );
}

const meanVariance: Run = (kernel, x) => {
  const { mean, variance } = kernel.meanVariance(x);
  return { numbers: { mean: mean ?? Number.NaN, variance: variance ?? Number.NaN }, parts: {} };
};

const runs: Readonly<Record<string, Run>> = {
  "xbar-r": xbarR,
  "i-mr": iMr,
  "ewma-cusum": ewmaCusum(false),
  "ewma-cusum-series": ewmaCusum(true),
  "mean-variance": meanVariance,
};

/**
 * A case on the kernel: `wasm` and `js` with the data in engine memory and results as views, `wasm-copy` with the data
 * copied from the caller's array in each repetition, `wasm-copy-out` with the results copied out besides.
 */
export function kernelSubject(name: string, which: string, x: Float64Array): () => Computed {
  const run = runs[which];
  if (run === undefined) throw new Error(`there is no case ${which}`);
  const kernel = createKernel({ memory: name.startsWith("js") ? "js" : "wasm" });
  if (name === "wasm-copy") return () => run(kernel, x, "view");
  if (name === "wasm-copy-out") return () => run(kernel, x, "copy");
  const column = kernel.f64(x.length);
  column.values.set(x);
  return () => run(kernel, column, "view");
}
