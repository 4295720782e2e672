import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * An IEEE 754 double, as `number`. Values are finite; what is not a number is not a value but bad quality.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.float64({ unit: "MMT", step: 0.001 }) } });
 * device.properties.x.kind; // => "float64"
 * ```
 */
export function float64(options?: NumericOptions<number>): Field<number, "r"> {
  return makeField("float64", options);
}
