import { nextSeq, type SparkplugPayload } from "@taktline/codec/sparkplug";
import { BDSEQ } from "./edge-scope.js";
import {
  decode,
  emitFrames,
  type HostContext,
  keyOf,
  note,
  retime,
  seqOf,
  tell,
} from "./host-context.js";
import { type HostNode, hostNode } from "./host-node.js";
import { adoptBirth, takeSamples } from "./host-process.js";
import { wantRebirth } from "./host-rebirths.js";
import { infosOf, staleFrames } from "./host-scope.js";
import { flush } from "./host-sequence.js";

function bdSeqOf(payload: SparkplugPayload): number | null {
  const value = payload.metrics.find(({ name }) => name === BDSEQ)?.value;
  return typeof value === "bigint" || typeof value === "number" ? Number(value) : null;
}

/** The node of a topic, made if there is room. */
export function nodeOf(
  c: HostContext,
  group: string,
  edgeNode: string,
  topic: string,
): HostNode | undefined {
  const { nodes, unborn, timed } = c;
  const key = keyOf(group, edgeNode);
  const known = nodes.get(key);
  if (known !== undefined) return known;
  if (nodes.size >= c.config.caps.nodes) {
    const [oldest] = unborn;
    if (oldest === undefined) {
      c.counters.capped++;
      note(
        c,
        "CONNECT_CAP",
        `there are ${nodes.size} edge nodes already and this one was left out; raise caps.nodes`,
        topic,
      );
      return undefined;
    }
    unborn.delete(oldest);
    timed.delete(oldest);
    nodes.delete(keyOf(oldest.group, oldest.edgeNode));
  }
  const made = hostNode(group, edgeNode, c.now);
  nodes.set(key, made);
  unborn.add(made);
  return made;
}

/** Takes an NBIRTH. */
export function bearNode(
  c: HostContext,
  group: string,
  edgeNode: string,
  topic: string,
  payload: Uint8Array,
): void {
  const { counters, now } = c;
  const node = nodeOf(c, group, edgeNode, topic);
  if (node === undefined) return;
  const read = decode(c, topic, payload);
  const seq = read === undefined ? undefined : seqOf(read);
  if (read === undefined || seq === undefined) {
    counters.undecodable++;
    if (read !== undefined) {
      note(c, "CONNECT_BIRTH_INVALID", "the NBIRTH has no sequence number; it must be 0", topic);
    }
    wantRebirth(c, node, "badBirth");
    return;
  }
  const bdSeq = bdSeqOf(read);
  if (seq !== 0) {
    note(
      c,
      "CONNECT_BIRTH_INVALID",
      `the NBIRTH has sequence number ${seq}; it must be 0`,
      topic,
      "warning",
    );
  }
  if (bdSeq === null) {
    note(
      c,
      "CONNECT_BIRTH_INVALID",
      "the NBIRTH has no bdSeq, so every death counts",
      topic,
      "warning",
    );
  }
  const rebirth = node.online && node.bdSeq === bdSeq;
  if (rebirth) flush(c, node);
  else if (node.online) {
    counters.sessionGaps++;
    killNode(c, node, "newSession");
  }
  counters.births++;
  c.unborn.delete(node);
  node.scope = adoptBirth(c, node, null, read, topic, node.scope);
  node.bdSeq = bdSeq;
  node.expected = nextSeq(seq);
  if (!node.online) node.since = now;
  node.online = true;
  node.wasOnline = false;
  node.wanted = undefined;
  node.unanswered = 0;
  node.unconfirmed.clear();
  for (const [id, device] of node.devices) if (device.online) node.unconfirmed.add(id);
  node.unconfirmedAt = node.unconfirmed.size > 0 ? now + c.config.deviceBirthTimeoutMs : undefined;
  const metrics = infosOf(node.scope);
  tell(c, { type: "nodeBirth", group, edgeNode, bdSeq, rebirth, metrics, at: now });
  takeSamples(c, node, node.scope, read, "birth", topic);
  retime(c, node);
}

/** Takes an NDEATH: only that of the present session counts. */
export function onNodeDeath(
  c: HostContext,
  group: string,
  edgeNode: string,
  topic: string,
  payload: Uint8Array,
): void {
  const read = decode(c, topic, payload);
  if (read === undefined) {
    c.counters.undecodable++;
    return;
  }
  const node = c.nodes.get(keyOf(group, edgeNode));
  const bdSeq = bdSeqOf(read);
  if (node === undefined || (node.bdSeq !== null && bdSeq !== node.bdSeq)) {
    c.counters.staleDeaths++;
    note(
      c,
      "CONNECT_STALE_DEATH",
      `an NDEATH with bdSeq ${bdSeq ?? "missing"} was ignored: ${node === undefined ? "the node is not known" : `its session has ${node.bdSeq}`}`,
      topic,
      "warning",
    );
    return;
  }
  c.counters.deaths++;
  if (node.online) killNode(c, node, "death");
  node.wasOnline = false;
}

/** Takes a node with its devices offline, after what waits for missing messages. */
export function killNode(
  c: HostContext,
  node: HostNode,
  reason: "death" | "hostDisconnected" | "newSession",
): void {
  flush(c, node);
  const { group, edgeNode, scope, devices } = node;
  const { now } = c;
  node.online = false;
  node.since = now;
  node.wanted = undefined;
  node.unconfirmed.clear();
  node.unconfirmedAt = undefined;
  tell(c, { type: "nodeDeath", group, edgeNode, reason, at: now });
  for (const one of scope === undefined ? devices.values() : [scope, ...devices.values()]) {
    if (!one.online) continue;
    one.online = false;
    emitFrames(c, node, staleFrames(one, now, now));
  }
  retime(c, node);
}
