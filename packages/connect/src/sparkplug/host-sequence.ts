import { nextSeq } from "@taktline/codec/sparkplug";
import { decodeQuietly, type HostContext, note, retime, seqOf, tell } from "./host-context.js";
import type { HostNode, Sequenced } from "./host-node.js";
import { processMessage } from "./host-process.js";
import { wantRebirth } from "./host-rebirths.js";

/** Takes a message with a sequence number: now, or when the ones before it have come. */
export function takeSequenced(c: HostContext, node: HostNode, message: Sequenced): void {
  const { counters, now } = c;
  const { topic, payload, device, type } = message;
  if (!node.online) {
    counters.beforeBirth++;
    note(
      c,
      "CONNECT_BEFORE_BIRTH",
      "a message came before the birth of its edge node and was left out; a rebirth is requested",
      topic,
    );
    wantRebirth(c, node, "unknownNode");
    return;
  }
  const scope = device === null ? node.scope : node.devices.get(device);
  // A DBIRTH needs no births: it is decoded again when its turn comes, as the only kind that replaces them.
  const { read, report } = decodeQuietly(
    c,
    topic,
    payload,
    type === "DBIRTH" ? undefined : scope?.births,
  );
  const seq = read === undefined ? undefined : seqOf(read);
  if (read === undefined || seq === undefined) {
    counters.undecodable++;
    report();
    if (read !== undefined) {
      note(
        c,
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
    if (type !== "DBIRTH") report();
    processMessage(c, node, message, type === "DBIRTH" ? undefined : read);
    if (node.early.size > 0) advance(c, node);
    return;
  }
  if (ahead > 127 || node.early.has(seq)) {
    counters.late++;
    note(
      c,
      "CONNECT_SEQ_LATE",
      `message ${seq} came twice or too late (${node.expected} comes next) and was left out`,
      topic,
      "warning",
    );
    return;
  }
  const { caps, reorderTimeoutMs } = c.config;
  const isFull =
    counters.reordering >= caps.reorderMessages ||
    c.reorderBytes + payload.length > caps.reorderBytes;
  node.early.set(seq, { ...message, payload: payload.slice() });
  c.reorderBytes += payload.length;
  counters.reordering++;
  if (isFull || reorderTimeoutMs === 0) giveUpGap(c, node);
  else {
    node.gapAt ??= now + reorderTimeoutMs;
    retime(c, node);
  }
}

/** The missing messages will not come: what waits for them is taken, and a rebirth requested. */
export function giveUpGap(c: HostContext, node: HostNode): void {
  if (flush(c, node) > 0) wantRebirth(c, node, "gap");
}

/** Takes the messages that can be, now that the one before them was. */
function advance(c: HostContext, node: HostNode): void {
  for (;;) {
    const message = node.early.get(node.expected);
    if (message === undefined) break;
    node.early.delete(node.expected);
    c.reorderBytes -= message.payload.length;
    c.counters.reordering--;
    node.expected = nextSeq(node.expected);
    processMessage(c, node, message, undefined);
  }
  if (node.early.size === 0) node.gapAt = undefined;
  retime(c, node);
}

/** Takes everything that waits and counts what is missing in between. Gives how many messages are lost. */
export function flush(c: HostContext, node: HostNode): number {
  let total = 0;
  while (node.early.size > 0) {
    const { expected, group, edgeNode } = node;
    const received = [...node.early.keys()].reduce((a, b) =>
      ((a - expected) & 255) <= ((b - expected) & 255) ? a : b,
    );
    const lost = (received - expected) & 255;
    total += lost;
    c.counters.lost += lost;
    node.lost += lost;
    note(
      c,
      "CONNECT_SEQ_GAP",
      `${lost} messages from number ${expected} on did not come; look for lost connections and queue limits`,
      node.early.get(received)?.topic ?? "",
    );
    tell(c, { type: "gap", group, edgeNode, expected, received, lost, at: c.now });
    node.expected = received;
    advance(c, node);
  }
  node.gapAt = undefined;
  retime(c, node);
  return total;
}
