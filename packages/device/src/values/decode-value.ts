import type { Result } from "@taktline/core";
import { type DeviceIssue, newReport } from "../define/report.js";
import type { DeviceModel } from "../model/device-model.js";
import type { DeviceKey, ValueOf } from "../model/typed-keys.js";
import { decodeField } from "./decode-field.js";
import { resolveKey } from "./resolve-key.js";
import { resultOf } from "./result-of.js";

/**
 * Reads a value from its JSON form and checks it like `checkValue`: the inverse of `encodeValue`.
 *
 * Beside what `encodeValue` writes it takes 64-bit integers as safe JSON integers, and RFC 3339 text with an offset or with
 * more digits than milliseconds, which are cut with a warning.
 *
 * @param device - any device
 * @param key - `temp`, or `comp1/temp` in a component
 * @param json - what `JSON.parse` gave
 *
 * @example
 * ```ts
 * import { decodeValue, defineDevice, f } from "@taktline/device";
 *
 * const meter = defineDevice({ id: "acme.meter", version: 1, properties: { kWh: f.uint64({ unit: "KWH" }) } });
 * decodeValue(meter, "kWh", "9007199254740993"); // => { ok: true, value: 9007199254740993n, issues: [] }
 * decodeValue(meter, "kWh", 9007199254740993).ok; // => false
 * ```
 */
export function decodeValue<D extends DeviceModel, const K extends DeviceKey<D>>(
  device: D,
  key: K,
  json: unknown,
): Result<ValueOf<D, K>, DeviceIssue> {
  const report = newReport();
  const property = resolveKey(device, "properties", key, report);
  const value = property && decodeField(property, json, [key], report);
  return resultOf(value as ValueOf<D, K>, report);
}
