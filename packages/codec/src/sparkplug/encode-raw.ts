import { bytesOf } from "./encode-array.js";
import { wrongType } from "./encode-fault.js";
import { writeBoolean, writeText, writeUint64 } from "./encode-scalar.js";
import type { RawValue } from "./types.js";
import type { Writer } from "./writer.js";

/** Offsets of the fields of a value from its first one, and their wire types. */
const metricFields = [
  "int",
  "long",
  "float",
  "double",
  "boolean",
  "string",
  "bytes",
  "dataset",
  "template",
  "extension",
] as const;
const propertyFields = [
  "int",
  "long",
  "float",
  "double",
  "boolean",
  "string",
  "propertyset",
  "propertysets",
  "extension",
] as const;
const parameterFields = [
  "int",
  "long",
  "float",
  "double",
  "boolean",
  "string",
  "extension",
] as const;

/** The value fields of each kind of message, in the order of their numbers. */
export const valueFields = {
  metric: metricFields,
  property: propertyFields,
  parameter: parameterFields,
} as const;

/** Writes tag and content of a raw value into the fields of a message that start with number `base`. */
export function writeRaw(
  w: Writer,
  kind: keyof typeof valueFields,
  raw: unknown,
  base: number,
): void {
  const names: readonly string[] = valueFields[kind];
  const { field, value } = (
    typeof raw === "object" && raw !== null ? raw : { field: "", value: raw }
  ) as RawValue;
  const index = names.indexOf(field);
  if (index < 0) {
    wrongType(
      w,
      "Unknown",
      raw,
      `a raw value { field, value } with field one of ${names.join(", ")}`,
    );
  }
  const wire = index === 2 ? 5 : index === 3 ? 1 : index === 5 || index > 5 ? 2 : 0;
  w.ensure(16);
  w.varint(((base + index) << 3) | wire);
  switch (index) {
    case 0:
    case 1:
      writeUint64(w, `Unknown (${field})`, value);
      break;
    case 2:
      if (typeof value !== "number") wrongType(w, "Unknown (float)", value, "a number");
      w.view.setFloat32(w.pos, value, true);
      w.pos += 4;
      break;
    case 3:
      if (typeof value !== "number") wrongType(w, "Unknown (double)", value, "a number");
      w.view.setFloat64(w.pos, value, true);
      w.pos += 8;
      break;
    case 4:
      writeBoolean(w, "Unknown (boolean)", value);
      break;
    case 5:
      writeText(w, "Unknown (string)", value);
      break;
    default:
      w.bytes(bytesOf(w, `Unknown (${field})`, value));
  }
}
