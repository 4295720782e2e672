import {
  type BirthContext,
  birthContext,
  type CompiledMetrics,
  compileMetrics,
  encodePayload,
  type Metric,
  type MetricDataType,
  type MetricUpdate,
  type Property,
  type PropertySet,
  type Uint64,
} from "@taktline/codec/sparkplug";
import { toSparkplugQuality } from "@taktline/core";
import { errorOf } from "../mqtt/error-of.js";
import type { EdgeSample, MetricDefinition, MetricValue } from "./metric-definition.js";

/** The two metrics that every edge node has. */
export const BDSEQ = "bdSeq";
export const REBIRTH = "Node Control/Rebirth";

/** A metric with its newest value. */
interface MetricState {
  readonly name: string;
  readonly type: MetricDataType;
  readonly alias: Uint64 | undefined;
  readonly properties: PropertySet | undefined;
  value: MetricValue | null;
  /** When `value` was taken; undefined while it is the one of the definition. */
  time: number | undefined;
  /** Sparkplug quality of `value`. */
  quality: number;
  /** Newest time that was published, or that a birth carried. */
  publishedTime: number;
}

/** Samples made ready: not yet committed. */
export interface Prepared {
  readonly updates: readonly MetricUpdate[];
  readonly changes: readonly MetricState[];
  readonly values: readonly EdgeSample[];
  readonly suppressed: number;
  readonly historical: number;
}

/** The metrics of an edge node or of one of its devices. */
export interface EdgeScope {
  readonly deviceId: string | null;
  /** To decode commands. */
  readonly births: BirthContext;
  readonly compiled: CompiledMetrics;
  /** Whether it shall be born with the node. */
  alive: boolean;
  /** Whether it is born in the present session. */
  born: boolean;
  /** Orders, checks and completes samples. Throws for what was never announced. */
  prepare(samples: readonly EdgeSample[], reportByException: boolean): Prepared;
  /** Keeps the newest values. */
  commit(prepared: Prepared, published: boolean): void;
  /** The metrics of a birth. */
  birthMetrics(now: number): Metric[];
  /** Alias of a metric, to keep it over a new definition. */
  aliasOf(name: string): Uint64 | undefined;
}

const where = (deviceId: string | null) =>
  deviceId === null ? "the node" : `device "${deviceId}"`;

/** Integers of 64 bits are bigint; a whole number is taken too. */
function coerce(type: MetricDataType, value: MetricValue | null): MetricValue | null {
  return (type === "Int64" || type === "UInt64") &&
    typeof value === "number" &&
    Number.isSafeInteger(value)
    ? BigInt(value)
    : value;
}

