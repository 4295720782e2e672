import {
  type BirthContext,
  birthContext,
  type Metric,
  type MetricDataType,
  type SparkplugPayload,
  type Uint64,
} from "@taktline/codec/sparkplug";
import {
  BadNoCommunication,
  BadWaitingForInitialData,
  UncertainNoCommunicationLastUsableValue,
} from "@taktline/core";
import { BDSEQ, REBIRTH } from "./edge-scope.js";
import {
  type Cell,
  type ColumnKind,
  cellOf,
  columnKind,
  frameOfCells,
  qualityOf,
} from "./host-columns.js";
import type { HostFrame, HostMetricInfo, HostMetricSnapshot } from "./host-types.js";

/** A metric as its birth announced it, with its last value. */
export interface HostMetric {
  readonly name: string;
  readonly datatype: MetricDataType;
  readonly alias: Uint64 | undefined;
  readonly kind: ColumnKind | undefined;
  cell: Cell;
  time: number | undefined;
  quality: number;
}

/** The metrics of an edge node or of one of its devices. */
export interface HostScope {
  readonly device: string | null;
  readonly births: BirthContext;
  readonly metrics: Map<string, HostMetric>;
  online: boolean;
}

/** What a payload comes to. */
export interface ReadSamples {
  readonly frames: readonly Omit<HostFrame, "group" | "edgeNode">[];
  /** Values that are no column. */
  readonly values: readonly { readonly metric: Metric; readonly historical: boolean }[];
  readonly samples: number;
  readonly historical: number;
  readonly unknown: readonly string[];
  readonly unusable: readonly string[];
}

/** Metrics of the protocol itself: they are no signals. */
export const isControl = (name: string | undefined, device: string | null) =>
  device === null && (name === BDSEQ || name === REBIRTH);

/** Makes a scope of a birth; `room` says how many metrics may still be kept. */
export function hostScope(
  device: string | null,
  payload: SparkplugPayload,
  node: BirthContext | undefined,
  room: number,
  nameLength: number,
): { readonly scope: HostScope; readonly left: number } {
  const metrics = new Map<string, HostMetric>();
  const kept: Metric[] = [];
  let left = 0;
  for (const metric of payload.metrics) {
    const { name, type, alias } = metric;
    if (name === undefined || type === "Unknown") continue;
    if (name.length > nameLength || metrics.size >= room) {
      left++;
      continue;
    }
    kept.push(metric);
    if (isControl(name, device)) continue;
    metrics.set(name, {
      name,
      datatype: type,
      alias,
      kind: columnKind(type),
      cell: null,
      time: undefined,
      quality: BadWaitingForInitialData,
    });
  }
  const births = birthContext(kept, node === undefined ? {} : { node });
  return { scope: { device, births, metrics, online: true }, left };
}

/** Samples of one metric while they are collected. */
interface Collected {
  readonly metric: HostMetric;
  readonly historical: boolean;
  readonly times: number[];
  readonly cells: Cell[];
  readonly qualities: number[];
}

/** Reads the samples of a payload into frames and keeps the newest ones. */
export function readSamples(
  scope: HostScope,
  payload: SparkplugPayload,
  origin: "data" | "birth",
  now: number,
): ReadSamples {
  const current = new Map<HostMetric, Collected>();
  const past = new Map<HostMetric, Collected>();
  const order: Collected[] = [];
  const values: { metric: Metric; historical: boolean }[] = [];
  const unknown: string[] = [];
  const unusable: string[] = [];
  let samples = 0;
  let historicalCount = 0;
  for (const metric of payload.metrics) {
    if (isControl(metric.name, scope.device)) continue;
    const known = metric.name === undefined ? undefined : scope.metrics.get(metric.name);
    if (known === undefined) {
      unknown.push(metric.name ?? `alias ${String(metric.alias)}`);
      continue;
    }
    if (metric.type !== known.datatype || metric.value === undefined) {
      unusable.push(known.name);
      continue;
    }
    const historical = metric.isHistorical === true;
    samples++;
    if (historical) historicalCount++;
    if (known.kind === undefined) {
      values.push({ metric, historical });
      continue;
    }
    const group = historical ? past : current;
    let collected = group.get(known);
    if (collected === undefined) {
      collected = { metric: known, historical, times: [], cells: [], qualities: [] };
      group.set(known, collected);
      order.push(collected);
    }
    collected.times.push(Number(metric.timestamp ?? payload.timestamp ?? now));
    collected.cells.push(cellOf(metric.value, known.kind));
    collected.qualities.push(qualityOf(metric));
  }
  const frames = order.map(({ metric, historical, times, cells, qualities }) => {
    if (!historical) {
      const last = times.length - 1;
      metric.cell = cells[last] as Cell;
      metric.time = times[last];
      metric.quality = qualities[last] as number;
    }
    return {
      device: scope.device,
      metric: metric.name,
      datatype: metric.datatype,
      frame: frameOfCells(metric.kind as ColumnKind, times, cells, qualities),
      historical,
      origin,
      receivedAt: now,
    };
  });
  return { frames, values, samples, historical: historicalCount, unknown, unusable };
}

/** Marks every metric as stale from `at` on and gives the frames that say so. */
export function staleFrames(scope: HostScope, at: number, now: number): ReadSamples["frames"] {
  const frames: Omit<HostFrame, "group" | "edgeNode">[] = [];
  for (const metric of scope.metrics.values()) {
    const { name, datatype, kind, cell } = metric;
    metric.quality = cell === null ? BadNoCommunication : UncertainNoCommunicationLastUsableValue;
    if (kind === undefined) continue;
    frames.push({
      device: scope.device,
      metric: name,
      datatype,
      frame: frameOfCells(kind, [at], [cell], [metric.quality]),
      historical: false,
      origin: "death",
      receivedAt: now,
    });
  }
  return frames;
}

/** Names and datatypes of a scope. */
export function infosOf(scope: HostScope): HostMetricInfo[] {
  return [...scope.metrics.values()].map(({ name, datatype }) => ({ name, datatype }));
}

/** Metrics of a scope with their last values. */
export function snapshotOf(scope: HostScope): HostMetricSnapshot[] {
  return [...scope.metrics.values()].map(({ name, datatype, cell, time, quality }) => ({
    name,
    datatype,
    value: cell ?? undefined,
    timestamp: time,
    quality,
  }));
}
