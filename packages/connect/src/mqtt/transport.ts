/** How sure a delivery is: 0 at most once, 1 at least once. Taktline never sends QoS 2. */
export type Qos = 0 | 1;

/** MQTT 5 properties of a message; MQTT 3.1.1 has none, there they are left out. */
export interface MessageProperties {
  /** Media type of the payload, such as `application/json`. */
  readonly contentType?: string;
  /** Topic for the answer. */
  readonly responseTopic?: string;
  /** Bytes that the answer repeats. */
  readonly correlationData?: Uint8Array;
  /** Seconds after which the server forgets a message that it could not deliver; an integer from 0 to 2^32 - 1. */
  readonly expiryS?: number;
  /** Whether the payload is UTF-8 text. */
  readonly isText?: boolean;
  /** Names and values of the sender's own, in order; a name may stand more than once. */
  readonly user?: readonly (readonly [name: string, value: string])[];
}

/** A message to be published. */
export interface OutgoingMessage {
  /** Topic name, 1 to 65535 bytes of UTF-8, without `+`, `#` and U+0000. */
  readonly topic: string;
  /** The bytes; text is sent as UTF-8. */
  readonly payload: Uint8Array | string;
  /** Default 0. */
  readonly qos?: Qos;
  /** Whether the server keeps it for later subscribers. Default false. */
  readonly retain?: boolean;
  /** MQTT 5 only. Default none. */
  readonly properties?: MessageProperties;
}

/** A message that has arrived. */
export interface IncomingMessage {
  /** Topic name. */
  readonly topic: string;
  /** The bytes; they belong to the receiver. */
  readonly payload: Uint8Array;
  /** QoS of this delivery. */
  readonly qos: 0 | 1 | 2;
  /** True for a message that the server had kept from before the subscription. */
  readonly retain: boolean;
  /** True when the server says that it may have sent it before. */
  readonly duplicate: boolean;
  /** MQTT 5 only. */
  readonly properties?: MessageProperties;
}

/** What the server publishes when the connection ends without a farewell. */
export interface Will {
  /** Topic name. */
  readonly topic: string;
  /** The bytes; text is sent as UTF-8. */
  readonly payload: Uint8Array | string;
  /** Default 0. */
  readonly qos?: Qos;
  /** Default false. */
  readonly retain?: boolean;
}

/** A topic filter with the highest QoS wanted. */
export interface Subscription {
  /** Topic filter, wildcards allowed. */
  readonly filter: string;
  /** Default 0. */
  readonly qos?: Qos;
}

/** What a transport is doing; discriminate on `state`. */
export type TransportState =
  | {
      /** Neither connected nor trying. */
      readonly state: "idle";
    }
  | {
      /** Trying. */
      readonly state: "connecting";
      /** Server tried, without credentials. */
      readonly url: string;
      /** 1 for the first try since `connect` or since the connection was lost. */
      readonly attempt: number;
    }
  | {
      /** Connected: the server has accepted. */
      readonly state: "connected";
      /** Server, without credentials. */
      readonly url: string;
      /** Number of this connection since the transport was made, from 1. */
      readonly connection: number;
    }
  | {
      /** Waiting before the next try. */
      readonly state: "waiting";
      /** The try that comes next. */
      readonly attempt: number;
      /** How long the wait is, ms. */
      readonly delayMs: number;
      /** Why there is no connection: a `TaktlineError`. */
      readonly error: Error;
    }
  | {
      /** Closed for good. */
      readonly state: "closed";
    };

/** What a transport has done since it was made: every message is in exactly one of its direction's numbers. */
export interface TransportCounters {
  /** Connections that the server accepted. */
  readonly connections: number;
  /** Connections that ended without being asked to. */
  readonly lost: number;
  /** Tries that failed. */
  readonly failedAttempts: number;
  /** Messages whose `publish` promise was fulfilled. */
  readonly published: number;
  /** Messages whose `publish` promise was rejected, whatever the reason. */
  readonly rejected: number;
  /** Messages whose `publish` promise is open: waiting for a slot or in flight. */
  readonly pending: number;
  /** Bytes of payload published. */
  readonly bytesPublished: number;
  /** Messages that arrived. */
  readonly received: number;
  /** Bytes of payload that arrived. */
  readonly bytesReceived: number;
  /** Listener calls that threw or rejected; the message counted as received. */
  readonly listenerErrors: number;
}

