export type { SpcErrorCode } from "../errors.catalogue.js";
export { acceptanceProbability } from "./curves/acceptance-probability.js";
export { averageOutgoingQuality } from "./curves/average-outgoing-quality.js";
export { averageOutgoingQualityLimit } from "./curves/average-outgoing-quality-limit.js";
export { averageSampleNumber } from "./curves/average-sample-number.js";
export { averageTotalInspection } from "./curves/average-total-inspection.js";
export { operatingCharacteristic } from "./curves/operating-characteristic.js";
export { qualityAtAcceptance } from "./curves/quality-at-acceptance.js";
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
export type { RiskPoint } from "./design/check-point.js";
export { type FindPlanOptions, findPlan } from "./design/find-plan.js";
export {
  type ZeroAcceptanceOptions,
  type ZeroAcceptancePlan,
  zeroAcceptancePlan,
} from "./design/zero-acceptance-plan.js";
export { attributesPlan, type StageNumbers } from "./plans/attributes-plan.js";
export { samplingPlan } from "./plans/sampling-plan.js";
export { correctLot } from "./switching/correct-lot.js";
export { type JudgeLotOptions, judgeLot } from "./switching/judge-lot.js";
export { nextLot } from "./switching/next-lot.js";
export { replayLots } from "./switching/replay-lots.js";
export { restoreSwitching } from "./switching/restore-switching.js";
export { switchingState } from "./switching/switching-state.js";
export type {
  Correction,
  LotJudgement,
  LotResult,
  Replay,
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
export {
  type FindVariablesPlanOptions,
  findVariablesPlan,
} from "./variables/find-variables-plan.js";
export { type JudgeVariablesOptions, judgeVariables } from "./variables/judge-variables.js";
export {
  type MatchedVariablesQuery,
  matchedVariablesPlan,
} from "./variables/matched-variables-plan.js";
export type {
  DesignedVariablesPlan,
  MatchedVariablesPlan,
  VariablesJudgement,
  VariablesMethod,
  VariablesPlan,
} from "./variables/types.js";
export { variablesOperatingCharacteristic } from "./variables/variables-operating-characteristic.js";
export { variablesPlan } from "./variables/variables-plan.js";
