import type { Field } from "../model/field.js";
import type { FieldOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * True or false.
 *
 * @param options - limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.bool({ title: { en: "Door closed", zh: "门已关" } }) } });
 * device.properties.x.kind; // => "bool"
 * ```
 */
export function bool(options?: FieldOptions): Field<boolean, "r"> {
  return makeField("bool", options);
}
