import { readBigint } from "../define/build-numeric.js";
import { type Path, pathText, type Report } from "../define/report.js";
import type { DeviceValue } from "../model/device-model.js";
import type { FieldModel } from "../model/field-model.js";
import { show } from "../show.js";
import { readBase64 } from "./base64.js";
import { checkField, checkItems, checkNames } from "./check-field.js";
import { readDateTime } from "./date-time.js";

/** Reads the leaf kinds that JSON writes in another form; undefined when the text is none of it. */
function readLeaf(field: FieldModel, json: unknown, path: Path, report: Report): unknown {
  switch (field.kind) {
    case "int64":
    case "uint64":
      return readBigint(json);
    case "dateTime": {
      const time = typeof json === "string" ? readDateTime(json) : undefined;
      if (time?.rounded) {
        report.warning(
          "DEVICE_VALUE_ROUNDED",
          path,
          `${pathText(path)} is ${show(json)}; it was cut to the millisecond`,
        );
      }
      return time?.ms;
    }
    case "bytes":
      return typeof json === "string" ? readBase64(json) : undefined;
    default:
      return json;
  }
}

/** What the JSON form is, for a sentence. */
const wantedJson: Readonly<Record<string, string>> = {
  int64: "an integer, past 2^53 as decimal text",
  uint64: "an integer, past 2^53 as decimal text",
  dateTime: 'RFC 3339 text such as "2026-11-25T08:00:00.000Z"',
  bytes: "padded Base64 text",
};

/** Reads a value from its JSON form and checks it; only good when nothing was reported. */
export function decodeField(
  field: FieldModel,
  json: unknown,
  path: Path,
  report: Report,
): DeviceValue {
  if (report.full) return 0;
  if (field.kind === "array") {
    if (!checkItems(field, json, path, report)) return [];
    const items: DeviceValue[] = [];
    for (let i = 0; i < json.length && !report.full; i++) {
      items.push(decodeField(field.items, json[i], [...path, i], report));
    }
    return items;
  }
  if (field.kind === "struct") return decodeMembers(field.fields, json, path, report);
  const value = readLeaf(field, json, path, report);
  if (value === undefined) {
    report.error(
      "DEVICE_VALUE_TYPE",
      path,
      `${pathText(path)} is ${show(json)}; give ${wantedJson[field.kind] ?? "a value"}`,
    );
    return 0;
  }
  checkField(field, value, path, report);
  return value as DeviceValue;
}

/** Reads members from their JSON form and checks them. */
export function decodeMembers(
  fields: Readonly<Record<string, FieldModel>>,
  json: unknown,
  path: Path,
  report: Report,
): Readonly<Record<string, DeviceValue>> {
  const members: Record<string, DeviceValue> = {};
  if (!checkNames(json, Object.keys(fields), "the members", path, report)) return members;
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(json, name)) {
      members[name] = decodeField(field, json[name], [...path, name], report);
    }
  }
  return members;
}
