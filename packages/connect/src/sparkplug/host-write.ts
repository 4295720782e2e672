import { encodePayload, formatTopic, type Metric } from "@taktline/codec/sparkplug";
import { errorOf } from "../mqtt/error-of.js";
import { type HostContext, isLive, keyOf } from "./host-context.js";
import type { HostWrite } from "./host-types.js";

/** Sends a command to a metric that a birth announced; throws when there is none. */
export function writeMetric(c: HostContext, write: HostWrite): void {
  const { now, state } = c;
  const { group, edgeNode, device = null, metric, value } = write;
  const node = c.nodes.get(keyOf(group, edgeNode));
  const scope = device === null ? node?.scope : node?.devices.get(device);
  const target = device === null ? `${group}/${edgeNode}` : `${group}/${edgeNode}/${device}`;
  if (state !== "online" || node?.online !== true || !isLive(scope)) {
    throw errorOf(
      "CONNECT_NODE_OFFLINE",
      `${target} is not online${state === "online" ? "" : ` (this host is ${state})`}; wait for its birth, commands are not kept`,
      undefined,
      { group, edgeNode, device },
    );
  }
  const known = scope.metrics.get(metric);
  if (known === undefined) {
    throw errorOf(
      "CONNECT_METRIC_UNKNOWN",
      `the birth of ${target} did not announce "${metric}"; use a name of nodes()`,
      undefined,
      { group, edgeNode, device, metric },
    );
  }
  const { datatype: type, alias } = known;
  const isLong = type === "Int64" || type === "UInt64";
  const payload = encodePayload(
    {
      timestamp: now,
      metrics: [
        {
          ...(alias === undefined ? { name: metric } : { alias }),
          timestamp: now,
          type,
          value: isLong && Number.isSafeInteger(value) ? BigInt(value as number) : value,
        } as Metric,
      ],
    },
    { form: c.config.commandDatatypes ? "birth" : "data" },
  );
  c.counters.commands++;
  const ids = { groupId: group, edgeNodeId: edgeNode };
  c.out.push({
    type: "publish",
    message: device === null ? "NCMD" : "DCMD",
    topic: formatTopic(
      device === null ? { type: "NCMD", ...ids } : { type: "DCMD", ...ids, deviceId: device },
    ),
    payload,
    qos: 0,
    retain: false,
  });
}
