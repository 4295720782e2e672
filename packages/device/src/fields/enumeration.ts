import type { Field } from "../model/field.js";
import type { NamedOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * One of several names, as a union of literals; each name has the integer code that stands for it on the wire.
 *
 * Exported as `f.enum`.
 *
 * @param codes - code of each name, 32 bit signed, each different
 * @param options - labels and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const mode = f.enum({ off: 0, cool: 1, defrost: 2 }, { labels: { cool: { en: "Cooling", zh: "制冷" } } });
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { mode: mode.rw() } });
 * device.properties.mode.access; // => "rw"
 * ```
 */
export function enumeration<Name extends string>(
  codes: { readonly [N in Name]: number },
  options?: NamedOptions<NoInfer<Name>>,
): Field<Name, "r"> {
  return makeField("enum", { ...options, codes });
}
