import type { DeviceValue } from "../model/device-model.js";
import type { FieldModel } from "../model/field-model.js";
import { writeBase64 } from "./base64.js";
import { writeDateTime } from "./date-time.js";
import type { JsonValue } from "./json-value.js";

/** The JSON form of a checked value. */
export function encodeField(field: FieldModel, value: DeviceValue): JsonValue {
  switch (field.kind) {
    case "int64":
    case "uint64":
      return String(value);
    case "dateTime":
      return writeDateTime(value as number);
    case "bytes":
      return writeBase64(value as Uint8Array);
    case "array":
      return (value as readonly DeviceValue[]).map((item) => encodeField(field.items, item));
    case "struct":
      return encodeMembers(field.fields, value as Readonly<Record<string, DeviceValue>>);
    case "flags": {
      const given = value as Readonly<Record<string, boolean>>;
      return Object.fromEntries(Object.keys(field.bits).map((name) => [name, given[name]!]));
    }
    default:
      // JSON has no -0.
      return typeof value === "number" ? value + 0 : (value as string | boolean);
  }
}

/** The JSON form of checked members. */
export function encodeMembers(
  fields: Readonly<Record<string, FieldModel>>,
  value: Readonly<Record<string, DeviceValue>>,
): { readonly [member: string]: JsonValue } {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, encodeField(field, value[name]!)]),
  );
}
