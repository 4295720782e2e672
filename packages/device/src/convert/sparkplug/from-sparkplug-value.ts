import type { Result } from "@taktline/core";
import { type DeviceIssue, newReport } from "../../define/report.js";
import type { DeviceModel } from "../../model/device-model.js";
import type { DeviceKey, ValueOf } from "../../model/typed-keys.js";
import { resolveKey } from "../../values/resolve-key.js";
import { resultOf } from "../../values/result-of.js";
import { readValue } from "./read-value.js";

/**
 * Reads the value of a metric back into its type and checks it: the inverse of `toSparkplugValue`.
 *
 * It takes an enum as code or as name, whole numbers as `number` or `bigint`, arrays typed or plain. Bits of flags that have no name are
 * left out with a warning.
 *
 * @param device - any device
 * @param key - the name of the metric: `temp`, or `comp1/temp`; an unknown one is an issue, because names come from outside
 * @param raw - the value as `decodePayload` gives it
 *
 * @example
 * ```ts
 * import { defineDevice, f, fromSparkplugValue } from "@taktline/device";
 *
 * const chiller = defineDevice({ id: "acme.chiller", version: 1, properties: { mode: f.enum({ off: 0, cool: 1 }) } });
 * fromSparkplugValue(chiller, "mode", 1); // => { ok: true, value: "cool", issues: [] }
 * fromSparkplugValue(chiller, "mode", 7).issues[0]?.code; // => "DEVICE_VALUE_ENUM"
 * ```
 */
export function fromSparkplugValue<D extends DeviceModel, const K extends DeviceKey<D>>(
  device: D,
  key: K,
  raw: unknown,
): Result<ValueOf<D, K>, DeviceIssue> {
  const report = newReport();
  const property = resolveKey(device, "properties", key, report);
  const value = property && readValue(property, raw, [key], report);
  return resultOf(value as ValueOf<D, K>, report);
}
