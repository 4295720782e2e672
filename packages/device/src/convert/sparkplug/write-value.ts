import type { DataSet, DataSetCell, MetricDataType, ValueOf } from "@taktline/codec/sparkplug";
import { type Path, pathText, type Report } from "../../define/report.js";
import type { DeviceValue } from "../../model/device-model.js";
import type { ArrayFieldModel, FieldModel, StructFieldModel } from "../../model/field-model.js";
import { encodeField } from "../../values/encode-field.js";
import { type EnumForm, isRow, scalarType } from "./sparkplug-type.js";

/** The value of a metric, as the codec takes it. */
export type SparkplugValue = ValueOf<MetricDataType>;

function writeScalar(
  field: FieldModel,
  value: DeviceValue,
  form: EnumForm,
  path: Path,
  report: Report,
): number | bigint | boolean | string {
  switch (field.kind) {
    case "enum":
      return form === "code" ? field.codes[value as string]! : (value as string);
    case "flags": {
      const given = value as Readonly<Record<string, boolean>>;
      let bits = 0n;
      for (const [name, bit] of Object.entries(field.bits)) {
        if (given[name]) bits |= 1n << BigInt(bit);
      }
      return field.width === 64 ? bits : Number(bits);
    }
    case "dateTime":
      if ((value as number) < 0) {
        report.error(
          "DEVICE_VALUE_RANGE",
          path,
          `${pathText(path)} is ${value} ms; a Sparkplug DateTime cannot lie before 1970`,
        );
      }
      return value as number;
    default:
      return value as number | bigint | boolean | string;
  }
}

function writeRows(
  field: StructFieldModel,
  rows: readonly DeviceValue[],
  form: EnumForm,
  path: Path,
  report: Report,
): DataSet {
  const members = Object.entries(field.fields);
  return {
    columns: members.map(([name]) => name),
    types: members.map(([, member]) => scalarType(member, form)!),
    rows: rows.map((row): DataSetCell[] =>
      members.map(([name, member]) =>
        writeScalar(
          member,
          (row as Readonly<Record<string, DeviceValue>>)[name]!,
          form,
          [...path, name],
          report,
        ),
      ),
    ),
  };
}

function writeArray(
  field: ArrayFieldModel,
  value: readonly DeviceValue[],
  form: EnumForm,
  path: Path,
  report: Report,
): SparkplugValue {
  const items = value.map((item, i) => writeScalar(field.items, item, form, [...path, i], report));
  switch (scalarType(field.items, form)) {
    case "Int8":
      return Int8Array.from(items as number[]);
    case "Int16":
      return Int16Array.from(items as number[]);
    case "Int32":
      return Int32Array.from(items as number[]);
    case "Int64":
      return BigInt64Array.from(items as bigint[]);
    case "UInt8":
      return Uint8Array.from(items as number[]);
    case "UInt16":
      return Uint16Array.from(items as number[]);
    case "UInt32":
      return Uint32Array.from(items as number[]);
    case "UInt64":
      return BigUint64Array.from(items as bigint[]);
    case "Float":
      return Float32Array.from(items as number[]);
    case "Double":
      return Float64Array.from(items as number[]);
    case "String": {
      const at = items.findIndex((text) => (text as string).includes("\0"));
      if (at >= 0) {
        report.error(
          "DEVICE_VALUE_TYPE",
          [...path, at],
          `${pathText([...path, at])} has the character U+0000, which ends a text in a Sparkplug array; leave it out`,
        );
      }
      return items as string[];
    }
    default:
      return items as boolean[] | number[];
  }
}

/** The metric value of a checked value. */
export function writeValue(
  field: FieldModel,
  value: DeviceValue,
  form: EnumForm,
  path: Path,
  report: Report,
): SparkplugValue {
  if (field.kind === "bytes") return value as Uint8Array;
  if (isRow(field)) return writeRows(field, [value], form, path, report);
  if (field.kind === "array" && isRow(field.items)) {
    return writeRows(field.items, value as readonly DeviceValue[], form, path, report);
  }
  if (field.kind === "array" && scalarType(field.items, form) !== undefined) {
    return writeArray(field, value as readonly DeviceValue[], form, path, report);
  }
  if (scalarType(field, form) !== undefined) return writeScalar(field, value, form, path, report);
  return JSON.stringify(encodeField(field, value));
}
