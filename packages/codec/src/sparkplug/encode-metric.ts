import { codeOfName } from "./data-type.js";
import { fault, show, wrongType } from "./encode-fault.js";
import { descend, writeDatatypeCode, writePropertySet } from "./encode-properties.js";
import { writeRaw } from "./encode-raw.js";
import { writeBoolean, writeText, writeUint64 } from "./encode-scalar.js";
import { writeValue } from "./encode-value.js";
import { keepEncodedName, writeKnownName } from "./encoded-names.js";
import type { MetaData, Metric } from "./types.js";
import type { Writer } from "./writer.js";

/** Writes tag, length and content of a metric, in the order of the field numbers. */
export function writeMetric(w: Writer, metric: Metric, data: boolean): void {
  if (typeof metric !== "object" || metric === null) {
    wrongType(w, "a metric", metric, "an object with name, type and value");
  }
  const { name, alias, timestamp, type, value } = metric;
  w.metricName = name;
  w.metricAlias = alias;
  w.place = "";
  if (name === undefined && alias === undefined) {
    fault(w, "CODEC_METRIC_IDENTITY", "a metric has neither a name nor an alias; give it a name");
  }
  const code = type === "Unknown" ? metric.datatypeCode : codeOfName(type);
  if (type !== "Unknown" && (code === undefined || code === 20 || code === 21)) {
    fault(
      w,
      "CODEC_DATATYPE",
      `${show(type)} is not a datatype that a metric can have; use a name such as "Int32", "Double" or "String"`,
      type,
    );
  }
  descend(w);
  w.ensure(32);
  w.buf[w.pos++] = 0x12;
  const at = w.open();
  if (name !== undefined && !(data && alias !== undefined)) {
    w.buf[w.pos++] = 0x0a;
    if (!writeKnownName(w, name)) {
      const start = w.pos;
      writeText(w, "the name", name);
      keepEncodedName(w, name, start);
    }
    w.ensure(40);
  }
  if (alias !== undefined) {
    w.buf[w.pos++] = 0x10;
    writeUint64(w, "the alias", alias);
  }
  if (timestamp !== undefined) {
    w.buf[w.pos++] = 0x18;
    writeUint64(w, "the timestamp", timestamp);
  }
  if (code !== undefined && (type === "Unknown" || !data)) {
    w.buf[w.pos++] = 0x20;
    writeDatatypeCode(w, code);
  }
  writeFlags(w, metric);
  if (value === null) {
    w.ensure(2);
    w.buf[w.pos++] = 0x38;
    w.buf[w.pos++] = 1;
  }
  if (metric.metadata !== undefined) writeMetaData(w, metric.metadata);
  if (metric.properties !== undefined) {
    w.ensure(2);
    w.buf[w.pos++] = 0x4a;
    writePropertySet(w, metric.properties);
  }
  if (value !== null && value !== undefined) {
    if (type === "Unknown") writeRaw(w, "metric", value, 10);
    else writeValue(w, code ?? 0, value, data);
  }
  w.close(at);
  w.depth--;
}

function writeFlags(w: Writer, metric: Metric): void {
  const { isHistorical, isTransient } = metric;
  if (isHistorical !== undefined) {
    w.ensure(4);
    w.buf[w.pos++] = 0x28;
    writeBoolean(w, "isHistorical", isHistorical);
  }
  if (isTransient !== undefined) {
    w.ensure(2);
    w.buf[w.pos++] = 0x30;
    writeBoolean(w, "isTransient", isTransient);
  }
}

function writeMetaData(w: Writer, metadata: MetaData): void {
  if (typeof metadata !== "object" || metadata === null) {
    wrongType(w, "the metadata", metadata, "an object");
  }
  descend(w);
  w.ensure(32);
  w.buf[w.pos++] = 0x42;
  const at = w.open();
  if (metadata.isMultiPart !== undefined) {
    w.buf[w.pos++] = 0x08;
    writeBoolean(w, "isMultiPart", metadata.isMultiPart);
  }
  text(w, 0x12, "contentType", metadata.contentType);
  w.ensure(24);
  if (metadata.size !== undefined) {
    w.buf[w.pos++] = 0x18;
    writeUint64(w, "size", metadata.size);
  }
  if (metadata.seq !== undefined) {
    w.buf[w.pos++] = 0x20;
    writeUint64(w, "seq", metadata.seq);
  }
  text(w, 0x2a, "fileName", metadata.fileName);
  text(w, 0x32, "fileType", metadata.fileType);
  text(w, 0x3a, "md5", metadata.md5);
  text(w, 0x42, "description", metadata.description);
  w.close(at);
  w.depth--;
}

function text(w: Writer, tag: number, what: string, value: string | undefined): void {
  if (value === undefined) return;
  w.ensure(2);
  w.buf[w.pos++] = tag;
  writeText(w, what, value);
}
