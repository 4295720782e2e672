import type { Result } from "@taktline/core";
import { type DeviceIssue, newReport } from "../define/report.js";
import type { DeviceModel, DeviceValue } from "../model/device-model.js";
import type {
  CommandInput,
  CommandKey,
  CommandOutput,
  EventData,
  EventKey,
  ReadableKey,
  ValueOf,
  WritableKey,
} from "../model/typed-keys.js";
import { checkField, checkMembers } from "../values/check-field.js";
import { resolveKey } from "../values/resolve-key.js";
import { resultOf } from "../values/result-of.js";
import type { DevicePort, Members } from "./device-port.js";

/** The arguments of `call` after the key: none for a command that takes nothing. */
export type CommandArguments<Input> = undefined extends Input
  ? readonly [input?: Input]
  : readonly [input: Input];

/** Typed access to one device. Bad values are failures, in both directions; a port that cannot reach the device rejects. */
export interface DeviceHandle<D extends DeviceModel> {
  /** The model. */
  readonly device: D;
  /** Reads a property that can be read. */
  read<const K extends ReadableKey<D>>(key: K): Promise<Result<ValueOf<D, K>, DeviceIssue>>;
  /** Writes a property that can be written; a value against the model does not reach the device. */
  write<const K extends WritableKey<D>>(
    key: K,
    value: ValueOf<D, K>,
  ): Promise<Result<void, DeviceIssue>>;
  /** Calls a command; arguments against the model do not reach the device. */
  call<const K extends CommandKey<D>>(
    key: K,
    ...input: CommandArguments<CommandInput<D, K>>
  ): Promise<Result<CommandOutput<D, K>, DeviceIssue>>;
  /** Listens to an event until the function it gives back is called; data against the model arrives as a failure. */
  on<const K extends EventKey<D>>(
    key: K,
    listener: (event: Result<EventData<D, K>, DeviceIssue>) => void,
  ): () => void;
}

async function readChecked(device: DeviceModel, port: DevicePort, key: string) {
  const report = newReport();
  const property = resolveKey(device, "properties", key, report);
  if (property?.access === "w") {
    report.error(
      "DEVICE_WRITE_ONLY",
      [key],
      `${key} can only be written; define it with .rw() to read it`,
    );
  }
  if (property === undefined || report.issues.length > 0) return resultOf(undefined, report);
  const value = await port.read(key);
  checkField(property, value, [key], report);
  return resultOf(value, report);
}

async function writeChecked(device: DeviceModel, port: DevicePort, key: string, value: unknown) {
  const report = newReport();
  const property = resolveKey(device, "properties", key, report);
  if (property?.access === "r") {
    report.error(
      "DEVICE_READ_ONLY",
      [key],
      `${key} can only be read; define it with .rw() to write it`,
    );
  } else if (property !== undefined) checkField(property, value, [key], report);
  if (report.issues.length === 0) await port.write(key, value as DeviceValue);
  return resultOf(undefined, report);
}

async function callChecked(device: DeviceModel, port: DevicePort, key: string, input: unknown) {
  const report = newReport();
  const command = resolveKey(device, "commands", key, report);
  if (command === undefined) return resultOf(undefined, report);
  if (command.input !== undefined) checkMembers(command.input, input, [key, "input"], report);
  else if (input !== undefined) checkMembers({}, input, [key, "input"], report);
  if (report.issues.length > 0) return resultOf(undefined, report);
  const output = await port.call(key, command.input && (input as Members));
  if (command.output === undefined) return resultOf(undefined, report);
  checkMembers(command.output, output, [key, "output"], report);
  return resultOf(output, report);
}

/**
 * Gives typed access to a device: `read("mode")` is `"off" | "cool"`, a write to a read-only property does not compile.
 *
 * Everything that goes out and comes in is checked against the model. Keys of components have the form `comp1/temp`.
 *
 * @param device - any device
 * @param port - what reaches the device: a driver, a simulator, a test
 *
 * @example
 * ```ts
 * import { defineDevice, deviceHandle, f } from "@taktline/device";
 *
 * const chiller = defineDevice({
 *   id: "acme.chiller",
 *   version: 1,
 *   properties: { mode: f.enum({ off: 0, cool: 1 }).rw(), setpoint: f.float32({ min: 4, max: 12 }).rw() },
 * });
 * const memory = new Map<string, unknown>([["mode", "off"]]);
 * const handle = deviceHandle(chiller, {
 *   read: (key) => memory.get(key),
 *   write: (key, value) => void memory.set(key, value),
 *   call: () => undefined,
 *   on: () => () => undefined,
 * });
 * (await handle.write("mode", "cool")).ok; // => true
 * await handle.read("mode"); // => { ok: true, value: "cool", issues: [] }
 * (await handle.write("setpoint", 40)).ok; // => false
 * ```
 */
export function deviceHandle<D extends DeviceModel>(device: D, port: DevicePort): DeviceHandle<D> {
  const handle = {
    device,
    read: (key: string) => readChecked(device, port, key),
    write: (key: string, value: unknown) => writeChecked(device, port, key, value),
    call: (key: string, input?: unknown) => callChecked(device, port, key, input),
    on: (key: string, listener: (event: Result<unknown, DeviceIssue>) => void) => {
      const report = newReport();
      const event = resolveKey(device, "events", key, report);
      if (event === undefined) {
        listener(resultOf(undefined, report));
        return () => undefined;
      }
      return port.on(key, (data) => {
        const checked = newReport();
        checkMembers(event.data ?? {}, data ?? {}, [key], checked);
        listener(resultOf(data ?? {}, checked));
      });
    },
  };
  return Object.freeze(handle) as unknown as DeviceHandle<D>;
}
