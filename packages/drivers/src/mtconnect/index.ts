export type { ShdrAccount } from "./shdr-account.js";
export type { ShdrIssue, ShdrIssueCode } from "./shdr-issue.js";
export type {
  ShdrAssetLine,
  ShdrCommandLine,
  ShdrCondition,
  ShdrDataLine,
  ShdrEntry,
  ShdrLevel,
  ShdrLine,
  ShdrMessage,
  ShdrObservation,
  ShdrOptions,
  ShdrProtocolLine,
  ShdrTimed,
  ShdrTimeSeries,
} from "./shdr-line.js";
export type {
  ShdrAssetRecord,
  ShdrIssueRecord,
  ShdrObservationRecord,
  ShdrPlaced,
  ShdrRecord,
} from "./shdr-record.js";
