import type { Field } from "../model/field.js";
import type { NumericOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * An unsigned integer of 64 bits, 0 to 2^64 - 1, as `bigint`: a `number` would round past 2^53.
 *
 * @param options - unit, limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.uint64({ unit: "KWH", counter: { rollover: 2n ** 32n } }) } });
 * device.properties.x.kind; // => "uint64"
 * ```
 */
export function uint64(options?: NumericOptions<bigint>): Field<bigint, "r"> {
  return makeField("uint64", options);
}
