export { cusum } from "./charts/cusum/cusum.js";
export { cusumAccumulator, restoreCusum } from "./charts/cusum/cusum-accumulator.js";
export { cusumLimits } from "./charts/cusum/cusum-limits.js";
export type {
  CusumAccumulator,
  CusumAccumulatorOptions,
  CusumArm,
  CusumLimits,
  CusumOptions,
  CusumPoint,
  CusumResult,
  CusumState,
} from "./charts/cusum/types.js";
export { ewma } from "./charts/ewma/ewma.js";
export { ewmaAccumulator, restoreEwma } from "./charts/ewma/ewma-accumulator.js";
export { ewmaLimits } from "./charts/ewma/ewma-limits.js";
export type {
  EwmaAccumulator,
  EwmaAccumulatorOptions,
  EwmaLimits,
  EwmaOptions,
  EwmaPoint,
  EwmaResult,
  EwmaState,
} from "./charts/ewma/types.js";
export { type ExplainedLimits, explain } from "./charts/explain.js";
export { imr } from "./charts/imr/imr.js";
export { type ImrAccumulator, imrAccumulator, restoreImr } from "./charts/imr/imr-accumulator.js";
export { imrLimits } from "./charts/imr/imr-limits.js";
export type {
  ImrAccumulatorOptions,
  ImrEstimator,
  ImrLimits,
  ImrLimitsOptions,
  ImrOptions,
  ImrPoint,
  ImrResult,
  ImrState,
} from "./charts/imr/types.js";
export { movingAverage } from "./charts/moving-average/moving-average.js";
export {
  movingAverageAccumulator,
  restoreMovingAverage,
} from "./charts/moving-average/moving-average-accumulator.js";
export { movingAverageLimits } from "./charts/moving-average/moving-average-limits.js";
export type {
  MovingAverageAccumulator,
  MovingAverageAccumulatorOptions,
  MovingAverageLimits,
  MovingAverageOptions,
  MovingAveragePoint,
  MovingAverageResult,
  MovingAverageState,
} from "./charts/moving-average/types.js";
export { pointFlag } from "./charts/point-flag.js";
export { type ChartedStage, inStages, type Stage, type StagedChart } from "./charts/stages.js";
export type {
  SubgroupAccumulator,
  SubgroupAccumulatorOptions,
} from "./charts/subgroups/subgroup-chart.js";
export type {
  SubgroupChartOptions,
  SubgroupLimits,
  SubgroupLimitsOptions,
  Subgroups,
} from "./charts/subgroups/types.js";
export type {
  Measurements,
  WeightedEstimator,
  WeightedLimits,
  WeightedOptions,
} from "./charts/time-weighted/basis.js";
export type {
  WeightedChartOptions,
  WeightedInput,
  WeightedState,
  WeightedStreamOptions,
} from "./charts/time-weighted/chart.js";
export type {
  ChartOptions,
  ChartPoint,
  ChartProgress,
  ChartState,
  ChartStatus,
  ConstantsMode,
  ControlChart,
  ControlLine,
  Exclusion,
  GivenStandard,
  Level,
  Signal,
  StreamingChart,
  StreamPoint,
  SubChart,
} from "./charts/types.js";
export type {
  XbarRAccumulator,
  XbarRAccumulatorOptions,
  XbarRLimits,
  XbarRLimitsOptions,
  XbarROptions,
  XbarRPoint,
  XbarRResult,
  XbarRState,
} from "./charts/xbar-r/types.js";
export { xbarR } from "./charts/xbar-r/xbar-r.js";
export { restoreXbarR, xbarRAccumulator } from "./charts/xbar-r/xbar-r-accumulator.js";
export { xbarRLimits } from "./charts/xbar-r/xbar-r-limits.js";
export type {
  XbarSAccumulator,
  XbarSAccumulatorOptions,
  XbarSLimits,
  XbarSLimitsOptions,
  XbarSOptions,
  XbarSPoint,
  XbarSResult,
  XbarSState,
} from "./charts/xbar-s/types.js";
export { xbarS } from "./charts/xbar-s/xbar-s.js";
export { restoreXbarS, xbarSAccumulator } from "./charts/xbar-s/xbar-s-accumulator.js";
export { xbarSLimits } from "./charts/xbar-s/xbar-s-limits.js";
export { c4 } from "./constants/c4.js";
export {
  type ChartConstants,
  type ChartConstantsOptions,
  chartConstants,
} from "./constants/chart-constants.js";
export { d2 } from "./constants/d2.js";
export { d3 } from "./constants/d3.js";
export { d4 } from "./constants/d4.js";
export type { SpcErrorCode } from "./errors.catalogue.js";
export { lag1 } from "./moments/lag1.js";
export {
  type MomentsAccumulator,
  momentsAccumulator,
  restoreMoments,
} from "./moments/moments-accumulator.js";
export { percentile } from "./moments/percentile.js";
export { percentiles } from "./moments/percentiles.js";
export { summarize } from "./moments/summarize.js";
export type {
  MomentName,
  Moments,
  MomentsState,
  PercentileOptions,
  PercentileType,
  SummarizeOptions,
  Summary,
  UndefinedReason,
} from "./moments/types.js";
export { type AiagOptions, aiagRules } from "./rules/aiag-rules.js";
export { applyRules, type RuleLevels } from "./rules/apply-rules.js";
export { type CustomRule, customRules } from "./rules/custom-rules.js";
export { juranRules } from "./rules/juran-rules.js";
export { type NelsonOptions, nelsonRules } from "./rules/nelson-rules.js";
export {
  type RuleEvaluator,
  type RuleEvaluatorState,
  type RuleHit,
  type RuleOptions,
  restoreRuleEvaluator,
  ruleEvaluator,
} from "./rules/rule-evaluator.js";
export type { GapPolicy, Rule, RuleKind, RuleLimits, RuleSet, Side } from "./rules/types.js";
export {
  type WesternElectricOptions,
  westernElectricRules,
} from "./rules/western-electric-rules.js";
export { westgardRules } from "./rules/westgard-rules.js";
export type { SubgroupEstimator } from "./sigma/within-sigma.js";
