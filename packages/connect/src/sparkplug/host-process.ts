import type { SparkplugPayload } from "@taktline/codec/sparkplug";
import { decode, emitFrames, type HostContext, isLive, note, tell } from "./host-context.js";
import type { HostNode, Sequenced } from "./host-node.js";
import { wantRebirth } from "./host-rebirths.js";
import { type HostScope, hostScope, infosOf, readSamples, staleFrames } from "./host-scope.js";

/** Carries out a message whose turn it is; `read` is its payload where it was decoded already. */
export function processMessage(
  c: HostContext,
  node: HostNode,
  message: Sequenced,
  read: SparkplugPayload | undefined,
): void {
  const { type, device, topic, payload } = message;
  const known = device === null ? node.scope : node.devices.get(device);
  if (type === "DBIRTH") {
    bearDevice(c, node, device as string, topic, payload, known);
    return;
  }
  if (type === "DDEATH") {
    c.counters.deaths++;
    const at = Number((read ?? decode(c, topic, payload))?.timestamp ?? c.now);
    if (isLive(known)) killDevice(c, node, known, "death", at);
    return;
  }
  if (!isLive(known) || (device !== null && node.unconfirmed.has(device))) {
    c.counters.beforeBirth++;
    note(
      c,
      "CONNECT_BEFORE_BIRTH",
      "data came before the birth of its device and was left out; a rebirth is requested",
      topic,
    );
    wantRebirth(c, node, "unknownDevice");
    return;
  }
  const decoded = read ?? decode(c, topic, payload, known.births);
  if (decoded === undefined) {
    c.counters.undecodable++;
    return;
  }
  c.counters.data++;
  takeSamples(c, node, known, decoded, "data", topic);
}

function bearDevice(
  c: HostContext,
  node: HostNode,
  device: string,
  topic: string,
  payload: Uint8Array,
  known: HostScope | undefined,
): void {
  const decoded = decode(c, topic, payload);
  if (decoded === undefined) {
    c.counters.undecodable++;
    wantRebirth(c, node, "badBirth");
    return;
  }
  const { devicesPerNode } = c.config.caps;
  if (known === undefined && node.devices.size >= devicesPerNode && !evictDevice(c, node)) {
    c.counters.capped++;
    note(
      c,
      "CONNECT_CAP",
      `there are ${devicesPerNode} devices already and this one was left out; raise caps.devicesPerNode`,
      topic,
    );
    return;
  }
  c.counters.births++;
  const scope = adoptBirth(c, node, device, decoded, topic, known);
  node.devices.set(device, scope);
  node.unconfirmed.delete(device);
  if (node.unconfirmed.size === 0) node.unconfirmedAt = undefined;
  const { group, edgeNode } = node;
  tell(c, { type: "deviceBirth", group, edgeNode, device, metrics: infosOf(scope), at: c.now });
  takeSamples(c, node, scope, decoded, "birth", topic);
}

/** Makes room by forgetting a device that is offline. */
function evictDevice(c: HostContext, node: HostNode): boolean {
  for (const [id, scope] of node.devices) {
    if (scope.online) continue;
    c.metricCount -= scope.metrics.size;
    node.devices.delete(id);
    return true;
  }
  return false;
}

/** Replaces what was known of a node or device by its birth. */
export function adoptBirth(
  c: HostContext,
  node: HostNode,
  device: string | null,
  payload: SparkplugPayload,
  topic: string,
  before: HostScope | undefined,
): HostScope {
  const { caps } = c.config;
  c.metricCount -= before?.metrics.size ?? 0;
  const { scope, left } = hostScope(
    device,
    payload,
    device === null ? undefined : node.scope?.births,
    Math.max(0, caps.metrics - c.metricCount),
    caps.nameLength,
  );
  c.metricCount += scope.metrics.size;
  if (left > 0) {
    c.counters.metricsCapped += left;
    note(
      c,
      "CONNECT_CAP",
      `${left} metrics of a birth exceed caps.metrics or caps.nameLength and were left out`,
      topic,
    );
  }
  return scope;
}

/** Emits the values of a payload. */
export function takeSamples(
  c: HostContext,
  node: HostNode,
  scope: HostScope,
  payload: SparkplugPayload,
  origin: "data" | "birth",
  topic: string,
): void {
  const { counters, now } = c;
  const { group, edgeNode } = node;
  const { device } = scope;
  const read = readSamples(scope, payload, origin, now);
  emitFrames(c, node, read.frames);
  for (const { metric, historical } of read.values) {
    tell(c, { type: "value", group, edgeNode, device, metric, historical, origin, at: now });
  }
  if (origin === "birth") return;
  counters.samples += read.samples;
  counters.historical += read.historical;
  counters.samplesRejected += read.unknown.length + read.unusable.length;
  if (read.unusable.length > 0) {
    note(
      c,
      "CONNECT_VALUE",
      `${read.unusable.length} values cannot be interpreted as the birth announced them, the first of "${read.unusable[0]}"`,
      topic,
    );
  }
  if (read.unknown.length > 0) {
    note(
      c,
      "CONNECT_UNKNOWN_METRIC",
      `${read.unknown.length} samples are of metrics that the birth did not announce, the first of "${read.unknown[0]}"`,
      topic,
    );
    wantRebirth(c, node, "unknownMetric");
  }
}

/** Takes a device offline. */
export function killDevice(
  c: HostContext,
  node: HostNode,
  scope: HostScope,
  reason: "death" | "notReborn",
  at: number,
): void {
  const { group, edgeNode } = node;
  const device = scope.device as string;
  scope.online = false;
  node.unconfirmed.delete(device);
  tell(c, { type: "deviceDeath", group, edgeNode, device, reason, at: c.now });
  emitFrames(c, node, staleFrames(scope, at, c.now));
}
