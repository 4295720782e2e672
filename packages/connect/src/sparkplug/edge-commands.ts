import { decodePayload, type MetricDataType } from "@taktline/codec/sparkplug";
import { type EdgeScope, REBIRTH } from "./edge-scope.js";
import type { ConnectIssue, EdgeCommand } from "./edge-types.js";
import type { MetricValue } from "./metric-definition.js";

/** What a command message asks for. */
export interface ReadCommands {
  readonly commands: readonly EdgeCommand[];
  readonly issues: readonly ConnectIssue[];
  readonly wantsRebirth: boolean;
}

const limits = { bytes: 4 * 1024 * 1024, metrics: 10_000, issues: 10 };

/** Reads an NCMD or DCMD; what cannot be obeyed is an issue each. */
export function readCommands(
  scope: EdgeScope,
  topic: string,
  payload: Uint8Array,
  maxAgeMs: number,
  now: number,
): ReadCommands {
  const issues: ConnectIssue[] = [];
  const commands: EdgeCommand[] = [];
  let wantsRebirth = false;
  const refuse = (why: string) => {
    issues.push({
      code: "CONNECT_COMMAND",
      message: `a command was refused: ${why}`,
      severity: "error",
      topic,
    });
  };
  const decoded = decodePayload(payload, { births: scope.births, limits });
  if (!decoded.ok) {
    refuse(decoded.issues[0].message);
    return { commands, issues, wantsRebirth };
  }
  const timestamp =
    decoded.value.timestamp === undefined ? undefined : Number(decoded.value.timestamp);
  if (timestamp !== undefined && now - timestamp > maxAgeMs) {
    refuse(
      `it is ${now - timestamp} ms old and ${maxAgeMs} ms are allowed; check the clocks or send it again`,
    );
    return { commands, issues, wantsRebirth };
  }
  for (const metric of decoded.value.metrics) {
    const name = metric.name;
    if (name === undefined) {
      refuse(
        `alias ${String(metric.alias)} is not one of this ${scope.deviceId === null ? "node" : "device"}; use the aliases of its last birth`,
      );
      continue;
    }
    if (scope.deviceId === null && name === REBIRTH) {
      if (metric.value === true) wantsRebirth = true;
      continue;
    }
    const known = scope.births.byName.get(name);
    if (known === undefined) refuse(`metric "${name}" was never announced`);
    else if (metric.type !== known.type) {
      refuse(
        `metric "${name}" is ${known.type} and the command has ${metric.type}; use the datatype of the birth`,
      );
    } else if (metric.value === undefined) refuse(`metric "${name}" has no value`);
    else {
      commands.push({
        deviceId: scope.deviceId,
        name,
        datatype: metric.type as MetricDataType,
        value: metric.value as MetricValue | null,
        timestamp,
      });
    }
  }
  return { commands, issues, wantsRebirth };
}
