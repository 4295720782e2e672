import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * An IEEE 754 single, as `number`. Values are finite; what is not a number is not a value but bad quality.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.float32({ unit: "CEL", min: -20, max: 80, deadband: 0.2 }) } });
 * device.properties.x.kind; // => "float32"
 * ```
 */
export function float32(options?: NumericOptions<number>): Field<number, "r"> {
  return makeField("float32", options);
}
