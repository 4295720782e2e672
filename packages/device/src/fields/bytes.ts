import type { Field } from "../model/field.js";
import type { FieldOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/** Options of a `bytes` field. */
export interface BytesOptions extends FieldOptions {
  /** Most bytes. Default: no limit. */
  readonly maxBytes?: number;
}

/**
 * A sequence of bytes, as `Uint8Array`; Base64 text in JSON.
 *
 * @param options - limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({ id: "acme.one", version: 1, properties: { x: f.bytes({ maxBytes: 32 }) } });
 * device.properties.x.kind; // => "bytes"
 * ```
 */
export function bytes(options?: BytesOptions): Field<Uint8Array, "r"> {
  return makeField("bytes", options);
}
