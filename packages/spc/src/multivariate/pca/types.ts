import type {
  ChartOptions,
  ChartState,
  ControlChart,
  StreamingChart,
  StreamPoint,
  SubChart,
} from "../../charts/types.js";
import type { MultivariateData } from "../shared/matrix.js";

/**
 * How many components a model keeps: a number; as few as reach a share of the variance; those above what independent
 * variables would show by chance (`parallel`, Horn, 95th percentile of 100 seeded simulations); or those that predict left-out
 * numbers best (`crossValidation`, the generalized form of Josse and Husson).
 */
export type ComponentChoice =
  | number
  | { readonly variance: number }
  | "parallel"
  | "crossValidation";

/** Options of a principal component model. */
export interface PcaOptions {
  /** Names of the variables, each of its own; default `x1`, `x2` and so on. */
  readonly names?: readonly string[];
  /** Each variable in its own standard deviations (`standardized`, default), or in its unit (`centered`). */
  readonly scaling?: "standardized" | "centered";
  /** How many components to keep; default `{ variance: 0.9 }`. */
  readonly components?: ComponentChoice;
}

/** A principal component model: plain JSON. */
export interface PcaModel {
  /** What it is. */
  readonly model: "pca";
  /** Names of the variables. */
  readonly names: readonly string[];
  /** Mean of each variable. */
  readonly mean: readonly number[];
  /** What deviations are divided by; 1 where centered. */
  readonly scale: readonly number[];
  /** How variables were scaled. */
  readonly scaling: "standardized" | "centered";
  /** Usable rows it rests on. */
  readonly points: number;
  /** Rows left out because a number was missing or infinite. */
  readonly missing: number;
  /** Components kept. */
  readonly components: number;
  /** How their number came about, in words. */
  readonly choice: string;
  /** Eigenvalues of the covariance of the scaled variables, all of them, descending, never below 0. */
  readonly eigenvalues: readonly number[];
  /** Loadings of the kept components, one array per component; the largest of each is positive. */
  readonly loadings: readonly (readonly number[])[];
  /** Share of the variance in the kept components. */
  readonly explained: number;
}

/** How the limit of the T² panel is found: F of later rows, chi-squared, or the quantile of reference rows. */
export type PcaT2Limit = "f" | "chiSquared" | "empirical";

/** How the limit of the SPE panel is found: Jackson and Mudholkar, Box, or the quantile of reference rows. */
export type SpeLimit = "jacksonMudholkar" | "box" | "empirical";

/** Options of the limits of a principal component chart. */
export interface PcaLimitsOptions {
  /** Probability of a false alarm per point and panel, above 0 and below 1; default 0.0027. */
  readonly alpha?: number;
  /** How the limit of T² is found; default `f`. */
  readonly t2?: PcaT2Limit;
  /** How the limit of SPE is found; default `jacksonMudholkar`. */
  readonly spe?: SpeLimit;
  /** Rows in control, best not those of the model, for `empirical`: the least of their values that at most a share `alpha` of them exceed. */
  readonly reference?: MultivariateData;
}

/** The line of one panel. */
export interface PcaLine<Method extends string> {
  /** Centre line: the median in control by the same method; of Jackson and Mudholkar too. */
  readonly center: number;
  /** Upper control limit. */
  readonly ucl: number;
  /** How it was found. */
  readonly method: Method;
}

/** Limits of a principal component chart: plain JSON that can be stored and given back as `limits`. */
export interface PcaLimits {
  /** Which chart they are for. */
  readonly chart: "pca";
  /** The model. */
  readonly model: PcaModel;
  /** Probability of a false alarm per point and panel. */
  readonly alpha: number;
  /** Line of the distance within the model. */
  readonly t2: PcaLine<PcaT2Limit>;
  /** Line of the distance from the model. */
  readonly spe: PcaLine<SpeLimit>;
  /** The two methods, in words. */
  readonly estimator: string;
  /** Reference rows that `empirical` rests on; 0 without. */
  readonly references: number;
  /** Always `exact`: nothing is taken from tables. */
  readonly constants: "exact";
}

/** Options of a principal component chart. */
export interface PcaChartOptions
  extends PcaLimitsOptions,
    Omit<ChartOptions<PcaLimits>, "limits" | "phase1"> {}

/** A principal component chart: T² within the model over SPE, the squared distance from it. */
export interface PcaResult
  extends ControlChart<"pca", readonly [SubChart<"t2", number>, SubChart<"spe", number>]> {
  /** T² panel, same as `charts[0]`. */
  readonly t2: SubChart<"t2", number>;
  /** SPE (Q) panel, same as `charts[1]`. */
  readonly spe: SubChart<"spe", number>;
  /** The limits in force. */
  readonly limits: PcaLimits;
}

/** Options of `pcaAccumulator`. */
export interface PcaAccumulatorOptions extends Omit<ChartOptions<PcaLimits>, "phase1" | "t"> {
  /** The limits, of `pcaLimits`. */
  readonly limits: PcaLimits;
}

/** One streamed point: `t2`, `t2Mask`, `spe` and `speMask`. */
export type PcaPoint = StreamPoint<"t2" | "spe">;

/** What `save` of a principal component accumulator gives: plain JSON, self-contained. */
export type PcaState = ChartState<"pca", PcaAccumulatorOptions, PcaLimits>;

/** A streaming principal component chart in constant memory. */
export type PcaAccumulator = StreamingChart<ArrayLike<number>, "t2" | "spe", PcaLimits, PcaState>;
