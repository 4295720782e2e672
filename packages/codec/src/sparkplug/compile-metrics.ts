import { TaktlineError } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";
import { type BirthContext, birthContext, normalAlias } from "./birth-context.js";
import { codeOfName } from "./data-type.js";
import { fault, show } from "./encode-fault.js";
import { writePropertySet } from "./encode-properties.js";
import { writeBoolean, writeText, writeUint64 } from "./encode-scalar.js";
import { writeValue } from "./encode-value.js";
import { finishWriter, takeWriter } from "./scratch.js";
import type { MetricDataType, PropertySet, Uint64, ValueOf } from "./types.js";
import { Writer } from "./writer.js";

/** A metric that {@link compileMetrics} prepares. */
export interface MetricDefinition<
  Name extends string = string,
  Type extends MetricDataType = MetricDataType,
> {
  /** Name, unique among the definitions. */
  readonly name: Name;
  /** Alias, unique among the definitions. With it DATA carries the alias only, else the name. */
  readonly alias?: Uint64;
  /** Datatype. */
  readonly type: Type;
}

/** A new value of a compiled metric; discriminate on `name`. */
export type MetricUpdate<D extends MetricDefinition = MetricDefinition> = {
  readonly [N in D["name"]]: {
    /** Name of the definition. */
    readonly name: N;
    /** The value; null when the metric is null. */
    readonly value: ValueOf<Extract<D, { readonly name: N }>["type"]> | null;
    /** When it was taken. Default: the timestamp of the message. */
    readonly timestamp?: Uint64;
    /** Whether it is not the current value. Default: not written. */
    readonly isHistorical?: boolean;
    /** Properties such as `Quality`. Default none. */
    readonly properties?: PropertySet;
  };
}[D["name"]];

/** Metrics prepared for the DATA hot path. */
export interface CompiledMetrics<D extends MetricDefinition = MetricDefinition> {
  /** The definitions as a context, to decode what this object encodes. */
  readonly births: BirthContext;
  /**
   * Encodes one NDATA or DDATA payload, without datatypes, in the order of the updates.
   *
   * @param timestamp - when the message is sent, epoch milliseconds
   * @param seq - sequence number, 0 to 255
   * @param updates - the values
   * @param into - a buffer to write into, as in {@link EncodeOptions}
   */
  encode(
    timestamp: Uint64,
    seq: number,
    updates: readonly MetricUpdate<D>[],
    into?: Uint8Array,
  ): Uint8Array;
}

/** A definition with the bytes that every update starts with. */
interface Prepared {
  readonly index: number;
  readonly name: string;
  readonly code: number;
  readonly prefix: Uint8Array;
}

function prepare(definition: MetricDefinition, index: number): Prepared {
  const { name, alias, type } = definition;
  const w = new Writer(new Uint8Array(64));
  w.metricName = name;
  const code = codeOfName(type);
  if (code === undefined || code === 0 || code === 20 || code === 21) {
    fault(
      w,
      "CODEC_DATATYPE",
      `${show(type)} is not a datatype that a metric can have; use a name such as "Int32", "Double" or "String"`,
      type,
    );
  }
  if (alias !== undefined) {
    w.buf[w.pos++] = 0x10;
    writeUint64(w, "the alias", alias);
  } else {
    w.buf[w.pos++] = 0x0a;
    writeText(w, "the name", name);
  }
  return { index, name, code, prefix: w.buf.slice(0, w.pos) };
}

/**
 * Prepares metrics for sending DATA again and again: the bytes of alias or name are made once, datatypes are looked up once.
 *
 * Use it where the same metrics are sent many times; {@link encodePayload} is for births, commands and everything else.
 * The result encodes the same bytes as `encodePayload` with `form: "data"`.
 *
 * @param definitions - names and aliases must be unique
 * @throws TaktlineError `CODEC_METRIC_IDENTITY` when a name or an alias stands twice
 * @throws TaktlineError `CODEC_DATATYPE` when a metric cannot have that datatype
 * @throws TaktlineError `CODEC_METRIC_UNDEFINED` from `encode`, when an update names no definition
 * @throws TaktlineError `CODEC_VALUE_TYPE` from `encode`, when a value has not the JavaScript type of its datatype
 * @throws TaktlineError `CODEC_VALUE_RANGE` from `encode`, when a value does not fit its datatype
 * @see Sparkplug 3.0 (ISO/IEC 20237), tck-id-payloads-alias-data-cmd-requirement
 *
 * @example
 * ```ts
 * import { compileMetrics, decodePayload } from "@taktline/codec/sparkplug";
 *
 * const press = compileMetrics([
 *   { name: "Press/Force", alias: 1, type: "Double" },
 *   { name: "Press/Count", alias: 2, type: "UInt32" },
 * ]);
 * const bytes = press.encode(1700000000000, 7, [
 *   { name: "Press/Force", value: 12.5 },
 *   { name: "Press/Count", value: 42 },
 * ]);
 * const back = decodePayload(bytes, { births: press.births });
 * back.ok && back.value.metrics.map((m) => [m.name, m.value]); // => [["Press/Force", 12.5], ["Press/Count", 42]]
 * ```
 */
export function compileMetrics<
  const Name extends string,
  const Type extends MetricDataType,
  const D extends MetricDefinition<Name, Type>,
