export type { SpcErrorCode } from "../errors.catalogue.js";
export {
  type BinomialCapabilityResult,
  binomialCapability,
  type DefectiveCounts,
} from "./attribute/binomial-capability.js";
export {
  type DefectCounts,
  type PoissonCapabilityResult,
  poissonCapability,
} from "./attribute/poisson-capability.js";
export type { AttributeCapabilityOptions, Bounded, RatePoint } from "./attribute/types.js";
export { capability } from "./capability.js";
export { conventionIn } from "./convention-in.js";
export { explainCapability } from "./explain-capability.js";
export { type BoxCoxOptions, type BoxCoxResult, boxCox } from "./fit/box-cox.js";
export {
  type ChooseDistributionOptions,
  chooseDistribution,
  type DistributionChoice,
} from "./fit/choose-distribution.js";
export {
  distributionCdf,
  distributionLnDensity,
  distributionQuantile,
  distributionTail,
} from "./fit/distribution-functions.js";
export { fitDistribution } from "./fit/fit-distribution.js";
export type { Distribution, DistributionFit, FitModel, FitTest } from "./fit/types.js";
export {
  type MachineCapabilityOptions,
  type MachineCapabilityResult,
  machineCapability,
} from "./machine-capability.js";
export {
  type NonNormalCapabilityOptions,
  type NonNormalCapabilityResult,
  type NonNormalIndices,
  nonNormalCapability,
} from "./non-normal-capability.js";
export { andersonDarling } from "./normality/anderson-darling.js";
export { type LillieforsResult, lilliefors } from "./normality/lilliefors.js";
export { type ShapiroWilkResult, shapiroWilk } from "./normality/shapiro-wilk.js";
export type { AndersonDarlingResult, TestResult } from "./normality/types.js";
export { type DixonResult, dixon } from "./outliers/dixon.js";
export {
  type GeneralizedEsdOptions,
  type GeneralizedEsdResult,
  generalizedEsd,
} from "./outliers/generalized-esd.js";
export { type GrubbsResult, grubbs } from "./outliers/grubbs.js";
export { type IqrFenceOptions, type IqrFenceResult, iqrFence } from "./outliers/iqr-fence.js";
export type { OutlierOptions, OutlierSides, OutlierTest } from "./outliers/types.js";
export { type ProbabilityPlotOptions, probabilityPlot } from "./sixpack/probability-plot.js";
export { sixpack } from "./sixpack/sixpack.js";
export type {
  BinRule,
  CapabilityBar,
  Histogram,
  HistogramCurve,
  HistogramLine,
  LastSubgroups,
  ProbabilityPlot,
  SixpackChart,
  SixpackLevel,
  SixpackOptions,
  SixpackResult,
  StatRow,
} from "./sixpack/types.js";
export {
  type ToleranceFactorOptions,
  type ToleranceSides,
  toleranceFactor,
} from "./tolerance/tolerance-factor.js";
export {
  type ToleranceInterval,
  type ToleranceIntervalOptions,
  toleranceInterval,
} from "./tolerance/tolerance-interval.js";
export { wilksSampleSize } from "./tolerance/wilks.js";
export type {
  CapabilityIndex,
  CapabilityOptions,
  CapabilityResult,
  IntervalSides,
  Measurements,
  PercentileType,
  Ppm,
  SigmaSummary,
  SpecLimits,
  WithinEstimator,
  ZScores,
} from "./types.js";
