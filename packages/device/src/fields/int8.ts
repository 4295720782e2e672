import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * A signed integer of 8 bits, -128 to 127, as `number`.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.int8({ unit: "CEL", min: -40, max: 85 }) } });
 * device.properties.x.kind; // => "int8"
 * ```
 */
export function int8(options?: NumericOptions<number>): Field<number, "r"> {
  return makeField("int8", options);
}
