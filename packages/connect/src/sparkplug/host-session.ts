import {
  type BirthContext,
  decodePayload,
  encodePayload,
  formatState,
  formatTopic,
  type Metric,
  nextSeq,
  parseState,
  parseTopic,
  type SparkplugPayload,
} from "@taktline/codec/sparkplug";
import type { ConnectErrorCode } from "../errors.catalogue.js";
import { errorOf } from "../mqtt/error-of.js";
import { BDSEQ, REBIRTH } from "./edge-scope.js";
import { checkHostConfig } from "./host-config.js";
import { dueOf, type HostNode, hostNode, type RebirthReason, type Sequenced } from "./host-node.js";
import {
  type HostScope,
  hostScope,
  infosOf,
  readSamples,
  snapshotOf,
  staleFrames,
} from "./host-scope.js";
import type {
  HostAction,
  HostConfig,
  HostCounters,
  HostEvent,
  HostInput,
  HostNodeSnapshot,
  HostSession,
  HostSessionState,
  HostWrite,
} from "./host-types.js";

type Out = HostAction[];

/** Rebirth requests of its own accord per second, to all nodes together. */
const REQUESTS_PER_SECOND = 100;

/** What one payload of a session's own can be no larger than, for a host's peace. */
const DECODE_ISSUES = 10;

/**
 * Makes the rules of a Sparkplug B host application as a state machine; for a running one use {@link connectHost}, which is a shell around it.
 *
 * It tracks births and deaths, puts messages in order, resolves aliases, asks for rebirths and turns payloads into frames. It does no
 * I/O: inputs come in with the time, actions come out. What a publisher sends can neither make it throw nor make it grow beyond its caps.
 *
 * Order: a message whose number is 1 to 127 ahead waits for the ones before it; one that is behind came twice or too late and is left out.
 *
 * @param config - id, groups, timeouts and caps
 * @throws TaktlineError `CONNECT_HOST_CONFIG` when ids or numbers cannot be used
 * @see Sparkplug 3.0 (ISO/IEC 20237), 5 operational behavior
 *
 * @example
 * ```ts
 * import { hostSession } from "@taktline/connect/sparkplug";
 *
 * const session = hostSession({ hostId: "MES" });
 * const [connect] = session.handle({ type: "connecting" }, 1700000000000);
 * connect?.type === "connect" && connect.will.payload; // => '{"online":false,"timestamp":1700000000000}'
 * ```
 */
