import type { BirthContext } from "./birth-context.js";
import { nameOfCode } from "./data-type.js";
import { readCode } from "./decode-data-set.js";
import { readMetric } from "./decode-metric.js";
import { noteUnknown } from "./decode-properties.js";
import { loadValue, RAW, rawValue, scalarValue } from "./decode-scalar.js";
import type { Reader } from "./reader.js";
import type { Metric, Template, TemplateParameter } from "./types.js";

/** Finds the template_ref, which stands behind the members that need it. */
function findRef(r: Reader, from: number, to: number): string | undefined {
  let ref: string | undefined;
  r.pos = from;
  while (r.pos < to) {
    const at = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    if (tag === 0x22) ref = r.name();
    else if (tag >>> 3 === 0) break;
    else r.pass(tag, at);
  }
  r.pos = from;
  return ref;
}

function membersOf(r: Reader, births: BirthContext, known: BirthContext | undefined): BirthContext {
  if (known !== undefined) return known;
  const ref = findRef(r, r.from, r.to);
  const { templates } = births;
  const members =
    ref === undefined ? undefined : (templates.get(ref) ?? templates.get(`_types_/${ref}`));
  return members ?? { byAlias: new Map(), byName: new Map(), templates, issues: [] };
}

/** Interprets the message in the registers as a template, whose members the birth may have told. */
export function templateValue(r: Reader, known: BirthContext | undefined): Template {
  const { from, to, pos, end, births } = r;
  r.enter("value", -1);
  r.pos = from;
  r.end = to;
  if (births !== undefined) r.births = membersOf(r, births, known);
  const metrics: Metric[] = [];
  const parameters: TemplateParameter[] = [];
  let version: string | undefined;
  let templateRef: string | undefined;
  let isDefinition: boolean | undefined;
  while (r.pos < to) {
    const at = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    switch (tag) {
      case 0x0a:
        version = r.name();
        break;
      case 0x12:
        metrics.push(readMetric(r, metrics.length));
        break;
      case 0x1a: {
        r.items(1, at);
        const inner = r.length();
        r.end = inner;
        r.enter("parameters", parameters.length);
        parameters.push(readParameter(r, inner));
        r.leave();
        r.end = to;
        break;
      }
      case 0x22:
        templateRef = r.name();
        break;
      case 0x28:
        isDefinition = r.boolean();
        break;
      default:
        r.skip(tag, 5, at);
    }
  }
  const wrong =
    isDefinition === undefined
      ? "the template lacks is_definition"
      : isDefinition && templateRef !== undefined
        ? "the template definition has a template_ref"
        : !isDefinition && templateRef === undefined
          ? "the template instance has no template_ref"
          : undefined;
  if (wrong !== undefined) {
    r.note("warning", "CODEC_TEMPLATE", `${wrong}; it was kept as it is, correct the sender`, from);
  }
  r.leave();
  r.pos = pos;
  r.end = end;
  r.from = from;
  r.to = to;
  r.births = births;
  return {
    ...(version === undefined ? undefined : { version }),
    ...(templateRef === undefined ? undefined : { templateRef }),
    ...(isDefinition === undefined ? undefined : { isDefinition }),
    metrics,
    parameters,
  };
}

function readParameter(r: Reader, end: number): TemplateParameter {
  let name: string | undefined;
  let code: number | undefined;
  let kind = 0;
  while (r.pos < end) {
    const at = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    let next: number;
    switch (tag) {
      case 0x0a:
        name = r.name();
        continue;
      case 0x10:
        code = readCode(r);
        continue;
      case 0x18:
        next = 1;
        break;
      case 0x20:
        next = 2;
        break;
      case 0x2d:
        next = 3;
        break;
      case 0x31:
        next = 4;
        break;
      case 0x38:
        next = 5;
        break;
      case 0x42:
        next = 6;
        break;
      case 0x4a:
        next = 10;
        break;
      default:
        r.skip(tag, 9, at);
        continue;
    }
    kind = next;
    loadValue(r, kind);
  }
  if (name === undefined) {
    r.note(
      "warning",
      "CODEC_IDENTITY",
      "a template parameter has no name; correct the sender",
      r.pos,
    );
    name = "";
  }
  if (code !== undefined && code >= 1 && code <= 15) {
    const type = nameOfCode(code) as string;
    if (kind === 0) return { name, type } as TemplateParameter;
    const value = scalarValue(r, code, kind);
    if (value !== RAW) return { name, type, value } as TemplateParameter;
  } else noteUnknown(r, code, "template parameter");
  return {
    name,
    type: "Unknown",
    ...(code === undefined ? undefined : { datatypeCode: code }),
    ...(kind === 0 ? undefined : { value: rawValue(r, kind) }),
  };
}
