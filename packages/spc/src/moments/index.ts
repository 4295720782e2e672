export { lag1 } from "./lag1.js";
export {
  type MomentsAccumulator,
  momentsAccumulator,
  restoreMoments,
} from "./moments-accumulator.js";
export { percentile } from "./percentile.js";
export { percentiles } from "./percentiles.js";
export { summarize } from "./summarize.js";
export type {
  MomentName,
  Moments,
  MomentsState,
  PercentileOptions,
  PercentileType,
  SummarizeOptions,
  Summary,
  UndefinedReason,
} from "./types.js";
