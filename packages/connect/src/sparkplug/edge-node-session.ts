import {
  type DeviceTopic,
  encodePayload,
  formatTopic,
  type Metric,
  nextBdSeq,
  nextSeq,
  parseState,
  parseTopic,
  type Uint64,
} from "@taktline/codec/sparkplug";
import { errorOf } from "../mqtt/error-of.js";
import { checkIds } from "./check-ids.js";
import { readCommands } from "./edge-commands.js";
import { BDSEQ, checkSamples, type EdgeScope, edgeScope, REBIRTH } from "./edge-scope.js";
import type {
  EdgeNodeAction,
  EdgeNodeConfig,
  EdgeNodeCounters,
  EdgeNodeInput,
  EdgeNodeSession,
  EdgeNodeState,
} from "./edge-types.js";
import type { EdgeSample, MetricDefinition } from "./metric-definition.js";

type Out = EdgeNodeAction[];

/** Rebirths answered at once before they are spread. */
const REBIRTH_BURST = 5;

/**
 * Makes the rules of a Sparkplug B edge node as a state machine; for a running node use {@link connectEdgeNode}, which is a shell around it.
 *
 * It decides when to be born, what stands in births, deaths and data, in which order and with which numbers. It does no I/O: inputs
 * come in with the time, actions come out. Use it to test, to simulate, or over a transport of your own.
 *
 * @param config - ids, metrics and devices
 * @throws TaktlineError `CONNECT_EDGE_CONFIG` when ids, names, aliases or numbers contradict the standard
 * @throws TaktlineError `CODEC_DATATYPE`, `CODEC_VALUE_TYPE` or `CODEC_VALUE_RANGE` when a metric is not defined properly
 * @see Sparkplug 3.0 (ISO/IEC 20237), 5 operational behavior
 *
 * @example
 * ```ts
 * import { edgeNodeSession } from "@taktline/connect/sparkplug";
 *
 * const session = edgeNodeSession({ groupId: "Plant", edgeNodeId: "Line1" });
 * const connect = session.handle({ type: "connecting" }, 1700000000000).find(({ type }) => type === "connect");
 * connect?.type === "connect" && connect.will.topic; // => "spBv1.0/Plant/NDEATH/Line1"
 * ```
 */
