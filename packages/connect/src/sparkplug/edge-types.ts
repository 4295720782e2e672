import type { MetricDataType } from "@taktline/codec/sparkplug";
import type { Issue } from "@taktline/core";
import type { ConnectErrorCode } from "../errors.catalogue.js";
import type { Subscription, Will } from "../mqtt/transport.js";
import type {
  EdgeDeviceDefinition,
  EdgeSample,
  MetricDefinition,
  MetricValue,
} from "./metric-definition.js";

/** Something that was wrong and was counted, as a value: it never stops a session. */
export type ConnectIssue = Issue<ConnectErrorCode | (string & {})> & {
  /** MQTT topic, where there was one. */
  readonly topic?: string;
};

/** Configuration of {@link edgeNodeSession}. */
export interface EdgeNodeConfig {
  /** Group of edge nodes; no `+`, `/`, `#`. */
  readonly groupId: string;
  /** Edge node, unique in its group. */
  readonly edgeNodeId: string;
  /** Every metric that the node itself will ever publish. Default none. */
  readonly metrics?: readonly MetricDefinition[];
  /** Devices by id. Default none. */
  readonly devices?: Readonly<Record<string, EdgeDeviceDefinition>>;
  /** Host application without which nothing is published. Default none. */
  readonly primaryHostId?: string;
  /** Whether DATA carries aliases instead of names. Default true. */
  readonly aliases?: boolean;
  /** Whether samples equal in value and quality to the last one published are left out (and counted as `suppressed`). Default false. */
  readonly reportByException?: boolean;
  /** bdSeq of the last CONNECT before this process, 0 to 255; undefined when there was none, then the first is 0. */
  readonly lastBdSeq?: number;
  /**
   * Rebirth requests are answered at once, five in a row; then one per this many ms, further ones together at its end, so that
   * a flood of requests is not answered by a flood of births. Default 1000.
   */
  readonly rebirthIntervalMs?: number;
  /** Whether a server on which the primary host is offline is left for the next one; for transports with several URLs. Default false: wait there. */
  readonly walkServers?: boolean;
  /** How long to wait before the next server, ms. Default 1000. */
  readonly walkDelayMs?: number;
  /** How an intended end is told: NDEATH is published before DISCONNECT, or DISCONNECT asks for the will (MQTT 5 only). Default `publish`. */
  readonly deathBy?: "publish" | "will";
  /** Commands whose payload timestamp is older than this are refused, ms. Default Infinity: clocks are not compared. */
  readonly maxCommandAgeMs?: number;
}

/** Where an edge node session stands. */
export type EdgeNodeState = "offline" | "connecting" | "waitingForHost" | "online" | "closed";

/** A command that a host application has sent to a metric of this edge node. */
export interface EdgeCommand {
  /** Device, or null for the node itself. */
  readonly deviceId: string | null;
  /** Metric. */
  readonly name: string;
  /** Its datatype. */
  readonly datatype: MetricDataType;
  /** The value wanted. */
  readonly value: MetricValue | null;
  /** When it was sent, epoch ms of the host's clock; undefined when the host did not say. */
  readonly timestamp: number | undefined;
}

/** What an edge node session counts. `offered` = `published` + `rejected` + `suppressed` + what is under way. All but `messages` and below count samples. */
export interface EdgeNodeCounters {
  /** Samples given to `publish`. */
  readonly offered: number;
  /** Samples in messages that the transport took over. */
  readonly published: number;
  /** Samples refused because there was no session, the device was dead or the transport failed. */
  readonly rejected: number;
  /** Samples left out because nothing had changed. */
  readonly suppressed: number;
  /** Samples sent as historical (part of `published` or `rejected`). */
  readonly historical: number;
  /** NDATA and DDATA messages handed to the transport. */
  readonly messages: number;
  /** NBIRTH messages. */
  readonly births: number;
  /** NBIRTH messages within a session (part of `births`). */
  readonly rebirths: number;
  /** Commands emitted. */
  readonly commands: number;
  /** Commands refused. */
  readonly commandsRefused: number;
}

/** What goes into {@link EdgeNodeSession.handle}. */
export type EdgeNodeInput =
  | { readonly type: "connecting" }
  | { readonly type: "connected" }
  | { readonly type: "subscribed" }
  | { readonly type: "disconnected" }
  | {
      readonly type: "message";
      readonly topic: string;
      readonly payload: Uint8Array;
      /** A retained command is refused: it may be of any age. */
      readonly retain?: boolean;
    }
  | {
      readonly type: "publish";
      readonly deviceId: string | null;
      readonly samples: readonly EdgeSample[];
    }
  | {
      readonly type: "deviceBirth";
      readonly deviceId: string;
      readonly metrics?: readonly MetricDefinition[];
    }
  | { readonly type: "deviceDeath"; readonly deviceId: string }
  | { readonly type: "rebirth" }
  | { readonly type: "tick" }
  | { readonly type: "close" };

/** What comes out of {@link EdgeNodeSession.handle}, to be carried out in order. */
export type EdgeNodeAction =
  | {
      /** Write CONNECT with this will; `bdSeq` must be on disk first. */
      readonly type: "connect";
      readonly will: Will;
      readonly bdSeq: number;
    }
  | {
      /** Subscribe; on success feed `subscribed`. */
      readonly type: "subscribe";
      readonly subscriptions: readonly Subscription[];
    }
  | {
      /** Publish, never retained. */
      readonly type: "publish";
      readonly message: "NBIRTH" | "DBIRTH" | "NDATA" | "DDATA" | "DDEATH" | "NDEATH";
      readonly topic: string;
      readonly payload: Uint8Array;
      readonly qos: 0 | 1;
      /** Samples in it, for DATA. */
      readonly samples: number;
    }
  | {
      /** Leave this server, after what was published before. `reconnect`: go to the next one, or the same, after `delayMs`. */
      readonly type: "disconnect";
      readonly withWill: boolean;
      readonly reconnect: boolean;
      readonly delayMs: number;
    }
  | {
      /** Feed `tick` at this time; replaces the one before. Null: no tick needed. */
      readonly type: "timer";
      readonly at: number | null;
    }
  | { readonly type: "state"; readonly state: EdgeNodeState }
  | { readonly type: "command"; readonly command: EdgeCommand }
  | { readonly type: "issue"; readonly issue: ConnectIssue };

/** The rules of an edge node as a state machine: it does no I/O, reads no clock and holds no timer. */
export interface EdgeNodeSession {
  /** Where it stands. */
  readonly state: EdgeNodeState;
  /** What it has counted; a copy. */
  readonly counters: EdgeNodeCounters;
  /**
   * Takes one input and gives what has to be done, in order.
   *
   * @param input - what happened
   * @param now - epoch ms; payload timestamps come from it
   */
  handle(input: EdgeNodeInput, now: number): readonly EdgeNodeAction[];
  /**
   * Moves samples from published to rejected: the transport did not take the message over.
   */
  notPublished(samples: number): void;
}
