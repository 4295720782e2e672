import type {
  BigintFieldModel,
  FieldModel,
  FieldModelBase,
  NumberFieldModel,
} from "../../model/field-model.js";
import { rangeOf, widthOf64 } from "../../model/kinds.js";
import type { Texts } from "../../model/texts.js";
import { plainJson } from "../../plain-json.js";
import { base64Source } from "../../values/base64.js";
import { dateTimeSource } from "../../values/date-time.js";
import type { JsonValue } from "../../values/json-value.js";
import { canonicalText } from "../canonical-text.js";
import type { Loss, LossValue } from "../loss.js";
import { pickText } from "../pick-text.js";
import { integerPattern } from "./integer-pattern.js";

/** A JSON Schema under construction. */
export type Schema = { [keyword: string]: JsonValue };

/** Where a schema is made: the place in the model, the language, and where losses go. */
export interface SchemaPlace {
  readonly path: readonly string[];
  readonly language: string;
  readonly losses: Loss[];
}

/** The place one step further. */
export function inside(place: SchemaPlace, ...keys: readonly string[]): SchemaPlace {
  return { ...place, path: [...place.path, ...keys] };
}

/** The keyword that carries what JSON Schema has no word for. Validators ignore it. */
export const extensionKeyword = "x-taktline";

/** Keeps a part of a model in the extension and says so. */
function keep(
  place: SchemaPlace,
  extension: Schema,
  key: string,
  value: unknown,
  kind: Loss["kind"] = "dropped",
  to: LossValue = null,
): void {
  if (value === undefined) return;
  extension[key] = plainJson(value);
  const from = typeof value === "object" ? canonicalText(value) : (value as LossValue);
  place.losses.push({ path: [...place.path, key], kind, from, to, reversible: true });
}

function putText(
  place: SchemaPlace,
  schema: Schema,
  extension: Schema,
  key: "title" | "description",
  texts: Texts | undefined,
): void {
  if (texts === undefined) return;
  schema[key] = pickText(texts, place.language);
  if (Object.keys(texts).length > 1 || !Object.hasOwn(texts, place.language)) {
    keep(place, extension, key, texts, "approximated", schema[key] as string);
  }
}

/** Adds title, description and semantic id. */
export function annotate(
  model: FieldModelBase,
  schema: Schema,
  extension: Schema,
  place: SchemaPlace,
): Schema {
  putText(place, schema, extension, "title", model.title);
  putText(place, schema, extension, "description", model.description);
  keep(place, extension, "semanticId", model.semanticId);
  if (Object.keys(extension).length > 0) schema[extensionKeyword] = extension;
  return schema;
}

/** What all numeric kinds keep. */
function keepNumeric(
  field: NumberFieldModel | BigintFieldModel,
  extension: Schema,
  place: SchemaPlace,
): void {
  keep(place, extension, "unit", field.unit);
  keep(place, extension, "deadband", field.deadband);
  keep(place, extension, "counter", field.counter);
}

function bigintSchema(field: BigintFieldModel, extension: Schema, place: SchemaPlace): Schema {
  const [least, greatest] = widthOf64(field.kind);
  keepNumeric(field, extension, place);
  keep(place, extension, "step", field.step, "widened");
  // The pattern holds the limits exactly; they stand here too so that a reader need not parse it.
  if (field.min !== undefined) extension.min = String(field.min);
  if (field.max !== undefined) extension.max = String(field.max);
  return { type: "string", pattern: integerPattern(field.min ?? least, field.max ?? greatest) };
}

function numberSchema(field: NumberFieldModel, extension: Schema, place: SchemaPlace): Schema {
  const integer = field.kind !== "float32" && field.kind !== "float64";
  const [minimum, maximum] = rangeOf(field);
  keepNumeric(field, extension, place);
  const schema: Schema = { type: integer ? "integer" : "number", minimum, maximum };
  // `multipleOf` counts from 0 and, for fractions, refuses 0.3 for 0.1 in most validators: used only where it is exact.
  if (field.step !== undefined) {
    if (integer && (field.min ?? 0) % field.step === 0) schema.multipleOf = field.step;
    else keep(place, extension, "step", field.step, "widened");
  }
  return schema;
}

function body(field: FieldModel, extension: Schema, place: SchemaPlace): Schema {
  switch (field.kind) {
    case "bool":
      return { type: "boolean" };
    case "text":
      // Characters are counted, and one takes at least one byte.
      keep(place, extension, "maxBytes", field.maxBytes, "widened", field.maxBytes);
      return {
        type: "string",
        ...(field.maxBytes !== undefined && { maxLength: field.maxBytes }),
      };
    case "enum": {
      keep(place, extension, "codes", field.codes);
      keep(place, extension, "labels", field.labels);
      return { type: "string", enum: Object.keys(field.codes) };
    }
    case "flags": {
      keep(place, extension, "bits", field.bits);
      keep(place, extension, "width", field.width);
      keep(place, extension, "labels", field.labels);
      const names = Object.keys(field.bits);
      return {
        type: "object",
        properties: Object.fromEntries(names.map((name) => [name, { type: "boolean" }])),
        required: names,
        additionalProperties: false,
      };
    }
    case "dateTime":
      return { type: "string", format: "date-time", pattern: dateTimeSource };
    case "bytes": {
      const { maxBytes } = field;
      const maxLength = maxBytes === undefined ? undefined : 4 * Math.ceil(maxBytes / 3);
      if (maxBytes !== undefined && maxBytes % 3 !== 0) {
        keep(place, extension, "maxBytes", maxBytes, "widened", Math.ceil(maxBytes / 3) * 3);
      }
      return {
        type: "string",
        contentEncoding: "base64",
        pattern: base64Source,
        ...(maxLength !== undefined && { maxLength }),
      };
    }
    case "array":
      return {
        type: "array",
        items: fieldSchema(field.items, inside(place, "items")),
        ...(field.minItems !== undefined && { minItems: field.minItems }),
        ...(field.maxItems !== undefined && { maxItems: field.maxItems }),
      };
    case "struct":
      return membersSchema(field.fields, inside(place, "fields"));
    case "int64":
    case "uint64":
      return bigintSchema(field, extension, place);
    default:
      return numberSchema(field, extension, place);
  }
}

/** The schema of named members, all of them required. */
export function membersSchema(
  fields: Readonly<Record<string, FieldModel>>,
  place: SchemaPlace,
): Schema {
  const entries = Object.entries(fields);
  return {
    type: "object",
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name, fieldSchema(field, inside(place, name))]),
    ),
    required: entries.map(([name]) => name),
    additionalProperties: false,
  };
}

/** The schema of the JSON form of a field. */
export function fieldSchema(field: FieldModel, place: SchemaPlace): Schema {
  const extension: Schema = {};
  // The kind is the width, which `number` and `string` do not say.
  extension.kind = field.kind;
  return annotate(field, body(field, extension, place), extension, place);
}
