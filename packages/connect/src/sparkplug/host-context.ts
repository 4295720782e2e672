import { type BirthContext, decodePayload, type SparkplugPayload } from "@taktline/codec/sparkplug";
import type { ConnectErrorCode } from "../errors.catalogue.js";
import type { ConnectIssue } from "./edge-types.js";
import type { CheckedHostConfig } from "./host-config.js";
import { dueOf, type HostNode } from "./host-node.js";
import type { HostScope } from "./host-scope.js";
import type {
  HostAction,
  HostCounters,
  HostEvent,
  HostFrame,
  HostSessionState,
} from "./host-types.js";

/** Everything that a host session knows, with the actions and the time of the input under way. */
export interface HostContext {
  readonly config: CheckedHostConfig;
  readonly counters: { -readonly [K in keyof HostCounters]: HostCounters[K] };
  readonly nodes: Map<string, HostNode>;
  /** Nodes of which no birth was seen: the first to go when there are too many. */
  readonly unborn: Set<HostNode>;
  /** Nodes that wait for a time. */
  readonly timed: Set<HostNode>;
  state: HostSessionState;
  /** Epoch ms. */
  now: number;
  out: HostAction[];
  reorderBytes: number;
  metricCount: number;
  /** The second in which `requestsInSecond` rebirths were requested. */
  requestSecond: number;
  requestsInSecond: number;
}

/** A context of which nothing is known. */
export function hostContext(config: CheckedHostConfig): HostContext {
  return {
    config,
    counters: {
      messages: 0,
      births: 0,
      deaths: 0,
      data: 0,
      others: 0,
      foreign: 0,
      undecodable: 0,
      retained: 0,
      beforeBirth: 0,
      late: 0,
      staleDeaths: 0,
      capped: 0,
      reordering: 0,
      lost: 0,
      sessionGaps: 0,
      samples: 0,
      historical: 0,
      samplesRejected: 0,
      metricsCapped: 0,
      issues: 0,
      rebirthRequests: 0,
      commands: 0,
    },
    nodes: new Map(),
    unborn: new Set(),
    timed: new Set(),
    state: "offline",
    now: 0,
    out: [],
    reorderBytes: 0,
    metricCount: 0,
    requestSecond: 0,
    requestsInSecond: 0,
  };
}

/** The key of a node; ids contain no slash. */
export const keyOf = (group: string, edgeNode: string): string => `${group}/${edgeNode}`;

/** Emits an event. */
export function tell(c: HostContext, event: HostEvent): void {
  c.out.push({ type: "event", event });
}

/** Counts and emits an issue. */
export function note(
  c: HostContext,
  code: ConnectErrorCode,
  message: string,
  topic: string,
  severity: "error" | "warning" = "error",
): void {
  noteIssue(c, { code, message, severity, topic });
}

function noteIssue(c: HostContext, issue: ConnectIssue): void {
  c.counters.issues++;
  c.out.push({ type: "issue", issue });
}

/** Emits frames of a node or one of its devices. */
export function emitFrames(
  c: HostContext,
  { group, edgeNode }: HostNode,
  frames: readonly Omit<HostFrame, "group" | "edgeNode">[],
): void {
  for (const frame of frames) c.out.push({ type: "frame", frame: { group, edgeNode, ...frame } });
}

/** To be called when a time of a node has changed. */
export function retime(c: HostContext, node: HostNode): void {
  if (dueOf(node) === undefined) c.timed.delete(node);
  else c.timed.add(node);
}

/** Decodes a payload; what is wrong with it is counted and emitted. */
export function decode(
  c: HostContext,
  topic: string,
  payload: Uint8Array,
  births?: BirthContext,
): SparkplugPayload | undefined {
  const { read, report } = decodeQuietly(c, topic, payload, births);
  report();
  return read;
}

/** Decodes a payload; `report` counts and emits what is wrong with it. */
export function decodeQuietly(
  c: HostContext,
  topic: string,
  payload: Uint8Array,
  births?: BirthContext,
): { readonly read: SparkplugPayload | undefined; report(): void } {
  const limits = { bytes: Math.max(1, c.config.caps.payloadBytes), issues: 10 };
  const decoded = decodePayload(payload, births === undefined ? { limits } : { births, limits });
  return {
    read: decoded.ok ? decoded.value : undefined,
    report() {
      if (decoded.ok) {
        for (const { code, message, severity } of decoded.issues) {
          noteIssue(c, { code, message, severity, topic });
        }
      } else {
        const [{ message }] = decoded.issues;
        note(c, "CONNECT_PAYLOAD", `the payload cannot be read: ${message}`, topic);
      }
    },
  };
}

/** The sequence number of a payload, if it has one from 0 to 255. */
export function seqOf(payload: SparkplugPayload): number | undefined {
  const seq = payload.seq === undefined ? undefined : Number(payload.seq);
  return seq !== undefined && seq >= 0 && seq <= 255 ? seq : undefined;
}

/** Whether values of a node or device may be taken. */
export const isLive = (scope: HostScope | undefined): scope is HostScope => scope?.online === true;
