import { failure, type Issue, type Result, success } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";
import {
  type DeviceMessageType,
  idFault,
  messageKinds,
  type NodeMessageType,
  type SparkplugTopic,
} from "./topic.js";
import { utf8Length } from "./utf8.js";

function refuse(
  message: string,
  path?: readonly (string | number)[],
): Result<never, Issue<CodecErrorCode>> {
  const issue = { code: "CODEC_TOPIC", message, severity: "error" } as const;
  return failure<Issue<CodecErrorCode>>(path === undefined ? issue : { ...issue, path });
}

/**
 * Takes a Sparkplug B topic of version 3.0 apart. What is not one comes back as an issue, for a broker carries other topics too.
 *
 * @param topic - an MQTT topic name, without wildcards
 * @see Sparkplug 3.0 (ISO/IEC 20237), 4 topics; tck-id-topic-structure
 *
 * @example
 * ```ts
 * import { parseTopic } from "@taktline/codec/sparkplug";
 *
 * const topic = parseTopic("spBv1.0/Plant/NDATA/Line1");
 * topic.ok && topic.value; // => { type: "NDATA", groupId: "Plant", edgeNodeId: "Line1" }
 * parseTopic("factory/line1").ok; // => false
 * ```
 */
export function parseTopic(topic: string): Result<SparkplugTopic, Issue<CodecErrorCode>> {
  if (typeof topic !== "string") return refuse("the topic is not a string");
  if (topic.length > 65535) {
    return refuse("the topic is longer than the 65535 bytes that MQTT allows");
  }
  const parts = topic.split("/", 6);
  if (parts[0] === "STATE") {
    return refuse(
      "the topic has the form of Sparkplug 2.2 (STATE/<host>); configure the host application for Sparkplug 3.0",
    );
  }
  if (parts[0] !== "spBv1.0") return refuse("the topic does not start with spBv1.0/");
  const state = parts[1] === "STATE";
  const type = state ? "STATE" : (parts[2] ?? "");
  const kind = state ? "state" : messageKinds.get(type);
  if (kind === undefined || (kind === "state" && !state)) {
    return refuse("the third level is not a message type such as NDATA or DBIRTH", [2]);
  }
  const count = kind === "device" ? 5 : kind === "node" ? 4 : 3;
  if (parts.length !== count) {
    return refuse(`a ${type} topic has ${count} levels, this one has ${parts.length}`);
  }
  for (let i = 1; i < count; i++) {
    if (state ? i === 1 : i === 2) continue;
    const fault = idFault(parts[i]);
    if (fault !== undefined) return refuse(`level ${i + 1} of the topic ${fault}`, [i]);
  }
  if (utf8Length(topic) > 65535) {
    return refuse("the topic is longer than the 65535 bytes that MQTT allows");
  }
  if (state) return success({ type: "STATE", hostId: parts[2] ?? "" });
  const groupId = parts[1] ?? "";
  const edgeNodeId = parts[3] ?? "";
  if (kind === "device") {
    return success({
      type: type as DeviceMessageType,
      groupId,
      edgeNodeId,
      deviceId: parts[4] ?? "",
    });
  }
  return success({ type: type as NodeMessageType, groupId, edgeNodeId });
}
