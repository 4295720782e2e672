/** The message types of an edge node: birth, death, data and command. */
export type NodeMessageType = "NBIRTH" | "NDEATH" | "NDATA" | "NCMD";

/** The message types of a device. */
export type DeviceMessageType = "DBIRTH" | "DDEATH" | "DDATA" | "DCMD";

/** Every message type of Sparkplug 3.0. */
export type SparkplugMessageType = NodeMessageType | DeviceMessageType | "STATE";

/** The topic of an edge node's message. */
export interface NodeTopic {
  /** Message type. */
  readonly type: NodeMessageType;
  /** Group of edge nodes. */
  readonly groupId: string;
  /** Edge node, unique in its group. */
  readonly edgeNodeId: string;
}

/** The topic of a device's message. */
export interface DeviceTopic {
  /** Message type. */
  readonly type: DeviceMessageType;
  /** Group of edge nodes. */
  readonly groupId: string;
  /** Edge node, unique in its group. */
  readonly edgeNodeId: string;
  /** Device, unique in its edge node. */
  readonly deviceId: string;
}

/** The topic of a host application's STATE. */
export interface StateTopic {
  /** Always `STATE`. */
  readonly type: "STATE";
  /** Host application. */
  readonly hostId: string;
}

/** A Sparkplug B topic, taken apart; discriminate on `type`. */
export type SparkplugTopic = NodeTopic | DeviceTopic | StateTopic;

/** Kind of every message type. A `Map`, so that a type such as `__proto__` finds nothing. */
export const messageKinds: ReadonlyMap<string, "node" | "device" | "state"> =
  /* @__PURE__ */ new Map([
    ["NBIRTH", "node"],
    ["NDEATH", "node"],
    ["NDATA", "node"],
    ["NCMD", "node"],
    ["DBIRTH", "device"],
    ["DDEATH", "device"],
    ["DDATA", "device"],
    ["DCMD", "device"],
    ["STATE", "state"],
  ]);

/** Says what is wrong with an id in a topic, or undefined. */
export function idFault(id: unknown): string | undefined {
  if (typeof id !== "string") return "is not a string";
  if (id === "") return "is empty";
  for (let i = 0; i < id.length; i++) {
    const c = id.charCodeAt(i);
    if (c === 0x2b || c === 0x2f || c === 0x23) return `contains "${id[i]}"`;
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) return "contains a control character";
    if (c >= 0xd800 && c <= 0xdfff) {
      const d = id.charCodeAt(i + 1);
      if (c > 0xdbff || !(d >= 0xdc00 && d <= 0xdfff)) return "contains half a surrogate pair";
      i++;
    }
  }
  return undefined;
}
