import type { Issue } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";

/** Where a check stands, and what it found so far. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly issues: Issue<ChartErrorCode>[];
}

/** Checks a value and gives it back in the form that charts have; reports what does not fit. */
export type Shape = (value: unknown, at: Place) => unknown;

function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40));
  return typeof value === "object" ? "an object" : String(value);
}

function refuse(at: Place, value: unknown, expected: string): unknown {
  const where = at.path.length === 0 ? "the chart" : at.path.join(".");
  at.issues.push({
    code: "CHART_SHAPE",
    message: `${where} is ${value === undefined ? "missing" : describe(value)}; expected ${expected}`,
    severity: "error",
    path: at.path,
  });
  return undefined;
}

function below(at: Place, key: string | number): Place {
  return { path: [...at.path, key], issues: at.issues };
}

/** A number; `null` is how JSON writes NaN. */
export const number: Shape = (value, at) => {
  if (value === null) return Number.NaN;
  return typeof value === "number" ? value : refuse(at, value, "a number");
};

/** A string. */
export const string: Shape = (value, at) =>
  typeof value === "string" ? value : refuse(at, value, "a string");

/** true or false. */
export const boolean: Shape = (value, at) =>
  typeof value === "boolean" ? value : refuse(at, value, "true or false");

/** One of some literals. */
export function oneOf(...allowed: readonly (string | number)[]): Shape {
  return (value, at) =>
    allowed.includes(value as string)
      ? value
      : refuse(at, value, allowed.map((one) => JSON.stringify(one)).join(" or "));
}

/** An array of things of one form. */
export function list(item: Shape): Shape {
  return (value, at) =>
    Array.isArray(value)
      ? value.map((one: unknown, i) => item(one, below(at, i)))
      : refuse(at, value, "an array");
}

/** Numbers by index: an array with numbers and null, or a typed array. */
export const column: Shape = (value, at) => {
  if (ArrayBuffer.isView(value) && "length" in value) return value;
  if (!Array.isArray(value)) return refuse(at, value, "an array of numbers");
  const wrong = value.findIndex((one: unknown) => one !== null && typeof one !== "number");
  return wrong < 0 ? value : refuse(below(at, wrong), value[wrong], "a number or null");
};

/** An object; keys that end in `?` may be missing. Keys that it does not know are kept out. */
export function object(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return refuse(at, value, "an object");
    }
    const read: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(shapes)) {
      const key = name.replace("?", "");
      const content = Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
      if (content === undefined && name.endsWith("?")) continue;
      read[key] = shape(content, below(at, key));
    }
    return read;
  };
}

/** An object whose values are all of one form. */
export function dictionary(item: Shape): Shape {
  return (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return refuse(at, value, "an object");
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, one]: [string, unknown]) => [
        key,
        item(one, below(at, key)),
      ]),
    );
  };
}

/** The first of some forms whose test the value passes; the last one reports. */
export function either(
  ...forms: readonly (readonly [test: (value: unknown) => boolean, shape: Shape])[]
): Shape {
  return (value, at) => {
    const form = forms.find(([test]) => test(value)) ?? forms.at(-1);
    return form === undefined ? value : form[1](value, at);
  };
}
