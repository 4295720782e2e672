/** User name and password of an MQTT client. */
export interface Credentials {
  /** User name. */
  readonly username?: string;
  /** Password or token. */
  readonly password?: string | Uint8Array;
}

/** TLS settings; certificates and keys as PEM text or bytes. */
export interface TlsOptions {
  /** Certificates of the authorities to trust instead of the system's. */
  readonly ca?: string | Uint8Array | readonly (string | Uint8Array)[];
  /** Certificate (chain) of this client. */
  readonly cert?: string | Uint8Array;
  /** Private key of this client. */
  readonly key?: string | Uint8Array;
  /** Passphrase of the private key. */
  readonly passphrase?: string;
  /** Oldest version allowed. Default `TLSv1.2`. */
  readonly minVersion?: "TLSv1.2" | "TLSv1.3";
  /** Name that the server's certificate must have. Default: the host of the URL. */
  readonly serverName?: string;
}

/** When a lost connection is tried again: full jitter, a random time below a ceiling that doubles from `minMs` to `maxMs`. */
export interface BackoffOptions {
  /** First ceiling, ms. Default 500. */
  readonly minMs?: number;
  /** Last ceiling, ms. Default 60000. */
  readonly maxMs?: number;
  /** Gives numbers from 0 (included) to 1 (excluded). Default `Math.random`. */
  readonly random?: () => number;
}

/** Timers of a transport; replace them to test without waiting. */
export interface TimerSource {
  /** Calls `callback` after `delayMs`; gives a function that prevents it. */
  setTimer(callback: () => void, delayMs: number): () => void;
}

/** Options of {@link mqttTransport}. */
export interface MqttTransportOptions {
  /** `mqtt://host[:1883]` or `mqtts://host[:8883]`; several are tried in turn. Credentials in it are refused. */
  readonly url: string | readonly string[];
  /** Version. Default `3.1.1`. */
  readonly protocol?: "3.1.1" | "5";
  /** Client id, 1 to 65535 bytes. Default: `taktline-` and 12 random letters, anew for each transport. */
  readonly clientId?: string;
  /** Asked before every connection. Default: anonymous. */
  readonly credentials?: Credentials | (() => Credentials | Promise<Credentials>);
  /** TLS settings, for `mqtts:` only. */
  readonly tls?: TlsOptions;
  /** Keepalive, seconds, 0 (off) to 65535. Default 30. */
  readonly keepaliveS?: number;
  /** How long one try may take from socket to acceptance, ms. Default 10000. */
  readonly connectTimeoutMs?: number;
  /** Messages in flight at most, 1 to 65535; MQTT 5 servers may lower it. Default 100. */
  readonly window?: number;
  /** Calls of `publish` that may wait for a slot; more are rejected with `CONNECT_BACKLOG`. Default 10000. */
  readonly maxWaiting?: number;
  /**
   * Bytes that one incoming packet may have, header included, 1024 to 268435460. Default 16777216 (16 MiB). A server that announces more
   * loses the connection with `CONNECT_PACKET_TOO_LARGE` before the packet is kept; an MQTT 5 server is told the limit and holds to it.
   */
  readonly maxPacketBytes?: number;
  /** When to try again. `false`: never, the transport becomes idle. */
  readonly reconnect?: BackoffOptions | false;
  /** Timers. Default: those of the platform. */
  readonly timers?: TimerSource;
}
