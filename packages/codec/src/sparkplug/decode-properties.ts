import { nameOfCode } from "./data-type.js";
import { readCode } from "./decode-data-set.js";
import { loadValue, RAW, rawValue, scalarValue, wrongField } from "./decode-scalar.js";
import type { Reader } from "./reader.js";
import type { Property } from "./types.js";

/** A property without its key. */
type Keyless = { type: string; datatypeCode?: number; value?: unknown };

/** Reads the content of a property set up to `to`; the message has been entered. */
export function readPropertySet(r: Reader, to: number): Property[] {
  const outer = r.end;
  r.end = to;
  const start = r.pos;
  const keys: string[] = [];
  const values: Keyless[] = [];
  while (r.pos < to) {
    const at = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    if (tag === 0x0a) {
      r.items(1, at);
      keys.push(r.name());
    } else if (tag === 0x12) {
      r.items(1, at);
      const end = r.length();
      r.end = end;
      r.enter("", values.length);
      values.push(readProperty(r, end));
      r.leave();
      r.end = to;
    } else r.skip(tag, 2, at);
  }
  r.end = outer;
  if (keys.length !== values.length) {
    r.note(
      "error",
      "CODEC_PROPERTIES",
      `a property set has ${keys.length} keys and ${values.length} values; the surplus was dropped, correct the sender`,
      start,
    );
  }
  const properties: Property[] = [];
  for (let i = 0; i < keys.length && i < values.length; i++) {
    properties.push({ key: keys[i], ...values[i] } as Property);
  }
  return properties;
}

function readProperty(r: Reader, end: number): Keyless {
  let code: number | undefined;
  let isNull = false;
  let kind = 0;
  let num = 0;
  let low = 0;
  let high = 0;
  while (r.pos < end) {
    const at = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    let next: number;
    switch (tag) {
      case 0x08:
        code = readCode(r);
        continue;
      case 0x10:
        isNull = r.boolean();
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
        next = 11;
        break;
      case 0x52:
        next = 12;
        break;
      case 0x5a:
        next = 10;
        break;
      default:
        r.skip(tag, 11, at);
        continue;
    }
    kind = next;
    loadValue(r, kind);
    num = r.num;
    low = r.low;
    high = r.high;
  }
  r.num = num;
  r.low = low;
  r.high = high;
  if (isNull && kind !== 0) noteNullWithValue(r);
  const known = code !== undefined && ((code >= 1 && code <= 15) || code === 20 || code === 21);
  if (!known) {
    noteUnknown(r, code, "property");
    return finish("Unknown", code, isNull ? null : kind === 0 ? undefined : rawValue(r, kind));
  }
  const type = nameOfCode(code as number) as string;
  if (isNull) return { type, value: null };
  if (kind === 0) return { type };
  const value = propertyValue(r, code as number, kind, type);
  return value === RAW ? finish("Unknown", code, rawValue(r, kind)) : { type, value };
}

/** An object with the members that are there. */
function finish(type: string, code: number | undefined, value: unknown): Keyless {
  const property: Keyless = { type };
  if (code !== undefined) property.datatypeCode = code;
  if (value !== undefined) property.value = value;
  return property;
}

function propertyValue(r: Reader, code: number, kind: number, type: string): unknown {
  if (code <= 15) return scalarValue(r, code, kind);
  if (kind !== (code === 20 ? 11 : 12)) return wrongField(r, type, kind);
  const { from, to, pos, end } = r;
  r.pos = from;
  r.end = to;
  r.enter("value", -1);
  const value = code === 20 ? readPropertySet(r, to) : readPropertySets(r, to);
  r.leave();
  r.pos = pos;
  r.end = end;
  return value;
}

function readPropertySets(r: Reader, to: number): Property[][] {
  const sets: Property[][] = [];
  while (r.pos < to) {
    const at = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    if (tag !== 0x0a) {
      r.skip(tag, 1, at);
      continue;
    }
    r.items(1, at);
    const end = r.length();
    r.enter("", sets.length);
    sets.push(readPropertySet(r, end));
    r.leave();
  }
  return sets;
}

/** Notes a value beside is_null. */
export function noteNullWithValue(r: Reader): void {
  r.note(
    "warning",
    "CODEC_NULL_WITH_VALUE",
    "it is marked null and has a value; it was taken as null, correct the sender",
    r.pos,
  );
}

/** Notes a datatype that is missing or has no meaning at its place. */
export function noteUnknown(r: Reader, code: number | undefined, what: string): void {
  if (code === undefined || code === 0) {
    r.note(
      "warning",
      "CODEC_DATATYPE_UNRESOLVED",
      what === "metric"
        ? "the metric has no datatype and no birth tells it; the value is kept raw, pass the context of the birth or request a rebirth"
        : `the ${what} has no datatype; the value is kept raw, correct the sender`,
      r.pos,
    );
  } else {
    r.note(
      "warning",
      "CODEC_DATATYPE_UNKNOWN",
      `datatype code ${code} is none that a ${what} of Sparkplug 3.0 can have; the value is kept raw`,
      r.pos,
    );
  }
}
