import { Subject } from "rxjs";
import { errorOf } from "../mqtt/error-of.js";
import { actionRunner } from "./action-runner.js";
import type { ConnectIssue } from "./edge-types.js";
import type { HostApplication, HostOptions } from "./host-application.js";
import { hostSession } from "./host-session.js";
import type { HostAction, HostEvent, HostFrame, HostInput } from "./host-types.js";
import { sessionLink } from "./session-link.js";

/**
 * Connects a Sparkplug B host application: it announces itself by STATE, follows edge nodes and devices, and gives their values as frames.
 *
 * Fulfilled when it is online. Frames and events come as they arrive, so subscribe to the observables at once: what nobody listens to is
 * gone, apart from the last values in `nodes()`. When its connection ends every metric becomes stale, and the nodes are asked for births
 * when it is back.
 *
 * @param options - transport, id, groups and limits
 * @throws TaktlineError `CONNECT_HOST_CONFIG` when ids or numbers cannot be used
 * @throws TaktlineError what `Transport.connect` throws, when the first connection fails
 * @see Sparkplug 3.0 (ISO/IEC 20237), 5.3 host application session establishment
 *
 * @example
 * ```ts
 * import { startBroker } from "@taktline/connect/broker";
 * import { mqttTransport } from "@taktline/connect/mqtt";
 * import { connectHost } from "@taktline/connect/sparkplug";
 *
 * const broker = await startBroker();
 * const host = await connectHost({ transport: mqttTransport({ url: broker.url }), hostId: "MES" });
 * host.frames$.subscribe(({ metric, frame }) => [metric, frame.v]);
 * host.state; // => "online"
 * await host.close();
 * await broker.close();
 * ```
 */
export async function connectHost(options: HostOptions): Promise<HostApplication> {
  const { transport, clock = Date.now, retryFirst = false, signal, ...config } = options;
  const session = hostSession(config);
  const events$ = new Subject<HostEvent>();
  const frames$ = new Subject<HostFrame>();
  const issues$ = new Subject<ConnectIssue>();
  let closing: Promise<void> | undefined;

  const execute = (action: HostAction): void | Promise<void> => {
    switch (action.type) {
      case "subscribe":
        link.subscribe(action.subscriptions, () => void dispatch({ type: "subscribed" }));
        return;
      case "publish": {
        const { topic, payload, qos, retain } = action;
        return transport.publish({ topic, payload, qos, retain });
      }
      case "timer":
        link.setTimer(action.at);
        return;
      case "event":
        events$.next(action.event);
        return;
      case "frame":
        frames$.next(action.frame);
        return;
      case "issue":
        issues$.next(action.issue);
    }
  };
  const run = actionRunner(execute);
  const dispatch = (input: HostInput) => run(session.handle(input, clock()));

  const link = sessionLink(transport, clock, {
    will() {
      const actions = session.handle({ type: "connecting" }, clock());
      void run(actions);
      const connect = actions.find((action) => action.type === "connect");
      if (connect === undefined) throw errorOf("CONNECT_CLOSED", "the host application was closed");
      return connect.will;
    },
    connected: () => void dispatch({ type: "connected" }),
    disconnected: () => void dispatch({ type: "disconnected" }),
    message: ({ topic, payload, retain }) =>
      void dispatch({ type: "message", topic, payload, retain }),
    tick: () => void dispatch({ type: "tick" }),
    failed: (error) =>
      issues$.next({
        code: (error as { code?: string }).code ?? "CONNECT_LOST",
        message: error.message,
        severity: "error",
      }),
  });

  const close = () => {
    closing ??= (async () => {
      void dispatch({ type: "close" });
      await link.close(false);
      for (const subject of [events$, frames$, issues$]) subject.complete();
    })();
    return closing;
  };

  await link.start({ retryFirst, signal });
  return {
    get state() {
      return session.state;
    },
    get counters() {
      return session.counters;
    },
    events$: events$.asObservable(),
    frames$: frames$.asObservable(),
    issues$: issues$.asObservable(),
    nodes: () => session.nodes(),
    async write(write) {
      await dispatch({ type: "write", write });
    },
    async requestRebirth(group, edgeNode) {
      await dispatch({ type: "requestRebirth", group, edgeNode });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
