import type { Observable } from "rxjs";
import type { Transport } from "../mqtt/transport.js";
import type { ConnectIssue } from "./edge-types.js";
import type {
  HostConfig,
  HostCounters,
  HostEvent,
  HostFrame,
  HostNodeSnapshot,
  HostSessionState,
  HostWrite,
} from "./host-types.js";

/** Options of {@link connectHost}. */
export interface HostOptions extends HostConfig {
  /** The connection; the host application takes it over: it connects, reconnects and closes it. */
  readonly transport: Transport;
  /** Gives epoch ms. Default `Date.now`. */
  readonly clock?: () => number;
  /** Whether a failed first connection is retried instead of rejecting. Default false. */
  readonly retryFirst?: boolean;
  /** Gives up the first connection. */
  readonly signal?: AbortSignal;
}

/** A Sparkplug B host application with its connection. */
export interface HostApplication {
  /** Where it stands. */
  readonly state: HostSessionState;
  /** Births, deaths, gaps and values that are no column. */
  readonly events$: Observable<HostEvent>;
  /** Values, one frame per metric and message. */
  readonly frames$: Observable<HostFrame>;
  /** What was wrong and was counted. */
  readonly issues$: Observable<ConnectIssue>;
  /** What it has counted, as of now. */
  readonly counters: HostCounters;
  /** What it knows of every edge node, as of now. */
  nodes(): readonly HostNodeSnapshot[];
  /**
   * Sends a command; fulfilled when it was handed over. An answer, if any, is the metric's next value.
   *
   * @throws TaktlineError `CONNECT_NODE_OFFLINE` when node or device are not online
   * @throws TaktlineError `CONNECT_METRIC_UNKNOWN` when the birth did not announce the metric
   */
  write(write: HostWrite): Promise<void>;
  /** Asks an edge node for its births, known or not. */
  requestRebirth(group: string, edgeNode: string): Promise<void>;
  /** Publishes STATE offline, disconnects and closes the transport. Never rejects. */
  close(): Promise<void>;
  /** The same as `close()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
