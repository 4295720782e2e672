import { errorOf } from "../mqtt/error-of.js";
import type { IncomingMessage, Subscription, Transport, Will } from "../mqtt/transport.js";

/** What a session does with its connection. */
export interface SessionEvents {
  /** Gives the will of the next CONNECT. */
  will(): Will | Promise<Will>;
  connected(): void;
  disconnected(): void;
  message(message: IncomingMessage): void;
  tick(): void;
  /** A subscription was refused, or a birth could not be sent; the connection is ended and tried again. */
  failed(error: Error): void;
}

/** The I/O that both shells share: connecting again and again, one timer, and an end. */
export interface SessionLink {
  /** Connects; rejects like `Transport.connect`, or when the first subscription is refused. The transport is closed then. */
  start(options: {
    readonly retryFirst: boolean;
    readonly signal: AbortSignal | undefined;
  }): Promise<void>;
  /** Subscribes; calls `done` when it is granted. */
  subscribe(subscriptions: readonly Subscription[], done: () => void): void;
  /** Leaves the server and comes back after a time. */
  leave(withWill: boolean, delayMs: number): void;
  /** Leaves because something went wrong. */
  fail(error: Error): void;
  setTimer(at: number | null): void;
  close(withWill: boolean): Promise<void>;
}

const FAILURE_DELAY_MS = 5000;

/** Makes the link of a session. */
export function sessionLink(
  transport: Transport,
  clock: () => number,
  events: SessionEvents,
): SessionLink {
  let isClosed = false;
  let connection = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let comeBack: ReturnType<typeof setTimeout> | undefined;
  let settleFirst: { resolve(): void; reject(error: Error): void } | undefined;

  const stopState = transport.onState((state) => {
    if (state.state === "connected") {
      connection++;
      events.connected();
    } else if (state.state !== "connecting") events.disconnected();
  });
  const stopMessages = transport.onMessage((message) => events.message(message));
  const connect = (retryFirst: boolean, signal?: AbortSignal) =>
    transport.connect({
      will: () => events.will(),
      resubscribe: false,
      retryFirst,
      ...(signal === undefined ? {} : { signal }),
    });

  const leave = (withWill: boolean, delayMs: number) => {
    void transport.disconnect({ withWill }).then(() => {
      if (isClosed) return;
      comeBack = setTimeout(() => {
        // What it rejects with is told by the state too; it only ends when the transport is closed.
        connect(true).catch(() => {});
      }, delayMs);
    });
  };

  const close = async (withWill: boolean) => {
    isClosed = true;
    clearTimeout(timer);
    clearTimeout(comeBack);
    stopMessages();
    await transport.close({ withWill });
    stopState();
    settleFirst?.reject(errorOf("CONNECT_CLOSED", "it was closed before it was connected"));
  };

  const fail = (error: Error) => {
    events.failed(error);
    if (settleFirst !== undefined) settleFirst.reject(error);
    else if (!isClosed) leave(false, FAILURE_DELAY_MS);
  };

  /** What a session throws by itself, such as a value that was changed behind its back, ends the connection and not the process. */
  const guard = (step: () => void) => {
    try {
      step();
    } catch (error) {
      fail(error as Error);
    }
  };

  return {
    async start({ retryFirst, signal }) {
      try {
        const first = new Promise<void>((resolve, reject) => {
          settleFirst = { resolve, reject };
        });
        first.catch(() => {});
        await connect(retryFirst, signal);
        await first;
      } catch (error) {
        await close(false);
        throw error;
      } finally {
        settleFirst = undefined;
      }
    },
    subscribe(subscriptions, done) {
      const of = connection;
      transport.subscribe(subscriptions).then(
        () => {
          if (isClosed || of !== connection) return;
          guard(done);
          settleFirst?.resolve();
        },
        (error: Error) => {
          // A lost connection is told by the state.
          if (!isClosed && of === connection && transport.state.state === "connected") fail(error);
        },
      );
    },
    leave,
    fail,
    setTimer(at) {
      clearTimeout(timer);
      if (at === null || isClosed) return;
      timer = setTimeout(
        () => guard(events.tick),
        Math.min(2_147_483_647, Math.max(1, Math.ceil(at - clock()))),
      );
    },
    close,
  };
}
