import type { DeviceModel } from "../../model/device-model.js";
import { flatten } from "../../model/flatten.js";
import type { CommandKey, DeviceKey, EventKey } from "../../model/typed-keys.js";
import type { JsonValue } from "../../values/json-value.js";
import { deviceLosses } from "../device-losses.js";
import type { Loss } from "../loss.js";
import {
  annotate,
  fieldSchema,
  membersSchema,
  type Schema,
  type SchemaPlace,
} from "./field-schema.js";

/** A JSON Schema, draft 2020-12, as plain JSON. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/** The schemas of a command. */
export interface CommandSchemas {
  /** What the caller gives: an object, `{}` for a command that takes nothing. */
  readonly input: JsonSchema;
  /** What comes back: an object, `{}` for a command that gives nothing. */
  readonly output: JsonSchema;
}

/** The schemas of a device by key, components with their path, and what they cannot say. */
export interface DeviceSchemas<D extends DeviceModel = DeviceModel> {
  /** One schema per property. */
  readonly properties: { readonly [K in DeviceKey<D>]: JsonSchema };
  /** Two schemas per command. */
  readonly commands: { readonly [K in CommandKey<D>]: CommandSchemas };
  /** One schema per event, of its data. */
  readonly events: { readonly [K in EventKey<D>]: JsonSchema };
  /** What JSON Schema cannot say; all of it is kept under `x-taktline`. */
  readonly losses: readonly Loss[];
}

/** What `toJsonSchema` can be told. */
export interface JsonSchemaOptions {
  /** Language of titles and descriptions, a BCP 47 tag. Default `en`. */
  readonly language?: string;
}

const dialect = "https://json-schema.org/draft/2020-12/schema";

/**
 * Gives JSON Schemas of the JSON form of every value: what `encodeValue` writes is valid, and what is valid `decodeValue` reads but for the
 * losses.
 *
 * 64-bit integers are decimal text with a pattern that holds exactly the legal range, because a JSON number rounds past 2^53. Access is
 * `readOnly` and `writeOnly`. What JSON Schema has no word for (unit, codes, bits, fractional steps, bytes of a text) is kept
 * under `x-taktline` and listed as a loss.
 *
 * @param device - any device
 * @see JSON Schema draft 2020-12, Validation
 *
 * @example
 * ```ts
 * import { defineDevice, f, toJsonSchema } from "@taktline/device";
 *
 * const meter = defineDevice({ id: "acme.meter", version: 1, properties: { tariff: f.uint64({ max: 4n }) } });
 * toJsonSchema(meter).properties.tariff.pattern; // => "^(?:[0-4])$"
 * ```
 */
export function toJsonSchema<D extends DeviceModel>(
  device: D,
  options: JsonSchemaOptions = {},
): DeviceSchemas<D> {
  const losses: Loss[] = [...deviceLosses(device)];
  const at = (path: readonly string[]): SchemaPlace => ({
    path,
    language: options.language ?? "en",
    losses,
  });
  const head = { $schema: dialect };
  const properties: Record<string, Schema> = {};
  for (const { key, path, model } of flatten(device, "properties")) {
    properties[key] = {
      ...head,
      ...fieldSchema(model, at(path)),
      ...(model.access === "r" && { readOnly: true }),
      ...(model.access === "w" && { writeOnly: true }),
    };
  }
  const commands: Record<string, CommandSchemas> = {};
  for (const { key, path, model } of flatten(device, "commands")) {
    const mode = { mode: model.mode };
    losses.push({
      path: [...path, "mode"],
      kind: "dropped",
      from: model.mode,
      to: null,
      reversible: true,
    });
    const input = membersSchema(model.input ?? {}, at([...path, "input"]));
    const output = membersSchema(model.output ?? {}, at([...path, "output"]));
    commands[key] = {
      input: { ...head, ...annotate(model, input, mode, at(path)) },
      output: { ...head, ...output },
    };
  }
  const events: Record<string, Schema> = {};
  for (const { key, path, model } of flatten(device, "events")) {
    const { severity } = model;
    losses.push({
      path: [...path, "severity"],
      kind: "dropped",
      from: severity,
      to: null,
      reversible: true,
    });
    const data = membersSchema(model.data ?? {}, at([...path, "data"]));
    events[key] = { ...head, ...annotate(model, data, { severity }, at(path)) };
  }
  return { properties, commands, events, losses } as unknown as DeviceSchemas<D>;
}
