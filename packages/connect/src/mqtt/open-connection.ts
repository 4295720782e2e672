import type { Socket } from "node:net";
import type { TransportConfig } from "./check-options.js";
import { errorOf, refusalError, socketError } from "./error-of.js";
import { handover } from "./handover.js";
import { loadMqttJs, type MqttJsClient, type MqttJsPacket } from "./mqtt-js.js";
import type { Credentials } from "./options.js";
import { packetGuard } from "./packet-guard.js";
import { fromMqttJs, toMqttJs } from "./properties.js";
import { type Slots, slots, type Waiter } from "./slots.js";
import type {
  IncomingMessage,
  OutgoingMessage,
  PublishOptions,
  Subscription,
  Will,
} from "./transport.js";

/** One accepted connection: it lives until the socket closes and is never revived. */
export interface Connection {
  publish(message: OutgoingMessage, options: PublishOptions): Promise<void>;
  subscribe(subscriptions: readonly Subscription[]): Promise<readonly (0 | 1 | 2)[]>;
  unsubscribe(filters: readonly string[]): Promise<void>;
  /** Waits for what is in flight, says goodbye and closes; destroys the socket after the time allowed. */
  end(withWill: boolean, timeoutMs: number): Promise<void>;
  /** Fulfilled when the socket is closed, with the reason. */
  readonly closed: Promise<Error>;
}

/** What a connection needs beside the socket. */
export interface ConnectionOptions {
  readonly config: TransportConfig;
  readonly url: string;
  readonly will: Will | undefined;
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
  /** Takes a message; nothing more is read while the promise is open. */
  onMessage(message: IncomingMessage): undefined | Promise<void>;
}

/** A publish, subscribe or unsubscribe that is not answered yet. */
interface Open {
  fail(error: Error): void;
}

const asBuffer = (payload: Uint8Array | string): Buffer | string =>
  typeof payload === "string"
    ? payload
    : Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);

function clientOptions(options: ConnectionOptions): Readonly<Record<string, unknown>> {
  const { config, will, credentials } = options;
  const { username, password } = credentials;
  const isV5 = config.protocol === "5";
  return {
    protocolId: "MQTT",
    protocolVersion: isV5 ? 5 : 4,
    clean: true,
    clientId: config.clientId,
    keepalive: config.keepaliveS,
    reconnectPeriod: 0,
    resubscribe: false,
    queueQoSZero: false,
    timerVariant: "native",
    // Our own limit comes first and destroys the socket, which clears this timer.
    connectTimeout: config.connectTimeoutMs + 60_000,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password: asBuffer(password) }),
    ...(isV5
      ? { properties: { sessionExpiryInterval: 0, maximumPacketSize: config.maxPacketBytes } }
      : {}),
    ...(will === undefined
      ? {}
      : {
          will: {
            topic: will.topic,
            payload: asBuffer(will.payload),
            qos: will.qos ?? 0,
            retain: will.retain ?? false,
          },
        }),
  };
}

/** Speaks MQTT over an open socket. Rejects with the reason when the server refuses, and destroys the socket then. */
export async function openConnection(
  socket: Socket,
  options: ConnectionOptions,
): Promise<Connection> {
  const { config, url, signal } = options;
  const MqttClient = await loadMqttJs();
  signal.throwIfAborted();
  const client = new MqttClient(() => socket, clientOptions(options));
  // With back-pressure every message in flight listens for the drain.
  socket.setMaxListeners(0);
  const link = connectionOver(client, socket, options);
  await new Promise<void>((resolve, reject) => {
    let reason: Error | undefined;
    const onAbort = () => {
      reason = signal.reason;
      socket.destroy();
    };
    signal.addEventListener("abort", onAbort, { once: true });
    const guard = packetGuard(config.maxPacketBytes);
    // Before the parser, which keeps the parts of a packet until it is whole; it is the pipe to the parser that sets the pace.
    socket.prependListener("data", (chunk: Uint8Array) => {
      const size = guard(chunk);
      if (size === undefined) return;
      const error = errorOf(
        "CONNECT_PACKET_TOO_LARGE",
        `${url} announces a packet of ${size} bytes and maxPacketBytes is ${config.maxPacketBytes}; raise it, or let the sender send smaller messages`,
        undefined,
        { url, size, maximum: config.maxPacketBytes },
      );
      reason ??= error;
      link.noteReason(error);
      socket.destroy();
    });
    client.on("connect", (packet: MqttJsPacket) => {
      signal.removeEventListener("abort", onAbort);
      link.accepted(packet);
      resolve();
    });
    client.on("error", (error: Error & { code?: unknown }) => {
      if (typeof error.code === "number" && error.message.startsWith("Connection refused")) {
        const text = error.message.replace("Connection refused: ", "");
        reason ??= refusalError(error.code, text, url, config.protocol);
      } else if (typeof error.code === "string") {
        reason ??= socketError(error, url);
      } else {
        reason ??= errorOf(
          "CONNECT_NOT_MQTT",
          `what answers at ${url} breaks the rules of MQTT ${config.protocol} (${error.message}); correct the port or the protocol`,
          error,
          { url },
        );
      }
      link.noteError(error);
      socket.destroy();
    });
    link.closed.then(() => {
      signal.removeEventListener("abort", onAbort);
      reject(
        reason ??
          errorOf(
            "CONNECT_CLOSED_EARLY",
            `${url} closed the connection before it answered; check whether the port wants TLS (mqtts:), and the log of the broker`,
            undefined,
            { url },
          ),
      );
    });
  });
  return link;
}

