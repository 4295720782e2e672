import { encodePayload, formatTopic } from "@taktline/codec/sparkplug";
import { REBIRTH } from "./edge-scope.js";
import { type HostContext, retime, tell } from "./host-context.js";
import type { HostNode, RebirthReason } from "./host-node.js";

/** Rebirth requests of its own accord per second, to all nodes together. */
const REQUESTS_PER_SECOND = 100;

/** Sends a rebirth request. */
export function sendRebirth(
  c: HostContext,
  { group, edgeNode }: { readonly group: string; readonly edgeNode: string },
  reason: RebirthReason,
): void {
  const { now } = c;
  c.counters.rebirthRequests++;
  c.out.push({
    type: "publish",
    message: "NCMD",
    topic: formatTopic({ type: "NCMD", groupId: group, edgeNodeId: edgeNode }),
    payload: encodePayload(
      {
        timestamp: now,
        metrics: [{ name: REBIRTH, timestamp: now, type: "Boolean", value: true }],
      },
      { form: c.config.commandDatatypes ? "birth" : "data" },
    ),
    qos: 0,
    retain: false,
  });
  tell(c, { type: "rebirthRequested", group, edgeNode, reason, at: now });
}

/** Asks for a rebirth now, or as soon as the limits allow. */
export function wantRebirth(c: HostContext, node: HostNode, reason: RebirthReason): void {
  const { requestRebirths, rebirthIntervalMs } = c.config;
  if (!requestRebirths) return;
  node.wanted ??= reason;
  // A clock that was set back must not silence the requests.
  if (node.requestAt - c.now > rebirthIntervalMs * 16 + 60_000) node.requestAt = c.now;
  requestWanted(c, node);
}

/** Sends the request that a node waits for, if its time has come. */
export function requestWanted(c: HostContext, node: HostNode): void {
  const { now } = c;
  if (c.state !== "online") node.requestAt = Math.max(node.requestAt, now + 100);
  else if (node.wanted !== undefined && now >= node.requestAt) {
    const second = Math.floor(now / 1000);
    if (second !== c.requestSecond) {
      c.requestSecond = second;
      c.requestsInSecond = 0;
    }
    if (c.requestsInSecond >= REQUESTS_PER_SECOND) node.requestAt = (second + 1) * 1000;
    else {
      c.requestsInSecond++;
      const reason = node.wanted;
      node.wanted = undefined;
      node.requestAt = now + c.config.rebirthIntervalMs * 2 ** Math.min(4, node.unanswered++);
      sendRebirth(c, node, reason);
    }
  }
  retime(c, node);
}

/** Nodes that were online ask to be reborn: after a second in which most do it by themselves, and a few at a time. */
export function askAgain(c: HostContext): void {
  if (!c.config.requestRebirths) return;
  let index = 0;
  for (const node of c.nodes.values()) {
    if (!node.wasOnline) continue;
    node.wanted = "hostConnected";
    node.unanswered = 0;
    node.requestAt = c.now + 1000 + Math.floor(index++ / 10) * 200;
    retime(c, node);
  }
}
