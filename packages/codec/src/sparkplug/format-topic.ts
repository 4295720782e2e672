import { TaktlineError } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";
import { idFault, messageKinds, type SparkplugTopic } from "./topic.js";
import { utf8Length } from "./utf8.js";

function checked(what: string, id: unknown): string {
  const fault = idFault(id);
  if (fault !== undefined) {
    throw new TaktlineError<CodecErrorCode>(
      "CODEC_TOPIC_ID",
      `${what} ${JSON.stringify(id) ?? "undefined"} ${fault}; use a non-empty id without + / # and control characters`,
      { details: { what, id } },
    );
  }
  return id as string;
}

/**
 * Puts a Sparkplug B topic together, the inverse of {@link parseTopic}.
 *
 * @param topic - message type and ids; no id may be empty or contain `+`, `/`, `#` or control characters
 * @throws TaktlineError `CODEC_TOPIC_ID` when an id or the message type cannot stand in a topic, or the topic exceeds 65535 bytes
 * @see Sparkplug 3.0 (ISO/IEC 20237), 4 topics; tck-id-topic-structure-namespace-valid-group-id
 *
 * @example
 * ```ts
 * import { formatTopic } from "@taktline/codec/sparkplug";
 *
 * formatTopic({ type: "NBIRTH", groupId: "Plant", edgeNodeId: "Line1" }); // => "spBv1.0/Plant/NBIRTH/Line1"
 * formatTopic({ type: "STATE", hostId: "MES" }); // => "spBv1.0/STATE/MES"
 * ```
 */
export function formatTopic(topic: SparkplugTopic): string {
  const kind = messageKinds.get(topic.type);
  if (kind === undefined) {
    throw new TaktlineError<CodecErrorCode>(
      "CODEC_TOPIC_ID",
      `"${String(topic.type)}" is not a message type; use one such as NBIRTH, DDATA or STATE`,
      { details: { type: topic.type } },
    );
  }
  let text: string;
  if (topic.type === "STATE") text = `spBv1.0/STATE/${checked("hostId", topic.hostId)}`;
  else {
    const group = checked("groupId", topic.groupId);
    if (group === "STATE") {
      throw new TaktlineError<CodecErrorCode>(
        "CODEC_TOPIC_ID",
        'groupId "STATE" would be read as the topic of a host application; use another id',
        { details: { what: "groupId", id: group } },
      );
    }
    text = `spBv1.0/${group}/${topic.type}/${checked("edgeNodeId", topic.edgeNodeId)}`;
    if ("deviceId" in topic || kind === "device") {
      const { deviceId } = topic as { deviceId?: string };
      if (kind === "node") {
        if (deviceId !== undefined) {
          throw new TaktlineError<CodecErrorCode>(
            "CODEC_TOPIC_ID",
            `a ${topic.type} topic has no deviceId; omit it or use a device message type`,
            { details: { what: "deviceId", id: deviceId } },
          );
        }
      } else text += `/${checked("deviceId", deviceId)}`;
    }
  }
  if (utf8Length(text) > 65535) {
    throw new TaktlineError<CodecErrorCode>(
      "CODEC_TOPIC_ID",
      "the topic is longer than the 65535 bytes that MQTT allows; use shorter ids",
    );
  }
  return text;
}
