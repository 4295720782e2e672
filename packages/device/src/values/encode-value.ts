import type { Result } from "@taktline/core";
import { type DeviceIssue, newReport } from "../define/report.js";
import type { DeviceModel, DeviceValue } from "../model/device-model.js";
import type { DeviceKey, ValueOf } from "../model/typed-keys.js";
import { checkField } from "./check-field.js";
import { encodeField } from "./encode-field.js";
import type { JsonValue } from "./json-value.js";
import { resolveKey } from "./resolve-key.js";
import { resultOf } from "./result-of.js";

/**
 * Checks a value and gives its JSON form, the one that `toJsonSchema` describes.
 *
 * 64-bit integers become decimal text (a JSON number would round past 2^53), instants RFC 3339 text in UTC with
 * milliseconds, bytes Base64 text, an enum its name, flags an object of booleans.
 *
 * @param device - any device
 * @param key - `temp`, or `comp1/temp` in a component
 * @param value - the typed value
 *
 * @example
 * ```ts
 * import { defineDevice, encodeValue, f } from "@taktline/device";
 *
 * const meter = defineDevice({ id: "acme.meter", version: 1, properties: { kWh: f.uint64({ unit: "KWH" }) } });
 * encodeValue(meter, "kWh", 9007199254740993n); // => { ok: true, value: "9007199254740993", issues: [] }
 * ```
 */
export function encodeValue<D extends DeviceModel, const K extends DeviceKey<D>>(
  device: D,
  key: K,
  value: ValueOf<D, K>,
): Result<JsonValue, DeviceIssue> {
  const report = newReport();
  const property = resolveKey(device, "properties", key, report);
  if (property !== undefined) checkField(property, value, [key], report);
  const encoded =
    property === undefined || report.issues.length > 0
      ? null
      : encodeField(property, value as DeviceValue);
  return resultOf(encoded, report);
}
