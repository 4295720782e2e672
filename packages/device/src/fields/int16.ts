import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * A signed integer of 16 bits, -32 768 to 32 767, as `number`.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.int16({ unit: "MMT", step: 5 }) } });
 * device.properties.x.kind; // => "int16"
 * ```
 */
export function int16(options?: NumericOptions<number>): Field<number, "r"> {
  return makeField("int16", options);
}
