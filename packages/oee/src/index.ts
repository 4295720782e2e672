export {
  type OeeAccumulator,
  type OeeAccumulatorOptions,
  type OeeSaved,
  oeeAccumulator,
  restoreOee,
} from "./accumulator.js";
export type { OeeErrorCode, OeeIssueCode } from "./errors.catalogue.js";
export { lossTree } from "./loss-tree.js";
export type { IdealCycle } from "./model/ideal-cycle.js";
export type { LossNode, LossTree } from "./model/loss-tree.js";
export type { OeeCorrection } from "./model/oee-correction.js";
export type { OeeFrame } from "./model/oee-frame.js";
export type {
  CounterOptions,
  CountFrame,
  CountKind,
  NameFrame,
  OeeInput,
  OeeOptions,
  PlannedBreak,
  PlannedShift,
} from "./model/oee-input.js";
export type {
  OeeCounts,
  OeeDisorder,
  OeePolicy,
  OeeResult,
  OeeTimes,
  ProductTotal,
  StateTotal,
} from "./model/oee-result.js";
export type { StateCategory } from "./model/state-category.js";
export {
  type StateMap,
  type StateMapEntry,
  type StateMeaning,
  stateMap,
} from "./model/state-map.js";
export type { StateSegment } from "./model/state-segment.js";
export type { WaterfallBar } from "./model/waterfall-bar.js";
export { oee } from "./oee.js";
export { type OeePart, type OeeWindow, oeeBy } from "./oee-by.js";
export { type OeeOfProduct, oeeByProduct } from "./oee-by-product.js";
export { type OeeByShiftInput, type OeePeriod, oeeByShift } from "./oee-by-shift.js";
export {
  type LineEffectiveness,
  type LineStation,
  type LineStationView,
  lineEffectiveness,
} from "./plant/line-effectiveness.js";
export { type EquipmentNode, type EquipmentTotal, rollUpTree } from "./plant/roll-up-tree.js";
export { mergeReasons } from "./reasons/merge-reasons.js";
export { moveReason } from "./reasons/move-reason.js";
export { type ReasonParetoOptions, type ReasonRow, reasonPareto } from "./reasons/reason-pareto.js";
export { type ReasonGroups, type ReasonTree, reasonTree } from "./reasons/reason-tree.js";
export { splitReason } from "./reasons/split-reason.js";
export { rollUpOee } from "./roll-up.js";
export {
  type BigLoss,
  type BigLossKey,
  type SixBigLosses,
  type SixBigLossesOptions,
  sixBigLosses,
} from "./six-big-losses.js";
export { stateTimeline } from "./state-timeline.js";
export { joinStates } from "./states/join-states.js";
export {
  type MachineryDecision,
  type MachineryStatesOptions,
  machineryStates,
} from "./states/machinery-states.js";
export {
  type MtconnectStateOptions,
  type MtconnectValues,
  mtconnectState,
} from "./states/mtconnect-state.js";
export {
  type MtconnectDecision,
  type MtconnectStatesOptions,
  mtconnectStates,
} from "./states/mtconnect-states.js";
export { packMlState } from "./states/pack-ml-state.js";
export {
  type PackMlDecision,
  type PackMlStatesOptions,
  packMlStates,
} from "./states/pack-ml-states.js";
export { type StopLengthRow, type StopLengthsOptions, stopLengths } from "./stop-lengths.js";
export { type StopParetoOptions, type StopParetoRow, stopPareto } from "./stop-pareto.js";
export { waterfall } from "./waterfall.js";