interface Link extends Connection {
  accepted(connack: MqttJsPacket): void;
  noteError(error: Error): void;
  /** Sets the reason that `closed` gives, unless there is one. */
  noteReason(error: Error): void;
}

function connectionOver(client: MqttJsClient, socket: Socket, options: ConnectionOptions): Link {
  const { config, url } = options;
  const isV5 = config.protocol === "5";
  const open = new Set<Open>();
  const window: Slots = slots(config.window);
  const handedOver = handover(socket);
  let maximumPacket = 268_435_455;
  let closedWith: Error | undefined;
  let noted: Error | undefined;
  let isEnding = false;
  let whenIdle: (() => void) | undefined;

  const settleOpen = (entry: Open) => {
    open.delete(entry);
    if (open.size === 0) whenIdle?.();
  };
  const closed = new Promise<Error>((resolve) => {
    client.on("close", () => {
      if (closedWith !== undefined) return;
      closedWith =
        noted ??
        errorOf(
          "CONNECT_LOST",
          `the connection to ${url} was closed; see the log of the broker`,
          undefined,
          {
            url,
          },
        );
      for (const entry of [...open]) entry.fail(closedWith);
      resolve(closedWith);
    });
  });
  client.on("disconnect", (packet: { reasonCode?: number }) => {
    noted ??= errorOf(
      "CONNECT_KICKED",
      `${url} ended the connection with reason ${packet.reasonCode ?? 0}${packet.reasonCode === 142 ? ": another client uses the same client id" : ""}; see the log of the broker`,
      undefined,
      { url, reason: packet.reasonCode ?? 0 },
    );
    socket.destroy();
  });
  client.handleMessage = (packet, callback) => {
    const properties = fromMqttJs(packet.properties);
    const bytes = packet.payload as Uint8Array | string;
    const payload =
      typeof bytes === "string"
        ? new TextEncoder().encode(bytes)
        : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const handled = options.onMessage({
      topic: packet.topic as string,
      payload,
      qos: packet.qos as 0 | 1 | 2,
      retain: packet.retain === true,
      duplicate: packet.dup === true,
      ...(properties === undefined ? {} : { properties }),
    });
    if (handled === undefined) callback();
    else handled.then(() => closedWith === undefined && callback());
  };

  /** Runs one request and makes sure that it is answered, by the server or by the end of the connection. */
  const request = <T>(run: (resolve: (value: T) => void, reject: (error: Error) => void) => void) =>
    new Promise<T>((resolve, reject) => {
      if (closedWith !== undefined || isEnding) {
        reject(
          errorOf(
            "CONNECT_OFFLINE",
            `there is no connection to ${url}; wait for the state connected`,
          ),
        );
        return;
      }
      const entry: Open = {
        fail(error) {
          settleOpen(entry);
          reject(error);
        },
      };
      open.add(entry);
      run(
        (value) => {
          if (!open.has(entry)) return;
          settleOpen(entry);
          resolve(value);
        },
        (error) => open.has(entry) && entry.fail(error),
      );
    });

  return {
    closed,
    noteReason(error) {
      noted ??= error;
    },
    noteError(error) {
      noted ??=
        error.message === "Keepalive timeout"
          ? errorOf(
              "CONNECT_KEEPALIVE",
              `${url} did not answer within 1.5 times the keepalive of ${config.keepaliveS} s; check the link, and that no listener blocks`,
              error,
              { url },
            )
          : errorOf("CONNECT_LOST", `the connection to ${url} broke (${error.message})`, error, {
              url,
            });
    },
    accepted(connack) {
      const found = connack.properties as
        | { receiveMaximum?: number; maximumPacketSize?: number }
        | undefined;
      if (found?.receiveMaximum !== undefined && found.receiveMaximum < config.window) {
        window.resize(found.receiveMaximum);
      }
      if (found?.maximumPacketSize !== undefined) maximumPacket = found.maximumPacketSize;
    },
    publish(message, { signal }) {
      const payload = asBuffer(message.payload);
      const size =
        (typeof payload === "string" ? Buffer.byteLength(payload) : payload.length) +
        message.topic.length +
        16;
      if (size > maximumPacket) {
        return Promise.reject(
          errorOf(
            "CONNECT_MESSAGE_TOO_LARGE",
            `the message has about ${size} bytes and ${url} takes ${maximumPacket}; send smaller batches`,
            undefined,
            { size, maximum: maximumPacket },
          ),
        );
      }
      if (window.waiting >= config.maxWaiting) {
        return Promise.reject(
          errorOf(
            "CONNECT_BACKLOG",
            `${window.waiting} messages wait for one of ${config.window} slots; await publish, or put a queue in front`,
            undefined,
            { waiting: window.waiting },
          ),
        );
      }
      return request<void>((resolve, reject) => {
        const onAbort = () => {
          waiter.cancelled = true;
          window.forget();
          reject(
            errorOf(
              "CONNECT_ABORTED",
              "publish was given up while it waited for a slot",
              signal?.reason,
            ),
          );
        };
        const waiter: Waiter = {
          cancelled: false,
          start() {
            signal?.removeEventListener("abort", onAbort);
            // Once the connection is gone its requests are answered and nothing more is written.
            if (closedWith !== undefined) return;
            const { topic, qos = 0, retain = false, properties } = message;
            let isSettled = false;
            const settle = (error?: Error | null) => {
              if (isSettled) return;
              isSettled = true;
              if (closedWith === undefined) window.release();
              if (error === undefined || error === null) resolve();
              else reject(publishError(error, topic, url));
            };
            client.publish(
              topic,
              payload,
              {
                qos,
                retain,
                ...(isV5 && properties !== undefined ? { properties: toMqttJs(properties) } : {}),
              },
              // At QoS 0 mqtt.js knows of failures only: it calls back before a byte has left.
              (error) => {
                if (qos !== 0 || (error !== undefined && error !== null)) settle(error);
              },
            );
            if (qos === 0) handedOver(settle);
          },
        };
        if (signal?.aborted === true) {
          reject(errorOf("CONNECT_ABORTED", "publish was given up before it began", signal.reason));
          return;
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        window.take(waiter);
      });
    },
    subscribe(subscriptions) {
      const wanted: Record<string, { qos: number }> = Object.create(null);
      for (const { filter, qos = 0 } of subscriptions) wanted[filter] = { qos };
      const filters = Object.keys(wanted);
      return request((resolve, reject) => {
        client.subscribe(wanted, (error, _granted, packet) => {
          const codes = packet?.granted ?? [];
          const refused = filters.filter((_, i) => (codes[i] ?? 128) >= 128);
          if (error !== null && error !== undefined && refused.length === 0) {
            reject(
              errorOf(
                "CONNECT_LOST",
                `the subscription was not answered (${error.message})`,
                error,
              ),
            );
          } else if (refused.length > 0) {
            reject(
              errorOf(
                "CONNECT_SUBSCRIBE_REFUSED",
                `${url} refuses ${refused.map((filter) => JSON.stringify(filter)).join(", ")}; extend the access rules of this client`,
                error ?? undefined,
                { refused, codes },
              ),
            );
          } else {
            resolve(subscriptions.map(({ filter }) => codes[filters.indexOf(filter)] as 0 | 1 | 2));
          }
        });
      });
    },
    unsubscribe(filters) {
      return request<void>((resolve, reject) => {
        client.unsubscribe(filters, (error) => {
          if (error === undefined || error === null) resolve();
          else
            reject(
              errorOf("CONNECT_LOST", `the request was not answered (${error.message})`, error),
            );
        });
      });
    },
    async end(withWill, timeoutMs) {
      if (closedWith !== undefined) return;
      if (isEnding) {
        await closed;
        return;
      }
      isEnding = true;
      noted ??= errorOf(
        "CONNECT_LOST",
        "the connection was closed on request before the message was safe",
      );
      const giveUp = config.timers.setTimer(() => socket.destroy(), timeoutMs);
      if (open.size > 0) {
        await Promise.race([
          new Promise<void>((resolve) => {
            whenIdle = resolve;
          }),
          closed,
        ]);
      }
      if (closedWith === undefined) {
        if (withWill && !isV5) socket.destroy();
        else client.end(false, withWill ? { reasonCode: 4 } : {});
      }
      await closed;
      giveUp();
    },
  };
}

function publishError(error: Error & { code?: unknown }, topic: string, url: string): Error {
  if (typeof error.code === "number") {
    return errorOf(
      "CONNECT_PUBLISH_REFUSED",
      `${url} does not accept a message on ${JSON.stringify(topic)} (${error.message}); check access rules and quota`,
      error,
      { topic, reason: error.code },
    );
  }
  return errorOf(
    "CONNECT_LOST",
    `the message was not safe when the connection ended (${error.message})`,
    error,
    {
      topic,
    },
  );
}
