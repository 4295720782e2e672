import type { GapPolicy, RuleSet } from "../../rules/types.js";
import { pointFlag } from "../point-flag.js";
import type { ControlLine, Exclusion, Signal, SubChart } from "../types.js";
import { checkWhole } from "./lines.js";
import { panel } from "./panel.js";
import { refuse } from "./refuse.js";
import type { Usability } from "./tally.js";
import { type Tally, tallied, tally } from "./tally.js";

/**
 * What makes a chart of two panels: location `a` and spread `b`. A chart's folder describes itself by one such plan;
 * the batch and the accumulator are made from it, so they cannot differ.
 */
export interface PairPlan<A extends string, B extends string, Limits> {
  /** The names of the panels. */
  readonly names: readonly [A, B];
  /** The rules of the panels. */
  readonly rules: readonly [RuleSet, RuleSet];
  /** What a missing point does to runs. */
  readonly gaps: GapPolicy;
  /** The lines of the panels. */
  readonly lines: (limits: Limits) => readonly [ControlLine, ControlLine];
  /** Limits from usable points; `b` holds only numbers and may be shorter. At least one of each. */
  readonly estimate: (a: ArrayLike<number>, b: ArrayLike<number>) => Limits;
}

/** The plotted statistics of a series; NaN where there is none. */
export interface PairSeries {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly flags: Uint8Array;
  readonly tally: Tally;
}

/** Reads a whole series point by point. */
export function readSeries(
  length: number,
  excluded: readonly Exclusion[],
  read: (index: number, excluded: boolean) => readonly [a: number, b: number, Usability],
): PairSeries {
  const out = {
    a: new Float64Array(length),
    b: new Float64Array(length),
    flags: new Uint8Array(length),
    tally: tally(),
  };
  for (const { index } of excluded) out.flags[index] = pointFlag.excluded;
  for (let i = 0; i < length; i++) {
    const left = out.flags[i] === pointFlag.excluded;
    const [a, b, usability] = read(i, left);
    out.a[i] = a;
    out.b[i] = b;
    if (usability !== "usable") out.flags[i]! |= pointFlag.missing;
    tallied(out.tally, usability, left);
  }
  return out;
}

/** Limits from usable points; throws `SPC_OVERFLOW` where the measurements are too large for finite lines. */
export function estimated<Limits>(
  plan: Pick<PairPlan<string, string, Limits>, "estimate" | "lines">,
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): Limits {
  const limits = plan.estimate(a, b);
  for (const { center, ucl, lcl } of plan.lines(limits)) {
    if (Number.isFinite(center) && Number.isFinite(ucl) && Number.isFinite(lcl)) continue;
    refuse(
      "SPC_OVERFLOW",
      `the data overflow: limits estimated from ${a.length} points are lcl ${lcl}, center ${center}, ucl ${ucl}; look for garbage among the measurements and mark it with NaN`,
      { points: a.length, center, ucl, lcl },
    );
  }
  return limits;
}

/**
 * Limits from a series: from all its usable points, or from the first `want` of them (more, where those have no `b` yet).
 * The points used are flagged as baseline.
 */
export function estimateFrom<Limits>(
  plan: Pick<PairPlan<string, string, Limits>, "estimate" | "lines">,
  series: PairSeries,
  want: number,
): Limits {
  const a = new Float64Array(series.a.length);
  const b = new Float64Array(series.a.length);
  let points = 0;
  let ranges = 0;
  for (let i = 0; i < series.a.length; i++) {
    if (series.flags[i] !== 0) continue;
    a[points++] = series.a[i]!;
    const range = series.b[i]!;
    if (!Number.isNaN(range)) b[ranges++] = range;
    series.flags[i] = pointFlag.baseline;
    if (points >= want && ranges > 0) break;
  }
  if (ranges === 0 || (want !== Number.POSITIVE_INFINITY && points < want)) {
    const wanted = want === Number.POSITIVE_INFINITY ? "" : ` of ${want} wanted`;
    refuse(
      "SPC_TOO_FEW_POINTS",
      `limits cannot be estimated: ${points} usable points${wanted}, ${ranges} usable ranges; give more data, or limits or a standard`,
      { points, ranges, wanted: want },
    );
  }
  return estimated(plan, a.subarray(0, points), b.subarray(0, ranges));
}

/** The usable points of a chosen baseline, in order, each once; they are flagged. Throws `SPC_OPTION` for a bad index. */
export function chosen(indices: readonly number[], series: PairSeries): readonly number[] {
  const usable: number[] = [];
  for (const i of [...new Set(indices)].sort((p, q) => p - q)) {
    checkWhole("phase1", i, 0, series.a.length - 1);
    if (series.flags[i] !== 0) continue;
    series.flags[i] = pointFlag.baseline;
    usable.push(i);
  }
  return usable;
}

/** Judges a whole series. */
export function judgePair<A extends string, B extends string, Limits>(
  plan: PairPlan<A, B, Limits>,
  limits: Limits,
  series: PairSeries,
  t: Float64Array | undefined,
): {
  readonly charts: readonly [SubChart<A, number>, SubChart<B, number>];
  readonly signals: readonly Signal<A | B>[];
} {
  const [lineA, lineB] = plan.lines(limits);
  const [rulesA, rulesB] = plan.rules;
  const [nameA, nameB] = plan.names;
  const panelA = panel(nameA, lineA, rulesA, plan.gaps);
  const panelB = panel(nameB, lineB, rulesB, plan.gaps);
  const n = series.a.length;
  const masksA = new Uint16Array(n);
  const masksB = new Uint16Array(n);
  const signals: Signal<A | B>[] = [];
  const signalsA: Signal<A>[] = [];
  const signalsB: Signal<B>[] = [];
  for (let i = 0; i < n; i++) {
    const out = (series.flags[i]! & ~pointFlag.baseline) !== 0;
    const time = t !== undefined && Number.isFinite(t[i]) ? t[i] : undefined;
    const [atA, atB] = [signalsA.length, signalsB.length];
    masksA[i] = panelA.judge(i, out ? Number.NaN : series.a[i]!, time, signalsA);
    masksB[i] = panelB.judge(i, out ? Number.NaN : series.b[i]!, time, signalsB);
    for (let k = atA; k < signalsA.length; k++) signals.push(signalsA[k]!);
    for (let k = atB; k < signalsB.length; k++) signals.push(signalsB[k]!);
  }
  return {
    charts: [
      { name: nameA, values: series.a, ...lineA, masks: masksA, rules: rulesA, signals: signalsA },
      { name: nameB, values: series.b, ...lineB, masks: masksB, rules: rulesB, signals: signalsB },
    ],
    signals,
  };
}

/** Times as a column; throws `SPC_OPTION` when there are not as many as points. */
export function times(t: ArrayLike<number> | undefined, length: number): Float64Array | undefined {
  if (t === undefined) return undefined;
  if (t.length !== length) {
    refuse("SPC_OPTION", `t has ${t.length} times for ${length} points; give one per point`, {
      t: t.length,
      points: length,
    });
  }
  return Float64Array.from(t);
}
