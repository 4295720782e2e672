import type { Result } from "@taktline/core";
import { buildDevice } from "../define/build-device.js";
import { isRecord } from "../define/entries.js";
import { type DeviceIssue, newReport, pathText } from "../define/report.js";
import { validateDevice } from "../define/validate-device.js";
import type { DeviceModel } from "../model/device-model.js";
import { resultOf } from "../values/result-of.js";
import { deviceDocumentSchema } from "./device-document-schema.js";
import { deeperThan } from "./json-depth.js";

/** No legal document nests deeper: 8 components of 3 levels, 8 structs of 2, and what stands around them. */
const maxJsonDepth = 64;

/**
 * Reads a device document, the data of a JSON or YAML file, and gives the same canonical model as `defineDevice`.
 *
 * Everything wrong is found in one run, each issue with its path and, for a misspelt name, with the name that was probably meant; at most
 * 50 are listed. An unknown unit code is a warning. Hostile data (unknown or prototype keys, endless nesting) is refused like any other mistake.
 *
 * @param json - what `JSON.parse` or a YAML parser gave
 *
 * @example
 * ```ts
 * import { deviceFromDocument } from "@taktline/device/schema";
 *
 * const good = deviceFromDocument({ id: "acme.fan", version: 1, properties: { speed: { kind: "uint16", unit: "RPM" } } });
 * good.ok && good.value.properties.speed; // => { kind: "uint16", unit: "RPM", access: "r" }
 *
 * const bad = deviceFromDocument({ id: "acme.fan", version: 1, properties: { speed: { kind: "unit16" } } });
 * bad.issues[0]?.path; // => ["properties", "speed", "kind"]
 * bad.issues[0]?.message; // => 'properties.speed.kind is "unit16"; did you mean "uint16"?'
 * ```
 */
export function deviceFromDocument(json: unknown): Result<DeviceModel, DeviceIssue> {
  const report = newReport();
  if (deeperThan(json, maxJsonDepth)) {
    report.error(
      "DEVICE_DEPTH",
      [],
      `the document nests deeper than ${maxJsonDepth} levels, which no device does; flatten it`,
    );
    return resultOf(json as DeviceModel, report);
  }
  const { $schema, ...rest } = isRecord(json) ? json : { $schema: undefined };
  const model = buildDevice(isRecord(json) ? rest : json, [], report);
  if (model === undefined || report.issues.length > 0) {
    return resultOf(model as DeviceModel, report);
  }
  const form = deviceDocumentSchema.safeParse(json);
  for (const issue of form.error?.issues ?? []) {
    const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
    report.error("DEVICE_DOCUMENT", path, `${pathText(path)}: ${issue.message}`);
  }
  for (const issue of validateDevice(model)) {
    report.warning(issue.code, issue.path ?? [], issue.message);
  }
  return resultOf(model, report);
}
