import type { DeviceModel } from "./model/device-model.js";

/** Writes plain data with sorted members; 64-bit integers become decimal text, as in the document form. */
function write(value: unknown): string {
  if (typeof value === "bigint") return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  // The default sort compares UTF-16 units, as RFC 8785 asks.
  const members = Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(record[key])}`);
  return `{${members.join(",")}}`;
}

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
  return write(model);
}