export function edgeNodeSession(config: EdgeNodeConfig): EdgeNodeSession {
  const { groupId, edgeNodeId, primaryHostId, lastBdSeq } = config;
  checkIds("CONNECT_EDGE_CONFIG", [
    ["groupId", groupId],
    ["edgeNodeId", edgeNodeId],
    ...Object.keys(config.devices ?? {}).map((id) => ["device id", id] as const),
    ...(primaryHostId === undefined ? [] : [["primaryHostId", primaryHostId] as const]),
  ]);
  if (
    lastBdSeq !== undefined &&
    !(Number.isInteger(lastBdSeq) && lastBdSeq >= 0 && lastBdSeq <= 255)
  ) {
    throw errorOf(
      "CONNECT_EDGE_CONFIG",
      `lastBdSeq is ${String(lastBdSeq)}; give an integer from 0 to 255, or omit it when there was none`,
      undefined,
      { lastBdSeq },
    );
  }
  const { rebirthIntervalMs = 1000, maxCommandAgeMs = Number.POSITIVE_INFINITY } = config;
  const reportByException = config.reportByException === true;
  const deathByWill = config.deathBy === "will";
  const topicOf = (type: "NBIRTH" | "NDEATH" | "NDATA" | "NCMD") =>
    formatTopic({ type, groupId, edgeNodeId });
  const deviceTopic = (type: "DBIRTH" | "DDEATH" | "DDATA" | "DCMD", deviceId: string) =>
    formatTopic({ type, groupId, edgeNodeId, deviceId });

  const aliases = new Set<Uint64>();
  let lastAlias = 0;
  /** Aliases that are given come first, so that assigned ones keep clear of them. */
  const reserve = (metrics: readonly MetricDefinition[], before?: EdgeScope) => {
    for (const { name, alias } of metrics) {
      if (alias === undefined || before?.aliasOf(name) === alias) continue;
      if (aliases.has(alias)) {
        throw errorOf(
          "CONNECT_EDGE_CONFIG",
          `alias ${alias} of metric "${name}" is used twice; aliases are unique in the node with all its devices`,
          undefined,
          { alias, metric: name },
        );
      }
      aliases.add(alias);
    }
  };
  for (const { metrics } of [config, ...Object.values(config.devices ?? {})])
    reserve(metrics ?? []);
  const nextAlias = () => {
    do lastAlias++;
    while (aliases.has(lastAlias));
    aliases.add(lastAlias);
    return lastAlias;
  };
  const scopeOf = (
    deviceId: string | null,
    metrics: readonly MetricDefinition[],
    before?: EdgeScope,
  ) =>
    edgeScope(
      deviceId,
      metrics,
      config.aliases === false ? undefined : (name) => before?.aliasOf(name) ?? nextAlias(),
    );

  const node = scopeOf(null, config.metrics ?? []);
  const devices = new Map<string, EdgeScope>();
  for (const [id, { metrics, alive }] of Object.entries(config.devices ?? {})) {
    const scope = scopeOf(id, metrics);
    scope.alive = alive !== false;
    devices.set(id, scope);
  }

  const counters = {
    offered: 0,
    published: 0,
    rejected: 0,
    suppressed: 0,
    historical: 0,
    messages: 0,
    births: 0,
    rebirths: 0,
    commands: 0,
    commandsRefused: 0,
  };
  let state: EdgeNodeState = "offline";
  let bdSeq = lastBdSeq;
  let seq = 0;
  let hostTimestamp = -1;
  let isHostOnline = false;
  let tokens = REBIRTH_BURST;
  let tokensAt = 0;
  let rebirthAt: number | undefined;

  const become = (out: Out, next: EdgeNodeState) => {
    if (state === next) return;
    state = next;
    out.push({ type: "state", state });
  };

  const takeSeq = () => {
    const taken = seq;
    seq = nextSeq(seq);
    return taken;
  };

  const deathPayload = (now: number) =>
    encodePayload({
      timestamp: now,
      metrics: [{ name: BDSEQ, timestamp: now, type: "Int64", value: BigInt(bdSeq ?? 0) }],
    });

  const birthOf = (now: number, metrics: Metric[]) =>
    encodePayload({
      timestamp: now,
      seq: takeSeq(),
      metrics: metrics.sort((a, b) => Number(a.timestamp) - Number(b.timestamp)),
    });

  const bearDevice = (out: Out, scope: EdgeScope, now: number) => {
    scope.born = true;
    out.push({
      type: "publish",
      message: "DBIRTH",
      topic: deviceTopic("DBIRTH", scope.deviceId as string),
      payload: birthOf(now, scope.birthMetrics(now)),
      qos: 0,
      samples: 0,
    });
  };

  const bear = (out: Out, now: number) => {
    counters.births++;
    seq = 0;
    node.born = true;
    out.push({
      type: "publish",
      message: "NBIRTH",
      topic: topicOf("NBIRTH"),
      payload: birthOf(now, [
        { name: BDSEQ, timestamp: now, type: "Int64", value: BigInt(bdSeq ?? 0) },
        { name: REBIRTH, timestamp: now, type: "Boolean", value: false },
        ...node.birthMetrics(now),
      ]),
      qos: 0,
      samples: 0,
    });
    for (const scope of devices.values()) {
      scope.born = false;
      if (scope.alive) bearDevice(out, scope, now);
    }
    become(out, "online");
  };

  const endSession = (out: Out) => {
    node.born = false;
    for (const scope of devices.values()) scope.born = false;
    isHostOnline = false;
    hostTimestamp = -1;
    if (rebirthAt !== undefined) out.push({ type: "timer", at: null });
    rebirthAt = undefined;
  };

  const leave = (out: Out, now: number, reconnect: boolean) => {
    if (node.born && !deathByWill) {
      out.push({
        type: "publish",
        message: "NDEATH",
        topic: topicOf("NDEATH"),
        payload: deathPayload(now),
        qos: 1,
        samples: 0,
      });
    }
    out.push({
      type: "disconnect",
      withWill: node.born && deathByWill,
      reconnect,
      delayMs: reconnect ? (config.walkDelayMs ?? 1000) : 0,
    });
    endSession(out);
  };

  const rebirth = (out: Out, now: number) => {
    rebirthAt = undefined;
    counters.rebirths++;
    bear(out, now);
  };

  /** A bucket of tokens: five at once, then one per interval; a clock that goes back empties nothing. */
  const askRebirth = (out: Out, now: number) => {
    if (state !== "online" || rebirthAt !== undefined) return;
    if (rebirthIntervalMs > 0) {
      const earned = Math.floor(Math.max(0, now - tokensAt) / rebirthIntervalMs);
      if (earned > 0 || now < tokensAt) {
        tokens = Math.min(REBIRTH_BURST, tokens + earned);
        tokensAt = now;
      }
      if (tokens === 0) {
        rebirthAt = tokensAt + rebirthIntervalMs;
        out.push({ type: "timer", at: rebirthAt });
        return;
      }
      if (tokens === REBIRTH_BURST) tokensAt = now;
      tokens--;
    }
    rebirth(out, now);
  };

  /** The primary host is not on this server: it may be on the next one. */
  const walk = (out: Out, now: number) => {
    if (config.walkServers !== true) return;
    become(out, "offline");
    leave(out, now, true);
  };

  const onState = (out: Out, topic: string, payload: Uint8Array, now: number) => {
    const read = parseState(payload);
    if (!read.ok) {
      out.push({
        type: "issue",
        issue: {
          code: "CONNECT_HOST_STATE",
          message: read.issues[0].message,
          severity: "warning",
          topic,
        },
      });
      return;
    }
    const { online, timestamp } = read.value;
    if (timestamp < hostTimestamp) {
      out.push({
        type: "issue",
        issue: {
          code: "CONNECT_HOST_STATE",
          message: `a STATE of ${timestamp} is older than the last one of ${hostTimestamp} and was ignored`,
          severity: "warning",
          topic,
        },
      });
      return;
    }
    hostTimestamp = timestamp;
    isHostOnline = online;
    if (online && state === "waitingForHost") bear(out, now);
    else if (!online && state === "online") {
      become(out, "offline");
      leave(out, now, true);
    } else if (!online && state === "waitingForHost") walk(out, now);
  };

  const onMessage = (
    out: Out,
    { topic, payload, retain }: Extract<EdgeNodeInput, { type: "message" }>,
    now: number,
  ) => {
    const parsed = parseTopic(topic);
    if (!parsed.ok) return;
    const found = parsed.value;
    if (found.type === "STATE") {
      if (found.hostId === primaryHostId) onState(out, topic, payload, now);
      return;
    }
    if (found.type !== "NCMD" && found.type !== "DCMD") return;
    if (found.groupId !== groupId || found.edgeNodeId !== edgeNodeId) return;
    const scope = found.type === "NCMD" ? node : devices.get((found as DeviceTopic).deviceId);
    const refusal =
      retain === true
        ? "it was retained and may be of any age; clear the retained message"
        : scope === undefined
          ? "this node has no such device"
          : !scope.born
            ? "it came while there was no birth"
            : undefined;
    if (refusal !== undefined || scope === undefined) {
      counters.commandsRefused++;
      out.push({
        type: "issue",
        issue: {
          code: "CONNECT_COMMAND",
          message: `a command was refused: ${refusal}`,
          severity: "error",
          topic,
        },
      });
      return;
    }
    const read = readCommands(scope, topic, payload, maxCommandAgeMs, now);
    counters.commands += read.commands.length;
    counters.commandsRefused += read.issues.length;
    for (const issue of read.issues) out.push({ type: "issue", issue });
    for (const command of read.commands) out.push({ type: "command", command });
    if (read.wantsRebirth) askRebirth(out, now);
  };

  const knownDevice = (deviceId: string): EdgeScope => {
    const scope = devices.get(deviceId);
    if (scope !== undefined) return scope;
    throw errorOf(
      "CONNECT_DEVICE_UNKNOWN",
      `device "${deviceId}" was never defined; add it to devices, or call deviceBirth with its metrics`,
      undefined,
      { deviceId },
    );
  };

  const publish = (
    out: Out,
    deviceId: string | null,
    samples: readonly EdgeSample[],
    now: number,
  ) => {
    checkSamples(samples, deviceId);
    counters.offered += samples.length;
    let taken = 0;
    try {
      const scope = deviceId === null ? node : knownDevice(deviceId);
      const prepared = scope.prepare(samples, reportByException && scope.born);
      // Encoding checks every value, so it comes before anything is kept or counted.
      const payload =
        prepared.updates.length === 0
          ? undefined
          : scope.compiled.encode(now, seq, prepared.updates);
      scope.commit(prepared, scope.born);
      counters.suppressed += prepared.suppressed;
      taken = prepared.suppressed;
      if (payload === undefined) return;
      if (!node.born) {
        throw errorOf(
          "CONNECT_NOT_BORN",
          `the edge node has no session (${state}); wait for the state online`,
          undefined,
          { state },
        );
      }
      if (!scope.born) {
        throw errorOf(
          "CONNECT_DEVICE_DEAD",
          `device "${deviceId}" is dead; call deviceBirth first`,
          undefined,
          {
            deviceId,
          },
        );
      }
      takeSeq();
      counters.messages++;
      counters.historical += prepared.historical;
      counters.published += prepared.updates.length;
      taken = samples.length;
      out.push({
        type: "publish",
        message: deviceId === null ? "NDATA" : "DDATA",
        topic: deviceId === null ? topicOf("NDATA") : deviceTopic("DDATA", deviceId),
        payload,
        qos: 0,
        samples: prepared.updates.length,
      });
    } finally {
      counters.rejected += samples.length - taken;
    }
  };

  const onConnected = (out: Out) => {
    hostTimestamp = -1;
    isHostOnline = false;
    out.push({
      type: "subscribe",
      subscriptions: [
        { filter: topicOf("NCMD"), qos: 1 },
        { filter: `spBv1.0/${groupId}/DCMD/${edgeNodeId}/+`, qos: 1 },
        ...(primaryHostId === undefined
          ? []
          : [{ filter: formatTopic({ type: "STATE", hostId: primaryHostId }), qos: 1 as const }]),
      ],
    });
  };

  const step = (out: Out, input: EdgeNodeInput, now: number): void => {
    switch (input.type) {
      case "connecting":
        bdSeq = bdSeq === undefined ? 0 : nextBdSeq(bdSeq);
        become(out, "connecting");
        out.push({
          type: "connect",
          bdSeq,
          will: { topic: topicOf("NDEATH"), payload: deathPayload(now), qos: 1, retain: false },
        });
        return;
      case "connected":
        onConnected(out);
        return;
      case "subscribed":
        if (state !== "connecting") return;
        if (primaryHostId === undefined) bear(out, now);
        else {
          become(out, "waitingForHost");
          if (isHostOnline) bear(out, now);
          else if (hostTimestamp >= 0) walk(out, now);
        }
        return;
      case "disconnected":
        endSession(out);
        become(out, "offline");
        return;
      case "message":
        onMessage(out, input, now);
        return;
      case "publish":
        publish(out, input.deviceId, input.samples, now);
        return;
      case "deviceBirth": {
        if (input.metrics !== undefined) {
          checkIds("CONNECT_EDGE_CONFIG", [["device id", input.deviceId]]);
          const before = devices.get(input.deviceId);
          reserve(input.metrics, before);
          devices.set(input.deviceId, scopeOf(input.deviceId, input.metrics, before));
        }
        const scope = knownDevice(input.deviceId);
        scope.alive = true;
        if (node.born) bearDevice(out, scope, now);
        return;
      }
      case "deviceDeath": {
        const scope = knownDevice(input.deviceId);
        scope.alive = false;
        if (scope.born) {
          scope.born = false;
          out.push({
            type: "publish",
            message: "DDEATH",
            topic: deviceTopic("DDEATH", input.deviceId),
            payload: encodePayload({ timestamp: now, seq: takeSeq(), metrics: [] }),
            qos: 0,
            samples: 0,
          });
        }
        return;
      }
      case "rebirth":
        if (node.born) rebirth(out, now);
        return;
      case "tick":
        if (rebirthAt !== undefined && now >= rebirthAt) {
          tokensAt = now;
          rebirth(out, now);
        } else if (rebirthAt !== undefined) out.push({ type: "timer", at: rebirthAt });
        return;
      case "close":
        if (state === "online" || state === "waitingForHost") leave(out, now, false);
        else endSession(out);
        become(out, "closed");
    }
  };

  return {
    get state() {
      return state;
    },
    get counters(): EdgeNodeCounters {
      return { ...counters };
    },
    handle(input, now) {
      const out: Out = [];
      if (state === "closed") {
        if (input.type === "publish") {
          checkSamples(input.samples, input.deviceId);
          counters.offered += input.samples.length;
          counters.rejected += input.samples.length;
          throw errorOf("CONNECT_CLOSED", "the edge node is closed for good; make a new one");
        }
        return out;
      }
      step(out, input, Math.floor(now));
      return out;
    },
    notPublished(samples) {
      counters.published -= samples;
      counters.rejected += samples;
    },
  };
}
