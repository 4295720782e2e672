import type { CaseSpec, Goal, SubjectSpec } from "./cases.js";

/** What was measured of a case: per subject the nanoseconds per point of each process (in each the fastest repetition). */
export interface CaseRun {
  readonly spec: CaseSpec;
  readonly subjects: readonly SubjectSpec[];
  readonly samples: ReadonlyMap<string, readonly number[]>;
}

/** One row of a case. */
export interface Row {
  readonly subject: string;
  readonly label: string;
  readonly points: number | null;
  /** CPU nanoseconds per point: median over processes. */
  readonly nanoseconds: number;
  /** Time relative to the baseline, and the extremes over processes. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A goal with what was measured; null where a subject was left out. */
export interface GoalRow extends Goal {
  readonly measured: number | null;
  readonly met: boolean | null;
}

/** A case in the result. */
export interface CaseResult {
  readonly name: string;
  readonly about: string;
  readonly rows: readonly Row[];
  readonly goals: readonly GoalRow[];
}

/** What the streaming cases give. */
export interface StreamingRows {
  readonly compiler: string;
  readonly rows: readonly {
    readonly characteristics: number;
    readonly subject: string;
    readonly nanoseconds: number;
    readonly millionPerSecond: number;
    readonly timesC: number;
    readonly overObjects: number;
    readonly bytesPerCharacteristic: number | null;
    readonly snapshotMs: number | null;
    readonly restoreMs: number | null;
  }[];
}

/** The whole result, as in `bench/results/spc.json`. */
export interface BenchResult {
  readonly name: string;
  readonly about: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string | null>>;
  readonly flags: readonly string[];
  readonly seed: number;
  readonly points: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly checks: readonly string[];
  readonly cases: readonly CaseResult[];
  readonly streaming: StreamingRows | null;
}
