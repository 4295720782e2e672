import type { Result } from "@taktline/core";
import { type DeviceIssue, newReport } from "../define/report.js";
import type { DeviceModel } from "../model/device-model.js";
import type { DeviceKey, ValueOf } from "../model/typed-keys.js";
import { checkField } from "./check-field.js";
import { resolveKey } from "./resolve-key.js";
import { resultOf } from "./result-of.js";

/**
 * Checks a value against a property: type, width, limits, step, names, lengths. The value comes back typed and unchanged.
 *
 * Integers of 64 bits must be `bigint`. A single may lie on the rounded form of its limits. Steps count from `min`, or from 0 without one; for floats a value may lie off its
 * step by the rounding of the width (2^-22 of its size for singles, 2^-50 for doubles). At most 50 issues are listed.
 * For values out of JSON use `decodeValue`.
 *
 * @param device - any device
 * @param key - `temp`, or `comp1/temp` in a component; an unknown one is an issue, because keys may come from outside
 * @param value - anything
 *
 * @example
 * ```ts
 * import { checkValue, defineDevice, f } from "@taktline/device";
 *
 * const chiller = defineDevice({
 *   id: "acme.chiller",
 *   version: 1,
 *   properties: { setpoint: f.float32({ unit: "CEL", min: 4, max: 12, step: 0.1 }).rw() },
 * });
 * checkValue(chiller, "setpoint", 7.3); // => { ok: true, value: 7.3, issues: [] }
 * checkValue(chiller, "setpoint", 20).issues[0]?.code; // => "DEVICE_VALUE_RANGE"
 * checkValue(chiller, "setpoint", 7.25).issues[0]?.code; // => "DEVICE_VALUE_STEP"
 * ```
 */
export function checkValue<D extends DeviceModel, const K extends DeviceKey<D>>(
  device: D,
  key: K,
  value: unknown,
): Result<ValueOf<D, K>, DeviceIssue> {
  const report = newReport();
  const property = resolveKey(device, "properties", key, report);
  if (property !== undefined) checkField(property, value, [key], report);
  return resultOf(value as ValueOf<D, K>, report);
}
