export { canonicalJson } from "./canonical-json.js";
export {
  type CommandSchemas,
  type DeviceSchemas,
  type JsonSchema,
  type JsonSchemaOptions,
  toJsonSchema,
} from "./convert/json-schema/to-json-schema.js";
export type { Loss, LossValue } from "./convert/loss.js";
export {
  fromSparkplugCommand,
  type SparkplugCall,
  type SparkplugRequest,
  type SparkplugWrite,
} from "./convert/sparkplug/from-sparkplug-command.js";
export { fromSparkplugValue } from "./convert/sparkplug/from-sparkplug-value.js";
export type { EnumForm } from "./convert/sparkplug/sparkplug-type.js";
export {
  type SparkplugDefinition,
  type SparkplugMetric,
  type SparkplugOptions,
  type SparkplugRole,
  toSparkplug,
} from "./convert/sparkplug/to-sparkplug.js";
export { toSparkplugValue } from "./convert/sparkplug/to-sparkplug-value.js";
export type { SparkplugValue } from "./convert/sparkplug/write-value.js";
export { type DeviceDefinition, defineDevice } from "./define/define-device.js";
export type { DeviceIssue } from "./define/report.js";
export { validateDevice } from "./define/validate-device.js";
export type { DeviceErrorCode } from "./errors.catalogue.js";
export type { ArrayOptions } from "./fields/array.js";
export type { BytesOptions } from "./fields/bytes.js";
export type { FieldOptions, NamedOptions, NumericOptions } from "./fields/field-options.js";
export type { FlagsOptions } from "./fields/flags.js";
export * as f from "./fields/index.js";
export type { TextOptions } from "./fields/text.js";
export { type CommandArguments, type DeviceHandle, deviceHandle } from "./handle/device-handle.js";
export type { DevicePort, MaybeLater, Members } from "./handle/device-port.js";
export type { Access } from "./model/access.js";
export type {
  AssetDefinition,
  AssetModel,
  EquipmentLevel,
  MaintenanceDefinition,
  MaintenanceModel,
  Nameplate,
} from "./model/asset.js";
export type {
  CommandDefinition,
  CommandDefinitions,
  CommandModel,
  ComponentDefinition,
  ComponentDefinitions,
  ComponentModel,
  DeviceModel,
  DeviceTypes,
  DeviceValue,
  EventDefinition,
  EventDefinitions,
  EventModel,
  MemberDefinitions,
  PropertyDefinitions,
} from "./model/device-model.js";
export type { Field, FieldSpec } from "./model/field.js";
export type {
  ArrayFieldModel,
  BigintFieldModel,
  BoolFieldModel,
  BytesFieldModel,
  DateTimeFieldModel,
  EnumFieldModel,
  FieldModel,
  FieldModelBase,
  FlagsFieldModel,
  NumberFieldModel,
  PropertyModel,
  StructFieldModel,
  TextFieldModel,
} from "./model/field-model.js";
export { findCommand, findEvent, findProperty } from "./model/find-entry.js";
export type { BigintKind, FieldKind, FloatKind, IntegerKind } from "./model/kinds.js";
export type { LocalText, Texts } from "./model/texts.js";
export type {
  CommandInput,
  CommandKey,
  CommandOutput,
  DeviceKey,
  EventData,
  EventKey,
  MemberValues,
  ReadableKey,
  ValueOf,
  WritableKey,
} from "./model/typed-keys.js";
export { checkValue } from "./values/check-value.js";
export { decodeValue } from "./values/decode-value.js";
export { encodeValue } from "./values/encode-value.js";
export type { JsonValue } from "./values/json-value.js";
