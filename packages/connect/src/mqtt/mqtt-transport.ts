import { checkOptions } from "./check-options.js";
import { checkFilter, checkTopic } from "./check-topic.js";
import { errorOf } from "./error-of.js";
import { type Connection, openConnection } from "./open-connection.js";
import { type Endpoint, openSocket } from "./open-socket.js";
import type { Credentials, MqttTransportOptions } from "./options.js";
import type {
  ConnectOptions,
  DisconnectOptions,
  IncomingMessage,
  Qos,
  Subscription,
  Transport,
  TransportState,
} from "./transport.js";

/** The life between `connect` and `disconnect`. */
interface Run {
  /** Fires when it shall end, with an error as reason. */
  readonly stop: AbortController;
  readonly options: ConnectOptions;
  connection: Connection | undefined;
}

/**
 * Makes a transport over MQTT 3.1.1 or 5; it opens nothing before `connect`.
 *
 * Sessions are always clean: what has to survive a restart belongs into a queue on disk, not into the broker. TLS certificates are always
 * verified. For a browser this is the wrong one: it needs TCP.
 *
 * @param options - the broker, credentials and limits
 * @throws TaktlineError `CONNECT_URL` when a URL cannot be used
 * @throws TaktlineError `CONNECT_TLS_OPTIONS` when a certificate or key cannot be used
 * @throws TaktlineError `CONNECT_OPTION` when another option is out of its range
 * @see MQTT 3.1.1 (ISO/IEC 20922) and MQTT 5.0 (OASIS)
 *
 * @example
 * ```ts
 * import { mqttTransport } from "@taktline/connect/mqtt";
 *
 * const transport = mqttTransport({ url: "mqtt://broker.local", protocol: "5" });
 * transport.state; // => { state: "idle" }
 * ```
 */
