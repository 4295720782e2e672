export type { OeeErrorCode, OeeIssueCode } from "./errors.catalogue.js";
export type { LossNode, LossTree } from "./model/loss-tree.js";
export type {
  OeeCounts,
  OeeDisorder,
  OeePolicy,
  OeeResult,
  OeeTimes,
  StateTotal,
} from "./model/oee-result.js";
export type { StateCategory } from "./model/state-category.js";
export type { StateSegment } from "./model/state-segment.js";
export type { WaterfallBar } from "./model/waterfall-bar.js";
