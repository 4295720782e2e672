import type { Observable } from "rxjs";
import type { Transport } from "../mqtt/transport.js";
import type { BdSeqStore } from "./bd-seq-store.js";
import type {
  ConnectIssue,
  EdgeCommand,
  EdgeNodeConfig,
  EdgeNodeCounters,
  EdgeNodeState,
} from "./edge-types.js";
import type { EdgeSample, MetricDefinition } from "./metric-definition.js";

/** Options of {@link connectEdgeNode}. */
export interface EdgeNodeOptions extends Omit<EdgeNodeConfig, "lastBdSeq" | "deathBy"> {
  /** The connection; the edge node takes it over: it connects, reconnects and closes it. */
  readonly transport: Transport;
  /** Where bdSeq survives a restart. Default: in memory, starting at 0. */
  readonly bdSeqStore?: BdSeqStore;
  /** Gives epoch ms for payload timestamps. Default `Date.now`. */
  readonly clock?: () => number;
  /** Whether a failed first connection is retried instead of rejecting. Default false. */
  readonly retryFirst?: boolean;
  /** Calls of `publish` that may be open at a time; more are rejected with `CONNECT_BACKLOG`. Default 1000. */
  readonly maxPending?: number;
  /** Gives up the first connection. */
  readonly signal?: AbortSignal;
}

/** A Sparkplug B edge node with its connection. */
export interface EdgeNode {
  /** Where it stands. */
  readonly state: EdgeNodeState;
  /** Every change of state, starting with the present one. */
  readonly state$: Observable<EdgeNodeState>;
  /** Commands of host applications. Rebirth requests are answered by the node itself and not among them. */
  readonly commands$: Observable<EdgeCommand>;
  /** What was wrong and was counted. */
  readonly issues$: Observable<ConnectIssue>;
  /** What it has counted, as of now. */
  readonly counters: EdgeNodeCounters;
  /**
   * Publishes samples of the node (null) or of one device in one message. Fulfilled when the transport took the message over.
   *
   * Rejected samples are counted, not kept; the next birth carries the newest value of every metric all the same. Send what matters
   * again with `historical: true`.
   *
   * @throws TaktlineError `CONNECT_NOT_BORN` when there is no session: no connection, or the primary host is offline
   * @throws TaktlineError `CONNECT_DEVICE_DEAD` when the device is dead
   * @throws TaktlineError `CONNECT_DEVICE_UNKNOWN` or `CONNECT_METRIC_UNKNOWN` when it was never defined
   * @throws TaktlineError `CONNECT_SAMPLE` or `CONNECT_SAMPLE_TIME` when it is no list of samples, or one of them has no time
   * @throws TaktlineError `CONNECT_LOST` when the connection was lost before the message was handed over
   * @throws TaktlineError `CONNECT_BACKLOG` when too many calls are open
   */
  publish(deviceId: string | null, samples: readonly EdgeSample[]): Promise<void>;
  /** Says that a device is reachable (again), or new, or has other metrics than before. */
  deviceBirth(deviceId: string, metrics?: readonly MetricDefinition[]): Promise<void>;
  /** Says that a device is not reachable. */
  deviceDeath(deviceId: string): Promise<void>;
  /** Publishes the births again, as on request of a host application. */
  rebirth(): Promise<void>;
  /** Publishes the death, disconnects and closes the transport. Never rejects. */
  close(): Promise<void>;
  /** The same as `close()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
