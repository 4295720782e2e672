import { isRecord } from "../../define/entries.js";
import { type Path, pathText, type Report } from "../../define/report.js";
import type { DeviceValue } from "../../model/device-model.js";
import type { FieldModel, FlagsFieldModel, StructFieldModel } from "../../model/field-model.js";
import { show } from "../../show.js";
import { checkField } from "../../values/check-field.js";
import { decodeField } from "../../values/decode-field.js";
import { isRow, scalarType } from "./sparkplug-type.js";

/** A whole number that came as bigint or number, in the form that the field has; anything else stays as it is. */
function sameInteger(raw: unknown, as: "number" | "bigint"): unknown {
  if (as === "bigint") {
    return typeof raw === "number" && Number.isSafeInteger(raw) ? BigInt(raw) : raw;
  }
  return typeof raw === "bigint" && Number.isSafeInteger(Number(raw)) ? Number(raw) : raw;
}

function readFlags(field: FlagsFieldModel, raw: unknown, path: Path, report: Report): unknown {
  const bits = sameInteger(raw, "bigint");
  if (typeof bits !== "bigint") {
    report.error(
      "DEVICE_VALUE_TYPE",
      path,
      `${pathText(path)} is ${show(raw)}; flags travel as an unsigned integer of ${field.width} bits`,
    );
    return undefined;
  }
  const known = Object.values(field.bits).reduce((all, bit) => all | (1n << BigInt(bit)), 0n);
  if (bits < 0n || bits >= 1n << BigInt(field.width)) {
    report.error(
      "DEVICE_VALUE_RANGE",
      path,
      `${pathText(path)} is ${bits}; flags are an unsigned integer of ${field.width} bits`,
    );
  } else if ((bits & ~known) !== 0n) {
    report.warning(
      "DEVICE_VALUE_MEMBER",
      path,
      `${pathText(path)} has bits set that have no name: 0x${(bits & ~known).toString(16)}; they were left out`,
    );
  }
  return Object.fromEntries(
    Object.entries(field.bits).map(([name, bit]) => [name, ((bits >> BigInt(bit)) & 1n) === 1n]),
  );
}

/** The value of a scalar in its own type; not checked yet. Undefined when it was reported. */
function readScalar(field: FieldModel, raw: unknown, path: Path, report: Report): unknown {
  switch (field.kind) {
    case "int64":
    case "uint64":
      return sameInteger(raw, "bigint");
    case "flags":
      return readFlags(field, raw, path, report);
    case "enum": {
      const code = sameInteger(raw, "number");
      if (typeof code !== "number") return raw;
      const name = Object.keys(field.codes).find((n) => field.codes[n] === code);
      if (name !== undefined) return name;
      const codes = Object.entries(field.codes).map(([n, c]) => `${c} ${n}`);
      report.error(
        "DEVICE_VALUE_ENUM",
        path,
        `${pathText(path)} is ${code}, which is no code of the enum; there are ${codes.slice(0, 12).join(", ")}`,
      );
      return undefined;
    }
    case "dateTime":
    case "int8":
    case "int16":
    case "int32":
    case "uint8":
    case "uint16":
    case "uint32":
      return sameInteger(raw, "number");
    default:
      return raw;
  }
}

function readRows(
  field: StructFieldModel,
  raw: unknown,
  path: Path,
  report: Report,
): readonly DeviceValue[] | undefined {
  const { columns, rows } = isRecord(raw) ? raw : { columns: undefined, rows: undefined };
  if (!Array.isArray(columns) || !Array.isArray(rows) || !rows.every(Array.isArray)) {
    report.error(
      "DEVICE_VALUE_TYPE",
      path,
      `${pathText(path)} is ${show(raw)}; a struct travels as a DataSet`,
    );
    return undefined;
  }
  return (rows as readonly (readonly unknown[])[]).map((row, r) => {
    const members: Record<string, DeviceValue> = {};
    const place = rows.length === 1 ? path : [...path, r];
    columns.forEach((column: unknown, c) => {
      const name = String(column);
      if (!Object.hasOwn(field.fields, name)) {
        report.error(
          "DEVICE_VALUE_MEMBER",
          place,
          `${pathText(place)} has the column ${show(column)}, which is no member`,
        );
        return;
      }
      const value = readScalar(field.fields[name]!, row[c], [...place, name], report);
      if (value !== undefined) members[name] = value as DeviceValue;
    });
    return members;
  });
}

function isList(raw: unknown): raw is ArrayLike<unknown> {
  return Array.isArray(raw) || (ArrayBuffer.isView(raw) && "length" in raw);
}

function parseJson(raw: unknown): unknown {
  try {
    return typeof raw === "string" ? JSON.parse(raw) : undefined;
  } catch {
    // Not JSON: undefined is reported by the field as a wrong type.
    return undefined;
  }
}

/** Reads a metric value and checks it; only good when no error was reported. */
export function readValue(
  field: FieldModel,
  raw: unknown,
  path: Path,
  report: Report,
): DeviceValue | undefined {
  const before = report.issues.filter((issue) => issue.severity === "error").length;
  let value: unknown;
  if (field.kind === "bytes") value = raw;
  else if (isRow(field)) {
    const rows = readRows(field, raw, path, report);
    if (rows !== undefined && rows.length !== 1) {
      report.error(
        "DEVICE_VALUE_LENGTH",
        path,
        `${pathText(path)} has ${rows.length} rows; a struct travels as one`,
      );
    }
    value = rows?.[0];
  } else if (field.kind === "array" && isRow(field.items)) {
    value = readRows(field.items, raw, path, report);
  } else if (field.kind === "array" && scalarType(field.items, "code") !== undefined) {
    value = isList(raw)
      ? Array.from(raw, (item, i) => readScalar(field.items, item, [...path, i], report))
      : raw;
  } else if (scalarType(field, "code") !== undefined) {
    value = readScalar(field, raw, path, report);
  } else return decodeField(field, parseJson(raw), path, report);
  const after = report.issues.filter((issue) => issue.severity === "error").length;
  if (after === before) checkField(field, value, path, report);
  return value as DeviceValue | undefined;
}
