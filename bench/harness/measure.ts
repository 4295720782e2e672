import type { BenchCase } from "./bench-case.js";

/** Nanoseconds per operation of every subject in one process; the last entry is the baseline once more. */
export interface Measurement {
  readonly names: readonly string[];
  readonly nanoseconds: readonly number[];
}

/** Keeps results alive. */
let sink: unknown;

function timed(run: () => unknown, operations: number): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < operations; i++) sink = run();
  return Number(process.hrtime.bigint() - start) / operations;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/**
 * Measures a case in this process: asserts it, warms every subject up, then takes turns in slices of some milliseconds,
 * in an order that rotates, and gives medians.
 */
export function measure(benchCase: BenchCase, rounds: number, sliceMs: number): Measurement {
  benchCase.check();
  const subjects = [...benchCase.subjects, { ...benchCase.subjects[0], name: "A/A" }];
  const operations = subjects.map((subject) => {
    let n = 1;
    // Warm up until the engine had time to optimise, and learn how many operations fill a slice.
    const until = performance.now() + 500;
    let cost = Number.POSITIVE_INFINITY;
    while (performance.now() < until) {
      cost = timed(subject.run, n);
      n = Math.min(n * 2, Math.max(1, Math.ceil((sliceMs * 1e6) / cost)));
    }
    return Math.max(1, Math.round((sliceMs * 1e6) / cost));
  });
  const samples: number[][] = subjects.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < subjects.length; k++) {
      const i = (k + round) % subjects.length;
      const subject = subjects[i];
      if (subject !== undefined) samples[i]?.push(timed(subject.run, operations[i] ?? 1));
    }
  }
  if (sink === measure) throw new Error("unreachable");
  return { names: subjects.map((s) => s.name), nanoseconds: samples.map(median) };
}

export { median };
