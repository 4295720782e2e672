import { connect, createServer, type Socket } from "node:net";

export interface CutProxy {
  readonly url: string;
  /** Connections that went through so far. */
  readonly connections: number;
  /** Destroys every connection. */
  cut(): void;
  /** Lets nothing through any more, without closing. */
  freeze(): void;
  thaw(): void;
  /** Reads nothing any more from the client side, without closing. */
  pause(): void;
  stop(): Promise<void>;
}

/** A TCP proxy that can cut and freeze what runs through it. */
export async function startCutProxy(targetPort: number): Promise<CutProxy> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let isFrozen = false;
  let isCutting = false;
  const server = createServer((client) => {
    connections++;
    const target = connect(targetPort, "127.0.0.1");
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes) => {
        if (!isFrozen) to.write(bytes);
      });
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        if (!isFrozen || isCutting) to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const cut = () => {
    isCutting = true;
    for (const socket of sockets) socket.destroy();
    setImmediate(() => {
      isCutting = false;
    });
  };
  return {
    url: `mqtt://127.0.0.1:${port}`,
    get connections() {
      return connections;
    },
    cut,
    freeze: () => {
      isFrozen = true;
    },
    thaw: () => {
      isFrozen = false;
    },
    pause: () => {
      for (const socket of sockets) socket.pause();
    },
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
