export type { ConnectErrorCode } from "../errors.catalogue.js";
export type { BdSeqStore } from "./bd-seq-store.js";
export { connectEdgeNode } from "./connect-edge-node.js";
export { connectHost } from "./connect-host.js";
export type { EdgeNode, EdgeNodeOptions } from "./edge-node.js";
export { edgeNodeSession } from "./edge-node-session.js";
export type {
  ConnectIssue,
  EdgeCommand,
  EdgeNodeAction,
  EdgeNodeConfig,
  EdgeNodeCounters,
  EdgeNodeInput,
  EdgeNodeSession,
  EdgeNodeState,
} from "./edge-types.js";
export { fileBdSeqStore } from "./file-bd-seq-store.js";
export type { HostApplication, HostOptions } from "./host-application.js";
export { hostSession } from "./host-session.js";
export type {
  HostAction,
  HostCaps,
  HostConfig,
  HostCounters,
  HostDeviceSnapshot,
  HostEvent,
  HostFrame,
  HostInput,
  HostMetricInfo,
  HostMetricSnapshot,
  HostNodeSnapshot,
  HostSession,
  HostSessionState,
  HostSource,
  HostWrite,
} from "./host-types.js";
export type {
  EdgeDeviceDefinition,
  EdgeSample,
  MetricDefinition,
  MetricDefinitionBase,
  MetricValue,
} from "./metric-definition.js";
