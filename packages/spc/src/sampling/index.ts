export type { SpcErrorCode } from "../errors.catalogue.js";
export type {
  AoqCurve,
  AoqLimit,
  AsnCurve,
  AsnOptions,
  AtiCurve,
  Curtailment,
  CurveOptions,
  DesignedPlan,
  OcCurve,
  SamplingDistribution,
} from "./curves/types.js";
export type {
  LotJudgement,
  LotResult,
  SwitchingEvent,
  SwitchingOptions,
  SwitchingRule,
  SwitchingState,
  SwitchingStep,
} from "./switching/types.js";
export type {
  Aql,
  AttributesPlan,
  CodeLetter,
  InspectionLevel,
  InspectionSeverity,
  PlanEvidence,
  PlanNote,
  SamplingPlanQuery,
  SamplingStage,
  SamplingStandard,
  SamplingType,
  StandardPlan,
} from "./types.js";
export type {
  DesignedVariablesPlan,
  MatchedVariablesPlan,
  VariablesJudgement,
  VariablesMethod,
  VariablesPlan,
} from "./variables/types.js";
