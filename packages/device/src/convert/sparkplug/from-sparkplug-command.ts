import { type DeviceIssue, newReport } from "../../define/report.js";
import type { DeviceModel, DeviceValue } from "../../model/device-model.js";
import { findCommand } from "../../model/find-entry.js";
import type { CommandInput, CommandKey, ValueOf, WritableKey } from "../../model/typed-keys.js";
import { nameHelp } from "../../nearest-name.js";
import { show } from "../../show.js";
import { checkMembers } from "../../values/check-field.js";
import { resolveKey } from "../../values/resolve-key.js";
import { readValue } from "./read-value.js";
import { commandFolder } from "./to-sparkplug.js";

/** One write that a host asks for; discriminate on `key`. */
export type SparkplugWrite<D extends DeviceModel> = {
  [K in WritableKey<D>]: { readonly key: K; readonly value: ValueOf<D, K> };
}[WritableKey<D>];

/** One call that a host asks for; discriminate on `key`. */
export type SparkplugCall<D extends DeviceModel> = {
  [K in CommandKey<D>]: { readonly key: K; readonly input: CommandInput<D, K> };
}[CommandKey<D>];

/** What a DCMD asks for, checked against the model. */
export interface SparkplugRequest<D extends DeviceModel = DeviceModel> {
  /** Legal writes, in the order of the message. */
  readonly writes: readonly SparkplugWrite<D>[];
  /** Legal calls, in the order of the message. */
  readonly calls: readonly SparkplugCall<D>[];
  /** What was refused, and why; the rest stands. At most 50 errors. */
  readonly issues: readonly DeviceIssue[];
}

/**
 * Reads the metrics of a DCMD: writes to properties, and calls by the convention of `toSparkplug`.
 *
 * A call is `Device Control/start` with the value true together with all its arguments in the same message; false calls nothing.
 * Each write and each call is checked on its own: a bad one becomes an issue and does not stop the others. Aliases must have been
 * resolved to names (`decodePayload` with `births` does).
 *
 * @param device - any device
 * @param metrics - names and values as `decodePayload` gives them
 *
 * @example
 * ```ts
 * import { defineDevice, f, fromSparkplugCommand } from "@taktline/device";
 *
 * const chiller = defineDevice({
 *   id: "acme.chiller",
 *   version: 1,
 *   properties: { mode: f.enum({ off: 0, cool: 1 }).rw(), temp: f.float32() },
 *   commands: { start: { input: { ramp: f.uint16() } } },
 * });
 * const request = fromSparkplugCommand(chiller, [
 *   { name: "mode", value: 1 },
 *   { name: "temp", value: 5 },
 *   { name: "Device Control/start", value: true },
 *   { name: "Device Control/start/ramp", value: 30 },
 * ]);
 * request.writes; // => [{ key: "mode", value: "cool" }]
 * request.calls; // => [{ key: "start", input: { ramp: 30 } }]
 * request.issues[0]?.code; // => "DEVICE_READ_ONLY"
 * ```
 */
export function fromSparkplugCommand<D extends DeviceModel>(
  device: D,
  metrics: readonly { readonly name?: string; readonly value?: unknown }[],
): SparkplugRequest<D> {
  const issues: DeviceIssue[] = [];
  const writes: { key: string; value: DeviceValue }[] = [];
  const started: string[] = [];
  const given = new Map<string, [string, unknown][]>();
  /** Runs one part with a report of its own, so that its errors do not spoil the others. */
  const apart = (read: (report: ReturnType<typeof newReport>) => () => void) => {
    const report = newReport();
    const accept = read(report);
    if (!report.issues.some((issue) => issue.severity === "error")) accept();
    for (const issue of report.issues) if (issues.length < 50) issues.push(issue);
  };

  for (const { name = "", value } of metrics) {
    if (!name.startsWith(`${commandFolder}/`)) {
      apart((report) => {
        const property = resolveKey(device, "properties", name, report);
        if (property === undefined) return () => undefined;
        if (property.access === "r") {
          report.error(
            "DEVICE_READ_ONLY",
            [name],
            `${name} can only be read; the write was refused`,
          );
        }
        const read = readValue(property, value, [name], report);
        return () => writes.push({ key: name, value: read as DeviceValue });
      });
      continue;
    }
    const key = name.slice(commandFolder.length + 1);
    const slash = key.lastIndexOf("/");
    const owner = key.slice(0, Math.max(0, slash));
    if (findCommand(device, key) !== undefined) {
      if (value === true && !started.includes(key)) started.push(key);
    } else if (findCommand(device, owner) !== undefined) {
      const all = given.get(owner) ?? [];
      all.push([key.slice(slash + 1), value]);
      given.set(owner, all);
    } else {
      apart((report) => {
        resolveKey(device, "commands", key, report);
        return () => undefined;
      });
    }
  }

  const calls: { key: string; input: unknown }[] = [];
  for (const key of started) {
    apart((report) => {
      const fields = findCommand(device, key)?.input;
      const input: Record<string, unknown> = {};
      for (const [name, raw] of given.get(key) ?? []) {
        if (fields && Object.hasOwn(fields, name)) {
          input[name] = readValue(fields[name]!, raw, [key, name], report);
        } else {
          report.error(
            "DEVICE_VALUE_MEMBER",
            [key, name],
            `${key} has no argument ${show(name)}; ${nameHelp(name, Object.keys(fields ?? {}))}`,
          );
        }
      }
      if (report.issues.every((issue) => issue.severity !== "error")) {
        checkMembers(fields ?? {}, input, [key], report);
      }
      return () => calls.push({ key, input: fields && input });
    });
  }
  for (const key of given.keys()) {
    if (started.includes(key)) continue;
    apart((report) => {
      report.warning(
        "DEVICE_VALUE_MEMBER",
        [key],
        `the message has arguments for ${key} but does not set ${commandFolder}/${key} to true; nothing was called`,
      );
      return () => undefined;
    });
  }
  return { writes, calls, issues } as unknown as SparkplugRequest<D>;
}
