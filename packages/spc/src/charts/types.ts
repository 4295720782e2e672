import type { Issue } from "@taktline/core";
import type { ConstantsMode } from "../constants/constants-mode.js";
import type { RuleEvaluatorState } from "../rules/rule-evaluator.js";
import type { GapPolicy, Rule, RuleSet, Side } from "../rules/types.js";

/** A level of a chart: one number for all points, or one per point. */
export type Level = number | Float64Array;

export type { ConstantsMode };

/** Centre line and control limits of one plotted statistic, in the unit of that statistic. */
export interface ControlLine {
  /** Centre line. */
  readonly center: number;
  /** Upper control limit. */
  readonly ucl: number;
  /** Lower control limit. */
  readonly lcl: number;
  /** Standard deviation of the plotted statistic: zone k lies at `center` plus and minus `k * sigma`. */
  readonly sigma: number;
}

/** The process average and standard deviation that a specification or long experience gives. */
export interface GivenStandard {
  /** Process average. */
  readonly mean: number;
  /** Standard deviation of single measurements, above 0. */
  readonly sigma: number;
}

/** A point left out on purpose, with the reason for the audit trail. */
export interface Exclusion {
  /** Zero-based index of the point or subgroup. */
  readonly index: number;
  /** Why it was left out, for people; empty when none was given. */
  readonly reason: string;
}

/** One point at which a rule holds. */
export interface Signal<Name extends string = string> {
  /** `chart:index:rule`, for example `x:4:1`: the same in every replay, unique in a result. */
  readonly id: string;
  /** The sub-chart that signals. */
  readonly chart: Name;
  /** Zero-based index of the flagged point. */
  readonly index: number;
  /** Number of the rule. */
  readonly rule: number;
  /** The side it speaks of. */
  readonly side: Side;
  /** Ascending indices of the points that formed it, the flagged one last unless the rule says otherwise. */
  readonly points: readonly number[];
  /** The plotted value at `index`. */
  readonly value: number;
  /** Epoch milliseconds of the point, where times were given. */
  readonly t?: number;
  /** The row of the rule table that holds. */
  readonly spec: Rule;
  /** The lines in force at the point. */
  readonly line: ControlLine;
}

/** One panel of a control chart: the plotted points, their lines and what the rules say. */
export interface SubChart<Name extends string = string, L extends Level = Level> {
  /** Which statistic is plotted. */
  readonly name: Name;
  /** The plotted values, one per point; NaN marks a place without a point. */
  readonly values: Float64Array;
  /** Centre line. */
  readonly center: L;
  /** Upper control limit. */
  readonly ucl: L;
  /** Lower control limit. */
  readonly lcl: L;
  /** Standard deviation of the plotted statistic. */
  readonly sigma: L;
  /** Per point all rules that hold: rule k sets bit `k - 1`. */
  readonly masks: Uint16Array;
  /** The rules that were applied. */
  readonly rules: RuleSet;
  /** The signals of this panel, by index, then rule. */
  readonly signals: readonly Signal<Name>[];
}

/** What every control chart has in common: enough to draw, list and audit it without knowing which one it is. */
export interface ControlChart<
  Kind extends string = string,
  Charts extends readonly SubChart[] = readonly SubChart[],
> {
  /** Which chart it is. */
  readonly chart: Kind;
  /** The panels, the location chart first. */
  readonly charts: Charts;
  /** The signals of all panels, by index, then panel, then rule. */
  readonly signals: readonly Signal<Charts[number]["name"]>[];
  /** Per point what became of it: the bits of `pointFlag`. */
  readonly flags: Uint8Array;
  /** The points left out on purpose, ascending. */
  readonly excluded: readonly Exclusion[];
  /** Epoch milliseconds per point, where given. */
  readonly t?: Float64Array;
  /** How sigma was estimated; `given` when it was not. */
  readonly estimator: string;
  /** Which constants were used. */
  readonly constants: ConstantsMode;
  /** The conventions of the rules on the location chart, in words. */
  readonly ruleConvention: string;
  /** What was wrong with the data. */
  readonly issues: readonly Issue[];
}

