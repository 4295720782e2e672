import { formatState, formatTopic, parseState, parseTopic } from "@taktline/codec/sparkplug";
import { errorOf } from "../mqtt/error-of.js";
import { checkHostConfig } from "./host-config.js";
import { hostContext, keyOf, note, retime, tell } from "./host-context.js";
import { bearNode, killNode, nodeOf, onNodeDeath } from "./host-lives.js";
import { dueOf } from "./host-node.js";
import { killDevice } from "./host-process.js";
import { askAgain, requestWanted, sendRebirth } from "./host-rebirths.js";
import { snapshotOf } from "./host-scope.js";
import { giveUpGap, takeSequenced } from "./host-sequence.js";
import type { HostConfig, HostInput, HostSession, HostSessionState } from "./host-types.js";
import { writeMetric } from "./host-write.js";

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
 * const connect = session.handle({ type: "connecting" }, 1700000000000).find(({ type }) => type === "connect");
 * connect?.type === "connect" && connect.will.payload; // => '{"online":false,"timestamp":1700000000000}'
 * ```
 */
export function hostSession(config: HostConfig): HostSession {
  const c = hostContext(checkHostConfig(config));
  const { hostId, filters, caps, rebirthIntervalMs } = c.config;
  const { counters, nodes, timed } = c;
  const stateTopic = formatTopic({ type: "STATE", hostId });
  let stateTimestamp = 0;
  let stateAgainAt: number | undefined;
  let stateSentAt = Number.NEGATIVE_INFINITY;
  let timerAt: number | null = null;

  const become = (next: HostSessionState) => {
    if (c.state === next) return;
    c.state = next;
    tell(c, { type: "state", state: next, at: c.now });
  };

  const publishState = (online: boolean) => {
    stateSentAt = c.now;
    stateAgainAt = undefined;
    c.out.push({
      type: "publish",
      message: "STATE",
      topic: stateTopic,
      payload: new TextEncoder().encode(formatState({ online, timestamp: stateTimestamp })),
      qos: 1,
      retain: true,
    });
  };

  /** Somebody, or a will that comes late, says that this host is offline: it is not. */
  const onOwnState = (payload: Uint8Array) => {
    const read = parseState(payload);
    if (!read.ok || read.value.online || c.state !== "online") return;
    if (read.value.timestamp > stateTimestamp) {
      note(
        c,
        "CONNECT_SAME_HOST_ID",
        `somebody else said at ${read.value.timestamp} that host application "${hostId}" is offline; use an id once`,
        stateTopic,
        "warning",
      );
    }
    // Once a second at most: two hosts of one id must not drive each other.
    if (c.now - stateSentAt >= 1000 || c.now < stateSentAt) publishState(true);
    else stateAgainAt = stateSentAt + 1000;
  };

  const onMessage = ({ topic, payload, retain }: Extract<HostInput, { type: "message" }>) => {
    counters.messages++;
    const parsed = parseTopic(topic);
    if (!parsed.ok) {
      counters.foreign++;
      note(c, "CONNECT_FOREIGN_TOPIC", parsed.issues[0].message, topic.slice(0, 1024), "warning");
      return;
    }
    const found = parsed.value;
    if (found.type === "STATE" || found.type === "NCMD" || found.type === "DCMD") {
      counters.others++;
      if (found.type === "STATE" && found.hostId === hostId) onOwnState(payload);
      return;
    }
    const { type, groupId, edgeNodeId } = found;
    const device = "deviceId" in found ? found.deviceId : null;
    if (retain === true) {
      counters.retained++;
      note(
        c,
        "CONNECT_RETAINED",
        `a retained ${type} was left out; it may be of any age: clear it on the broker`,
        topic,
        "warning",
      );
    } else if (
      payload.length > caps.payloadBytes ||
      Math.max(groupId.length, edgeNodeId.length, device?.length ?? 0) > caps.nameLength
    ) {
      counters.capped++;
      note(
        c,
        "CONNECT_CAP",
        `a ${type} of ${payload.length} bytes exceeds caps.payloadBytes, or its ids exceed caps.nameLength`,
        topic.slice(0, 1024),
      );
    } else if (type === "NBIRTH") bearNode(c, groupId, edgeNodeId, topic, payload);
    else if (type === "NDEATH") onNodeDeath(c, groupId, edgeNodeId, topic, payload);
    else {
      const node = nodeOf(c, groupId, edgeNodeId, topic);
      if (node !== undefined) takeSequenced(c, node, { type, device, topic, payload });
    }
  };

  const onTick = () => {
    timerAt = null;
    if (stateAgainAt !== undefined && c.now >= stateAgainAt) publishState(true);
    for (const node of [...timed]) {
      if (node.gapAt !== undefined && c.now >= node.gapAt) giveUpGap(c, node);
      if (node.unconfirmedAt !== undefined && c.now >= node.unconfirmedAt) {
        node.unconfirmedAt = undefined;
        for (const id of [...node.unconfirmed]) {
          const scope = node.devices.get(id);
          if (scope !== undefined) killDevice(c, node, scope, "notReborn", c.now);
        }
        node.unconfirmed.clear();
      }
      requestWanted(c, node);
    }
  };

  const onDisconnected = () => {
    stateAgainAt = undefined;
    for (const node of nodes.values()) {
      node.wanted = undefined;
      retime(c, node);
      if (!node.online) continue;
      counters.sessionGaps++;
      killNode(c, node, "hostDisconnected");
      node.wasOnline = true;
    }
    become("offline");
  };

  const step = (input: HostInput): void => {
    switch (input.type) {
      case "connecting":
        // Edge nodes ignore a STATE that is older than the last one, so this clock only goes forward.
        stateTimestamp = Math.max(c.now, stateTimestamp);
        become("connecting");
        c.out.push({
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
        c.out.push({
          type: "subscribe",
          subscriptions: [...filters, stateTopic].map((filter) => ({ filter, qos: 1 as const })),
        });
        return;
      case "subscribed":
        if (c.state !== "connecting") return;
        publishState(true);
        become("online");
        askAgain(c);
        return;
      case "disconnected":
        onDisconnected();
        return;
      case "message":
        onMessage(input);
        return;
      case "tick":
        onTick();
        return;
      case "write":
        writeMetric(c, input.write);
        return;
      case "requestRebirth": {
        if (c.state !== "online") {
          throw errorOf(
            "CONNECT_OFFLINE",
            `the host application is ${c.state}; wait for the state online`,
          );
        }
        sendRebirth(c, input, "asked");
        const node = nodes.get(keyOf(input.group, input.edgeNode));
        if (node !== undefined) node.requestAt = c.now + rebirthIntervalMs;
        return;
      }
      case "close":
        if (c.state === "online") {
          stateTimestamp = Math.max(c.now, stateTimestamp);
          publishState(false);
        }
        c.out.push({ type: "disconnect" });
        timed.clear();
        stateAgainAt = undefined;
        become("closed");
    }
  };

  return {
    get state() {
      return c.state;
    },
    get counters() {
      return { ...counters };
    },
    handle(input, now) {
      c.out = [];
      c.now = Math.floor(now);
      if (c.state === "closed") {
        if (input.type === "write" || input.type === "requestRebirth") {
          throw errorOf(
            "CONNECT_CLOSED",
            "the host application is closed for good; make a new one",
          );
        }
        return [];
      }
      step(input);
      let due = stateAgainAt;
      for (const node of timed) {
        const own = dueOf(node);
        if (own !== undefined && !(own > (due ?? Number.POSITIVE_INFINITY))) due = own;
      }
      if ((due ?? null) !== timerAt) {
        timerAt = due ?? null;
        c.out.push({ type: "timer", at: timerAt });
      }
      return c.out;
    },
    nodes: () =>
      [...nodes.values()].map(
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
      ),
  };
}
