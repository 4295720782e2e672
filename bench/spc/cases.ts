/** The program that a subject runs in. */
export type Program = "straightforward" | "same-algorithm" | "node" | "numpy" | "r";

/** One subject of a case. */
export interface SubjectSpec {
  /** Short name, unique in its case. */
  readonly name: string;
  /** What it is, for the table. */
  readonly label: string;
  readonly program: Program;
  /** The case as the program knows it, where it is not the name of the case. */
  readonly which?: string;
  /** Points, where fewer than all: what does not scale is measured on less and compared per point. */
  readonly points?: number;
  /** Timed repetitions in a process. */
  readonly repeats: number;
  /** Fresh processes, where fewer than for all. */
  readonly rounds?: number;
  /** Must its columns and numbers have the very bits of the kernel? */
  readonly sameBits?: boolean;
  /** Are its masks not to be compared, because it has conventions of its own? */
  readonly incomparable?: boolean;
}

/** A bound that a case is held to: time of `subject` over time of `over`, per point. */
export interface Goal {
  readonly subject: string;
  readonly over: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A computation with its subjects, the baseline first. */
export interface CaseSpec {
  readonly name: string;
  readonly about: string;
  readonly subjects: readonly SubjectSpec[];
  readonly goals: readonly Goal[];
}

const c = (repeats: number, which?: string): SubjectSpec[] => [
  {
    name: "C",
    label: "C -O3, straightforward",
    program: "straightforward",
    repeats,
    ...(which && { which }),
  },
  {
    name: "A/A",
    label: "the same program again (A/A)",
    program: "straightforward",
    repeats,
    ...(which && { which }),
  },
];
const same = (repeats: number): SubjectSpec => ({
  name: "native",
  label: "our C source, native (gcc -O3, SSE)",
  program: "same-algorithm",
  repeats,
  sameBits: true,
});
const ours = (name: string, label: string, repeats: number): SubjectSpec => ({
  name,
  label,
  program: "node",
  repeats,
  sameBits: true,
});
const wasm = (repeats: number) =>
  ours("wasm", "Taktline, WebAssembly, data in engine memory", repeats);
const wasmCopy = (repeats: number) =>
  ours("wasm-copy", "Taktline, WebAssembly, data copied in", repeats);
const wasmCopyOut = (repeats: number) =>
  ours("wasm-copy-out", "Taktline, WebAssembly, copied in and results out", repeats);
const js = (repeats: number) => ours("js", "Taktline, JavaScript", repeats);
const numpy = (repeats: number, rounds: number): SubjectSpec => ({
  name: "numpy",
  label: "Python, numpy",
  program: "numpy",
  repeats,
  rounds,
});
const npm = (name: string, label: string, points: number, repeats: number): SubjectSpec => ({
  name,
  label,
  program: "node",
  points,
  repeats,
  rounds: 2,
});

/** All cases. */
export const cases: readonly CaseSpec[] = [
  {
    name: "xbar-r",
    about: "Xbar-R chart, subgroups of 5: means, ranges, limits, Nelson's eight rules",
    subjects: [
      ...c(7),
      same(9),
      wasm(9),
      wasmCopy(9),
      wasmCopyOut(7),
      js(5),
      numpy(2, 2),
      npm("idiomatic", "npm, arrays and simple-statistics", 1_000_000, 1),
      {
        name: "r-vector",
        label: "R, whole vectors",
        program: "r",
        points: 1_000_000,
        repeats: 1,
        rounds: 1,
      },
      {
        name: "r-qcc",
        label: "R, in the style of qcc",
        program: "r",
        points: 1_000_000,
        repeats: 1,
        rounds: 1,
      },
      {
        name: "r-package",
        label: "R, package qcc",
        program: "r",
        points: 1_000_000,
        repeats: 1,
        rounds: 1,
        incomparable: true,
      },
    ],
    goals: [
      { subject: "wasm", over: "C", atMost: 0.4 },
      { subject: "wasm-copy", over: "C", atMost: 0.6 },
      { subject: "js", over: "C", atMost: 2 },
      { subject: "r-qcc", over: "wasm", atLeast: 2000 },
      { subject: "idiomatic", over: "wasm", atLeast: 50 },
    ],
  },
  {
    name: "i-mr",
    about: "I-MR chart: moving ranges, limits, Nelson's eight rules",
    subjects: [
      ...c(3),
      same(7),
      wasm(7),
      wasmCopy(7),
      wasmCopyOut(5),
      js(4),
      numpy(1, 1),
      npm("idiomatic", "npm, arrays and simple-statistics", 500_000, 1),
    ],
    goals: [
      { subject: "wasm", over: "C", atMost: 0.3 },
      { subject: "js", over: "C", atMost: 0.65 },
      { subject: "idiomatic", over: "wasm", atLeast: 50 },
    ],
  },
  {
    name: "ewma-cusum",
    about: "EWMA with time-varying limits and both arms of the CUSUM: masks",
    subjects: [...c(5), same(7), wasm(7), wasmCopy(7), js(4)],
    goals: [
      { subject: "wasm", over: "C", atMost: 1.1 },
      { subject: "js", over: "C", atMost: 3 },
    ],
  },
  {
    name: "ewma-cusum-series",
    about: "the same with the three plotted statistics as columns",
    subjects: [...c(5), same(7), wasm(7), js(4)],
    goals: [
      { subject: "wasm", over: "C", atMost: 1.1 },
      { subject: "js", over: "C", atMost: 3 },
    ],
  },
  {
    name: "mean-variance",
    about: "mean and variance",
    subjects: [
      ...c(15).map((s) => ({
        ...s,
        label: s.label.replace("straightforward", "blocked in two passes"),
      })),
      { ...c(5, "mean-variance-welford")[0]!, name: "welford", label: "C -O3, Welford" },
      same(15),
      wasm(15),
      wasmCopy(9),
      js(9),
      numpy(3, 2),
      npm("simple-statistics", "npm, simple-statistics", 10_000_000, 2),
      npm("stdlib-incr", "npm, @stdlib/stats-incr-meanvar", 10_000_000, 1),
    ],
    goals: [
      { subject: "wasm", over: "C", atMost: 1.1 },
      { subject: "simple-statistics", over: "wasm", atLeast: 5 },
      { subject: "stdlib-incr", over: "wasm", atLeast: 40 },
    ],
  },
];
