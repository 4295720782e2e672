export type { Accumulator } from "./accumulator.js";
export type { ErrorCatalogue, ErrorCatalogueEntry } from "./error-catalogue.js";
export type { CoreErrorCode } from "./errors.catalogue.js";
export { concatFrames } from "./frame/concat-frames.js";
export { type DisorderReport, disorderOf } from "./frame/disorder-of.js";
export { type CellOf, type Column, type Frame, frame, frameLength } from "./frame/frame.js";
export { type FrameBuilder, frameBuilder } from "./frame/frame-builder.js";
export { type ColumnByKind, type FrameKind, kindOf } from "./frame/frame-kind.js";
export { type ColumnForCell, frameOf, type SampleInput } from "./frame/frame-of.js";
export { mergeFrames } from "./frame/merge-frames.js";
export type { Sample } from "./frame/sample.js";
export { sampleAt } from "./frame/sample-at.js";
export { sliceFrame } from "./frame/slice-frame.js";
export { type SortedFrame, sortFrame } from "./frame/sort-frame.js";
export type { Issue, IssueSeverity } from "./issue.js";
export { fromOpcDaQuality } from "./quality/from-opc-da-quality.js";
export { fromSparkplugQuality } from "./quality/from-sparkplug-quality.js";
export { isBad } from "./quality/is-bad.js";
export { isGood } from "./quality/is-good.js";
export { isUncertain } from "./quality/is-uncertain.js";
export { qualityName } from "./quality/quality-name.js";
export { type QualitySeverity, severityOf } from "./quality/severity-of.js";
export {
  Bad,
  BadCommunicationError,
  BadConfigurationError,
  BadConnectionClosed,
  BadDataLost,
  BadDataUnavailable,
  BadDecodingError,
  BadDeviceFailure,
  BadDisconnect,
  BadEncodingError,
  BadNoCommunication,
  BadNoData,
  BadNotConnected,
  BadNotFound,
  BadNotReadable,
  BadNotSupported,
  BadNotWritable,
  BadOutOfRange,
  BadOutOfService,
  BadSensorFailure,
  BadServerNotConnected,
  BadTimeout,
  BadTypeMismatch,
  BadWaitingForInitialData,
  Good,
  GoodClamped,
  GoodEdited,
  GoodEntryInserted,
  GoodEntryReplaced,
  GoodLocalOverride,
  GoodMoreData,
  GoodNoData,
  GoodOverload,
  Uncertain,
  UncertainDataSubNormal,
  UncertainEngineeringUnitsExceeded,
  UncertainInitialValue,
  UncertainLastUsableValue,
  UncertainNoCommunicationLastUsableValue,
  UncertainSensorNotAccurate,
  UncertainSubNormal,
  UncertainSubstituteValue,
} from "./quality/status-codes.js";
export { toOpcDaQuality } from "./quality/to-opc-da-quality.js";
export {
  type SparkplugQuality,
  type SparkplugQualityOptions,
  toSparkplugQuality,
} from "./quality/to-sparkplug-quality.js";
export { worstQuality } from "./quality/worst-quality.js";
export { type Failure, failure, type Result, type Success, success } from "./result.js";
export {
  type ErrorDetails,
  isTaktlineError,
  TaktlineError,
  type TaktlineErrorOptions,
} from "./taktline-error.js";
export { formatIsoDuration } from "./time/format-iso-duration.js";
export type { IsoDuration } from "./time/iso-duration.js";
export { isoDurationMs } from "./time/iso-duration-ms.js";
export type { IsoTimeOptions } from "./time/iso-time.js";
export { isoTimeMs } from "./time/iso-time-ms.js";
export { parseIsoDuration } from "./time/parse-iso-duration.js";
export { type IsoTime, parseIsoTime } from "./time/parse-iso-time.js";
export { shiftAt } from "./time/shift-at.js";
export {
  type BreakRule,
  type ExtraShift,
  type ShiftCalendar,
  type ShiftCalendarInput,
  type ShiftPlan,
  type ShiftRule,
  shiftCalendar,
} from "./time/shift-calendar.js";
export type { BreakInterval, ShiftInterval } from "./time/shift-interval.js";
export { shiftsBetween } from "./time/shifts-between.js";
export {
  restoreWatermark,
  type Watermark,
  type WatermarkOptions,
  type WatermarkReport,
  type WatermarkState,
  type WatermarkStep,
  watermark,
} from "./time/watermark.js";
export { convert } from "./units/convert.js";
export { converter, type UnitConverter } from "./units/converter.js";
export { findUnit } from "./units/find-unit.js";
export { fromOpcUaUnitId } from "./units/from-opc-ua-unit-id.js";
export { opcUaUnitId } from "./units/opc-ua-unit-id.js";
export { sameDimension } from "./units/same-dimension.js";
export { type Dimension, type Unit, unit } from "./units/unit.js";
export { units } from "./units/units.js";
