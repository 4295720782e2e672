import { errorOf } from "../mqtt/error-of.js";
import { checkIds } from "./check-ids.js";
import type { HostCaps, HostConfig } from "./host-types.js";

const defaultCaps: HostCaps = {
  nodes: 10_000,
  devicesPerNode: 1000,
  metrics: 1_000_000,
  nameLength: 1024,
  payloadBytes: 4 * 1024 * 1024,
  reorderMessages: 10_000,
  reorderBytes: 64 * 1024 * 1024,
};

/** Configuration of a host session, checked and complete. */
export interface CheckedHostConfig {
  readonly hostId: string;
  readonly filters: readonly string[];
  readonly reorderTimeoutMs: number;
  readonly requestRebirths: boolean;
  readonly rebirthIntervalMs: number;
  readonly deviceBirthTimeoutMs: number;
  readonly commandDatatypes: boolean;
  readonly caps: HostCaps;
}

/** Checks a configuration and fills in the defaults. */
export function checkHostConfig(config: HostConfig): CheckedHostConfig {
  checkIds("CONNECT_HOST_CONFIG", [
    ["hostId", config.hostId],
    ...(config.groups ?? []).map((group) => ["groupId", group] as const),
  ]);
  const duration = (
    name: "reorderTimeoutMs" | "rebirthIntervalMs" | "deviceBirthTimeoutMs",
    fallback: number,
  ) => {
    const value = config[name] ?? fallback;
    if (!(value >= 0 && Number.isFinite(value))) {
      throw errorOf(
        "CONNECT_HOST_CONFIG",
        `${name} is ${String(value)}; give milliseconds, 0 or more, or omit it for ${fallback}`,
        undefined,
        { option: name, value },
      );
    }
    return value;
  };
  const caps = { ...defaultCaps, ...config.caps };
  for (const [name, value] of Object.entries(caps)) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw errorOf(
        "CONNECT_HOST_CONFIG",
        `caps.${name} is ${String(value)}; give an integer, 0 or more`,
        undefined,
        { option: `caps.${name}`, value },
      );
    }
  }
  return {
    hostId: config.hostId,
    filters:
      config.groups === undefined
        ? ["spBv1.0/#"]
        : config.groups.map((group) => `spBv1.0/${group}/#`),
    reorderTimeoutMs: duration("reorderTimeoutMs", 2000),
    requestRebirths: config.requestRebirths !== false,
    rebirthIntervalMs: duration("rebirthIntervalMs", 5000),
    deviceBirthTimeoutMs: duration("deviceBirthTimeoutMs", 10_000),
    commandDatatypes: config.commandDatatypes === true,
    caps,
  };
}
