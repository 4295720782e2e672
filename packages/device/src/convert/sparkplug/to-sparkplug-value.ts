import type { Result } from "@taktline/core";
import { type DeviceIssue, newReport } from "../../define/report.js";
import type { DeviceModel, DeviceValue } from "../../model/device-model.js";
import type { DeviceKey, ValueOf } from "../../model/typed-keys.js";
import { checkField } from "../../values/check-field.js";
import { resolveKey } from "../../values/resolve-key.js";
import { resultOf } from "../../values/result-of.js";
import type { EnumForm } from "./sparkplug-type.js";
import { type SparkplugValue, writeValue } from "./write-value.js";

/**
 * Checks a value and gives it as the metric of `toSparkplug` carries it.
 *
 * @param device - any device
 * @param key - `temp`, or `comp1/temp` in a component: the name of the metric
 * @param value - the typed value
 * @param options - `enumForm` as given to `toSparkplug`, default `code`
 *
 * @example
 * ```ts
 * import { defineDevice, f, toSparkplugValue } from "@taktline/device";
 *
 * const chiller = defineDevice({
 *   id: "acme.chiller",
 *   version: 1,
 *   properties: { mode: f.enum({ off: 0, cool: 1 }), faults: f.flags(["highPressure", "lowFlow"]) },
 * });
 * toSparkplugValue(chiller, "mode", "cool"); // => { ok: true, value: 1, issues: [] }
 * toSparkplugValue(chiller, "faults", { highPressure: false, lowFlow: true }); // => { ok: true, value: 2, issues: [] }
 * ```
 */
export function toSparkplugValue<D extends DeviceModel, const K extends DeviceKey<D>>(
  device: D,
  key: K,
  value: ValueOf<D, K>,
  options: { readonly enumForm?: EnumForm } = {},
): Result<SparkplugValue, DeviceIssue> {
  const report = newReport();
  const property = resolveKey(device, "properties", key, report);
  if (property !== undefined) checkField(property, value, [key], report);
  if (property === undefined || report.issues.length > 0) return resultOf(0, report);
  const form = options.enumForm ?? "code";
  return resultOf(writeValue(property, value as DeviceValue, form, [key], report), report);
}
