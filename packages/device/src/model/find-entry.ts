import type { CommandModel, DeviceModel, EventModel } from "./device-model.js";
import type { PropertyModel } from "./field-model.js";

/** The device that holds the last name of a key, and that name; undefined when a component is missing. */
function holderOf(device: DeviceModel, key: string): readonly [DeviceModel, string] | undefined {
  const names = key.split("/");
  let holder = device;
  for (const name of names.slice(0, -1)) {
    if (!Object.hasOwn(holder.components, name)) return undefined;
    holder = holder.components[name]!.device;
  }
  return [holder, names[names.length - 1]!];
}

/**
 * Finds a property by its key, also in a component; undefined when there is none.
 *
 * @param device - any device
 * @param key - `temp`, or `comp1/temp` in a component
 *
 * @example
 * ```ts
 * import { defineDevice, f, findProperty } from "@taktline/device";
 *
 * const fan = defineDevice({ id: "acme.fan", version: 1, properties: { speed: f.uint16({ unit: "RPM" }) } });
 * const unit = defineDevice({ id: "acme.unit", version: 1, components: { fan } });
 * findProperty(unit, "fan/speed")?.kind; // => "uint16"
 * findProperty(unit, "fan/toString"); // => undefined
 * ```
 */
export function findProperty(device: DeviceModel, key: string): PropertyModel | undefined {
  const [holder, name] = holderOf(device, key) ?? [];
  return holder && Object.hasOwn(holder.properties, name!) ? holder.properties[name!] : undefined;
}

/**
 * Finds a command by its key, also in a component; undefined when there is none.
 *
 * @param device - any device
 * @param key - `start`, or `comp1/start` in a component
 *
 * @example
 * ```ts
 * import { defineDevice, findCommand } from "@taktline/device";
 *
 * const fan = defineDevice({ id: "acme.fan", version: 1, commands: { start: {} } });
 * findCommand(fan, "start"); // => { mode: "sync" }
 * ```
 */
export function findCommand(device: DeviceModel, key: string): CommandModel | undefined {
  const [holder, name] = holderOf(device, key) ?? [];
  return holder && Object.hasOwn(holder.commands, name!) ? holder.commands[name!] : undefined;
}

/**
 * Finds an event by its key, also in a component; undefined when there is none.
 *
 * @param device - any device
 * @param key - `alarm`, or `comp1/alarm` in a component
 *
 * @example
 * ```ts
 * import { defineDevice, findEvent } from "@taktline/device";
 *
 * const fan = defineDevice({ id: "acme.fan", version: 1, events: { stall: { severity: "error" } } });
 * findEvent(fan, "stall"); // => { severity: "error" }
 * ```
 */
export function findEvent(device: DeviceModel, key: string): EventModel | undefined {
  const [holder, name] = holderOf(device, key) ?? [];
  return holder && Object.hasOwn(holder.events, name!) ? holder.events[name!] : undefined;
}
