export type {
  ImrEstimator,
  ImrLimits,
  ImrLimitsOptions,
  ImrOptions,
  ImrResult,
} from "./charts/imr/types.js";
export { pointFlag } from "./charts/point-flag.js";
export type {
  ConstantsMode,
  ControlChart,
  ControlLine,
  Exclusion,
  GivenStandard,
  Level,
  Signal,
  SubChart,
} from "./charts/types.js";
export type {
  Subgroups,
  XbarREstimator,
  XbarRLimits,
  XbarRLimitsOptions,
  XbarROptions,
  XbarRResult,
} from "./charts/xbar-r/types.js";
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
export { applyRules } from "./rules/apply-rules.js";
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
