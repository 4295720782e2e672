import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * An unsigned integer of 32 bits, 0 to 4 294 967 295, as `number`.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.uint32({ unit: "SEC", counter: { rollover: 2 ** 32 } }) } });
 * device.properties.x.kind; // => "uint32"
 * ```
 */
export function uint32(options?: NumericOptions<number>): Field<number, "r"> {
  return makeField("uint32", options);
}