export function hostSession(config: HostConfig): HostSession {
  const {
    hostId,
    filters,
    reorderTimeoutMs,
    rebirthIntervalMs,
    deviceBirthTimeoutMs,
    caps,
    ...rest
  } = checkHostConfig(config);
  const stateTopic = formatTopic({ type: "STATE", hostId });
  const limits = { bytes: Math.max(1, caps.payloadBytes), issues: DECODE_ISSUES };
  const nodes = new Map<string, HostNode>();
  /** Nodes of which no birth was seen: the first to go when there are too many. */
  const unborn = new Set<HostNode>();
  /** Nodes that wait for a time. */
  const timed = new Set<HostNode>();
  const counters = {
    messages: 0,
    births: 0,
    deaths: 0,
    data: 0,
    others: 0,
    foreign: 0,
    undecodable: 0,
    retained: 0,
    beforeBirth: 0,
    late: 0,
    staleDeaths: 0,
    capped: 0,
    reordering: 0,
    lost: 0,
    sessionGaps: 0,
    samples: 0,
    historical: 0,
    samplesRejected: 0,
    metricsCapped: 0,
    issues: 0,
    rebirthRequests: 0,
    commands: 0,
  };
  let state: HostSessionState = "offline";
  let stateTimestamp = 0;
  let stateAgainAt: number | undefined;
  let stateSentAt = Number.NEGATIVE_INFINITY;
  let timerAt: number | null = null;
  let reorderBytes = 0;
  let metricCount = 0;
  let requestSecond = 0;
  let requestsInSecond = 0;

  const keyOf = (group: string, edgeNode: string) => `${group}/${edgeNode}`;
  const event = (out: Out, value: HostEvent) => out.push({ type: "event", event: value });
  const issue = (
    out: Out,
    code: ConnectErrorCode | (string & {}),
    message: string,
    topic: string,
    severity: "error" | "warning" = "error",
  ) => {
    counters.issues++;
    out.push({ type: "issue", issue: { code, message, severity, topic } });
  };
  const become = (out: Out, next: HostSessionState, now: number) => {
    if (state === next) return;
    state = next;
    event(out, { type: "state", state, at: now });
  };
  const emit = (out: Out, node: HostNode, frames: ReturnType<typeof staleFrames>) => {
    const { group, edgeNode } = node;
    for (const frame of frames) out.push({ type: "frame", frame: { group, edgeNode, ...frame } });
  };
  const retime = (node: HostNode) => {
    if (dueOf(node) === undefined) timed.delete(node);
    else timed.add(node);
  };

  const sendRebirth = (
    out: Out,
    node: { group: string; edgeNode: string },
    reason: RebirthReason,
    now: number,
  ) => {
    const { group, edgeNode } = node;
    counters.rebirthRequests++;
    out.push({
      type: "publish",
      message: "NCMD",
      topic: formatTopic({ type: "NCMD", groupId: group, edgeNodeId: edgeNode }),
      payload: encodePayload(
        {
          timestamp: now,
          metrics: [{ name: REBIRTH, timestamp: now, type: "Boolean", value: true }],
        },
        { form: rest.commandDatatypes ? "birth" : "data" },
      ),
      qos: 0,
      retain: false,
    });
    event(out, { type: "rebirthRequested", group, edgeNode, reason, at: now });
  };

  /** Asks now or as soon as the limits allow. */
  const wantRebirth = (out: Out, node: HostNode, reason: RebirthReason, now: number) => {
    if (!rest.requestRebirths) return;
    node.wanted ??= reason;
    // A clock that was set back must not silence the requests.
    if (node.requestAt - now > rebirthIntervalMs * 16 + 60_000) node.requestAt = now;
    requestWanted(out, node, now);
  };

  const requestWanted = (out: Out, node: HostNode, now: number) => {
    if (state !== "online") node.requestAt = Math.max(node.requestAt, now + 100);
    if (node.wanted !== undefined && state === "online" && now >= node.requestAt) {
      const second = Math.floor(now / 1000);
      if (second !== requestSecond) {
        requestSecond = second;
        requestsInSecond = 0;
      }
      if (requestsInSecond >= REQUESTS_PER_SECOND) node.requestAt = (second + 1) * 1000;
      else {
        requestsInSecond++;
        const reason = node.wanted;
        node.wanted = undefined;
        node.requestAt = now + rebirthIntervalMs * 2 ** Math.min(4, node.unanswered++);
        sendRebirth(out, node, reason, now);
      }
    }
    retime(node);
  };

  const decode = (
    out: Out,
    topic: string,
    payload: Uint8Array,
    births?: BirthContext,
  ): SparkplugPayload | undefined => {
    const decoded = decodePayload(payload, births === undefined ? { limits } : { births, limits });
    if (!decoded.ok) {
      const [first] = decoded.issues;
      issue(out, "CONNECT_PAYLOAD", `the payload cannot be read: ${first.message}`, topic);
      return undefined;
    }
    for (const { code, message, severity } of decoded.issues)
      issue(out, code, message, topic, severity);
    return decoded.value;
  };

  const seqOf = (payload: SparkplugPayload): number | undefined => {
    const seq = payload.seq === undefined ? undefined : Number(payload.seq);
    return seq !== undefined && seq >= 0 && seq <= 255 ? seq : undefined;
  };

  const bdSeqOf = (payload: SparkplugPayload): number | null => {
    const value = payload.metrics.find(({ name }) => name === BDSEQ)?.value;
    return typeof value === "bigint" || typeof value === "number" ? Number(value) : null;
  };

  /** The node of a topic, made if there is room. */
  const nodeOf = (
    out: Out,
    group: string,
    edgeNode: string,
    topic: string,
    now: number,
  ): HostNode | undefined => {
    const key = keyOf(group, edgeNode);
    const known = nodes.get(key);
    if (known !== undefined) return known;
    if (nodes.size >= caps.nodes) {
      const [oldest] = unborn;
      if (oldest === undefined) {
        counters.capped++;
        issue(
          out,
          "CONNECT_CAP",
          `there are ${caps.nodes} edge nodes already and this one was left out; raise caps.nodes`,
          topic,
        );
        return undefined;
      }
      unborn.delete(oldest);
      timed.delete(oldest);
      nodes.delete(keyOf(oldest.group, oldest.edgeNode));
    }
    const made = hostNode(group, edgeNode, now);
    nodes.set(key, made);
    unborn.add(made);
    return made;
  };

  const dropEarly = (node: HostNode, seq: number): Sequenced | undefined => {
    const message = node.early.get(seq);
    if (message === undefined) return undefined;
    node.early.delete(seq);
    node.earlyBytes -= message.payload.length;
    reorderBytes -= message.payload.length;
    counters.reordering--;
    return message;
  };

  const samplesOf = (
    out: Out,
    node: HostNode,
    scope: HostScope,
    payload: SparkplugPayload,
    origin: "data" | "birth",
    topic: string,
    now: number,
  ) => {
    const read = readSamples(scope, payload, origin, now);
    const { group, edgeNode } = node;
    emit(out, node, read.frames);
    for (const { metric, historical } of read.values) {
      event(out, {
        type: "value",
        group,
        edgeNode,
        device: scope.device,
        metric,
        historical,
        origin,
        at: now,
      });
    }
    if (origin === "birth") return;
    counters.samples += read.samples;
    counters.historical += read.historical;
    counters.samplesRejected += read.unknown.length + read.unusable.length;
    if (read.unusable.length > 0) {
      issue(
        out,
        "CONNECT_VALUE",
        `${read.unusable.length} values cannot be interpreted as the birth announced them, the first of "${read.unusable[0]}"`,
        topic,
      );
    }
    if (read.unknown.length > 0) {
      issue(
        out,
        "CONNECT_UNKNOWN_METRIC",
        `${read.unknown.length} samples are of metrics that the birth did not announce, the first of "${read.unknown[0]}"`,
        topic,
      );
      wantRebirth(out, node, "unknownMetric", now);
    }
  };

  /** Carries out a message whose turn it is. */
  const process = (
    out: Out,
    node: HostNode,
    message: Sequenced,
    read: SparkplugPayload | undefined,
    now: number,
  ) => {
    const { type, device, topic, payload } = message;
    const { group, edgeNode } = node;
    const known = device === null ? node.scope : node.devices.get(device);
    if (type === "DBIRTH") {
      const decoded = decode(out, topic, payload);
      if (decoded === undefined || device === null) {
        counters.undecodable++;
        wantRebirth(out, node, "badBirth", now);
        return;
      }
      if (known === undefined && node.devices.size >= caps.devicesPerNode && !evictDevice(node)) {
        counters.capped++;
        issue(
          out,
          "CONNECT_CAP",
          `there are ${caps.devicesPerNode} devices already and this one was left out; raise caps.devicesPerNode`,
          topic,
        );
        return;
      }
      counters.births++;
      const scope = adopt(out, node, device, decoded, topic, known);
      node.devices.set(device, scope);
      node.unconfirmed.delete(device);
      if (node.unconfirmed.size === 0) node.unconfirmedAt = undefined;
      event(out, {
        type: "deviceBirth",
        group,
        edgeNode,
        device,
        metrics: infosOf(scope),
        at: now,
      });
      samplesOf(out, node, scope, decoded, "birth", topic, now);
      return;
    }
    if (type === "DDEATH") {
      counters.deaths++;
      const at = Number((read ?? decode(out, topic, payload))?.timestamp ?? now);
      if (known !== undefined && device !== null && known.online)
        killDevice(out, node, known, "death", at, now);
      return;
    }
    if (known === undefined || !known.online || (device !== null && node.unconfirmed.has(device))) {
      counters.beforeBirth++;
      issue(
        out,
        "CONNECT_BEFORE_BIRTH",
        "data came before the birth of its device and was left out; a rebirth is requested",
        topic,
      );
      wantRebirth(out, node, "unknownDevice", now);
      return;
    }
    const decoded = read ?? decode(out, topic, payload, known.births);
    if (decoded === undefined) {
      counters.undecodable++;
      return;
    }
    counters.data++;
    samplesOf(out, node, known, decoded, "data", topic, now);
  };

  const evictDevice = (node: HostNode): boolean => {
    for (const [id, scope] of node.devices) {
      if (scope.online) continue;
      metricCount -= scope.metrics.size;
      node.devices.delete(id);
      return true;
    }
    return false;
  };

  /** Replaces what was known of a node or device by its birth. */
  const adopt = (
    out: Out,
    node: HostNode,
    device: string | null,
    payload: SparkplugPayload,
    topic: string,
    before: HostScope | undefined,
  ): HostScope => {
    metricCount -= before?.metrics.size ?? 0;
    const { scope, left } = hostScope(
      device,
      payload,
      device === null ? undefined : node.scope?.births,
      Math.max(0, caps.metrics - metricCount),
      caps.nameLength,
    );
    metricCount += scope.metrics.size;
    if (left > 0) {
      counters.metricsCapped += left;
      issue(
        out,
        "CONNECT_CAP",
        `${left} metrics of a birth exceed caps.metrics or caps.nameLength and were left out`,
        topic,
      );
    }
    return scope;
  };

  const killDevice = (
    out: Out,
    node: HostNode,
    scope: HostScope,
    reason: "death" | "notReborn",
    at: number,
    now: number,
  ) => {
    const { group, edgeNode } = node;
    scope.online = false;
    node.unconfirmed.delete(scope.device as string);
    event(out, {
      type: "deviceDeath",
      group,
      edgeNode,
      device: scope.device as string,
      reason,
      at: now,
    });
    emit(out, node, staleFrames(scope, at, now));
  };

  const killNode = (
    out: Out,
    node: HostNode,
    reason: "death" | "hostDisconnected" | "newSession",
    now: number,
  ) => {
    const { group, edgeNode, scope } = node;
    flush(out, node, now);
    node.online = false;
    node.since = now;
    node.unconfirmed.clear();
    node.unconfirmedAt = undefined;
    event(out, { type: "nodeDeath", group, edgeNode, reason, at: now });
    if (scope !== undefined) {
      scope.online = false;
      emit(out, node, staleFrames(scope, now, now));
    }
    for (const device of node.devices.values()) {
      if (!device.online) continue;
      device.online = false;
      emit(out, node, staleFrames(device, now, now));
    }
    retime(node);
  };

  /** Processes the messages that can be, now that one has been. */
  const advance = (out: Out, node: HostNode, now: number) => {
    for (;;) {
      const message = dropEarly(node, node.expected);
      if (message === undefined) break;
      node.expected = nextSeq(node.expected);
      process(out, node, message, undefined, now);
    }
    if (node.early.size === 0) node.gapAt = undefined;
    retime(node);
  };

  /** Gives up the missing messages and processes what waits for them. Tells how many are lost. */
  const flush = (out: Out, node: HostNode, now: number): number => {
    let total = 0;
    while (node.early.size > 0) {
      const first = [...node.early.keys()].reduce((a, b) =>
        ((a - node.expected) & 255) <= ((b - node.expected) & 255) ? a : b,
      );
      const lost = (first - node.expected) & 255;
      total += lost;
      counters.lost += lost;
      node.lost += lost;
      const topic = node.early.get(first)?.topic ?? "";
      issue(
        out,
        "CONNECT_SEQ_GAP",
        `${lost} messages from number ${node.expected} on did not come; look for lost connections and queue limits`,
        topic,
      );
      event(out, {
        type: "gap",
        group: node.group,
        edgeNode: node.edgeNode,
        expected: node.expected,
        received: first,
        lost,
        at: now,
      });
      node.expected = first;
      advance(out, node, now);
    }
    node.gapAt = undefined;
    retime(node);
    return total;
  };

  const onSequenced = (out: Out, node: HostNode, message: Sequenced, now: number) => {
    const { topic, payload, device, type } = message;
    if (!node.online) {
      counters.beforeBirth++;
      issue(
        out,
        "CONNECT_BEFORE_BIRTH",
        "a message came before the birth of its edge node and was left out; a rebirth is requested",
        topic,
      );
      wantRebirth(out, node, "unknownNode", now);
      return;
    }
    const scope = device === null ? node.scope : node.devices.get(device);
    const quiet: Out = [];
    const issuesBefore = counters.issues;
    const decoded = decode(quiet, topic, payload, scope?.births);
    const seq = decoded === undefined ? undefined : seqOf(decoded);
    if (decoded === undefined || seq === undefined) {
      out.push(...quiet);
      counters.undecodable++;
      if (decoded !== undefined) {
        issue(
          out,
          "CONNECT_PAYLOAD",
          `the ${type} has no sequence number from 0 to 255; correct the edge node`,
          topic,
        );
      }
      return;
    }
    const ahead = (seq - node.expected) & 255;
    if (ahead === 0) {
      node.expected = nextSeq(node.expected);
      // A DBIRTH is decoded again, without the births that it replaces.
      if (type === "DBIRTH") counters.issues = issuesBefore;
      else out.push(...quiet);
      process(out, node, message, type === "DBIRTH" ? undefined : decoded, now);
      if (node.early.size > 0) advance(out, node, now);
      return;
    }
    counters.issues = issuesBefore;
    if (ahead > 127 || node.early.has(seq)) {
      counters.late++;
      issue(
        out,
        "CONNECT_SEQ_LATE",
        `message ${seq} came twice or too late (${node.expected} comes next) and was left out`,
        topic,
        "warning",
      );
      return;
    }
    const isFull =
      counters.reordering >= caps.reorderMessages ||
      reorderBytes + payload.length > caps.reorderBytes;
    node.early.set(seq, { ...message, payload: payload.slice() });
    node.earlyBytes += payload.length;
    reorderBytes += payload.length;
    counters.reordering++;
    if (isFull || reorderTimeoutMs === 0) {
      flush(out, node, now);
      wantRebirth(out, node, "gap", now);
      return;
    }
    node.gapAt ??= now + reorderTimeoutMs;
    retime(node);
  };

  const onNodeBirth = (
    out: Out,
    group: string,
    edgeNode: string,
    topic: string,
    payload: Uint8Array,
    now: number,
  ) => {
    const node = nodeOf(out, group, edgeNode, topic, now);
    if (node === undefined) return;
    const decoded = decode(out, topic, payload);
    const seq = decoded === undefined ? undefined : seqOf(decoded);
    if (decoded === undefined || seq === undefined) {
      counters.undecodable++;
      if (decoded !== undefined)
        issue(
          out,
          "CONNECT_BIRTH_INVALID",
          "the NBIRTH has no sequence number; it must be 0",
          topic,
        );
      wantRebirth(out, node, "badBirth", now);
      return;
    }
    const bdSeq = bdSeqOf(decoded);
    if (seq !== 0)
      issue(
        out,
        "CONNECT_BIRTH_INVALID",
        `the NBIRTH has sequence number ${seq}; it must be 0`,
        topic,
        "warning",
      );
    if (bdSeq === null)
      issue(
        out,
        "CONNECT_BIRTH_INVALID",
        "the NBIRTH has no bdSeq, so every death counts",
        topic,
        "warning",
      );
    const isRebirth = node.online && node.bdSeq === bdSeq;
    if (node.online && !isRebirth) {
      counters.sessionGaps++;
      killNode(out, node, "newSession", now);
    } else if (isRebirth) flush(out, node, now);
    counters.births++;
    unborn.delete(node);
    node.scope = adopt(out, node, null, decoded, topic, node.scope);
    node.bdSeq = bdSeq;
    node.expected = nextSeq(seq);
    if (!node.online) node.since = now;
    node.online = true;
    node.wasOnline = false;
    node.wanted = undefined;
    node.unanswered = 0;
    node.unconfirmed.clear();
    for (const [id, device] of node.devices) if (device.online) node.unconfirmed.add(id);
    node.unconfirmedAt = node.unconfirmed.size > 0 ? now + deviceBirthTimeoutMs : undefined;
    event(out, {
      type: "nodeBirth",
      group,
      edgeNode,
      bdSeq,
      rebirth: isRebirth,
      metrics: infosOf(node.scope),
      at: now,
    });
    samplesOf(out, node, node.scope, decoded, "birth", topic, now);
    retime(node);
  };

  const onNodeDeath = (
    out: Out,
    group: string,
    edgeNode: string,
    topic: string,
    payload: Uint8Array,
    now: number,
  ) => {
    const decoded = decode(out, topic, payload);
    if (decoded === undefined) {
      counters.undecodable++;
      return;
    }
    const node = nodes.get(keyOf(group, edgeNode));
    const bdSeq = bdSeqOf(decoded);
    if (node === undefined || (node.bdSeq !== null && bdSeq !== node.bdSeq)) {
      counters.staleDeaths++;
      issue(
        out,
        "CONNECT_STALE_DEATH",
        `an NDEATH with bdSeq ${String(bdSeq)} was ignored: ${node === undefined ? "the node is not known" : `its session has ${node.bdSeq}`}`,
        topic,
        "warning",
      );
      return;
    }
    counters.deaths++;
    if (node.online) killNode(out, node, "death", now);
    node.wasOnline = false;
  };

  const publishState = (out: Out, online: boolean, timestamp: number, now: number) => {
    stateSentAt = now;
    stateAgainAt = undefined;
    out.push({
      type: "publish",
      message: "STATE",
      topic: stateTopic,
      payload: new TextEncoder().encode(formatState({ online, timestamp })),
      qos: 1,
      retain: true,
    });
  };

  const onOwnState = (out: Out, payload: Uint8Array, now: number) => {
    const read = parseState(payload);
    if (!read.ok || read.value.online || state !== "online") return;
    if (read.value.timestamp > stateTimestamp) {
      issue(
        out,
        "CONNECT_SAME_HOST_ID",
        `somebody else said at ${read.value.timestamp} that host application "${hostId}" is offline; use an id once`,
        stateTopic,
        "warning",
      );
    }
    // Once a second at most: two hosts of one id must not drive each other.
    if (now - stateSentAt >= 1000 || now < stateSentAt)
      publishState(out, true, stateTimestamp, now);
    else stateAgainAt = stateSentAt + 1000;
  };

  const onMessage = (
    out: Out,
    { topic, payload, retain }: Extract<HostInput, { type: "message" }>,
    now: number,
  ) => {
    counters.messages++;
    const parsed = parseTopic(topic);
    if (!parsed.ok) {
      counters.foreign++;
      issue(
        out,
        "CONNECT_FOREIGN_TOPIC",
        parsed.issues[0].message,
        topic.slice(0, 1024),
        "warning",
      );
      return;
    }
    const found = parsed.value;
    if (found.type === "STATE" || found.type === "NCMD" || found.type === "DCMD") {
      counters.others++;
      if (found.type === "STATE" && found.hostId === hostId) onOwnState(out, payload, now);
      return;
    }
    if (retain === true) {
      counters.retained++;
      issue(
        out,
        "CONNECT_RETAINED",
        `a retained ${found.type} was left out; it may be of any age: clear it on the broker`,
        topic,
        "warning",
      );
      return;
    }
    const { groupId, edgeNodeId } = found;
    const device = "deviceId" in found ? found.deviceId : null;
    if (
      payload.length > caps.payloadBytes ||
      Math.max(groupId.length, edgeNodeId.length, device?.length ?? 0) > caps.nameLength
    ) {
      counters.capped++;
      issue(
        out,
        "CONNECT_CAP",
        `a ${found.type} of ${payload.length} bytes exceeds caps.payloadBytes or its ids exceed caps.nameLength`,
        topic.slice(0, 1024),
      );
      return;
    }
    if (found.type === "NBIRTH") onNodeBirth(out, groupId, edgeNodeId, topic, payload, now);
    else if (found.type === "NDEATH") onNodeDeath(out, groupId, edgeNodeId, topic, payload, now);
    else {
      const node = nodeOf(out, groupId, edgeNodeId, topic, now);
      if (node !== undefined) {
        onSequenced(out, node, { type: found.type, device, topic, payload, receivedAt: now }, now);
      }
    }
  };

  const onTick = (out: Out, now: number) => {
    timerAt = null;
    if (stateAgainAt !== undefined && now >= stateAgainAt)
      publishState(out, true, stateTimestamp, now);
    for (const node of [...timed]) {
      if (node.gapAt !== undefined && now >= node.gapAt && flush(out, node, now) > 0)
        wantRebirth(out, node, "gap", now);
      if (node.unconfirmedAt !== undefined && now >= node.unconfirmedAt) {
        node.unconfirmedAt = undefined;
        for (const id of [...node.unconfirmed]) {
          const scope = node.devices.get(id);
          if (scope !== undefined) killDevice(out, node, scope, "notReborn", now, now);
        }
        node.unconfirmed.clear();
      }
      requestWanted(out, node, now);
    }
  };

  const onWrite = (
    out: Out,
    { group, edgeNode, device = null, metric, value }: HostWrite,
    now: number,
  ) => {
    const node = nodes.get(keyOf(group, edgeNode));
    const scope = device === null ? node?.scope : node?.devices.get(device);
    const target = device === null ? `${group}/${edgeNode}` : `${group}/${edgeNode}/${device}`;
    if (state !== "online" || node?.online !== true || scope?.online !== true) {
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
        {
          group,
          edgeNode,
          device,
          metric,
        },
      );
    }
    const isLong = known.datatype === "Int64" || known.datatype === "UInt64";
    const payload = encodePayload(
      {
        timestamp: now,
        metrics: [
          {
            ...(known.alias === undefined ? { name: metric } : { alias: known.alias }),
            timestamp: now,
            type: known.datatype,
            value: isLong && Number.isSafeInteger(value) ? BigInt(value as number) : value,
          } as Metric,
        ],
      },
      { form: rest.commandDatatypes ? "birth" : "data" },
    );
    counters.commands++;
    out.push({
      type: "publish",
      message: device === null ? "NCMD" : "DCMD",
      topic:
        device === null
          ? formatTopic({ type: "NCMD", groupId: group, edgeNodeId: edgeNode })
          : formatTopic({ type: "DCMD", groupId: group, edgeNodeId: edgeNode, deviceId: device }),
      payload,
      qos: 0,
      retain: false,
    });
  };

  const onDisconnected = (out: Out, now: number) => {
    stateAgainAt = undefined;
    for (const node of nodes.values()) {
      node.wanted = undefined;
      retime(node);
      if (!node.online) continue;
      counters.sessionGaps++;
      killNode(out, node, "hostDisconnected", now);
      node.wasOnline = true;
    }
    become(out, "offline", now);
  };

  /** Nodes that were online ask to be reborn: after a second in which most do it by themselves, and a few at a time. */
  const askAgain = (now: number) => {
    if (!rest.requestRebirths) return;
    let index = 0;
    for (const node of nodes.values()) {
      if (!node.wasOnline) continue;
      node.wanted = "hostConnected";
      node.unanswered = 0;
      node.requestAt = now + 1000 + Math.floor(index++ / 10) * 200;
      retime(node);
    }
  };

  const step = (out: Out, input: HostInput, now: number): void => {
    switch (input.type) {
      case "connecting":
        // Edge nodes ignore a STATE that is older than the last one, so this clock only goes forward.
        stateTimestamp = Math.max(now, stateTimestamp);
        become(out, "connecting", now);
        out.push({
          type: "connect",
          will: {
            topic: stateTopic,
            payload: formatState({ online: false, timestamp: stateTimestamp }),
            qos: 1,
            retain: true,
          },
        });
        return;
      case "connected":
        out.push({
          type: "subscribe",
          subscriptions: [...filters, stateTopic].map((filter) => ({ filter, qos: 1 as const })),
        });
        return;
      case "subscribed":
        if (state !== "connecting") return;
        publishState(out, true, stateTimestamp, now);
        become(out, "online", now);
        askAgain(now);
        return;
      case "disconnected":
        onDisconnected(out, now);
        return;
      case "message":
        onMessage(out, input, now);
        return;
      case "tick":
        onTick(out, now);
        return;
      case "write":
        onWrite(out, input.write, now);
        return;
      case "requestRebirth": {
        const { group, edgeNode } = input;
        if (state !== "online") {
          throw errorOf(
            "CONNECT_OFFLINE",
            `the host application is ${state}; wait for the state online`,
          );
        }
        sendRebirth(out, { group, edgeNode }, "asked", now);
        const node = nodes.get(keyOf(group, edgeNode));
        if (node !== undefined) node.requestAt = now + rebirthIntervalMs;
        return;
      }
      case "close":
        if (state === "online") {
          stateTimestamp = Math.max(now, stateTimestamp);
          publishState(out, false, stateTimestamp, now);
        }
        out.push({ type: "disconnect" });
        timed.clear();
        stateAgainAt = undefined;
        become(out, "closed", now);
    }
  };

  return {
    get state() {
      return state;
    },
    get counters(): HostCounters {
      return { ...counters };
    },
    handle(input, at) {
      const out: Out = [];
      const now = Math.floor(at);
      if (state === "closed") {
        if (input.type === "write" || input.type === "requestRebirth") {
          throw errorOf(
            "CONNECT_CLOSED",
            "the host application is closed for good; make a new one",
          );
        }
        return out;
      }
      step(out, input, now);
      let due = stateAgainAt;
      for (const node of timed) {
        const own = dueOf(node);
        if (own !== undefined && !(own > (due ?? Number.POSITIVE_INFINITY))) due = own;
      }
      if ((due ?? null) !== timerAt) {
        timerAt = due ?? null;
        out.push({ type: "timer", at: timerAt });
      }
      return out;
    },
    nodes(): HostNodeSnapshot[] {
      return [...nodes.values()].map(
        ({ group, edgeNode, online, bdSeq, since, lost, scope, devices }) => ({
          group,
          edgeNode,
          online,
          bdSeq,
          since,
          lost,
          metrics: scope === undefined ? [] : snapshotOf(scope),
          devices: [...devices].map(([device, one]) => ({
            device,
            online: one.online,
            metrics: snapshotOf(one),
          })),
        }),
      );
    },
  };
}
