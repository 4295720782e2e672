import { canonicalText } from "./convert/canonical-text.js";
import type { DeviceModel } from "./model/device-model.js";

/**
 * Writes a model as canonical JSON: equal models give the same text, whatever the order of definition, so that its hash names the model.
 *
 * The text is the RFC 8785 form of what `deviceToDocument` gives: 64-bit limits are decimal text. A model has nothing that RFC 8785
 * forbids (no half surrogate pairs, no non-finite numbers).
 *
 * @see RFC 8785, JSON Canonicalization Scheme
 *
 * @example
 * ```ts
 * import { canonicalJson, defineDevice, f } from "@taktline/device";
 *
 * const fan = defineDevice({ id: "acme.fan", version: 1, properties: { speed: f.uint16({ unit: "RPM", max: 3000 }) } });
 * canonicalJson(fan); // => '{"commands":{},"components":{},"events":{},"id":"acme.fan","properties":{"speed":{"access":"r","kind":"uint16","max":3000,"unit":"RPM"}},"version":1}'
 * ```
 */
export function canonicalJson(model: DeviceModel): string {
  return canonicalText(model);
}
