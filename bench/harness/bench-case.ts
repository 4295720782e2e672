/** One thing that is measured: a function that does the operation once and gives its result, so that no engine drops it. */
export interface Subject {
  /** Name and version, as in the table. */
  readonly name: string;
  /** Does the operation once. */
  readonly run: () => unknown;
}

/** Subjects that do the same work. The first one is the baseline that the others are compared with, and is measured twice (A/A). */
export interface BenchCase {
  /** Name of the case, unique in its benchmark. */
  readonly name: string;
  /** Throws when the subjects do not give equal results; called before anything is timed. */
  readonly check: () => void;
  /** The subjects, the baseline first. */
  readonly subjects: readonly [Subject, ...Subject[]];
  /** Ratios that the case is held to: by how much a subject must beat a named other. */
  readonly goals?: readonly {
    readonly subject: string;
    readonly over: string;
    readonly atLeast: number;
  }[];
}

/** A benchmark: cases by name, made only in the process that runs them. */
export interface Bench {
  /** Name; the result is written to `bench/results/<name>.json`. */
  readonly name: string;
  /** What the numbers are about, in a sentence. */
  readonly about: string;
  /** Makers of the cases. */
  readonly cases: Readonly<Record<string, () => BenchCase | Promise<BenchCase>>>;
}