/** What a streaming chart knows of the points so far. */
export interface ChartStatus<Limits> {
  /** `collecting` while phase I has not enough points for limits, then `judging`. */
  readonly phase: "collecting" | "judging";
  /** The limits in force, or null while collecting. */
  readonly limits: Limits | null;
  /** Points pushed. */
  readonly count: number;
  /** Of these, points without a usable number. */
  readonly missing: number;
  /** Of these, points left out on purpose. */
  readonly excluded: number;
  /** Signals raised. */
  readonly signals: number;
  /** Points whose time lies before the time of the point pushed before them; all are judged in the order of arrival. */
  readonly backward: number;
  /** What was wrong with the data, as in the result of the batch. */
  readonly issues: readonly Issue[];
}

/** What every streamed point has in common. */
export interface ChartPoint<Name extends string> {
  /** Zero-based index in the order of arrival. */
  readonly index: number;
  /** Epoch milliseconds, where given. */
  readonly t?: number;
  /** The bits of `pointFlag`. */
  readonly flags: number;
  /** False while phase I is collecting: then the masks are 0 for want of limits. */
  readonly judged: boolean;
  /** The signals at this point, on all panels. */
  readonly signals: readonly Signal<Name>[];
}

/** What the options of every chart have in common; `L` are its limits. */
export interface ChartOptions<L> {
  /** Phase II: judge by these limits. */
  readonly limits?: L;
  /** Estimate limits from the first so many usable points, or from those with these indices, and judge all by them; default all. */
  readonly phase1?: number | readonly number[];
  /** Points that do not count, by zero-based index, with or without a reason. */
  readonly exclude?: readonly (number | Exclusion)[];
  /** What a missing or excluded point does to runs; default `break`. */
  readonly gaps?: GapPolicy;
  /** Epoch milliseconds per point, carried into the result. */
  readonly t?: ArrayLike<number>;
}

/**
 * One streamed point of a chart with these panels: per panel the plotted value (null where there is none) under its name,
 * and the rules that hold under its name with `Mask`, for example `x` and `xMask`.
 */
export type StreamPoint<Name extends string> = ChartPoint<Name> & {
  readonly [K in Name]: number | null;
} & { readonly [K in `${Name}Mask`]: number } & {
  /** The lines in force at this point, panel by panel, where they vary; null while there are none. */
  readonly lines?: readonly ControlLine[] | null;
  /** On the push that freezes the limits: the points of phase I before this one, now judged; missing ones have none. */
  readonly retrospective?: readonly StreamPoint<Name>[];
};

/** What `save` of a streaming chart gives: plain JSON, self-contained. */
export interface ChartState<Kind extends string, Options, Limits> {
  /** `spc.` and the chart. */
  readonly kind: `spc.${Kind}`;
  /** Version of this form. */
  readonly v: 1;
  /** The options the chart was started with. */
  readonly options: Options;
  /** Its progress. */
  readonly rows: ChartProgress<Limits>;
}

/** How far a streaming chart has come: for the chart alone to read. */
export interface ChartProgress<Limits> {
  /** The limits in force, or null while collecting. */
  readonly limits: Limits | null;
  /** What was met so far. */
  readonly tally: Readonly<Record<string, number>>;
  /** Signals raised. */
  readonly signals: number;
  /** Points whose time lay before that of their predecessor. */
  readonly backward: number;
  /** Time of the last point, or null. */
  readonly lastT: number | null;
  /** The rules of the panels at work, or null while collecting. */
  readonly panels: readonly RuleEvaluatorState[] | null;
  /** What plotted points depend on, or null. */
  readonly track: unknown;
  /** Points of phase I that wait for limits: index, numbers, time, left out. */
  readonly waiting: readonly (readonly [
    number,
    readonly (number | null)[],
    number | null,
    boolean,
  ])[];
}

/** A streaming chart in constant memory: bit-identical with its pure function on the same points. */
export interface StreamingChart<Input, Name extends string, Limits, State> {
  /**
   * Takes the next point and judges it; one without a usable number is missing.
   *
   * @param t - epoch milliseconds, carried along; left out where not finite
   * @param excludeReason - leaves the point out, for this reason
   */
  push(input: Input, t?: number, excludeReason?: string): StreamPoint<Name>;
  /** What is known of the points so far. */
  value(): ChartStatus<Limits>;
  /** Everything needed to go on later, as plain JSON; give it to the chart's restore function. */
  save(): State;
}
