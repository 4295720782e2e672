import type { DeviceValue } from "../model/device-model.js";
import type { Field } from "../model/field.js";
import type { FieldOptions } from "./field-options.js";
import { makeField } from "./make-field.js";

/** Options of an `array` field. */
export interface ArrayOptions extends FieldOptions {
  /** Fewest entries. Default 0. */
  readonly minItems?: number;
  /** Most entries. Default: no limit. */
  readonly maxItems?: number;
}

/**
 * A list of values of one field.
 *
 * @param items - what each entry is
 * @param options - limits and texts; checked by `defineDevice`
 *
 * @example
 * ```ts
 * import { checkValue, defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({
 *   id: "acme.one",
 *   version: 1,
 *   properties: { load: f.array(f.float32({ unit: "P1" }), { maxItems: 3 }) },
 * });
 * checkValue(device, "load", [12.5, 13, 11.75]).ok; // => true
 * ```
 */
export function array<V extends DeviceValue>(
  items: Field<V, "r">,
  options?: ArrayOptions,
): Field<readonly V[], "r"> {
  return makeField("array", { ...options, items: items?.spec });
}
