import type { Field } from "../model/field.js";
import type { FieldOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/**
 * An instant as whole epoch milliseconds (UTC), years 0 to 9999, as `number`; RFC 3339 text in JSON.
 *
 * @param options - limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.dateTime() } });
 * device.properties.x.kind; // => "dateTime"
 * ```
 */
export function dateTime(options?: FieldOptions): Field<number, "r"> {
  return makeField("dateTime", options);
}
