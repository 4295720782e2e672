import { formatTopic } from "@taktline/codec/sparkplug";
import { isTaktlineError, TaktlineError } from "@taktline/core";
import type { ConnectErrorCode } from "../errors.catalogue.js";

/** Runs what throws for ids that cannot stand in a topic, and says whose configuration it is. */
export function checkIds(
  code: Extract<ConnectErrorCode, "CONNECT_EDGE_CONFIG" | "CONNECT_HOST_CONFIG">,
  ids: readonly (readonly [name: string, id: unknown])[],
): void {
  for (const [name, id] of ids) {
    try {
      if (name === "groupId") {
        formatTopic({ type: "NDATA", groupId: id as string, edgeNodeId: "x" });
      } else formatTopic({ type: "STATE", hostId: id as string });
    } catch (cause) {
      if (!isTaktlineError(cause)) throw cause;
      throw new TaktlineError<ConnectErrorCode>(
        code,
        `${name} ${JSON.stringify(id) ?? "undefined"} cannot stand in a topic; use a text without + / # and control characters`,
        { cause, details: { name, id } },
      );
    }
  }
}
