import { codeOfName } from "./data-type.js";
import { fault, show, wrongType } from "./encode-fault.js";
import { writeMetric } from "./encode-metric.js";
import { descend, writeDatatypeCode } from "./encode-properties.js";
import { writeRaw } from "./encode-raw.js";
import { writeBoolean, writeScalar, writeText } from "./encode-scalar.js";
import type { Template, TemplateParameter } from "./types.js";
import type { Writer } from "./writer.js";

/** Writes length and content of a template after its tag; room for 1 byte. */
export function writeTemplate(w: Writer, value: unknown, data: boolean): void {
  if (typeof value !== "object" || value === null) {
    wrongType(w, "Template", value, "an object with metrics and parameters");
  }
  const { version, templateRef, isDefinition, metrics, parameters } = value as Template;
  if (!Array.isArray(metrics) || !Array.isArray(parameters)) {
    wrongType(w, "Template", value, "the arrays metrics and parameters");
  }
  descend(w);
  const at = w.open();
  w.ensure(12);
  if (version !== undefined) {
    w.buf[w.pos++] = 0x0a;
    writeText(w, "template version", version);
  }
  const { metricName, metricAlias } = w;
  for (const metric of metrics) writeMetric(w, metric, data);
  w.metricName = metricName;
  w.metricAlias = metricAlias;
  for (const parameter of parameters) writeParameter(w, parameter);
  w.place = "";
  w.ensure(12);
  if (templateRef !== undefined) {
    w.buf[w.pos++] = 0x22;
    writeText(w, "templateRef", templateRef);
  }
  w.ensure(12);
  if (isDefinition !== undefined) {
    w.buf[w.pos++] = 0x28;
    writeBoolean(w, "isDefinition", isDefinition);
  }
  w.close(at);
  w.depth--;
}

function writeParameter(w: Writer, parameter: TemplateParameter): void {
  w.place = `parameter ${show(parameter?.name)}`;
  descend(w);
  w.ensure(16);
  w.buf[w.pos++] = 0x1a;
  const at = w.open();
  w.buf[w.pos++] = 0x0a;
  writeText(w, "parameter name", parameter?.name);
  w.ensure(16);
  const unknown = parameter.type === "Unknown";
  const code = unknown ? parameter.datatypeCode : codeOfName(parameter.type);
  if (!unknown && (code === undefined || code < 1 || code > 15)) {
    fault(
      w,
      "CODEC_DATATYPE",
      `${show(parameter.type)} is not a datatype that a template parameter can have; use a scalar such as "Double" or "String"`,
      parameter.type,
    );
  }
  if (code !== undefined) {
    w.buf[w.pos++] = 0x10;
    writeDatatypeCode(w, code);
  }
  if (parameter.value !== undefined) {
    if (unknown) writeRaw(w, "parameter", parameter.value, 3);
    else writeScalar(w, code ?? 0, parameter.value, 3);
  }
  w.close(at);
  w.depth--;
}
