import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * A signed integer of 64 bits, -2^63 to 2^63 - 1, as `bigint`: a `number` would round past 2^53.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.int64({ unit: "C62" }) } });
 * device.properties.x.kind; // => "int64"
 * ```
 */
export function int64(options?: NumericOptions<bigint>): Field<bigint, "r"> {
  return makeField("int64", options);
}
