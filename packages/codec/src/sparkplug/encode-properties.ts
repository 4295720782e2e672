import { codeOfName } from "./data-type.js";
import { fault, show, wrongType } from "./encode-fault.js";
import { writeRaw } from "./encode-raw.js";
import { writeScalar, writeText } from "./encode-scalar.js";
import type { Property } from "./types.js";
import type { Writer } from "./writer.js";

/** Counts a nested message and refuses what no receiver would take, or what contains itself. */
export function descend(w: Writer): void {
  if (++w.depth > 32) {
    fault(
      w,
      "CODEC_DEPTH",
      "the value is nested deeper than 32 messages or contains itself; flatten it",
    );
  }
}

/** Writes length and content of a property set after its tag; room for 1 byte. */
export function writePropertySet(w: Writer, value: unknown): void {
  if (!Array.isArray(value)) {
    wrongType(w, "PropertySet", value, "an array of { key, type, value }");
  }
  const properties: readonly Property[] = value;
  descend(w);
  const place = w.place;
  const at = w.open();
  for (const property of properties) {
    w.ensure(12);
    w.buf[w.pos++] = 0x0a;
    writeText(w, "property key", property?.key);
  }
  for (const property of properties) {
    w.place = `${place === "" ? "" : `${place}, `}property ${show(property.key)}`;
    writeProperty(w, property);
  }
  w.close(at);
  w.place = place;
  w.depth--;
}

function writeProperty(w: Writer, property: Property): void {
  descend(w);
  w.ensure(16);
  w.buf[w.pos++] = 0x12;
  const at = w.open();
  const { value } = property;
  const code =
    property.type === "Unknown" ? property.datatypeCode : (codeOfName(property.type) ?? -1);
  if (code !== undefined) {
    w.buf[w.pos++] = 0x08;
    if (property.type !== "Unknown" && (code < 1 || (code > 15 && code !== 20 && code !== 21))) {
      fault(
        w,
        "CODEC_DATATYPE",
        `${show(property.type)} is not a datatype that a property can have; use a scalar, PropertySet or PropertySetList`,
        property.type,
      );
    }
    writeDatatypeCode(w, code);
  }
  if (value === null) {
    w.buf[w.pos++] = 0x10;
    w.buf[w.pos++] = 1;
  } else if (value !== undefined) {
    if (property.type === "Unknown") writeRaw(w, "property", value, 3);
    else if (!writeScalar(w, code ?? 0, value, 3)) {
      if (code === 20) {
        w.buf[w.pos++] = 0x4a;
        writePropertySet(w, value);
      } else {
        w.buf[w.pos++] = 0x52;
        writePropertySetList(w, value);
      }
    }
  }
  w.close(at);
  w.depth--;
}

function writePropertySetList(w: Writer, value: unknown): void {
  if (!Array.isArray(value)) wrongType(w, "PropertySetList", value, "an array of property sets");
  const sets: readonly unknown[] = value;
  descend(w);
  const at = w.open();
  for (const set of sets) {
    w.ensure(12);
    w.buf[w.pos++] = 0x0a;
    writePropertySet(w, set);
  }
  w.close(at);
  w.depth--;
}

/** Writes a datatype code, which may be a vendor's own, after its tag; room for 5 bytes. */
export function writeDatatypeCode(w: Writer, code: number): void {
  if (!Number.isInteger(code) || code < 0 || code > 4294967295) {
    fault(
      w,
      "CODEC_DATATYPE",
      `datatypeCode ${show(code)} is not an integer from 0 to 2^32 - 1; give the code or omit it`,
      code,
    );
  }
  w.varint(code);
}