/** Options of {@link Transport.connect}. */
export interface ConnectOptions {
  /**
   * What the server shall publish when the connection is lost. As a function it is asked for every CONNECT packet: after TCP and TLS
   * are up, before the packet is written. Default none.
   */
  readonly will?: Will | (() => Will | undefined | Promise<Will | undefined>);
  /** When a failed first try is retried instead of rejecting. Default false: the first failure rejects, later ones are retried. */
  readonly retryFirst?: boolean;
  /** Whether filters subscribed before are subscribed again on the next connection, before it is announced. Default true. */
  readonly resubscribe?: boolean;
  /** Gives up the first connection; afterwards it has no effect. */
  readonly signal?: AbortSignal;
}

/** Options of {@link Transport.publish}. */
export interface PublishOptions {
  /** Gives up while waiting for a slot; a message already handed over cannot be called back. */
  readonly signal?: AbortSignal;
}

/** Options of {@link Transport.disconnect} and {@link Transport.close}. */
export interface DisconnectOptions {
  /** Asks the server to publish the will nevertheless: MQTT 5 reason 0x04; with MQTT 3.1.1 the socket is closed without DISCONNECT. Default false. */
  readonly withWill?: boolean;
  /** How long messages in flight and the farewell may take, ms; then the socket is destroyed. Default 2000. */
  readonly timeoutMs?: number;
}

/**
 * A connection to a message broker, as the rest of Taktline sees it: bounded, honest about every message, silent about none.
 *
 * `publish` keeps nothing: it is fulfilled (QoS 1: acknowledged; QoS 0: taken over by the operating system) or rejected.
 * A server or link that stops reading therefore stops `publish` once the buffers of the operating system are full. What lies in those
 * when the connection is lost is fulfilled and lost: that is QoS 0; what has to arrive needs QoS 1.
 * Storing for later is the job of a queue in front of it.
 */
export interface Transport {
  /** Version spoken. */
  readonly protocol: "3.1.1" | "5";
  /** What it is doing now. */
  readonly state: TransportState;
  /** What it has done, as of now. */
  readonly counters: TransportCounters;
  /**
   * Connects and keeps connected until `disconnect` or `close`: a lost connection is followed by another one, after a back-off.
   * Fulfilled when the first connection is accepted.
   *
   * @throws TaktlineError `CONNECT_STATE` when it is connected, connecting or closed
   * @throws TaktlineError `CONNECT_REFUSED`, `CONNECT_CREDENTIALS`, `CONNECT_TLS_CERTIFICATE` and others, as the reason of the rejection
   */
  connect(options?: ConnectOptions): Promise<void>;
  /**
   * Publishes one message; awaits a slot of the in-flight window first, in the order of the calls.
   *
   * @throws TaktlineError `CONNECT_OFFLINE` at once when there is no connection
   * @throws TaktlineError `CONNECT_LOST` when the connection was lost before the message was safe
   * @throws TaktlineError `CONNECT_BACKLOG` at once when too many calls wait for a slot
   */
  publish(message: OutgoingMessage, options?: PublishOptions): Promise<void>;
  /**
   * Subscribes; gives the QoS granted for each.
   *
   * @throws TaktlineError `CONNECT_SUBSCRIBE_REFUSED` when the server refuses one of them
   */
  subscribe(subscriptions: readonly Subscription[]): Promise<readonly (0 | 1 | 2)[]>;
  /** Ends subscriptions. */
  unsubscribe(filters: readonly string[]): Promise<void>;
  /**
   * Calls `listener` for every message, in order. While a promise it gave is open nothing more is read from the socket, so that a slow
   * consumer slows the sender and memory stays bounded; longer than the keepalive it costs the connection. Gives the function that ends it.
   */
  onMessage(listener: (message: IncomingMessage) => void | PromiseLike<void>): () => void;
  /** Calls `listener` for every change of state. Gives the function that ends it. */
  onState(listener: (state: TransportState) => void): () => void;
  /** Says goodbye and becomes idle; `connect` may be called again. Never rejects. */
  disconnect(options?: DisconnectOptions): Promise<void>;
  /** Says goodbye and becomes closed, for good; open promises are rejected, no timer or socket stays. Never rejects. */
  close(options?: DisconnectOptions): Promise<void>;
  /** The same as `close()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
