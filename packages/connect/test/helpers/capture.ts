import { mqttTransport } from "@taktline/connect/mqtt";
import sparkplugPayload from "sparkplug-payload";

/** What the independent decoder gives. */
export interface WirePayload {
  readonly timestamp?: number;
  readonly seq?: number;
  readonly metrics?: readonly {
    readonly name?: string;
    readonly alias?: number;
    readonly type?: string;
    readonly value?: unknown;
    readonly timestamp?: number;
    readonly isHistorical?: boolean;
  }[];
}

export interface WireMessage {
  readonly topic: string;
  /** Such as NBIRTH. */
  readonly type: string;
  readonly qos: number;
  readonly retain: boolean;
  readonly bytes: Uint8Array;
  /** By sparkplug-payload of Eclipse Tahu; STATE as text. */
  readonly payload: WirePayload;
  readonly text: string;
}

export interface Capture {
  readonly messages: WireMessage[];
  of(type: string): WireMessage[];
  stop(): Promise<void>;
}

const number = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "low" in value ? Number(String(value)) : value;

/** Decodes with the independent decoder; its Long objects become numbers. */
export function wirePayload(bytes: Uint8Array): WirePayload {
  const decoded = sparkplugPayload.get("spBv1.0")?.decodePayload(bytes) as WirePayload | undefined;
  const out: Record<string, unknown> = { ...decoded };
  for (const key of ["timestamp", "seq"]) if (out[key] !== undefined) out[key] = number(out[key]);
  out.metrics = decoded?.metrics?.map((metric) =>
    Object.fromEntries(Object.entries(metric).map(([key, value]) => [key, number(value)])),
  );
  return out as WirePayload;
}

/** Listens to everything of Sparkplug on a broker. */
export async function capture(url: string): Promise<Capture> {
  const transport = mqttTransport({ url, reconnect: { minMs: 20, maxMs: 50 } });
  const messages: WireMessage[] = [];
  transport.onMessage(({ topic, payload, qos, retain }) => {
    const parts = topic.split("/");
    const isState = parts[1] === "STATE";
    messages.push({
      topic,
      type: isState ? "STATE" : (parts[2] ?? ""),
      qos,
      retain,
      bytes: payload,
      payload: isState ? {} : wirePayload(payload),
      text: new TextDecoder().decode(payload),
    });
  });
  await transport.connect();
  await transport.subscribe([{ filter: "spBv1.0/#", qos: 1 }]);
  return {
    messages,
    of: (type) => messages.filter((message) => message.type === type),
    stop: () => transport.close(),
  };
}
