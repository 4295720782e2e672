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
export type { GapPolicy, Rule, RuleKind, RuleLimits, RuleSet, Side } from "./rules/types.js";
