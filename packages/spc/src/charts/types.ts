import type { Issue } from "@taktline/core";
import type { Rule, RuleSet, Side } from "../rules/types.js";

/** A level of a chart: one number for all points, or one per point. */
export type Level = number | Float64Array;

/** Whether constants are computed exactly or taken from the printed three-decimal tables. */
export type ConstantsMode = "exact" | "table3";

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
  /** Per point what became of it: the bits of {@link pointFlag}. */
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
  /** The bits of {@link pointFlag}. */
  readonly flags: number;
  /** False while phase I is collecting: then the masks are 0 for want of limits. */
  readonly judged: boolean;
  /** The signals at this point, on all panels. */
  readonly signals: readonly Signal<Name>[];
}