>(definitions: readonly D[]): CompiledMetrics<D> {
  const prepared = new Map<string, Prepared>();
  const inOrder: Prepared[] = [];
  const aliases = new Set<Uint64>();
  for (const definition of definitions) {
    const { name } = definition;
    const alias = definition.alias === undefined ? undefined : normalAlias(definition.alias);
    if (
      typeof name !== "string" ||
      prepared.has(name) ||
      (alias !== undefined && aliases.has(alias))
    ) {
      throw new TaktlineError<CodecErrorCode>(
        "CODEC_METRIC_IDENTITY",
        `definition ${show(name)} has no name, or a name or alias that another one has; make both unique`,
        { details: { name, alias } },
      );
    }
    if (alias !== undefined) aliases.add(alias);
    const metric = prepare(definition, inOrder.length);
    prepared.set(name, metric);
    inOrder.push(metric);
  }
  return Object.freeze({
    births: birthContext(definitions),
    encode: (
      timestamp: Uint64,
      seq: number,
      updates: readonly MetricUpdate<D>[],
      into?: Uint8Array,
    ) => encodeUpdates(prepared, inOrder, timestamp, seq, updates, into),
  });
}

function encodeUpdates(
  prepared: ReadonlyMap<string, Prepared>,
  inOrder: readonly Prepared[],
  timestamp: Uint64,
  seq: number,
  updates: readonly MetricUpdate[],
  into: Uint8Array | undefined,
): Uint8Array {
  const w = takeWriter(into);
  w.ensure(16);
  w.buf[w.pos++] = 0x08;
  writeUint64(w, "the timestamp", timestamp);
  const stampEnd = w.pos;
  let next = 0;
  for (let i = 0; i < updates.length; i++) {
    const update = updates[i] as MetricUpdate;
    const { name, value } = update;
    // Updates mostly come in the order of the definitions.
    let metric = next < inOrder.length ? inOrder[next] : undefined;
    if (metric === undefined || metric.name !== name) metric = prepared.get(name);
    if (metric === undefined) {
      throw new TaktlineError<CodecErrorCode>(
        "CODEC_METRIC_UNDEFINED",
        `metric ${show(name)} was not among the compiled definitions; compile it and announce it in a birth`,
        { details: { metric: name } },
      );
    }
    next = metric.index + 1;
    w.metricName = name;
    const { prefix } = metric;
    w.ensure(prefix.length + 64);
    const { buf } = w;
    let pos = w.pos;
    buf[pos] = 0x12;
    const at = pos + 1;
    pos += 2;
    for (let k = 0; k < prefix.length; k++) buf[pos++] = prefix[k] as number;
    buf[pos++] = 0x18;
    const stamp = update.timestamp;
    if (stamp === undefined || stamp === timestamp) {
      for (let k = 1; k < stampEnd; k++) buf[pos++] = buf[k] as number;
    } else {
      w.pos = pos;
      writeUint64(w, "the timestamp", stamp);
      pos = w.pos;
    }
    if (update.isHistorical === undefined && update.properties === undefined) {
      const end = writeCommon(buf, w.view, pos, metric.code, value);
      if (end > 0 && end - at <= 0x80) {
        buf[at] = end - at - 1;
        w.pos = end;
        continue;
      }
    }
    w.pos = pos;
    writeRest(w, metric.code, update);
    w.close(at);
  }
  w.metricName = undefined;
  w.ensure(4);
  if (!Number.isInteger(seq) || seq < 0 || seq > 255) {
    throw new TaktlineError<CodecErrorCode>(
      "CODEC_SEQ_RANGE",
      `the sequence number ${show(seq)} is not an integer from 0 to 255; count with nextSeq`,
      { details: { seq } },
    );
  }
  w.buf[w.pos++] = 0x18;
  w.varint(seq);
  return finishWriter(w, into);
}

/** Writes tag and value of the datatypes that most signals have, if the value is a good one, and gives the position behind it; else 0. */
function writeCommon(
  buf: Uint8Array,
  view: DataView,
  pos: number,
  code: number,
  value: unknown,
): number {
  if (code === 10 && typeof value === "number") {
    buf[pos] = 0x69;
    view.setFloat64(pos + 1, value, true);
    return pos + 9;
  }
  if (code === 11 && typeof value === "boolean") {
    buf[pos] = 0x70;
    buf[pos + 1] = value ? 1 : 0;
    return pos + 2;
  }
  if (code === 3 && typeof value === "number" && (value | 0) === value) {
    let p = pos;
    let bits = value >>> 0;
    buf[p++] = 0x50;
    while (bits > 127) {
      buf[p++] = bits | 0x80;
      bits >>>= 7;
    }
    buf[p++] = bits;
    return p;
  }
  return 0;
}

/** Writes what follows the timestamp, whatever it is. */
function writeRest(w: Writer, code: number, update: MetricUpdate): void {
  const { value } = update;
  if (update.isHistorical !== undefined) {
    w.buf[w.pos++] = 0x28;
    writeBoolean(w, "isHistorical", update.isHistorical);
  }
  if (value === null) {
    w.buf[w.pos++] = 0x38;
    w.buf[w.pos++] = 1;
  }
  w.depth = 2;
  if (update.properties !== undefined) {
    w.buf[w.pos++] = 0x4a;
    writePropertySet(w, update.properties);
  }
  if (value !== null) writeValue(w, code, value, true);
}
