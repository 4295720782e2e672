import type { DeviceModel } from "../model/device-model.js";
import { plainJson } from "../plain-json.js";
import type { DeviceDocument } from "./device-document.js";

/**
 * Gives the document form of a model: plain JSON data that `deviceFromDocument` turns back into an equal model.
 *
 * 64-bit limits become decimal text; everything else stays as it is.
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 * import { deviceFromDocument, deviceToDocument } from "@taktline/device/schema";
 *
 * const meter = defineDevice({ id: "acme.meter", version: 1, properties: { kWh: f.uint64({ unit: "KWH", max: 2n ** 60n }) } });
 * const document = deviceToDocument(meter);
 * document.properties?.kWh; // => { kind: "uint64", unit: "KWH", max: "1152921504606846976", access: "r" }
 * deviceFromDocument(document).ok; // => true
 * ```
 */
export function deviceToDocument(model: DeviceModel): DeviceDocument {
  return plainJson(model) as unknown as DeviceDocument;
}
