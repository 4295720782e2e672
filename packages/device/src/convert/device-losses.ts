import type { DeviceModel } from "../model/device-model.js";
import { canonicalText } from "./canonical-text.js";
import type { Loss } from "./loss.js";

/** The losses of a target that has entries but no device: id, version, texts, parts as such, asset. */
export function deviceLosses(device: DeviceModel, path: readonly string[] = []): readonly Loss[] {
  const losses: Loss[] = [];
  for (const key of ["id", "version", "title", "description", "semanticId", "asset"] as const) {
    const value = device[key];
    if (value === undefined) continue;
    losses.push({
      path: [...path, key],
      kind: "dropped",
      from: typeof value === "object" ? canonicalText(value) : value,
      to: null,
      reversible: false,
    });
  }
  for (const [name, { device: part, title }] of Object.entries(device.components)) {
    const place = [...path, "components", name];
    if (title !== undefined) {
      losses.push({
        path: [...place, "title"],
        kind: "dropped",
        from: canonicalText(title),
        to: null,
        reversible: false,
      });
    }
    losses.push(...deviceLosses(part, [...place, "device"]));
  }
  return losses;
}
