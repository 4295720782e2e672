import * as z from "zod";
import type { FieldDocument, PropertyDocument } from "./device-document.js";

/** Text for people. */
export const localTextSchema = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.string(),
  /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.string()),
]);

/** What everything may have. */
export const documentTexts = {
  title: /* @__PURE__ */ localTextSchema.optional(),
  description: /* @__PURE__ */ localTextSchema.optional(),
  semanticId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
};

/** A group of fields by name. */
export const fieldGroupSchema = (): z.ZodType<Readonly<Record<string, FieldDocument>>> =>
  z.record(
    z.string(),
    z.lazy(() => fieldDocumentSchema),
  );

/** The kinds of field, each with its members. `extra` is what a property has beside. */
function fieldSchema<Extra extends z.ZodRawShape>(extra: Extra) {
  const common = { ...documentTexts, ...extra };
  const labels = z.record(z.string(), localTextSchema).optional();
  const number = z.number().optional();
  const big = z.union([z.number(), z.string()]).optional();
  const numeric = <N extends typeof number | typeof big>(n: N) => ({
    unit: z.string().optional(),
    min: n,
    max: n,
    step: n,
    deadband: n,
    counter: z.strictObject({ rollover: n }).optional(),
  });
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.enum(["int8", "int16", "int32", "uint8", "uint16", "uint32", "float32", "float64"]),
      ...numeric(number),
      ...common,
    }),
    z.strictObject({ kind: z.enum(["int64", "uint64"]), ...numeric(big), ...common }),
    z.strictObject({ kind: z.enum(["bool", "dateTime"]), ...common }),
    z.strictObject({ kind: z.enum(["text", "bytes"]), maxBytes: number, ...common }),
    z.strictObject({
      kind: z.literal("enum"),
      codes: z.record(z.string(), z.number()),
      labels,
      ...common,
    }),
    z.strictObject({
      kind: z.literal("flags"),
      bits: z.union([z.record(z.string(), z.number()), z.array(z.string())]),
      width: z.union([z.literal(8), z.literal(16), z.literal(32), z.literal(64)]).optional(),
      labels,
      ...common,
    }),
    z.strictObject({
      kind: z.literal("array"),
      items: z.lazy(() => fieldDocumentSchema),
      minItems: number,
      maxItems: number,
      ...common,
    }),
    z.strictObject({ kind: z.literal("struct"), fields: fieldGroupSchema(), ...common }),
  ]);
}

/** A field without access: an entry, a member, an argument. */
export const fieldDocumentSchema: z.ZodType<FieldDocument> = /* @__PURE__ */ fieldSchema({});

/** A property: a field with its access. */
export const propertyDocumentSchema: z.ZodType<PropertyDocument> = /* @__PURE__ */ fieldSchema({
  access: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["r", "rw", "w"])),
});
