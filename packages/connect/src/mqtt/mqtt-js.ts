// What is used of mqtt.js, as own types: the library is loaded on use and its types never reach a declaration file.

/** A packet or the properties of one. */
export type MqttJsPacket = Readonly<Record<string, unknown>>;

/** The client of mqtt.js: one object per connection. */
export interface MqttJsClient {
  publish(
    topic: string,
    payload: unknown,
    options: MqttJsPacket,
    callback: (error?: Error | null) => void,
  ): unknown;
  subscribe(
    filters: Record<string, { qos: number }>,
    callback: (
      error: Error | null,
      granted?: readonly { topic: string; qos: number }[],
      packet?: { granted?: readonly number[] },
    ) => void,
  ): unknown;
  unsubscribe(filters: readonly string[], callback: (error?: Error | null) => void): unknown;
  end(force: boolean, options: MqttJsPacket): unknown;
  handleMessage(packet: MqttJsPacket, callback: () => void): void;
  on(event: string, listener: (argument: never) => void): unknown;
}

/** The constructor of {@link MqttJsClient}: it writes CONNECT at once. */
export type MqttJsConstructor = new (
  streamBuilder: () => unknown,
  options: Readonly<Record<string, unknown>>,
) => MqttJsClient;

/** Loads mqtt.js; its CommonJS build has named exports under Node and a default export elsewhere. */
export async function loadMqttJs(): Promise<MqttJsConstructor> {
  const module: unknown = await import("mqtt");
  const { MqttClient, default: inner } = module as {
    MqttClient?: MqttJsConstructor;
    default: { MqttClient: MqttJsConstructor };
  };
  return MqttClient ?? inner.MqttClient;
}
