import type { HostScope } from "./host-scope.js";
import type { HostEvent } from "./host-types.js";

/** Why a rebirth is wanted. */
export type RebirthReason = Extract<HostEvent, { type: "rebirthRequested" }>["reason"];

/** A message with a sequence number. */
export interface Sequenced {
  readonly type: "NDATA" | "DDATA" | "DBIRTH" | "DDEATH";
  readonly device: string | null;
  readonly topic: string;
  readonly payload: Uint8Array;
}

/** An edge node as the host application knows it. */
export interface HostNode {
  readonly group: string;
  readonly edgeNode: string;
  /** Its own metrics; undefined before the first birth. */
  scope: HostScope | undefined;
  readonly devices: Map<string, HostScope>;
  online: boolean;
  /** Whether it was online when our own connection ended. */
  wasOnline: boolean;
  bdSeq: number | null;
  since: number;
  /** The sequence number that comes next. */
  expected: number;
  /** Messages that came too early, by sequence number. */
  readonly early: Map<number, Sequenced>;
  /** When the missing message is given up. */
  gapAt: number | undefined;
  /** Devices that have not been born again since their node was. */
  readonly unconfirmed: Set<string>;
  unconfirmedAt: number | undefined;
  lost: number;
  wanted: RebirthReason | undefined;
  /** Not before this time. */
  requestAt: number;
  unanswered: number;
}

/** A node of which nothing is known. */
export function hostNode(group: string, edgeNode: string, now: number): HostNode {
  return {
    group,
    edgeNode,
    scope: undefined,
    devices: new Map(),
    online: false,
    wasOnline: false,
    bdSeq: null,
    since: now,
    expected: 0,
    early: new Map(),
    gapAt: undefined,
    unconfirmed: new Set(),
    unconfirmedAt: undefined,
    lost: 0,
    wanted: undefined,
    requestAt: 0,
    unanswered: 0,
  };
}

/** The earliest time at which something has to be done for a node; undefined for never. */
export function dueOf(node: HostNode): number | undefined {
  let due = node.gapAt;
  if (
    node.unconfirmedAt !== undefined &&
    !(node.unconfirmedAt > (due ?? Number.POSITIVE_INFINITY))
  ) {
    due = node.unconfirmedAt;
  }
  if (node.wanted !== undefined && !(node.requestAt > (due ?? Number.POSITIVE_INFINITY)))
    due = node.requestAt;
  return due;
}
