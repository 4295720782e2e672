import type { Metric, MetricDataType } from "@taktline/codec/sparkplug";
import type { Column, Frame } from "@taktline/core";
import type { Subscription, Will } from "../mqtt/transport.js";
import type { ConnectIssue } from "./edge-types.js";
import type { MetricValue } from "./metric-definition.js";

/** Bounds of what a host application keeps for others: what exceeds them is counted and left out. */
export interface HostCaps {
  /** Edge nodes. Default 10000. */
  readonly nodes: number;
  /** Devices of one edge node. Default 1000. */
  readonly devicesPerNode: number;
  /** Metrics of all edge nodes and devices together. Default 1,000,000. */
  readonly metrics: number;
  /** Length of a group, node, device or metric name in UTF-16 units. Default 1024. */
  readonly nameLength: number;
  /** Bytes of one payload. Default 4 MiB. */
  readonly payloadBytes: number;
  /** Messages kept for reordering, of all edge nodes together. Default 10000. */
  readonly reorderMessages: number;
  /** Bytes of payload kept for reordering, of all edge nodes together. Default 64 MiB. */
  readonly reorderBytes: number;
}

/** Configuration of {@link hostSession}. */
export interface HostConfig {
  /** Host application, unique in the infrastructure; no `+`, `/`, `#`. */
  readonly hostId: string;
  /** Groups to follow. Default all. */
  readonly groups?: readonly string[];
  /** How long a missing message is waited for, ms; 0 takes it for lost at once. Default 2000. */
  readonly reorderTimeoutMs?: number;
  /** Whether missing births and lost messages make this host request a rebirth. Default true; false for a mere listener. */
  readonly requestRebirths?: boolean;
  /** Shortest time between two rebirth requests to one edge node, ms; doubles up to 16 times while they go unanswered. Default 5000. */
  readonly rebirthIntervalMs?: number;
  /** How long devices may take to be born again after a rebirth of their node, ms; then they are stale. Default 10000. */
  readonly deviceBirthTimeoutMs?: number;
  /** Whether commands carry datatypes, which the standard advises against and some edge nodes need. Default false. */
  readonly commandDatatypes?: boolean;
  /** Bounds; what is not given has its default. */
  readonly caps?: Partial<HostCaps>;
}

/** Values of one metric out of one message. */
export interface HostFrame {
  /** Group. */
  readonly group: string;
  /** Edge node. */
  readonly edgeNode: string;
  /** Device, or null for the node itself. */
  readonly device: string | null;
  /** Metric. */
  readonly metric: string;
  /** Its datatype. */
  readonly datatype: MetricDataType;
  /**
   * The samples. Numbers and DateTime (epoch ms) are a `Float64Array`, Int64 a `BigInt64Array`, UInt64 a `BigUint64Array`, Boolean a
   * `Uint8Array` of 0 and 1, String, Text and UUID a `string[]`. A null sample has a bad quality and the placeholder NaN, 0n, 0 or "".
   */
  readonly frame: Frame<Column>;
  /** True for values that are not the current ones. */
  readonly historical: boolean;
  /** Where they come from: a birth repeats current values; a death marks the last one as stale at the time of the death. */
  readonly origin: "data" | "birth" | "death";
  /** When the message arrived, epoch ms of the host's clock. */
  readonly receivedAt: number;
}

/** A node or device, as events and errors name it. */
export interface HostSource {
  /** Group. */
  readonly group: string;
  /** Edge node. */
  readonly edgeNode: string;
}

/** A metric as a birth announced it. */
export interface HostMetricInfo {
  /** Metric. */
  readonly name: string;
  /** Its datatype. */
  readonly datatype: MetricDataType;
}

/** What happens to a host application; discriminate on `type`. */
export type HostEvent =
  | { readonly type: "state"; readonly state: HostSessionState; readonly at: number }
  | (HostSource & {
      /** An edge node was born. */
      readonly type: "nodeBirth";
      readonly bdSeq: number | null;
      /** True when it was online with the same bdSeq before. */
      readonly rebirth: boolean;
      readonly metrics: readonly HostMetricInfo[];
      readonly at: number;
    })
  | (HostSource & {
      /** An edge node and its devices went offline: its death, the end of our own connection, or a new session without a death. */
      readonly type: "nodeDeath";
      readonly reason: "death" | "hostDisconnected" | "newSession";
      readonly at: number;
    })
  | (HostSource & {
      readonly type: "deviceBirth";
      readonly device: string;
      readonly metrics: readonly HostMetricInfo[];
      readonly at: number;
    })
  | (HostSource & {
      readonly type: "deviceDeath";
      readonly device: string;
      /** `notReborn`: its node was born again and it was not. */
      readonly reason: "death" | "notReborn";
      readonly at: number;
    })
  | (HostSource & {
      /** Messages between `expected` and `received` (sequence numbers) did not come in time. */
      readonly type: "gap";
      readonly expected: number;
      readonly received: number;
      /** How many are missing: exact while fewer than 128 are missing in a row. */
      readonly lost: number;
      readonly at: number;
    })
  | (HostSource & {
      readonly type: "rebirthRequested";
      readonly reason:
        | "unknownNode"
        | "unknownDevice"
        | "unknownMetric"
        | "gap"
        | "badBirth"
        | "hostConnected"
        | "asked";
      readonly at: number;
    })
  | (HostSource & {
      /** A value that is no column: DataSet, Template, Bytes, File or an array. */
      readonly type: "value";
      readonly device: string | null;
      readonly metric: Metric;
      readonly historical: boolean;
      readonly origin: "data" | "birth";
      readonly at: number;
    });

