export type { CodecErrorCode } from "../errors.catalogue.js";
export {
  type BirthContext,
  type BirthContextOptions,
  type BirthEntry,
  type BirthMetric,
  birthContext,
} from "./birth-context.js";
export {
  type CompiledMetrics,
  compileMetrics,
  type MetricDefinition,
  type MetricUpdate,
} from "./compile-metrics.js";
export { dataTypeCode, dataTypeName, type SparkplugDataType } from "./data-type.js";
export { type DecodeOptions, decodePayload } from "./decode-payload.js";
export { type EncodeOptions, encodePayload } from "./encode-payload.js";
export { findProperty } from "./find-property.js";
export { formatTopic } from "./format-topic.js";
export { defaultLimits, type Limits } from "./limits.js";
export { nextBdSeq, nextSeq } from "./next-seq.js";
export { parseTopic } from "./parse-topic.js";
export { formatState, type HostState, parseState } from "./state.js";
export type {
  DeviceMessageType,
  DeviceTopic,
  NodeMessageType,
  NodeTopic,
  SparkplugMessageType,
  SparkplugTopic,
  StateTopic,
} from "./topic.js";
export type {
  DataSet,
  DataSetCell,
  DataSetColumnType,
  DataTypeValues,
  MetaData,
  Metric,
  MetricBase,
  MetricDataType,
  MetricOf,
  ParameterDataType,
  Property,
  PropertyDataType,
  PropertyOf,
  PropertySet,
  PropertySetList,
  RawValue,
  SparkplugPayload,
  Template,
  TemplateParameter,
  TemplateParameterOf,
  Uint64,
  UnknownMetric,
  UnknownProperty,
  UnknownTemplateParameter,
  ValueOf,
} from "./types.js";
