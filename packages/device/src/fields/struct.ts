import type { MemberDefinitions } from "../model/device-model.js";
import type { Field } from "../model/field.js";
import type { MemberValues } from "../model/typed-keys.js";
import type { FieldOptions } from "./field-options.js";
import { makeField } from "./make-field.js";
import { specsOf } from "./specs-of.js";

/**
 * Named members that are read and written together, all of them always present.
 *
 * Where the parts are read or written one by one, use a component instead.
 *
 * @param fields - what each member is
 * @param options - texts
 *
 * @example
 * ```ts
 * import { checkValue, defineDevice, f } from "@taktline/device";
 *
 * const device = defineDevice({
 *   id: "acme.mill",
 *   version: 1,
 *   properties: { tool: f.struct({ number: f.uint16(), radius: f.float32({ unit: "MMT" }) }) },
 * });
 * checkValue(device, "tool", { number: 7, radius: 4 }).ok; // => true
 * ```
 */
export function struct<M extends MemberDefinitions>(
  fields: M,
  options?: FieldOptions,
): Field<MemberValues<M>, "r"> {
  return makeField("struct", { ...options, fields: specsOf(fields) });
}
