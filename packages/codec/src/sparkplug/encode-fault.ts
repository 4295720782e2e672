import { TaktlineError } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";
import type { Writer } from "./writer.js";

/** A short rendering of any value, safe for hostile objects. */
export function show(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
    case "bigint":
      return `${value}n`;
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? `an array of ${value.length}` : "an object";
    case "function":
      return "a function";
    default:
      return Object.is(value, -0) ? "-0" : String(value);
  }
}

/** Names the metric and the place in it that the writer is at. */
export function where(w: Writer): string {
  const metric =
    w.metricName !== undefined
      ? `metric ${show(w.metricName)}`
      : w.metricAlias !== undefined
        ? `metric with alias ${w.metricAlias}`
        : "the payload";
  return w.place === "" ? metric : `${metric}, ${w.place}`;
}

/** Throws with the metric's name in the sentence and in the details. */
export function fault(w: Writer, code: CodecErrorCode, sentence: string, value?: unknown): never {
  throw new TaktlineError<CodecErrorCode>(code, `${where(w)}: ${sentence}`, {
    details: { metric: w.metricName, alias: w.metricAlias, place: w.place, value },
  });
}

/** A value of the wrong JavaScript type. */
export function wrongType(w: Writer, type: string, value: unknown, expected: string): never {
  return fault(w, "CODEC_VALUE_TYPE", `${type} needs ${expected}, not ${show(value)}`, value);
}

/** An integer outside its datatype. */
export function outOfRange(w: Writer, type: string, value: unknown, range: string): never {
  return fault(
    w,
    "CODEC_VALUE_RANGE",
    `${show(value)} is not ${range}, which ${type} needs; correct the value or choose another datatype`,
    value,
  );
}