export function mqttTransport(options: MqttTransportOptions): Transport {
  const config = checkOptions(options);
  const messageListeners = new Set<(message: IncomingMessage) => void | PromiseLike<void>>();
  const stateListeners = new Set<(state: TransportState) => void>();
  const remembered = new Map<string, Qos>();
  const counters = {
    connections: 0,
    lost: 0,
    failedAttempts: 0,
    published: 0,
    rejected: 0,
    pending: 0,
    bytesPublished: 0,
    received: 0,
    bytesReceived: 0,
    listenerErrors: 0,
  };
  let state: TransportState = { state: "idle" };
  let run: Run | undefined;
  let ending: Promise<void> = Promise.resolve();
  let tries = 0;

  const setState = (next: TransportState) => {
    state = next;
    for (const listener of [...stateListeners]) {
      try {
        listener(next);
      } catch {
        counters.listenerErrors++;
      }
    }
  };

  const onMessage = (message: IncomingMessage): undefined | Promise<void> => {
    counters.received++;
    counters.bytesReceived += message.payload.length;
    let open: Promise<void>[] | undefined;
    for (const listener of [...messageListeners]) {
      try {
        const answer = listener(message);
        if (answer !== undefined && typeof answer.then === "function") {
          open ??= [];
          open.push(
            Promise.resolve(answer).catch(() => {
              counters.listenerErrors++;
            }),
          );
        }
      } catch {
        counters.listenerErrors++;
      }
    }
    return open === undefined ? undefined : Promise.all(open).then(() => undefined);
  };

  const credentialsNow = async (): Promise<Credentials> => {
    const { credentials } = config;
    if (typeof credentials !== "function") return credentials ?? {};
    try {
      return (await credentials()) ?? {};
    } catch (cause) {
      throw errorOf(
        "CONNECT_CREDENTIALS_PROVIDER",
        "the function given as credentials failed; see the cause",
        cause,
      );
    }
  };

  /** One try from socket to acceptance, within the time allowed. */
  const attempt = async (current: Run, endpoint: Endpoint): Promise<Connection> => {
    const timeout = new AbortController();
    const disarm = config.timers.setTimer(
      () =>
        timeout.abort(
          errorOf(
            "CONNECT_TIMEOUT",
            `${endpoint.url} did not accept within ${config.connectTimeoutMs} ms; check that it is the MQTT port and raise connectTimeoutMs on a slow link`,
            undefined,
            { url: endpoint.url },
          ),
        ),
      config.connectTimeoutMs,
    );
    const signal = AbortSignal.any([current.stop.signal, timeout.signal]);
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    aborted.catch(() => {});
    let connection: Connection | undefined;
    try {
      const credentials = await Promise.race([credentialsNow(), aborted]);
      const socket = await openSocket(endpoint, signal);
      try {
        const { will } = current.options;
        const asked = typeof will === "function" ? await Promise.race([will(), aborted]) : will;
        connection = await openConnection(socket, {
          config,
          url: endpoint.url,
          will: asked,
          credentials,
          signal,
          onMessage,
        });
        if (remembered.size > 0 && current.options.resubscribe !== false) {
          const again = [...remembered].map(([filter, qos]) => ({ filter, qos }));
          await Promise.race([connection.subscribe(again), aborted]);
        }
        signal.throwIfAborted();
        return connection;
      } catch (error) {
        socket.destroy();
        throw error;
      }
    } finally {
      disarm();
    }
  };

  const sleep = (delayMs: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const done = () => {
        disarm();
        signal.removeEventListener("abort", done);
        resolve();
      };
      const disarm = config.timers.setTimer(done, delayMs);
      signal.addEventListener("abort", done, { once: true });
    });

  /** Connects again and again until the run is stopped. Throws only what `connect` has to reject with. */
  const supervise = async (current: Run, connected: () => void): Promise<void> => {
    const { signal } = current.stop;
    let wasConnected = false;
    for (let failures = 0; ; ) {
      signal.throwIfAborted();
      const endpoint = config.endpoints[tries++ % config.endpoints.length] as Endpoint;
      setState({ state: "connecting", url: endpoint.url, attempt: failures + 1 });
      let error: Error;
      try {
        const connection = await attempt(current, endpoint);
        if (signal.aborted) await connection.end(false, 2000);
        signal.throwIfAborted();
        counters.connections++;
        current.connection = connection;
        failures = 0;
        wasConnected = true;
        setState({ state: "connected", url: endpoint.url, connection: counters.connections });
        connected();
        error = await connection.closed;
        current.connection = undefined;
        if (signal.aborted) return;
        counters.lost++;
      } catch (cause) {
        if (signal.aborted) throw signal.reason;
        error = cause as Error;
        counters.failedAttempts++;
        failures++;
        if (!wasConnected && current.options.retryFirst !== true) throw error;
      }
      if (config.backoff === undefined) throw error;
      const { minMs, maxMs } = config.backoff;
      const ceiling = Math.min(maxMs, minMs * 2 ** Math.min(30, Math.max(0, failures - 1)));
      const delayMs = Math.floor(config.random() * ceiling);
      setState({ state: "waiting", attempt: failures + 1, delayMs, error });
      await sleep(delayMs, signal);
    }
  };

  const stop = (last: "idle" | "closed", options: DisconnectOptions): Promise<void> => {
    if (state.state === "closed") return ending;
    const current = run;
    run = undefined;
    if (current !== undefined) {
      const { connection } = current;
      current.stop.abort(
        last === "closed"
          ? errorOf("CONNECT_CLOSED", "the transport was closed")
          : errorOf("CONNECT_ABORTED", "disconnect was called"),
      );
      const before = ending;
      ending = before.then(() =>
        connection?.end(options.withWill ?? false, options.timeoutMs ?? 2000),
      );
    }
    if (last === "closed" || current !== undefined) setState({ state: last });
    return ending;
  };

  const offline = () =>
    state.state === "closed"
      ? errorOf("CONNECT_CLOSED", "the transport is closed for good; make a new one")
      : errorOf(
          "CONNECT_OFFLINE",
          `there is no connection (${state.state}); wait for the state connected, or put a queue in front`,
          undefined,
          { state: state.state },
        );

  const transport: Transport = {
    protocol: config.protocol,
    get state() {
      return state;
    },
    get counters() {
      return { ...counters };
    },
    async connect(connectOptions = {}) {
      if (state.state === "closed") throw offline();
      if (run !== undefined) {
        throw errorOf(
          "CONNECT_STATE",
          `connect was called in the state ${state.state}; call it once`,
        );
      }
      const { signal } = connectOptions;
      if (signal?.aborted === true)
        throw errorOf("CONNECT_ABORTED", "connect was given up", signal.reason);
      const current: Run = {
        stop: new AbortController(),
        options: connectOptions,
        connection: undefined,
      };
      run = current;
      const onAbort = () => {
        current.stop.abort(errorOf("CONNECT_ABORTED", "connect was given up", signal?.reason));
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      // A farewell that is still under way comes first: one client id, one connection.
      await ending;
      await new Promise<void>((resolve, reject) => {
        supervise(current, () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        }).then(resolve, (error) => {
          signal?.removeEventListener("abort", onAbort);
          if (run === current) {
            run = undefined;
            setState({ state: "idle" });
          }
          reject(error);
        });
      });
    },
    async publish(message, publishOptions = {}) {
      counters.pending++;
      try {
        checkTopic(message.topic);
        const connection = run?.connection;
        if (connection === undefined) throw offline();
        await connection.publish(message, publishOptions);
        counters.published++;
        counters.bytesPublished +=
          typeof message.payload === "string"
            ? Buffer.byteLength(message.payload)
            : message.payload.length;
      } catch (error) {
        counters.rejected++;
        throw error;
      } finally {
        counters.pending--;
      }
    },
    async subscribe(subscriptions: readonly Subscription[]) {
      for (const { filter } of subscriptions) checkFilter(filter);
      if (subscriptions.length === 0) return [];
      const connection = run?.connection;
      if (connection === undefined) throw offline();
      const granted = await connection.subscribe(subscriptions);
      if (run?.options.resubscribe !== false) {
        for (const { filter, qos = 0 } of subscriptions) remembered.set(filter, qos);
      }
      return granted;
    },
    async unsubscribe(filters) {
      for (const filter of filters) remembered.delete(filter);
      const connection = run?.connection;
      if (connection === undefined) throw offline();
      if (filters.length > 0) await connection.unsubscribe(filters);
    },
    onMessage(listener) {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    disconnect: (disconnectOptions = {}) => stop("idle", disconnectOptions),
    close: (closeOptions = {}) => stop("closed", closeOptions),
    [Symbol.asyncDispose]: () => stop("closed", {}),
  };
  return transport;
}
