import { createServer, type Server, type Socket } from "node:net";
import { errorOf } from "../mqtt/error-of.js";

/** Options of {@link startBroker}. */
export interface BrokerOptions {
  /** TCP port, 0 to 65535; 0 takes a free one. Default 0. */
  readonly port?: number;
  /** Address to listen on. Default `127.0.0.1`: this machine only. */
  readonly host?: string;
}

/** A running broker. */
export interface Broker {
  /** Where clients connect, such as `mqtt://127.0.0.1:40123`. */
  readonly url: string;
  /** TCP port. */
  readonly port: number;
  /** Clients connected at the moment. */
  readonly clients: number;
  /** Disconnects every client and stops listening. Never rejects. */
  close(): Promise<void>;
  /** The same as `close()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** What is used of aedes. */
interface AedesBroker {
  readonly connectedClients: number;
  readonly handle: (socket: Socket) => void;
  on(event: string, listener: () => void): unknown;
  close(callback: () => void): void;
}

async function loadAedes(): Promise<AedesBroker> {
  let module: { readonly Aedes: { createBroker(): Promise<AedesBroker> } };
  try {
    module = (await import("aedes")) as unknown as typeof module;
  } catch (cause) {
    throw errorOf(
      "CONNECT_AEDES_MISSING",
      "the embedded broker needs the package aedes, which cannot be loaded; install it with: npm i aedes",
      cause,
    );
  }
  return module.Aedes.createBroker();
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: Error & { code?: string }) => {
      reject(
        cause.code === "EADDRINUSE"
          ? errorOf(
              "CONNECT_PORT_IN_USE",
              `port ${port} on ${host} is in use by another program; stop it, choose another port, or 0 for a free one`,
              cause,
              { host, port },
            )
          : errorOf(
              "CONNECT_LISTEN",
              `cannot listen on ${host}:${port} (${cause.code ?? cause.message}); use an address of this machine and a port above 1023`,
              cause,
              { host, port },
            ),
      );
    });
    server.listen(port, host, resolve);
  });
}

/**
 * Starts an MQTT 3.1.1 broker in this process, for development, tests, demos and small edge boxes.
 *
 * It keeps nothing on disk, knows no users and speaks no MQTT 5: for a plant run mosquitto, EMQX or the like. It needs the package `aedes`.
 *
 * @param options - where to listen
 * @throws TaktlineError `CONNECT_AEDES_MISSING` when aedes is not installed
 * @throws TaktlineError `CONNECT_PORT_IN_USE` when another program has the port
 * @throws TaktlineError `CONNECT_LISTEN` when host and port cannot be used otherwise
 * @throws TaktlineError `CONNECT_OPTION` when the port is not one
 *
 * @example
 * ```ts
 * import { startBroker } from "@taktline/connect/broker";
 *
 * const broker = await startBroker();
 * broker.url.startsWith("mqtt://127.0.0.1:"); // => true
 * await broker.close();
 * ```
 */
export async function startBroker(options: BrokerOptions = {}): Promise<Broker> {
  const { port = 0, host = "127.0.0.1" } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw errorOf("CONNECT_OPTION", `port is ${String(port)}; give an integer from 0 to 65535`);
  }
  const aedes = await loadAedes();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    aedes.handle(socket);
  });
  const closeAedes = () => new Promise<void>((resolve) => aedes.close(resolve));
  try {
    await listen(server, host, port);
  } catch (error) {
    await closeAedes();
    throw error;
  }
  // A client that breaks the protocol is the client's affair: aedes closes it and must not end this process.
  for (const event of ["clientError", "connectionError", "error"]) aedes.on(event, () => {});
  const address = server.address() as { port: number };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
      await closeAedes();
      for (const socket of sockets) socket.destroy();
      await stopped;
    })();
    return closing;
  };
  return {
    url: `mqtt://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    get clients() {
      return aedes.connectedClients;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