/** Makes a scope; throws what contradicts the standard, also values that do not fit. */
export function edgeScope(
  deviceId: string | null,
  definitions: readonly MetricDefinition[],
  nextAlias: ((name: string) => Uint64) | undefined,
): EdgeScope {
  const states = new Map<string, MetricState>();
  for (const definition of definitions) {
    const { name, value, properties, alias } = definition;
    if (deviceId === null && (name === BDSEQ || name === REBIRTH)) {
      throw errorOf(
        "CONNECT_EDGE_CONFIG",
        `"${name}" is a metric that every edge node has; leave it out of the definitions`,
        undefined,
        { metric: name },
      );
    }
    if (states.has(name)) {
      throw errorOf(
        "CONNECT_EDGE_CONFIG",
        `metric "${name}" of ${where(deviceId)} is defined twice; use a name once`,
        undefined,
        { metric: name },
      );
    }
    const type = (definition.datatype ?? definition.type) as MetricDataType;
    if (definition.type !== undefined && definition.type !== type) {
      throw errorOf(
        "CONNECT_EDGE_CONFIG",
        `metric "${name}" of ${where(deviceId)} has datatype ${type} and type ${definition.type}; give one of them`,
        undefined,
        { metric: name },
      );
    }
    states.set(name, {
      name,
      type,
      alias: nextAlias === undefined ? undefined : (alias ?? nextAlias(name)),
      properties,
      value: coerce(type, value ?? null),
      time: undefined,
      quality: 192,
      publishedTime: Number.NEGATIVE_INFINITY,
    });
  }
  const announced = [...states.values()].map(({ name, type, alias }) => ({
    name,
    type,
    ...(alias === undefined ? {} : { alias }),
  }));
  const own: { name: string; type: MetricDataType }[] =
    deviceId === null
      ? [
          { name: BDSEQ, type: "Int64" },
          { name: REBIRTH, type: "Boolean" },
        ]
      : [];

  const scope: EdgeScope = {
    deviceId,
    births: birthContext([...announced, ...own]),
    compiled: compileMetrics(announced) as unknown as CompiledMetrics,
    alive: true,
    born: false,
    aliasOf: (name) => states.get(name)?.alias,
    prepare(samples, reportByException) {
      const updates: MetricUpdate[] = [];
      const changes: MetricState[] = [];
      const values: EdgeSample[] = [];
      const newest = new Map<MetricState, EdgeSample>();
      let suppressed = 0;
      let historicalCount = 0;
      for (const sample of inOrder(samples, deviceId)) {
        const state = states.get(sample.name);
        if (state === undefined) {
          throw errorOf(
            "CONNECT_METRIC_UNKNOWN",
            `metric "${sample.name}" of ${where(deviceId)} was never announced; add it to the definitions`,
            undefined,
            { deviceId, metric: sample.name },
          );
        }
        const before = newest.get(state);
        const time = Math.floor(sample.timestamp);
        const historical = sample.historical === true || time < state.publishedTime;
        const value = coerce(state.type, sample.value);
        const quality = toSparkplugQuality(sample.quality ?? 0);
        const lastQuality =
          before === undefined ? state.quality : toSparkplugQuality(before.quality ?? 0);
        if (!historical) {
          const last = before === undefined ? state.value : before.value;
          const isKnown = before !== undefined || state.publishedTime !== Number.NEGATIVE_INFINITY;
          if (reportByException && isKnown && quality === lastQuality && Object.is(last, value)) {
            suppressed++;
            continue;
          }
          newest.set(state, value === sample.value ? sample : { ...sample, value });
        } else historicalCount++;
        const isTold = quality !== 192 || (!historical && lastQuality !== 192);
        // One literal with every member, so that all updates have one shape: the encoder is ten times as fast on them.
        updates.push({
          name: state.name,
          value,
          timestamp: time,
          isHistorical: historical ? true : undefined,
          properties: isTold ? [{ key: "Quality", type: "Int32", value: quality }] : undefined,
        } as MetricUpdate);
      }
      for (const [state, sample] of newest) {
        changes.push(state);
        values.push(sample);
      }
      return { updates, changes, values, suppressed, historical: historicalCount };
    },
    commit({ changes, values }, published) {
      for (let i = 0; i < changes.length; i++) {
        const state = changes[i] as MetricState;
        const sample = values[i] as EdgeSample;
        const time = Math.floor(sample.timestamp);
        // While nothing is published, a late sample must not replace a newer one in the next birth.
        if (!published && state.time !== undefined && time < state.time) continue;
        state.value = sample.value;
        state.time = time;
        state.quality = toSparkplugQuality(sample.quality ?? 0);
        if (published) state.publishedTime = time;
      }
    },
    birthMetrics(now) {
      const metrics: Metric[] = [];
      for (const state of states.values()) {
        const { name, type, alias, properties, value, time, quality } = state;
        if (time !== undefined) state.publishedTime = Math.max(state.publishedTime, time);
        const all: Property[] =
          quality === 192
            ? [...(properties ?? [])]
            : [
                ...(properties ?? []).filter(({ key }) => key !== "Quality"),
                { key: "Quality", type: "Int32", value: quality },
              ];
        metrics.push({
          name,
          ...(alias === undefined ? {} : { alias }),
          timestamp: time ?? now,
          type,
          value,
          ...(all.length === 0 ? {} : { properties: all }),
        } as Metric);
      }
      return metrics;
    },
  };
  // Values that do not fit their datatype are told now, not at the first birth.
  encodePayload({ timestamp: 0, metrics: scope.birthMetrics(0) });
  return scope;
}

/** Throws unless there is an array; what stands in it is checked when it is prepared, and counted. */
export function checkSamples(samples: unknown, deviceId: string | null): void {
  if (Array.isArray(samples)) return;
  throw errorOf(
    "CONNECT_SAMPLE",
    `the samples of ${where(deviceId)} are ${samples === null ? "null" : `of type ${typeof samples}`}; give an array of { name, value, timestamp }`,
    undefined,
    { deviceId },
  );
}

/** By time, in their order where equal: the standard wants values of a payload chronological. */
function inOrder(samples: readonly EdgeSample[], deviceId: string | null): readonly EdgeSample[] {
  let last = 0;
  let isSorted = true;
  for (const sample of samples) {
    if (typeof sample !== "object" || sample === null) {
      throw errorOf(
        "CONNECT_SAMPLE",
        `a sample of ${where(deviceId)} is ${String(sample)}; give objects { name, value, timestamp }`,
        undefined,
        { deviceId },
      );
    }
    const { name, timestamp } = sample;
    if (!(timestamp >= 0 && timestamp <= Number.MAX_SAFE_INTEGER)) {
      throw errorOf(
        "CONNECT_SAMPLE_TIME",
        `a sample of "${name}" of ${where(deviceId)} has timestamp ${String(timestamp)}; give epoch milliseconds, 0 or later`,
        undefined,
        { deviceId, metric: name, timestamp },
      );
    }
    if (timestamp < last) isSorted = false;
    last = timestamp;
  }
  return isSorted ? samples : [...samples].sort((a, b) => a.timestamp - b.timestamp);
}
