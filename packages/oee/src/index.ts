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
export { rollUpOee } from "./roll-up.js";
export { stateTimeline } from "./state-timeline.js";
export { type StopParetoOptions, type StopParetoRow, stopPareto } from "./stop-pareto.js";
export { waterfall } from "./waterfall.js";
