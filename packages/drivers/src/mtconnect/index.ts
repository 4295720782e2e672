export { formatShdrLine } from "./format-shdr-line.js";
export { parseShdrLine } from "./parse-shdr-line.js";
export { type PartCount, type PartCountsOptions, partCounts } from "./part-counts.js";
export { type ProgramCycle, type ProgramCyclesOptions, programCycles } from "./program-cycles.js";
export { type AsyncShdrReading, readShdr, type ShdrReading } from "./read-shdr.js";
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
export { type ShdrReader, type ShdrReaderOptions, shdrReader } from "./shdr-reader.js";
export type {
  ShdrAssetRecord,
  ShdrIssueRecord,
  ShdrObservationRecord,
  ShdrPlaced,
  ShdrRecord,
} from "./shdr-record.js";