/** Where a host session stands. */
export type HostSessionState = "offline" | "connecting" | "online" | "closed";

/** What a host session counts. `messages` = sum of everything from `births` to `reordering`. */
export interface HostCounters {
  /** MQTT messages that arrived. */
  readonly messages: number;
  /** NBIRTH and DBIRTH messages processed. */
  readonly births: number;
  /** NDEATH and DDEATH messages processed. */
  readonly deaths: number;
  /** NDATA and DDATA messages processed. */
  readonly data: number;
  /** STATE messages and commands, our own among them. */
  readonly others: number;
  /** Messages on topics that are not Sparkplug's. */
  readonly foreign: number;
  /** Messages whose payload cannot be read or lacks what it must have. */
  readonly undecodable: number;
  /** Retained messages where none may be retained. */
  readonly retained: number;
  /** DATA, DBIRTH and DDEATH messages before the birth that explains them. */
  readonly beforeBirth: number;
  /** Messages that came twice or after they were given up. */
  readonly late: number;
  /** Deaths with the bdSeq of an earlier session. */
  readonly staleDeaths: number;
  /** Messages beyond a cap. */
  readonly capped: number;
  /** Messages waiting for the ones before them. */
  readonly reordering: number;
  /** Messages that the sequence numbers show to be lost. */
  readonly lost: number;
  /** Sessions whose end this host did not see: what was lost then the protocol cannot tell. */
  readonly sessionGaps: number;
  /** Samples of NDATA and DDATA emitted in frames or as `value` events. */
  readonly samples: number;
  /** Historical ones among them. */
  readonly historical: number;
  /** Samples of NDATA and DDATA whose metric is unknown or whose value cannot be interpreted. */
  readonly samplesRejected: number;
  /** Metrics left out of births beyond a cap. */
  readonly metricsCapped: number;
  /** Issues emitted. */
  readonly issues: number;
  /** Rebirth requests sent. */
  readonly rebirthRequests: number;
  /** Commands sent. */
  readonly commands: number;
}

/** A command to be sent. */
export interface HostWrite {
  /** Group. */
  readonly group: string;
  /** Edge node. */
  readonly edgeNode: string;
  /** Device. Default: the node itself. */
  readonly device?: string | null;
  /** Metric, as its birth announced it. */
  readonly metric: string;
  /** The value in the JavaScript type of its datatype. */
  readonly value: MetricValue | null;
}

/** What goes into {@link HostSession.handle}. */
export type HostInput =
  | { readonly type: "connecting" }
  | { readonly type: "connected" }
  | { readonly type: "subscribed" }
  | { readonly type: "disconnected" }
  | {
      readonly type: "message";
      readonly topic: string;
      readonly payload: Uint8Array;
      readonly retain?: boolean;
    }
  | { readonly type: "write"; readonly write: HostWrite }
  | { readonly type: "requestRebirth"; readonly group: string; readonly edgeNode: string }
  | { readonly type: "tick" }
  | { readonly type: "close" };

/** What comes out of {@link HostSession.handle}, to be carried out in order. */
export type HostAction =
  | { readonly type: "connect"; readonly will: Will }
  | { readonly type: "subscribe"; readonly subscriptions: readonly Subscription[] }
  | {
      readonly type: "publish";
      readonly message: "STATE" | "NCMD" | "DCMD";
      readonly topic: string;
      readonly payload: Uint8Array;
      readonly qos: 0 | 1;
      readonly retain: boolean;
    }
  | { readonly type: "disconnect" }
  | { readonly type: "timer"; readonly at: number | null }
  | { readonly type: "event"; readonly event: HostEvent }
  | { readonly type: "frame"; readonly frame: HostFrame }
  | { readonly type: "issue"; readonly issue: ConnectIssue };

/** A metric in a snapshot. */
export interface HostMetricSnapshot extends HostMetricInfo {
  /** Last value that is not historical; undefined before the first and for what is no column. */
  readonly value: number | bigint | string | undefined;
  /** When it was taken, epoch ms. */
  readonly timestamp: number | undefined;
  /** OPC UA StatusCode. */
  readonly quality: number;
}

/** A device in a snapshot. */
export interface HostDeviceSnapshot {
  /** Device. */
  readonly device: string;
  /** Whether it is born and not dead. */
  readonly online: boolean;
  /** Its metrics. */
  readonly metrics: readonly HostMetricSnapshot[];
}

/** An edge node in a snapshot. */
export interface HostNodeSnapshot extends HostSource {
  /** Whether it is born and not dead. */
  readonly online: boolean;
  /** bdSeq of its session; null when it is not known. */
  readonly bdSeq: number | null;
  /** When it became what `online` says, epoch ms. */
  readonly since: number;
  /** Messages of this node shown to be lost. */
  readonly lost: number;
  /** Its own metrics. */
  readonly metrics: readonly HostMetricSnapshot[];
  /** Its devices. */
  readonly devices: readonly HostDeviceSnapshot[];
}

/** The rules of a host application as a state machine: it does no I/O, reads no clock and holds no timer. */
export interface HostSession {
  /** Where it stands. */
  readonly state: HostSessionState;
  /** What it has counted; a copy. */
  readonly counters: HostCounters;
  /**
   * Takes one input and gives what has to be done, in order.
   *
   * @param input - what happened
   * @param now - epoch ms
   */
  handle(input: HostInput, now: number): readonly HostAction[];
  /** What it knows of every edge node, as of now; a copy. */
  nodes(): readonly HostNodeSnapshot[];
}
