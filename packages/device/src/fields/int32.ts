import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * A signed integer of 32 bits, -2 147 483 648 to 2 147 483 647, as `number`.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.int32({ unit: "WTT" }) } });
 * device.properties.x.kind; // => "int32"
 * ```
 */
export function int32(options?: NumericOptions<number>): Field<number, "r"> {
  return makeField("int32", options);
}
