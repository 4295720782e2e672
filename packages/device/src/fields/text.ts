import type { Field } from "../model/field.js";
import type { FieldOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/** Options of a `text` field. */
export interface TextOptions extends FieldOptions {
  /** Most bytes in UTF-8. Default: no limit. */
  readonly maxBytes?: number;
}

/**
 * Unicode text, limited in UTF-8 bytes because that is what a device reserves.
 *
 * @param options - limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.text({ maxBytes: 64 }) } });
 * device.properties.x.kind; // => "text"
 * ```
 */
export function text(options?: TextOptions): Field<string, "r"> {
  return makeField("text", options);
}
