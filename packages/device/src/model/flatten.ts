import type { DeviceModel } from "./device-model.js";

/** One entry of a device or of its parts. */
export interface FlatEntry<M> {
  /** `temp`, or `comp1/temp` in a component. */
  readonly key: string;
  /** Where it stands in the model. */
  readonly path: readonly string[];
  /** The entry. */
  readonly model: M;
}

/** The entries of one group in a device and in its parts: own ones first, in the order of definition. */
export function flatten<G extends "properties" | "commands" | "events">(
  device: DeviceModel,
  group: G,
  prefix = "",
  path: readonly string[] = [],
): readonly FlatEntry<DeviceModel[G][string]>[] {
  const entries = Object.entries(device[group]) as [string, DeviceModel[G][string]][];
  const here = entries.map(([name, model]) => ({
    key: prefix + name,
    path: [...path, group, name],
    model,
  }));
  const parts = Object.entries(device.components).flatMap(([name, part]) =>
    flatten(part.device, group, `${prefix}${name}/`, [...path, "components", name, "device"]),
  );
  return [...here, ...parts];
}
