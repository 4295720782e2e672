import type { Field } from "../model/field.js";
import type { NamedOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/** Options of a `flags` field. */
export interface FlagsOptions<Name extends string> extends NamedOptions<Name> {
  /** Width of the integer in bits: 8, 16, 32 or 64. Default: 16, or the next that holds the highest bit. */
  readonly width?: 8 | 16 | 32 | 64;
}

/**
 * Named bits of one unsigned integer, as an object with a boolean per name.
 *
 * @param bits - the names from bit 0 (least significant) upwards, or the bit number of each name
 * @param options - width, labels and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { checkValue, defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({
 *   id: "acme.one",
 *   version: 1,
 *   properties: { faults: f.flags(["highPressure", "lowFlow"]), inputs: f.flags({ door: 0, coolant: 7 }) },
 * });
 * checkValue(device, "faults", { highPressure: true, lowFlow: false }).ok; // => true
 * ```
 */
export function flags<const Name extends string>(
  bits: readonly Name[] | { readonly [N in Name]: number },
  options?: FlagsOptions<NoInfer<Name>>,
): Field<{ readonly [N in Name]: boolean }, "r"> {
  return makeField("flags", { ...options, bits });
}
