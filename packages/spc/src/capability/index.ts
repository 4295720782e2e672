export type { SpcErrorCode } from "../errors.catalogue.js";
export type { AndersonDarlingResult, TestResult } from "./normality/types.js";
export type {
  BinRule,
  CapabilityBar,
  Histogram,
  HistogramCurve,
  HistogramLine,
  LastSubgroups,
  ProbabilityPlot,
  SixpackChart,
  SixpackOptions,
  SixpackResult,
  StatRow,
} from "./sixpack/types.js";
export type {
  CapabilityIndex,
  CapabilityOptions,
  CapabilityResult,
  IntervalSides,
  Measurements,
  Ppm,
  SigmaSummary,
  SpecLimits,
  WithinEstimator,
  ZScores,
} from "./types.js";
