import { isIP } from "node:net";
import { createSecureContext, type SecureContext } from "node:tls";
import { errorOf } from "./error-of.js";
import type { Endpoint } from "./open-socket.js";
import type { MqttTransportOptions, TimerSource, TlsOptions } from "./options.js";

/** Options of a transport, checked and complete. */
export interface TransportConfig {
  readonly endpoints: readonly Endpoint[];
  readonly protocol: "3.1.1" | "5";
  readonly clientId: string;
  readonly credentials: MqttTransportOptions["credentials"];
  readonly keepaliveS: number;
  readonly connectTimeoutMs: number;
  readonly window: number;
  readonly maxWaiting: number;
  readonly maxPacketBytes: number;
  readonly backoff: { readonly minMs: number; readonly maxMs: number } | undefined;
  readonly random: () => number;
  readonly timers: TimerSource;
}

function integer(
  name: string,
  value: number | undefined,
  fallback: number,
  min: number,
  max: number,
): number {
  if (value === undefined) return fallback;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw errorOf(
      "CONNECT_OPTION",
      `${name} is ${String(value)}; give an integer from ${min} to ${max}, or omit it for ${fallback}`,
      undefined,
      { option: name, value },
    );
  }
  return value;
}

function secureContext(tls: TlsOptions): SecureContext {
  const { ca, cert, key, passphrase } = tls;
  if ((cert === undefined) !== (key === undefined)) {
    throw errorOf(
      "CONNECT_TLS_OPTIONS",
      "there is only one of tls.cert and tls.key; a client certificate needs both",
    );
  }
  try {
    const bytes = (part: string | Uint8Array) =>
      typeof part === "string" ? part : Buffer.from(part);
    return createSecureContext({
      minVersion: tls.minVersion ?? "TLSv1.2",
      ...(ca === undefined
        ? {}
        : { ca: typeof ca === "string" || ca instanceof Uint8Array ? bytes(ca) : ca.map(bytes) }),
      ...(cert === undefined ? {} : { cert: bytes(cert) }),
      ...(key === undefined ? {} : { key: bytes(key) }),
      ...(passphrase === undefined ? {} : { passphrase }),
    });
  } catch (cause) {
    throw errorOf(
      "CONNECT_TLS_OPTIONS",
      `the TLS settings cannot be used (${(cause as Error).message}); give PEM text or bytes and a key that belongs to the certificate`,
      cause,
    );
  }
}

function endpointOf(text: string, tls: TlsOptions | undefined): Endpoint {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // The text is not repeated: it may hold a password.
    throw errorOf(
      "CONNECT_URL",
      "the URL cannot be read; use one such as mqtt://broker.local:1883",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw errorOf(
      "CONNECT_URL",
      `the URL of ${url.host} holds credentials, which end up in logs; give them by the credentials option`,
    );
  }
  const isTls = url.protocol === "mqtts:";
  if (!isTls && url.protocol !== "mqtt:") {
    throw errorOf(
      "CONNECT_URL",
      `the URL starts with ${url.protocol}//; use mqtt:// (TCP) or mqtts:// (TLS)`,
      undefined,
      { protocol: url.protocol },
    );
  }
  if (url.hostname === "" || !/^\/?$/.test(url.pathname) || url.search !== "" || url.hash !== "") {
    throw errorOf(
      "CONNECT_URL",
      "the URL needs a host and may have a port, and nothing else: mqtt://broker.local:1883",
    );
  }
  if (!isTls && tls !== undefined) {
    throw errorOf(
      "CONNECT_TLS_OPTIONS",
      `there are TLS settings and the URL of ${url.host} is mqtt:, which is not encrypted; use mqtts:`,
    );
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = url.port === "" ? (isTls ? 8883 : 1883) : Number(url.port);
  return {
    url: `${url.protocol}//${url.hostname}:${port}`,
    host,
    port,
    secure: isTls ? secureContext(tls ?? {}) : undefined,
    serverName: tls?.serverName ?? (isIP(host) === 0 ? host : ""),
  };
}

/** Not from the random source of the options: one that a test fixes would give two clients the same id. */
function randomId(): string {
  let id = "taktline-";
  for (let i = 0; i < 12; i++) {
    id += "abcdefghijklmnopqrstuvwxyz".charAt(Math.floor(Math.random() * 26));
  }
  return id;
}

const platformTimers: TimerSource = {
  setTimer(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Checks options and fills in the defaults; throws what is a mistake before anything is opened. */
export function checkOptions(options: MqttTransportOptions): TransportConfig {
  const urls = typeof options.url === "string" ? [options.url] : options.url;
  if (!Array.isArray(urls) || urls.length === 0) {
    throw errorOf(
      "CONNECT_URL",
      "there is no URL; give at least one such as mqtt://broker.local:1883",
    );
  }
  const protocol = options.protocol ?? "3.1.1";
  if (protocol !== "3.1.1" && protocol !== "5") {
    throw errorOf("CONNECT_OPTION", `protocol is ${String(protocol)}; use "3.1.1" or "5"`);
  }
  const { reconnect } = options;
  const random = (reconnect === false ? undefined : reconnect?.random) ?? Math.random;
  const clientId = options.clientId ?? randomId();
  if (typeof clientId !== "string" || clientId === "" || Buffer.byteLength(clientId) > 65535) {
    throw errorOf(
      "CONNECT_OPTION",
      "clientId must have 1 to 65535 bytes; omit it for a random one",
    );
  }
  const minMs = integer(
    "reconnect.minMs",
    reconnect === false ? undefined : reconnect?.minMs,
    500,
    1,
    86_400_000,
  );
  const maxMs = integer(
    "reconnect.maxMs",
    reconnect === false ? undefined : reconnect?.maxMs,
    Math.max(60_000, minMs),
    minMs,
    86_400_000,
  );
  return {
    endpoints: urls.map((url) => endpointOf(url, options.tls)),
    protocol,
    clientId,
    credentials: options.credentials,
    keepaliveS: integer("keepaliveS", options.keepaliveS, 30, 0, 65535),
    connectTimeoutMs: integer("connectTimeoutMs", options.connectTimeoutMs, 10_000, 1, 600_000),
    window: integer("window", options.window, 100, 1, 65535),
    maxWaiting: integer("maxWaiting", options.maxWaiting, 10_000, 0, 10_000_000),
    maxPacketBytes: integer(
      "maxPacketBytes",
      options.maxPacketBytes,
      16_777_216,
      1024,
      268_435_460,
    ),
    backoff: reconnect === false ? undefined : { minMs, maxMs },
    random,
    timers: options.timers ?? platformTimers,
  };
}
