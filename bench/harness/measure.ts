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

/** The value below which a share of the values lies, between 0 and 1. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Measures a case in this process: asserts it, warms every subject up, then takes turns in slices of some milliseconds,
 * in an order that rotates, and gives the lower quartile of each: other load on the machine only ever adds time.
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
      // Forwards and backwards in turn: whoever runs after its own code has the caches warm, so that place must change hands.
      const step = round % 2 === 0 ? k : subjects.length - 1 - k;
      const i = (step + (round >> 1)) % subjects.length;
      const subject = subjects[i];
      if (subject !== undefined) samples[i]?.push(timed(subject.run, operations[i] ?? 1));
    }
  }
  if (sink === measure) throw new Error("unreachable");
  return { names: subjects.map((s) => s.name), nanoseconds: samples.map((s) => quantile(s, 0.25)) };
}
