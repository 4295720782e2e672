import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * An unsigned integer of 8 bits, 0 to 255, as `number`.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.uint8({ unit: "P1", max: 100 }) } });
 * device.properties.x.kind; // => "uint8"
 * ```
 */
export function uint8(options?: NumericOptions<number>): Field<number, "r"> {
  return makeField("uint8", options);
}
