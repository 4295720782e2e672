import type { Property, PropertySet } from "@taktline/codec/sparkplug";
import type { FieldModel, FieldModelBase } from "../../model/field-model.js";
import type { Texts } from "../../model/texts.js";
import { canonicalText } from "../canonical-text.js";
import type { Loss, LossValue } from "../loss.js";
import { pickText } from "../pick-text.js";
import type { EnumForm } from "./sparkplug-type.js";

/** Where properties are made. */
export interface MetricPlace {
  readonly path: readonly (string | number)[];
  readonly language: string;
  readonly enumForm: EnumForm;
  readonly unitText: ((code: string) => string) | undefined;
  readonly losses: Loss[];
}

function lose(
  place: MetricPlace,
  key: string,
  kind: Loss["kind"],
  value: unknown,
  to: LossValue,
  reversible: boolean,
): void {
  const from = typeof value === "object" ? canonicalText(value) : (value as LossValue);
  place.losses.push({ path: [...place.path, key], kind, from, to, reversible });
}

/** Title, description and semantic id. Hosts show `tooltip` and `documentation`. */
export function textProperties(model: FieldModelBase, place: MetricPlace): Property[] {
  const out: Property[] = [];
  const put = (key: "title" | "description", as: string, texts: Texts | undefined) => {
    if (texts === undefined) return;
    const value = pickText(texts, place.language);
    out.push({ key: as, type: "String", value });
    if (Object.keys(texts).length > 1 || !Object.hasOwn(texts, place.language)) {
      lose(place, key, "approximated", texts, value, false);
    }
  };
  put("title", "tooltip", model.title);
  put("description", "documentation", model.description);
  if (model.semanticId !== undefined) {
    out.push({ key: "semanticId", type: "String", value: model.semanticId });
    lose(place, "semanticId", "dropped", model.semanticId, null, true);
  }
  return out;
}

/** A number of a limit: 64-bit limits keep their type, others are doubles. */
function limit(key: string, kind: FieldModel["kind"], value: number | bigint): Property {
  if (typeof value === "number") return { key, type: "Double", value };
  // A rollover may be 2^64, one past what 64 bits hold.
  if (value >= 2n ** 64n || (kind === "int64" && value >= 2n ** 63n)) {
    return { key, type: "String", value: String(value) };
  }
  return { key, type: kind === "int64" ? "Int64" : "UInt64", value };
}

function numericProperties(
  field: Extract<FieldModel, { readonly unit?: string }>,
  place: MetricPlace,
): Property[] {
  const out: Property[] = [];
  const { kind, unit } = field;
  if (unit !== undefined) {
    const text = place.unitText?.(unit) ?? unit;
    out.push({ key: "engUnit", type: "String", value: text });
    if (text !== unit) out.push({ key: "unitCode", type: "String", value: unit });
  }
  if (field.min !== undefined) out.push(limit("engLow", kind, field.min));
  if (field.max !== undefined) out.push(limit("engHigh", kind, field.max));
  if (field.deadband !== undefined) out.push(limit("deadband", kind, field.deadband));
  if (field.step !== undefined) {
    out.push(limit("step", kind, field.step));
    lose(place, "step", "dropped", field.step, null, true);
  }
  if (field.counter !== undefined) {
    out.push({ key: "counter", type: "Boolean", value: true });
    const { rollover } = field.counter;
    if (rollover !== undefined) out.push(limit("rollover", kind, rollover));
    lose(place, "counter", "dropped", field.counter, null, true);
  }
  return out;
}

/** Names with their numbers, in the order of definition. */
function numbers(key: string, of: Readonly<Record<string, number>>): Property {
  const value: PropertySet = Object.entries(of).map(([name, number]) => ({
    key: name,
    type: "Int32",
    value: number,
  }));
  return { key, type: "PropertySet", value };
}

/** What a field says beside its datatype, as properties; what hosts do not know natively is a loss. */
export function fieldProperties(field: FieldModel, place: MetricPlace): Property[] {
  const texts = textProperties(field, place);
  const labels = () => {
    if ("labels" in field && field.labels !== undefined) {
      lose(place, "labels", "dropped", field.labels, null, false);
    }
  };
  switch (field.kind) {
    case "bool":
    case "dateTime":
      return texts;
    case "enum":
      labels();
      lose(
        place,
        "codes",
        "approximated",
        "enum",
        place.enumForm === "code" ? "Int32" : "String",
        true,
      );
      return [...texts, numbers("enum", field.codes)];
    case "flags":
      labels();
      lose(place, "bits", "approximated", "flags", `UInt${field.width}`, true);
      return [...texts, numbers("flags", field.bits)];
    case "text":
    case "bytes":
      if (field.maxBytes === undefined) return texts;
      lose(place, "maxBytes", "dropped", field.maxBytes, null, true);
      return [...texts, { key: "maxBytes", type: "Double", value: field.maxBytes }];
    case "array":
    case "struct":
      // Limits and texts of what is inside have no place of their own: the whole field travels as text.
      lose(
        place,
        field.kind === "array" ? "items" : "fields",
        "approximated",
        field.kind,
        "model",
        true,
      );
      return [...texts, { key: "model", type: "String", value: canonicalText(field) }];
    default:
      return [...texts, ...numericProperties(field, place)];
  }
}
