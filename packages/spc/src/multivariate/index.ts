export type { SpcErrorCode } from "../errors.catalogue.js";
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
export type { Matrix, MultivariateData } from "./shared/matrix.js";
