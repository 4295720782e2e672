export type { SpcErrorCode } from "../errors.catalogue.js";
export { attributeAgreement } from "./attribute/attribute-agreement.js";
export { cohenKappa, type KappaOptions } from "./attribute/cohen-kappa.js";
export { fleissKappa } from "./attribute/fleiss-kappa.js";
export { kendallTau } from "./attribute/kendall-tau.js";
export { kendallW } from "./attribute/kendall-w.js";
export {
  type SignalDetectionOptions,
  type SignalDetectionPart,
  type SignalDetectionResult,
  type SignalDetectionZone,
  signalDetection,
} from "./attribute/signal-detection.js";
export type {
  AgreementShare,
  AttributeData,
  AttributeOptions,
  AttributeResult,
  AttributeRow,
  Effectiveness,
  Kappa,
  KappaTable,
  KendallTau,
  KendallW,
  Rating,
} from "./attribute/types.js";
export { type BiasOptions, type BiasResult, bias } from "./bias.js";
export { d2Star, d2StarDf } from "./d2-star.js";
export { explainGageRr } from "./gage-rr/explain-gage-rr.js";
export { gageRr } from "./gage-rr/gage-rr.js";
export { gageRrNested } from "./gage-rr/gage-rr-nested.js";
export { gageRrRange } from "./gage-rr/gage-rr-range.js";
export type {
  AnovaRow,
  GageRrAnova,
  GageRrBand,
  GageRrBar,
  GageRrCellChart,
  GageRrCommonOptions,
  GageRrComponent,
  GageRrComponents,
  GageRrData,
  GageRrGroup,
  GageRrNestedOptions,
  GageRrOptions,
  GageRrPanels,
  GageRrRangeOptions,
  GageRrRanges,
  GageRrResult,
  GageRrRow,
  GageRrSource,
  GageRrStudy,
  GageRrTolerance,
  GageRrVerdict,
  InteractionRule,
  Interval,
  IntervalMethod,
} from "./gage-rr/types.js";
export {
  type LinearityBand,
  type LinearityCoefficient,
  type LinearityOptions,
  type LinearityPart,
  type LinearityResult,
  linearity,
} from "./linearity.js";
export {
  type StabilityDrift,
  type StabilityOptions,
  type StabilityResult,
  stability,
} from "./stability.js";
export {
  type Type1Convention,
  type Type1Options,
  type Type1Result,
  type1Study,
} from "./type1-study.js";
export {
  type CombinedUncertainty,
  measurementUncertainty,
  type UncertaintyInput,
  type UncertaintyInputs,
  type UncertaintyLine,
  type UncertaintyOptions,
  type UncertaintyResult,
} from "./uncertainty.js";
