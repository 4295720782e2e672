export type { SimpleState } from "./charts/attributes/simple-chart.js";
export type {
  AttributeAccumulator,
  AttributeLimits,
  AttributeLimitsOptions,
  AttributeLines,
  AttributeOptions,
  AttributeState,
  AttributeStream,
  AttributeStreamOptions,
  CountData,
  CountInput,
  CountOf,
} from "./charts/attributes/types.js";
export { cChart } from "./charts/c/c-chart.js";
export { cChartAccumulator, restoreCChart } from "./charts/c/c-chart-accumulator.js";
export { cChartLimits } from "./charts/c/c-chart-limits.js";
export type {
  CChartAccumulator,
  CChartAccumulatorOptions,
  CChartLimits,
  CChartLimitsOptions,
  CChartOptions,
  CChartPoint,
  CChartResult,
  CChartState,
} from "./charts/c/types.js";
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
export { deviationFromNominal } from "./charts/deviation-from-nominal/deviation-from-nominal.js";
export type {
  NominalData,
  NominalOptions,
  NominalResult,
  SpreadTest,
} from "./charts/deviation-from-nominal/types.js";
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
export {
  type ExplainedLimits,
  type ExplainOptions,
  explain,
  explainIn,
} from "./charts/explain.js";
export type { ExplainLocale } from "./charts/explain-words.js";
export { gChart } from "./charts/g/g-chart.js";
export { gChartAccumulator, restoreGChart } from "./charts/g/g-chart-accumulator.js";
export { gChartLimits } from "./charts/g/g-chart-limits.js";
export type {
  GChartAccumulator,
  GChartAccumulatorOptions,
  GChartLimits,
  GChartLimitsOptions,
  GChartOptions,
  GChartPoint,
  GChartResult,
  GChartState,
} from "./charts/g/types.js";
export { groupChart } from "./charts/group/group-chart.js";
export {
  groupChartAccumulator,
  restoreGroupChart,
} from "./charts/group/group-chart-accumulator.js";
export { groupChartLimits } from "./charts/group/group-chart-limits.js";
export type {
  GroupChartAccumulator,
  GroupChartAccumulatorOptions,
  GroupChartLimits,
  GroupChartLimitsOptions,
  GroupChartOptions,
  GroupChartPoint,
  GroupChartResult,
  GroupChartState,
  GroupPanel,
  GroupPoint,
} from "./charts/group/types.js";
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
export { laneyP } from "./charts/laney-p/laney-p.js";
export { laneyPAccumulator, restoreLaneyP } from "./charts/laney-p/laney-p-accumulator.js";
export { laneyPLimits } from "./charts/laney-p/laney-p-limits.js";
export type {
  LaneyPAccumulator,
  LaneyPAccumulatorOptions,
  LaneyPLimits,
  LaneyPLimitsOptions,
  LaneyPOptions,
  LaneyPPoint,
  LaneyPResult,
  LaneyPState,
} from "./charts/laney-p/types.js";
export { laneyU } from "./charts/laney-u/laney-u.js";
export { laneyUAccumulator, restoreLaneyU } from "./charts/laney-u/laney-u-accumulator.js";
export { laneyULimits } from "./charts/laney-u/laney-u-limits.js";
export type {
  LaneyUAccumulator,
  LaneyUAccumulatorOptions,
  LaneyULimits,
  LaneyULimitsOptions,
  LaneyUOptions,
  LaneyUPoint,
  LaneyUResult,
  LaneyUState,
} from "./charts/laney-u/types.js";
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
export { npChart } from "./charts/np/np-chart.js";
export { npChartAccumulator, restoreNpChart } from "./charts/np/np-chart-accumulator.js";
export { npChartLimits } from "./charts/np/np-chart-limits.js";
export type {
  NpChartAccumulator,
  NpChartAccumulatorOptions,
  NpChartLimits,
  NpChartLimitsOptions,
  NpChartOptions,
  NpChartPoint,
  NpChartResult,
  NpChartState,
} from "./charts/np/types.js";
export { pChart } from "./charts/p/p-chart.js";
export { pChartAccumulator, restorePChart } from "./charts/p/p-chart-accumulator.js";
export { pChartLimits } from "./charts/p/p-chart-limits.js";
export type {
  PChartAccumulator,
  PChartAccumulatorOptions,
  PChartLimits,
  PChartLimitsOptions,
  PChartOptions,
  PChartPoint,
  PChartResult,
  PChartState,
} from "./charts/p/types.js";
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
export { tChart } from "./charts/t/t-chart.js";
export { restoreTChart, tChartAccumulator } from "./charts/t/t-chart-accumulator.js";
export { tChartLimits } from "./charts/t/t-chart-limits.js";
export type {
  TChartAccumulator,
  TChartAccumulatorOptions,
  TChartLimits,
  TChartLimitsOptions,
  TChartOptions,
  TChartPoint,
  TChartResult,
  TChartState,
  TimeDistribution,
} from "./charts/t/types.js";
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
  UChartAccumulator,
  UChartAccumulatorOptions,
  UChartLimits,
  UChartLimitsOptions,
  UChartOptions,
  UChartPoint,
  UChartResult,
  UChartState,
} from "./charts/u/types.js";
export { uChart } from "./charts/u/u-chart.js";
export { restoreUChart, uChartAccumulator } from "./charts/u/u-chart-accumulator.js";
export { uChartLimits } from "./charts/u/u-chart-limits.js";
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
export type {
  Part,
  PartData,
  PartLimits,
  PartSigma,
  PartStandard,
  PartValue,
  ZmrAccumulator,
  ZmrAccumulatorOptions,
  ZmrLimits,
  ZmrLimitsOptions,
  ZmrOptions,
  ZmrPoint,
  ZmrResult,
  ZmrState,
} from "./charts/zmr/types.js";
export { zmr } from "./charts/zmr/zmr.js";
export { restoreZmr, zmrAccumulator } from "./charts/zmr/zmr-accumulator.js";
export { zmrLimits } from "./charts/zmr/zmr-limits.js";
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
