import type { MqttJsPacket } from "./mqtt-js.js";
import type { MessageProperties } from "./transport.js";

/** MQTT 5 properties in the form of mqtt.js. */
export function toMqttJs(properties: MessageProperties): MqttJsPacket {
  const { contentType, responseTopic, correlationData, expiryS, isText, user } = properties;
  const out: Record<string, unknown> = {};
  if (contentType !== undefined) out.contentType = contentType;
  if (responseTopic !== undefined) out.responseTopic = responseTopic;
  if (correlationData !== undefined) out.correlationData = Buffer.from(correlationData);
  if (expiryS !== undefined) out.messageExpiryInterval = expiryS;
  if (isText !== undefined) out.payloadFormatIndicator = isText;
  if (user !== undefined) {
    const pairs: Record<string, string[]> = Object.create(null);
    for (const [name, value] of user) {
      pairs[name] ??= [];
      pairs[name].push(value);
    }
    out.userProperties = pairs;
  }
  return out;
}

/** MQTT 5 properties out of the form of mqtt.js; undefined when there are none. */
export function fromMqttJs(found: unknown): MessageProperties | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const source = found as Readonly<Record<string, unknown>>;
  const out: { -readonly [K in keyof MessageProperties]: MessageProperties[K] } = {};
  if (typeof source.contentType === "string") out.contentType = source.contentType;
  if (typeof source.responseTopic === "string") out.responseTopic = source.responseTopic;
  if (source.correlationData instanceof Uint8Array) {
    out.correlationData = Uint8Array.from(source.correlationData);
  }
  if (typeof source.messageExpiryInterval === "number") out.expiryS = source.messageExpiryInterval;
  if (typeof source.payloadFormatIndicator === "boolean")
    out.isText = source.payloadFormatIndicator;
  if (typeof source.userProperties === "object" && source.userProperties !== null) {
    out.user = Object.entries(source.userProperties as Record<string, string | string[]>).flatMap(
      ([name, value]) =>
        Array.isArray(value) ? value.map((one) => [name, one] as const) : [[name, value] as const],
    );
  }
  return Object.keys(out).length === 0 ? undefined : out;
}
