import type { MetricDataType, Property, PropertySet } from "@taktline/codec/sparkplug";
import type { DeviceModel } from "../../model/device-model.js";
import type { FieldModel } from "../../model/field-model.js";
import { flatten } from "../../model/flatten.js";
import { deviceLosses } from "../device-losses.js";
import type { Loss } from "../loss.js";
import { fieldProperties, type MetricPlace, textProperties } from "./metric-properties.js";
import { type EnumForm, sparkplugType } from "./sparkplug-type.js";

/** What a metric stands for: a property, or one of the conventions for commands and events. */
export type SparkplugRole = "property" | "command" | "input" | "output" | "event" | "data";

/** A metric for a birth, without a value yet: fits `encodePayload` and, by name and type, `compileMetrics` of `@taktline/codec/sparkplug`. */
export type SparkplugMetric = {
  [T in MetricDataType]: {
    /** Name, the key of the property, or the name by convention. */
    readonly name: string;
    /** Datatype. */
    readonly type: T;
    /** No value yet: put the current one in its place. */
    readonly value: null;
    /** Unit, limits and the rest. */
    readonly properties: PropertySet;
  };
}[MetricDataType];

/** What `toSparkplug` can be told. */
export interface SparkplugOptions {
  /** How enums travel: `code` as `Int32`, or `name` as `String`. Default `code`; the names stand in the property `enum` either way. */
  readonly enumForm?: EnumForm;
  /** Language of `tooltip` and `documentation`, a BCP 47 tag. Default `en`. */
  readonly language?: string;
  /** Text of `engUnit` for a unit code, such as `(code) => unit(code).symbol`; the code then stands in `unitCode`. Default: the code itself. */
  readonly unitText?: (code: string) => string;
}

/** The metrics of a device and what Sparkplug cannot say. */
export interface SparkplugDefinition {
  /** All metrics, in the order of the model: properties, commands, events. */
  readonly metrics: readonly SparkplugMetric[];
  /** What Sparkplug has no word for. */
  readonly losses: readonly Loss[];
}

/** Where commands stand: hosts know this folder, and no name of a model can collide with it because of the blank. */
export const commandFolder = "Device Control";
/** Where events stand. */
export const eventFolder = "Device Event";

function roleProperty(role: SparkplugRole): Property {
  return { key: "role", type: "String", value: role };
}

const readOnly: Property = { key: "readOnly", type: "Boolean", value: true };

/**
 * Gives the metrics of a birth: name, datatype and properties of everything in a device.
 *
 * A property has its key as name, `comp1/temp` in a component, and its exact width as datatype. Enums are `Int32` codes (or names, as
 * you choose), flags unsigned integers of their width, arrays of scalars native arrays, structs of scalars a DataSet of one row, deeper
 * ones JSON text. `engUnit`, `engLow`, `engHigh`, `deadband`, `readOnly`, `tooltip` and `documentation` are the properties that hosts know.
 *
 * Sparkplug has neither commands nor events. By convention a command is the Boolean `Device Control/start`, written as true
 * together with its arguments `Device Control/start/ramp`; results are `Device Control/start/result/ok`. An event is the Boolean
 * `Device Event/alarm`, sent as true together with `Device Event/alarm/code`. In a component: `Device Control/comp1/start`.
 * The property `role` tells them apart. What gets lost is listed; Sparkplug has no write-only, for instance.
 *
 * @param device - any device
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.6 Metric and 6.4.16 data types
 *
 * @example
 * ```ts
 * import { defineDevice, f, toSparkplug } from "@taktline/device";
 *
 * const fan = defineDevice({ id: "acme.fan", version: 1, properties: { speed: f.uint16({ unit: "RPM", max: 3000 }) } });
 * toSparkplug(fan).metrics[0]; // => { name: "speed", type: "UInt16", value: null, properties: [{ key: "engUnit", type: "String", value: "RPM" }, { key: "engHigh", type: "Double", value: 3000 }, { key: "readOnly", type: "Boolean", value: true }] }
 * ```
 */
export function toSparkplug(
  device: DeviceModel,
  options: SparkplugOptions = {},
): SparkplugDefinition {
  const losses: Loss[] = [...deviceLosses(device)];
  const metrics: SparkplugMetric[] = [];
  const enumForm = options.enumForm ?? "code";
  const at = (path: readonly (string | number)[]): MetricPlace => ({
    path,
    language: options.language ?? "en",
    enumForm,
    unitText: options.unitText,
    losses,
  });
  const push = (name: string, type: MetricDataType, properties: PropertySet) => {
    metrics.push({ name, type, value: null, properties } as SparkplugMetric);
  };
  const members = (
    prefix: string,
    fields: Readonly<Record<string, FieldModel>> | undefined,
    path: readonly string[],
    extra: readonly Property[],
  ) => {
    for (const [name, field] of Object.entries(fields ?? {})) {
      const properties = [...fieldProperties(field, at([...path, name])), ...extra];
      push(`${prefix}/${name}`, sparkplugType(field, enumForm), properties);
    }
  };

  for (const { key, path, model } of flatten(device, "properties")) {
    const properties = fieldProperties(model, at(path));
    if (model.access === "r") properties.push(readOnly);
    if (model.access === "w") {
      properties.push({ key: "access", type: "String", value: "w" });
      losses.push({
        path: [...path, "access"],
        kind: "widened",
        from: "w",
        to: "rw",
        reversible: true,
      });
    }
    push(key, sparkplugType(model, enumForm), properties);
  }
  for (const { key, path, model } of flatten(device, "commands")) {
    const name = `${commandFolder}/${key}`;
    losses.push({ path, kind: "approximated", from: "command", to: name, reversible: true });
    const mode: Property = { key: "mode", type: "String", value: model.mode };
    push(name, "Boolean", [...textProperties(model, at(path)), roleProperty("command"), mode]);
    members(name, model.input, [...path, "input"], [roleProperty("input")]);
    members(
      `${name}/result`,
      model.output,
      [...path, "output"],
      [roleProperty("output"), readOnly],
    );
  }
  for (const { key, path, model } of flatten(device, "events")) {
    const name = `${eventFolder}/${key}`;
    losses.push({ path, kind: "approximated", from: "event", to: name, reversible: true });
    const severity: Property = { key: "severity", type: "String", value: model.severity };
    push(name, "Boolean", [
      ...textProperties(model, at(path)),
      roleProperty("event"),
      severity,
      readOnly,
    ]);
    members(name, model.data, [...path, "data"], [roleProperty("data"), readOnly]);
  }
  return { metrics, losses };
}
