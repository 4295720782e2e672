export type { SpcErrorCode } from "../errors.catalogue.js";
export { explainMultivariate } from "./explain-multivariate.js";
export { generalizedVariance } from "./generalized-variance/generalized-variance.js";
export {
  generalizedVarianceAccumulator,
  restoreGeneralizedVariance,
} from "./generalized-variance/generalized-variance-accumulator.js";
export type {
  GeneralizedVarianceAccumulator,
  GeneralizedVarianceAccumulatorOptions,
  GeneralizedVarianceLimits,
  GeneralizedVarianceOptions,
  GeneralizedVariancePoint,
  GeneralizedVarianceResult,
  GeneralizedVarianceState,
} from "./generalized-variance/types.js";
export { hotelling } from "./hotelling/hotelling.js";
export { hotellingAccumulator, restoreHotelling } from "./hotelling/hotelling-accumulator.js";
export { hotellingLimits } from "./hotelling/hotelling-limits.js";
export {
  type T2Contribution,
  type T2Term,
  t2Contributions,
  t2Decomposition,
} from "./hotelling/t2-contributions.js";
export type {
  CovarianceEstimator,
  HotellingAccumulator,
  HotellingAccumulatorOptions,
  HotellingInput,
  HotellingLimits,
  HotellingLimitsOptions,
  HotellingOptions,
  HotellingPoint,
  HotellingResult,
  HotellingState,
  MultivariateStandard,
  T2Line,
} from "./hotelling/types.js";
export { mewma } from "./mewma/mewma.js";
export { mewmaAccumulator, restoreMewma } from "./mewma/mewma-accumulator.js";
export { type MewmaArlOptions, type MewmaDesign, mewmaArl, mewmaH } from "./mewma/mewma-arl.js";
export { mewmaLimits } from "./mewma/mewma-limits.js";
export type {
  MewmaAccumulator,
  MewmaAccumulatorOptions,
  MewmaLimits,
  MewmaLimitsOptions,
  MewmaOptions,
  MewmaPoint,
  MewmaResult,
  MewmaState,
} from "./mewma/types.js";
export { pca } from "./pca/pca.js";
export { pcaAccumulator, restorePca } from "./pca/pca-accumulator.js";
export { pcaChart } from "./pca/pca-chart.js";
export { type PcaContribution, pcaContributions } from "./pca/pca-contributions.js";
export { pcaLimits } from "./pca/pca-limits.js";
export type {
  ComponentChoice,
  PcaAccumulator,
  PcaAccumulatorOptions,
  PcaChartOptions,
  PcaLimits,
  PcaLimitsOptions,
  PcaLine,
  PcaModel,
  PcaOptions,
  PcaPoint,
  PcaResult,
  PcaState,
  PcaT2Limit,
  SpeLimit,
} from "./pca/types.js";
export type { Matrix, MultivariateData } from "./shared/matrix.js";
