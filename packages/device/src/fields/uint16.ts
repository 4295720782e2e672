import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * An unsigned integer of 16 bits, 0 to 65 535, as `number`.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.uint16({ unit: "RPM", max: 24000 }) } });
 * device.properties.x.kind; // => "uint16"
 * ```
 */
export function uint16(options?: NumericOptions<number>): Field<number, "r"> {
  return makeField("uint16", options);
}
