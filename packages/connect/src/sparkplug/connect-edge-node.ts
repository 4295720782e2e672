import { BehaviorSubject, Subject } from "rxjs";
import { errorOf } from "../mqtt/error-of.js";
import { actionRunner } from "./action-runner.js";
import type { EdgeNode, EdgeNodeOptions } from "./edge-node.js";
import { edgeNodeSession } from "./edge-node-session.js";
import { checkSamples } from "./edge-scope.js";
import type {
  ConnectIssue,
  EdgeCommand,
  EdgeNodeAction,
  EdgeNodeInput,
  EdgeNodeState,
} from "./edge-types.js";
import { sessionLink } from "./session-link.js";

/** Runs a load or save of bdSeq and says what failed. */
async function withStore<T>(what: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw errorOf(
      "CONNECT_BDSEQ_STORE",
      `bdSeq could not be ${what}: ${(cause as Error)?.message ?? String(cause)}; make its place readable and writable`,
      cause,
    );
  }
}

/**
 * Connects a Sparkplug B edge node with its devices: births, deaths, rebirths, sequence numbers and reconnections are its affair;
 * samples are yours.
 *
 * Fulfilled when it is online or, with a primary host, waits for it. DATA is QoS 0 by the standard, so what a dying connection swallowed
 * is gone: keep what matters and send it again with `historical: true`. Give every edge node a `bdSeqStore` that survives restarts.
 *
 * @param options - transport, ids, metrics and devices
 * @throws TaktlineError `CONNECT_EDGE_CONFIG` when ids, names or aliases contradict the standard
 * @throws TaktlineError `CONNECT_BDSEQ_STORE` when the number of the last session cannot be loaded or kept
 * @throws TaktlineError what `Transport.connect` throws, when the first connection fails
 * @see Sparkplug 3.0 (ISO/IEC 20237), 5.4 edge node session establishment
 *
 * @example
 * ```ts
 * import { startBroker } from "@taktline/connect/broker";
 * import { mqttTransport } from "@taktline/connect/mqtt";
 * import { connectEdgeNode } from "@taktline/connect/sparkplug";
 *
 * const broker = await startBroker();
 * const edge = await connectEdgeNode({
 *   transport: mqttTransport({ url: broker.url }),
 *   groupId: "Plant",
 *   edgeNodeId: "Line1",
 *   devices: { Press: { metrics: [{ name: "Force", datatype: "Double" }] } },
 * });
 * await edge.publish("Press", [{ name: "Force", value: 12.5, timestamp: 1700000000000 }]);
 * edge.counters.published; // => 1
 * await edge.close();
 * await broker.close();
 * ```
 */
export async function connectEdgeNode(options: EdgeNodeOptions): Promise<EdgeNode> {
  const {
    transport,
    bdSeqStore,
    clock = Date.now,
    retryFirst = false,
    maxPending = 1000,
    signal,
    ...config
  } = options;
  if (!Number.isInteger(maxPending) || maxPending < 1) {
    throw errorOf("CONNECT_OPTION", `maxPending is ${String(maxPending)}; give a positive integer`);
  }
  const lastBdSeq =
    bdSeqStore === undefined ? undefined : await withStore("loaded", () => bdSeqStore.load());
  const session = edgeNodeSession({
    ...config,
    deathBy: transport.protocol === "5" ? "will" : "publish",
    ...(lastBdSeq === undefined ? {} : { lastBdSeq }),
  });
  const state$ = new BehaviorSubject<EdgeNodeState>("offline");
  const commands$ = new Subject<EdgeCommand>();
  const issues$ = new Subject<ConnectIssue>();
  let pending = 0;
  let backlogged = 0;
  let closing: Promise<void> | undefined;

  const execute = (action: EdgeNodeAction): void | Promise<void> => {
    switch (action.type) {
      case "subscribe":
        link.subscribe(action.subscriptions, () => void dispatch({ type: "subscribed" }));
        return;
      case "publish":
        return send(action);
      case "disconnect":
        if (action.reconnect) link.leave(action.withWill, action.delayMs);
        return;
      case "timer":
        link.setTimer(action.at);
        return;
      case "state":
        state$.next(action.state);
        return;
      case "command":
        commands$.next(action.command);
        return;
      case "issue":
        issues$.next(action.issue);
    }
  };
  const run = actionRunner(execute);
  const dispatch = (input: EdgeNodeInput) => run(session.handle(input, clock()));

  const send = async (action: Extract<EdgeNodeAction, { type: "publish" }>): Promise<void> => {
    const { topic, payload, qos, samples, message } = action;
    try {
      await transport.publish({ topic, payload, qos });
    } catch (error) {
      if (samples > 0) session.notPublished(samples);
      // Without a birth the session is worth nothing: if the connection stands, it is made anew.
      else if (
        message.endsWith("BIRTH") &&
        transport.state.state === "connected" &&
        closing === undefined
      ) {
        link.fail(error as Error);
      }
      throw error;
    }
  };

  const link = sessionLink(transport, clock, {
    async will() {
      const actions = session.handle({ type: "connecting" }, clock());
      void run(actions);
      const connect = actions.find((action) => action.type === "connect");
      if (connect === undefined) throw errorOf("CONNECT_CLOSED", "the edge node was closed");
      if (bdSeqStore !== undefined) await withStore("kept", () => bdSeqStore.save(connect.bdSeq));
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
      const actions = session.handle({ type: "close" }, clock());
      void run(actions);
      const leaving = actions.find((action) => action.type === "disconnect");
      await link.close(leaving?.withWill ?? false);
      for (const subject of [state$, commands$, issues$]) subject.complete();
    })();
    return closing;
  };

  await link.start({ retryFirst, signal });
  return {
    get state() {
      return session.state;
    },
    get counters() {
      const { offered, rejected, ...others } = session.counters;
      return { ...others, offered: offered + backlogged, rejected: rejected + backlogged };
    },
    state$: state$.asObservable(),
    commands$: commands$.asObservable(),
    issues$: issues$.asObservable(),
    async publish(deviceId, samples) {
      checkSamples(samples, deviceId);
      if (pending >= maxPending) {
        backlogged += samples.length;
        throw errorOf(
          "CONNECT_BACKLOG",
          `${pending} calls of publish are open; await them, send more samples per call, or put a queue in front`,
          undefined,
          { pending },
        );
      }
      pending++;
      try {
        await dispatch({ type: "publish", deviceId, samples });
      } finally {
        pending--;
      }
    },
    async deviceBirth(deviceId, metrics) {
      await dispatch({
        type: "deviceBirth",
        deviceId,
        ...(metrics === undefined ? {} : { metrics }),
      });
    },
    async deviceDeath(deviceId) {
      await dispatch({ type: "deviceDeath", deviceId });
    },
    async rebirth() {
      await dispatch({ type: "rebirth" });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
