import { bytesOf } from "./encode-array.js";
import { wrongType } from "./encode-fault.js";
import { writeMetric } from "./encode-metric.js";
import { writeText, writeUint64 } from "./encode-scalar.js";
import { finishWriter, takeWriter } from "./scratch.js";
import type { SparkplugPayload } from "./types.js";

/** Options of {@link encodePayload}. */
export interface EncodeOptions {
  /** A buffer to write into. The result is then a view of it, or of a larger new buffer when it was too small. Default: a new array of exactly the length. */
  readonly into?: Uint8Array;
  /**
   * `birth` writes name, alias and datatype of every metric as given; `data` leaves the datatype out, and the name where there
   * is an alias, as NDATA, DDATA, NCMD and DCMD should. Default `birth`.
   */
  readonly form?: "birth" | "data";
}

/**
 * Encodes a Sparkplug B payload. What is given is written, also zero, false and empty; what is absent is not.
 *
 * The bytes are canonical: fields in the order of their numbers, shortest varints, negative Int8/16/32 as 32 bits of two's complement,
 * UInt32 in `int_value`, arrays little-endian. For the same metrics again and again see {@link compileMetrics}.
 *
 * @param payload - timestamps in epoch milliseconds; integers are checked against their datatype and never wrapped
 * @throws TaktlineError `CODEC_VALUE_TYPE` when a value has not the JavaScript type of its datatype
 * @throws TaktlineError `CODEC_VALUE_RANGE` when a value does not fit its datatype
 * @throws TaktlineError `CODEC_DATATYPE` when a datatype is unknown or not allowed at its place
 * @throws TaktlineError `CODEC_METRIC_IDENTITY` when a metric has neither name nor alias
 * @throws TaktlineError `CODEC_DATASET_SHAPE` when columns, types and rows of a DataSet differ in length
 * @throws TaktlineError `CODEC_DEPTH` when templates or properties are nested deeper than 32 messages
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4 Sparkplug B payload
 *
 * @example
 * ```ts
 * import { encodePayload } from "@taktline/codec/sparkplug";
 *
 * const bytes = encodePayload({
 *   timestamp: 1700000000000,
 *   seq: 1,
 *   metrics: [{ name: "Line/Offset", timestamp: 1700000000000, type: "Int16", value: -300 }],
 * });
 * bytes.length; // => 39
 * ```
 */
export function encodePayload(payload: SparkplugPayload, options: EncodeOptions = {}): Uint8Array {
  const { into } = options;
  const data = options.form === "data";
  const w = takeWriter(into);
  const { timestamp, metrics, seq, uuid, body } = payload;
  w.ensure(12);
  if (timestamp !== undefined) {
    w.buf[w.pos++] = 0x08;
    writeUint64(w, "the timestamp", timestamp);
  }
  if (!Array.isArray(metrics)) wrongType(w, "metrics", metrics, "an array of metrics");
  for (let i = 0; i < metrics.length; i++) writeMetric(w, metrics[i], data);
  w.metricName = undefined;
  w.metricAlias = undefined;
  w.place = "";
  w.ensure(24);
  if (seq !== undefined) {
    w.buf[w.pos++] = 0x18;
    writeUint64(w, "seq", seq);
  }
  if (uuid !== undefined) {
    w.buf[w.pos++] = 0x22;
    writeText(w, "uuid", uuid);
    w.ensure(2);
  }
  if (body !== undefined) {
    w.buf[w.pos++] = 0x2a;
    w.bytes(bytesOf(w, "body", body));
  }
  return finishWriter(w, into);
}
