import { isRecord } from "../define/entries.js";
import { type Path, pathText, type Report } from "../define/report.js";
import type { ArrayFieldModel, FieldModel } from "../model/field-model.js";
import { nameHelp } from "../nearest-name.js";
import { show } from "../show.js";
import { checkBigint, checkNumber } from "./check-number.js";
import { dateTimeMax, dateTimeMin } from "./date-time.js";
import { utf8Length } from "./utf8-length.js";

function wrongType(found: unknown, wanted: string, path: Path, report: Report): void {
  report.error("DEVICE_VALUE_TYPE", path, `${pathText(path)} is ${show(found)}; give ${wanted}`);
}

/** Reports a length beyond a limit. */
export function checkLength(
  length: number,
  limit: number | undefined,
  of: string,
  path: Path,
  report: Report,
): void {
  if (limit === undefined || length <= limit) return;
  report.error(
    "DEVICE_VALUE_LENGTH",
    path,
    `${pathText(path)} has ${length} ${of}; it must not have more than ${limit}`,
  );
}

/** Reports members that lack and members too many; false when the value is no object. */
export function checkNames(
  value: unknown,
  names: readonly string[],
  what: string,
  path: Path,
  report: Report,
): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value) || value instanceof Uint8Array) {
    wrongType(value, `an object with ${what} ${names.join(", ")}`, path, report);
    return false;
  }
  for (const name of names) {
    if (Object.hasOwn(value, name)) continue;
    report.error(
      "DEVICE_VALUE_MEMBER",
      [...path, name],
      `${pathText(path)} lacks ${name}; all ${what} must be given`,
    );
  }
  for (const name of Object.keys(value)) {
    if (names.includes(name)) continue;
    report.error(
      "DEVICE_VALUE_MEMBER",
      [...path, name],
      `${pathText(path)} has the member ${show(name)}, which is not defined; ${nameHelp(name, names)}`,
    );
    if (report.full) return true;
  }
  return true;
}

/** Reports an array that is none or has the wrong length. */
export function checkItems(
  field: ArrayFieldModel,
  value: unknown,
  path: Path,
  report: Report,
): value is readonly unknown[] {
  if (!Array.isArray(value)) {
    wrongType(value, "an array", path, report);
    return false;
  }
  checkLength(value.length, field.maxItems, "entries", path, report);
  if (field.minItems !== undefined && value.length < field.minItems) {
    report.error(
      "DEVICE_VALUE_LENGTH",
      path,
      `${pathText(path)} has ${value.length} entries; it must have at least ${field.minItems}`,
    );
  }
  return true;
}

/** Checks the members of a struct, of arguments or of event data. */
export function checkMembers(
  fields: Readonly<Record<string, FieldModel>>,
  value: unknown,
  path: Path,
  report: Report,
): void {
  if (!checkNames(value, Object.keys(fields), "the members", path, report)) return;
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(value, name)) checkField(field, value[name], [...path, name], report);
  }
}

/** Checks text: whole characters, and no more bytes than the field has. */
export function checkText(
  value: unknown,
  maxBytes: number | undefined,
  path: Path,
  report: Report,
): void {
  const bytes = typeof value === "string" ? utf8Length(value) : undefined;
  if (bytes === undefined) wrongType(value, "text without half surrogate pairs", path, report);
  else checkLength(bytes, maxBytes, "bytes in UTF-8", path, report);
}

/** Checks that a name is one of an enum. */
export function checkEnumName(
  value: unknown,
  codes: Readonly<Record<string, number>>,
  path: Path,
  report: Report,
): void {
  if (typeof value === "string" && Object.hasOwn(codes, value)) return;
  report.error(
    "DEVICE_VALUE_ENUM",
    path,
    `${pathText(path)} is ${show(value)}; ${nameHelp(String(typeof value === "string" ? value : ""), Object.keys(codes))}`,
  );
}

/** Checks a value against its field; everything wrong goes to the report. */
export function checkField(field: FieldModel, value: unknown, path: Path, report: Report): void {
  if (report.full) return;
  switch (field.kind) {
    case "int64":
    case "uint64":
      checkBigint(field, value, path, report);
      return;
    case "bool":
      if (typeof value !== "boolean") wrongType(value, "true or false", path, report);
      return;
    case "text":
      checkText(value, field.maxBytes, path, report);
      return;
    case "enum":
      checkEnumName(value, field.codes, path, report);
      return;
    case "flags": {
      const names = Object.keys(field.bits);
      if (!checkNames(value, names, "the flags", path, report)) return;
      for (const name of names) {
        if (Object.hasOwn(value, name) && typeof value[name] !== "boolean") {
          wrongType(value[name], "true or false", [...path, name], report);
        }
      }
      return;
    }
    case "dateTime":
      if (typeof value !== "number" || !Number.isInteger(value)) {
        wrongType(value, "whole epoch milliseconds (UTC) as number", path, report);
      } else if (value < dateTimeMin || value > dateTimeMax) {
        report.error(
          "DEVICE_VALUE_RANGE",
          path,
          `${pathText(path)} is ${value} ms; it must lie in the years 0 to 9999`,
        );
      }
      return;
    case "bytes":
      if (value instanceof Uint8Array) {
        checkLength(value.length, field.maxBytes, "bytes", path, report);
      } else wrongType(value, "a Uint8Array", path, report);
      return;
    case "array":
      if (!checkItems(field, value, path, report)) return;
      for (let i = 0; i < value.length && !report.full; i++) {
        checkField(field.items, value[i], [...path, i], report);
      }
      return;
    case "struct":
      checkMembers(field.fields, value, path, report);
      return;
    default:
      checkNumber(field, value, path, report);
      return;
  }
}
