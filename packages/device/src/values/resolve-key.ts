import type { Report } from "../define/report.js";
import type { DeviceModel } from "../model/device-model.js";
import { findCommand, findEvent, findProperty } from "../model/find-entry.js";
import { flatten } from "../model/flatten.js";
import { nameHelp } from "../nearest-name.js";
import { show } from "../show.js";

const find = { properties: findProperty, commands: findCommand, events: findEvent };
const singular = { properties: "property", commands: "command", events: "event" };

/** What stands under a key, which may come from outside; undefined when it was reported. */
export function resolveKey<G extends "properties" | "commands" | "events">(
  device: DeviceModel,
  group: G,
  key: string,
  report: Report,
): DeviceModel[G][string] | undefined {
  const found = typeof key === "string" ? find[group](device, key) : undefined;
  if (found === undefined) {
    const keys = flatten(device, group).map((entry) => entry.key);
    report.error(
      "DEVICE_KEY_UNKNOWN",
      [],
      `${device.id} has no ${singular[group]} ${show(key)}; ${nameHelp(String(key), keys)}`,
    );
  }
  return found as DeviceModel[G][string] | undefined;
}
