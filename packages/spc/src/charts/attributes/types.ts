import type { RuleSet } from "../../rules/types.js";
import type {
  ChartOptions,
  ChartProgress,
  ControlChart,
  ControlLine,
  StreamingChart,
  SubChart,
} from "../types.js";

/** Counts with the sizes they were counted in: one size per count, or one for all. */
export interface CountData {
  /** Nonconforming units (p, np) or nonconformities (u): whole numbers from 0; NaN marks a missing one. */
  readonly counts: ArrayLike<number>;
  /** Units inspected: whole numbers; of a u chart areas of opportunity, any numbers above 0. */
  readonly sizes: ArrayLike<number> | number;
}

/** One count with its size; the size may be left out where the chart has one of its own. */
export interface CountOf {
  /** The count: a whole number from 0, NaN for a missing one. */
  readonly count: number;
  /** Units inspected, or area of opportunity. */
  readonly size?: number;
}

/** What a streaming chart of counts takes: a count with its size, or the count alone where the chart has a constant size. */
export type CountInput = number | CountOf;

/**
 * How control limits come about: centre plus and minus three sigma, clipped to what the statistic can be; or the exact
 * quantiles of the distribution at the tails of the normal one beyond three sigma, 0.00135 each.
 *
 * A point signals strictly beyond a line. With `probability` P(point above UCL) and P(point below LCL) are each at most
 * 0.00135, so a line is a value that the statistic can take and that does not signal itself. Where the counts have a
 * variance above 1e8 the quantile is that of an expansion, within one count.
 */
export type AttributeLines = "threeSigma" | "probability";

/** Options of the limits of a chart of counts. */
export interface AttributeLimitsOptions {
  /** Kind of the control limits; default `threeSigma`. */
  readonly lines?: AttributeLines;
}

/** What the limits of every chart of counts tell. */
export interface AttributeLimits {
  /** The lines for points of `size`; null where sizes differ: then each point has its own. */
  readonly line: ControlLine | null;
  /** The size of all points the limits rest on, or the constant size of the chart; null where sizes differ. */
  readonly size: number | null;
  /** Kind of the control limits. */
  readonly lines: AttributeLines;
  /** `pooled`: all counts over all sizes; `given` when it was not estimated. */
  readonly estimator: "pooled" | "given";
  /** All counts the limits rest on, added up; 0 when given. */
  readonly counted: number;
  /** All sizes the limits rest on, added up; 0 when given. */
  readonly inspected: number;
  /** The number of points the limits rest on; 0 when given. */
  readonly points: number;
}

/** What the options of all charts of counts have in common. */
export interface AttributeOptions<L> extends AttributeLimitsOptions, ChartOptions<L> {
  /**
   * Rules; default Nelson 1 to 4. The zones of rules 5 to 8 assume a symmetric distribution, which counts have only where
   * they are large; zone k lies at k binomial or Poisson sigmas of the point.
   */
  readonly rules?: RuleSet;
}

/** What the options of a stream of counts have in common. */
export interface AttributeStreamOptions {
  /** The size of all points; then counts can be pushed as plain numbers, and the lines are the same for all. */
  readonly size?: number;
  /** Collect so many usable points, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
}

/** The options of a stream of counts, made from those of its batch. */
export type AttributeStream<Options> = Omit<Options, "phase1" | "t"> & AttributeStreamOptions;

/** A chart of counts: one panel, under its name and as `charts[0]`. */
export type AttributeResult<Kind extends string, Name extends string, L> = ControlChart<
  Kind,
  readonly [SubChart<Name>]
> & { readonly [K in Name]: SubChart<Name> } & {
  /** The limits in force. */
  readonly limits: L;
};

/** What `save` of a chart of counts gives: plain JSON, self-contained. */
export interface AttributeState<Kind extends string, Options, L> {
  /** `spc.` and the chart. */
  readonly kind: `spc.${Kind}`;
  /** Version of this form. */
  readonly v: 1;
  /** The options the chart was started with. */
  readonly options: Options;
  /** Its progress. */
  readonly rows: ChartProgress<L>;
  /** Count and size that the next moving range needs. */
  readonly recent: readonly number[];
}

/** A streaming chart of counts in constant memory. */
export type AttributeAccumulator<
  Kind extends string,
  Name extends string,
  Options,
  L,
> = StreamingChart<CountInput, Name, L, AttributeState<Kind, Options, L>>;
