import type { DataSetColumnType, MetricDataType } from "@taktline/codec/sparkplug";
import type { FieldModel, StructFieldModel } from "../../model/field-model.js";

/** How an enum travels: as its integer code (`Int32`) or as its name (`String`). */
export type EnumForm = "code" | "name";

/** The datatype of a scalar field, which is also one that a DataSet column may have; undefined for bytes, arrays and structs. */
export function scalarType(field: FieldModel, form: EnumForm): DataSetColumnType | undefined {
  switch (field.kind) {
    case "int8":
      return "Int8";
    case "int16":
      return "Int16";
    case "int32":
      return "Int32";
    case "int64":
      return "Int64";
    case "uint8":
      return "UInt8";
    case "uint16":
      return "UInt16";
    case "uint32":
      return "UInt32";
    case "uint64":
      return "UInt64";
    case "float32":
      return "Float";
    case "float64":
      return "Double";
    case "bool":
      return "Boolean";
    case "text":
      return "String";
    case "enum":
      return form === "code" ? "Int32" : "String";
    case "flags":
      return `UInt${field.width}`;
    case "dateTime":
      return "DateTime";
    default:
      return undefined;
  }
}

/** Whether a struct fits a row of a DataSet: it has members, and all of them are scalars. */
export function isRow(field: FieldModel): field is StructFieldModel {
  return (
    field.kind === "struct" &&
    Object.keys(field.fields).length > 0 &&
    Object.values(field.fields).every((member) => scalarType(member, "code") !== undefined)
  );
}

/**
 * The datatype of any field: scalars and arrays of scalars natively, structs of scalars as a DataSet of one row, arrays of such as its rows,
 * bytes as Bytes, and what nests deeper as JSON text.
 */
export function sparkplugType(field: FieldModel, form: EnumForm): MetricDataType {
  if (field.kind === "bytes") return "Bytes";
  if (isRow(field)) return "DataSet";
  if (field.kind === "array") {
    if (isRow(field.items)) return "DataSet";
    const item = scalarType(field.items, form);
    if (item !== undefined && item !== "Text" && item !== "UUID") return `${item}Array`;
  }
  return scalarType(field, form) ?? "String";
}
